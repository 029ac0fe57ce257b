//! The accept loop: takes connections from the listener and hands requests to the router.
//! Rule: no connection may cost anything for longer than [`Limits`] allows, whatever its peer
//! sends or does not send; `axum::serve` keeps silent connections open for ever.
//! Next: `connection.rs` for the life of one connection, `crowd.rs` for the cap,
//! `socket.rs` for peers that do not read.

mod connection;
mod crowd;
mod socket;

use std::{io, net::SocketAddr, sync::Arc, time::Duration};

use axum::Router;
use tokio::{
    net::{TcpListener, TcpSocket, TcpStream},
    sync::watch,
    time::{sleep, timeout},
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use crowd::{Crowd, Seat};

/// What a connection may cost. The defaults are those of the security document (B23, B34).
#[derive(Debug, Clone)]
pub struct Limits {
    /// Longest wait for a complete request head, from the first moment of the connection or from
    /// the end of the answer before: closes silent, half-sent, dribbled and idle connections.
    pub head: Duration,
    /// Largest request head in bytes; above it the answer is 431.
    pub head_bytes: usize,
    /// Most header fields in a request; above it the answer is 431.
    pub headers: usize,
    /// Most open connections; when full, a connection without a request makes room.
    pub connections: usize,
    /// Longest pause of a peer that does not read its answer.
    pub write_stall: Duration,
    /// Longest reading on after an answer that came before the end of the request, so that the
    /// peer sees the answer and not a reset.
    pub linger: Duration,
    /// At stop: how long new connections are still taken while every answer says
    /// `Connection: close`. Readiness is off meanwhile, so that a balancer looks elsewhere.
    pub notice: Duration,
    /// At stop: how long a connection without a request may still begin one.
    pub last_call: Duration,
    /// At stop: how long requests in progress may take to finish before they are cut.
    pub drain: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(10),
            head_bytes: 32 * 1024,
            headers: 64,
            connections: 5_000,
            write_stall: Duration::from_secs(10),
            linger: Duration::from_secs(30),
            notice: Duration::ZERO,
            last_call: Duration::from_millis(100),
            drain: Duration::from_secs(20),
        }
    }
}

/// The address at the other end of the connection, as a request extension: a proxy, if there is
/// one in front. Headers that claim another address are for the caller to judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peer(pub SocketAddr);

/// How a stop went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drained {
    /// Requests that were still unanswered, or answers still unsent, when [`Limits::drain`] ended.
    pub cut: usize,
}

/// Where the server is on its way out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Phase {
    Open,
    Leaving,
    Stopped,
}

/// What every connection shares.
struct House {
    app: Router,
    limits: Limits,
    crowd: Crowd,
    phase: watch::Sender<Phase>,
    cut: CancellationToken,
    tasks: TaskTracker,
}

/// Listens on `address` with a queue that holds a wave of new connections. The usual 1,024 places
/// overflow under attack, and who falls out of the queue believes to be connected.
///
/// # Errors
/// When the address is taken, foreign or forbidden.
pub fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = match address {
        SocketAddr::V4(_) => TcpSocket::new_v4()?,
        SocketAddr::V6(_) => TcpSocket::new_v6()?,
    };
    // A restart must not wait for connections of the process before.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(4_096)
}

/// Serves `app` on `listener` until `stop` is ready, then lets requests in progress finish.
///
/// Connections that wait in the listener's queue when `stop` comes are still taken, so that a
/// restart loses no request that the kernel had already accepted.
pub async fn serve(listener: TcpListener, app: Router, limits: Limits, stop: impl Future<Output = ()>) -> Drained {
    let seats = limits.connections.min(crowd::open_files_allow()).max(1);
    let house = Arc::new(House {
        app,
        crowd: Crowd::new(seats),
        phase: watch::Sender::new(Phase::Open),
        cut: CancellationToken::new(),
        tasks: TaskTracker::new(),
        limits,
    });
    accept_until(&listener, &house, stop).await;
    house.phase.send_replace(Phase::Leaving);
    accept_until(&listener, &house, sleep(house.limits.notice)).await;
    take_the_queue(&listener, &house).await;
    drop(listener);
    house.phase.send_replace(Phase::Stopped);
    house.tasks.close();
    if timeout(house.limits.drain, house.tasks.wait()).await.is_ok() {
        return Drained { cut: 0 };
    }
    let cut = house.crowd.busy();
    house.cut.cancel();
    house.tasks.wait().await;
    Drained { cut }
}

/// Accepts connections until `end` is ready.
async fn accept_until(listener: &TcpListener, house: &Arc<House>, end: impl Future<Output = ()>) {
    tokio::pin!(end);
    loop {
        let accepted = tokio::select! {
            biased;
            () = &mut end => return,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, peer)) => tokio::select! {
                biased;
                seat = house.crowd.seat() => admit(house, stream, peer, seat),
                () = &mut end => return,
            },
            Err(error) if gone_already(&error) => {}
            Err(error) => {
                tracing::warn!(%error, "cannot accept connections");
                house.crowd.make_room();
                tokio::select! {
                    () = sleep(Duration::from_millis(100)) => {}
                    () = &mut end => return,
                }
            }
        }
    }
}

/// Admits what the kernel holds in the listener's queue, without waiting for more.
async fn take_the_queue(listener: &TcpListener, house: &Arc<House>) {
    loop {
        // Ready at once or not at all: a timeout of zero polls the listener exactly once.
        let Ok(Ok((stream, peer))) = timeout(Duration::ZERO, listener.accept()).await else {
            return;
        };
        let Some(seat) = house.crowd.free_seat() else {
            return;
        };
        admit(house, stream, peer, seat);
    }
}

fn admit(house: &Arc<House>, stream: TcpStream, peer: SocketAddr, seat: Seat) {
    // Answers go out in one piece; waiting to fill a segment only delays them.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "a connection went away while it was accepted");
        return;
    }
    let house_of_task = Arc::clone(house);
    house.tasks.spawn(connection::attend(house_of_task, stream, peer, seat));
}

/// Whether accepting failed because this one peer went away, which says nothing about the next.
fn gone_already(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionRefused | io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset
    )
}
