//! The life of one connection: HTTP/1 by hyper with its head timeout, then the goodbye.
//! Rule: a request in progress is always finished unless the drain runs out; a connection
//! without one may be closed at any time.
//! Next: `socket.rs` for the write side, `crowd.rs` for who is sent away.

use std::{
    convert::Infallible,
    net::SocketAddr,
    pin::{Pin, pin},
    sync::{Arc, atomic::Ordering},
    task::{Context, Poll},
    time::Duration,
};

use axum::{
    body::{Body, Bytes, HttpBody},
    http::{HeaderValue, Request, Response, header},
};
use hyper::{
    body::{Frame, Incoming, SizeHint},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::{Instant, sleep, timeout},
};
use tower::Service;

use super::{
    House, Peer, Phase,
    crowd::{Guest, Seat},
    socket::Socket,
};

/// Bytes a second that a peer has to send to be listened to after its answer.
const LINGER_PACE: usize = 64 * 1024;

/// Serves one connection to its end.
pub(super) async fn attend(house: Arc<House>, stream: TcpStream, peer: SocketAddr, seat: Seat) {
    let guest = Arc::clone(&seat.guest);
    let mut life = pin!(live(&house, stream, peer, &guest));
    let mut asked_to_leave = false;
    loop {
        tokio::select! {
            biased;
            () = &mut life => break,
            () = house.cut.cancelled() => break,
            () = guest.leave.cancelled(), if !asked_to_leave => {
                // A request that arrived in the same moment is still answered, as the last one.
                asked_to_leave = guest.is_busy();
                if !asked_to_leave {
                    break;
                }
            }
        }
    }
    drop(seat);
}

async fn live(house: &Arc<House>, stream: TcpStream, peer: SocketAddr, guest: &Arc<Guest>) {
    let limits = &house.limits;
    let socket = Socket::new(stream, Arc::clone(guest), limits.write_stall);
    let answering = {
        let (house, guest) = (Arc::clone(house), Arc::clone(guest));
        service_fn(move |request| {
            let (house, guest) = (Arc::clone(&house), Arc::clone(&guest));
            Box::pin(answer(house, guest, peer, request))
        })
    };
    let mut connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_buf_size(limits.head_bytes)
        .max_headers(limits.headers)
        .keep_alive(true)
        .serve_connection(TokioIo::new(socket), answering);

    let mut phase = house.phase.subscribe();
    let mut stopping = false;
    let mut last_call = pin!(sleep(Duration::ZERO));
    let mut waiting = false;
    let ended = loop {
        tokio::select! {
            biased;
            ended = std::future::poll_fn(|cx| connection.poll_without_shutdown(cx)) => break ended,
            _ = phase.wait_for(|phase| *phase == Phase::Stopped), if !stopping => {
                stopping = true;
                if guest.is_busy() {
                    Pin::new(&mut connection).graceful_shutdown();
                } else {
                    waiting = true;
                    last_call.as_mut().reset(Instant::now() + limits.last_call);
                }
            }
            () = &mut last_call, if waiting => {
                waiting = false;
                if !guest.is_busy() {
                    return;
                }
                Pin::new(&mut connection).graceful_shutdown();
            }
        }
    };
    let more_may_come = match &ended {
        Ok(()) => guest.unread.load(Ordering::Acquire),
        Err(error) => error.is_parse(),
    };
    if more_may_come {
        let socket = connection.into_parts().io.into_inner();
        linger(socket, limits.linger).await;
    }
}

/// Answers one request through the router, keeping the guest's state.
async fn answer(
    house: Arc<House>,
    guest: Arc<Guest>,
    peer: SocketAddr,
    request: Request<Incoming>,
) -> Result<Response<Body>, Infallible> {
    let in_progress = InProgress::begin(&guest);
    guest.unread.store(!request.is_end_stream(), Ordering::Release);
    let mut request = request.map(|body| Body::new(Asked { body, guest: Arc::clone(&guest) }));
    request.extensions_mut().insert(Peer(peer));
    let mut response = house.app.clone().call(request).await?;
    if *house.phase.borrow() != Phase::Open || guest.leave.is_cancelled() {
        let close = HeaderValue::from_static("close");
        response.headers_mut().insert(header::CONNECTION, close);
    }
    Ok(response.map(|body| Body::new(Answered { body, _in_progress: in_progress })))
}

/// Reads on after an answer that came early, so that closing does not destroy the answer on its
/// way: a kernel that still receives on a closed socket resets the connection.
async fn linger(mut socket: Socket, longest: Duration) {
    let listen = async {
        if socket.shutdown().await.is_err() {
            return;
        }
        let mut buffer = vec![0; 16 * 1024];
        loop {
            let mut heard = 0;
            let second = timeout(Duration::from_secs(1), async {
                while heard < LINGER_PACE {
                    match socket.read(&mut buffer).await {
                        Ok(0) | Err(_) => return false,
                        Ok(bytes) => heard += bytes,
                    }
                }
                true
            });
            if !second.await.unwrap_or(false) {
                return;
            }
        }
    };
    // The end of the time and the end of the peer mean the same here: close.
    drop(timeout(longest, listen).await);
}

/// Counts a request from its head to the last byte of its answer.
struct InProgress(Arc<Guest>);

impl InProgress {
    fn begin(guest: &Arc<Guest>) -> Self {
        guest.requests.fetch_add(1, Ordering::AcqRel);
        Self(Arc::clone(guest))
    }
}

impl Drop for InProgress {
    fn drop(&mut self) {
        self.0.served.store(true, Ordering::Release);
        self.0.requests.fetch_sub(1, Ordering::AcqRel);
    }
}

/// A request body that notes when it has been read to its end.
struct Asked {
    body: Incoming,
    guest: Arc<Guest>,
}

impl HttpBody for Asked {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(cx);
        if matches!(frame, Poll::Ready(None)) || self.body.is_end_stream() {
            self.guest.unread.store(false, Ordering::Release);
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// An answer's body that keeps its request counted until it is gone.
struct Answered {
    body: Body,
    _in_progress: InProgress,
}

impl HttpBody for Answered {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
