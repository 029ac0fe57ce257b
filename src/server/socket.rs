//! A TCP stream that gives up on a peer who does not read.
//! Rule: while an answer waits for the peer, at least [`LEAST`] bytes must move within every
//! stall window; hyper itself waits for ever. Reading is left to hyper's own timeout.
//! Next: `connection.rs`.

use std::{
    io::{self, IoSlice},
    pin::Pin,
    sync::{Arc, atomic::Ordering},
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
    time::{Instant, Sleep, sleep},
};

use super::crowd::Guest;

/// Bytes a peer has to take within one stall window to count as reading.
const LEAST: usize = 8 * 1024;

/// The stream and its clock.
pub(super) struct Socket {
    stream: TcpStream,
    guest: Arc<Guest>,
    stall: Duration,
    /// Runs while the peer keeps us waiting.
    window: Option<Pin<Box<Sleep>>>,
    /// Bytes taken since the window opened.
    taken: usize,
}

impl Socket {
    pub(super) fn new(stream: TcpStream, guest: Arc<Guest>, stall: Duration) -> Self {
        Self { stream, guest, stall, window: None, taken: 0 }
    }

    /// Books the outcome of a write; a pending one also waits for the end of the window.
    fn book(&mut self, cx: &mut Context<'_>, outcome: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        if let Poll::Ready(Ok(taken)) = outcome {
            self.taken += taken;
        }
        if outcome.is_ready() {
            return outcome;
        }
        self.guest.writing.store(true, Ordering::Release);
        loop {
            let stall = self.stall;
            let window = self.window.get_or_insert_with(|| {
                self.taken = 0;
                Box::pin(sleep(stall))
            });
            ready!(window.as_mut().poll(cx));
            if self.taken < LEAST {
                return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
            }
            self.taken = 0;
            window.as_mut().reset(Instant::now() + stall);
        }
    }
}

impl AsyncRead for Socket {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Socket {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.book(cx, outcome)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.stream).poll_write_vectored(cx, parts);
        self.book(cx, outcome)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    /// hyper flushes after its own buffer is empty: the kernel has everything, nobody waits.
    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.window = None;
        self.guest.writing.store(false, Ordering::Release);
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
