//! Who is connected: the cap on open connections and who has to leave when it is reached.
//! Rule: a connection with a request in progress is never sent away for a new one; a silent one
//! always is. So idle connections cannot lock out people, however many there are.
//! Next: `connection.rs` keeps its guest's state up to date.

use std::{
    collections::BTreeMap,
    fs,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering},
    },
    time::Duration,
};

use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};
use tokio_util::sync::CancellationToken;

/// File descriptors left to everything but connections: database, mail, files, the listener.
const DESCRIPTORS_KEPT_BACK: usize = 128;

/// What is known of one open connection.
#[derive(Debug, Default)]
pub(super) struct Guest {
    /// Requests whose answer has not been handed over completely.
    pub(super) requests: AtomicUsize,
    /// Whether an answer waits for the peer to read.
    pub(super) writing: AtomicBool,
    /// Whether a request of this connection has been answered before.
    pub(super) served: AtomicBool,
    /// Whether the peer may still be sending a request body that nobody reads.
    pub(super) unread: AtomicBool,
    /// Cancelled when the connection has to make room.
    pub(super) leave: CancellationToken,
}

impl Guest {
    /// Whether closing the connection now would lose an answer.
    pub(super) fn is_busy(&self) -> bool {
        self.requests.load(Ordering::Acquire) > 0 || self.writing.load(Ordering::Acquire)
    }
}

type Guests = Mutex<BTreeMap<u64, Arc<Guest>>>;

/// All open connections, oldest first.
#[derive(Debug)]
pub(super) struct Crowd {
    seats: Arc<Semaphore>,
    guests: Arc<Guests>,
    next: AtomicU64,
}

/// The right to be connected; dropping it frees the place.
#[derive(Debug)]
pub(super) struct Seat {
    pub(super) guest: Arc<Guest>,
    number: u64,
    guests: Arc<Guests>,
    _permit: OwnedSemaphorePermit,
}

impl Drop for Seat {
    fn drop(&mut self) {
        locked(&self.guests).remove(&self.number);
    }
}

impl Crowd {
    pub(super) fn new(seats: usize) -> Self {
        Self { seats: Arc::new(Semaphore::new(seats)), guests: Arc::default(), next: AtomicU64::new(0) }
    }

    /// A seat if one is free.
    pub(super) fn free_seat(&self) -> Option<Seat> {
        let permit = Arc::clone(&self.seats).try_acquire_owned().ok()?;
        Some(self.take(permit))
    }

    /// A seat, sending away connections without a request until one is free.
    pub(super) async fn seat(&self) -> Seat {
        if let Some(seat) = self.free_seat() {
            return seat;
        }
        loop {
            self.make_room();
            // Connections become idle without telling: look again now and then.
            let wait = Arc::clone(&self.seats).acquire_owned();
            if let Ok(Ok(permit)) = timeout(Duration::from_millis(50), wait).await {
                return self.take(permit);
            }
        }
    }

    /// Sends one connection away: the one that has been silent the longest without ever having
    /// made a request, else the oldest idle one. Nothing happens when all have a request.
    pub(super) fn make_room(&self) {
        let mut guests = locked(&self.guests);
        let never_served = |guest: &Guest| !guest.served.load(Ordering::Acquire);
        let number = guests
            .iter()
            .find(|(_, guest)| !guest.is_busy() && never_served(guest))
            .or_else(|| guests.iter().find(|(_, guest)| !guest.is_busy()))
            .map(|(number, _)| *number);
        if let Some(guest) = number.and_then(|number| guests.remove(&number)) {
            guest.leave.cancel();
        }
    }

    /// How many connections would lose an answer if they were closed now.
    pub(super) fn busy(&self) -> usize {
        let guests = locked(&self.guests);
        guests.values().filter(|guest| guest.is_busy()).count()
    }

    fn take(&self, permit: OwnedSemaphorePermit) -> Seat {
        let guest = Arc::new(Guest::default());
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        locked(&self.guests).insert(number, Arc::clone(&guest));
        Seat { guest, number, guests: Arc::clone(&self.guests), _permit: permit }
    }
}

/// The map stays whole whatever happens while the lock is held: every change is one call.
fn locked(guests: &Guests) -> MutexGuard<'_, BTreeMap<u64, Arc<Guest>>> {
    guests.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How many connections the limit on open files leaves room for. Without room for a descriptor
/// the kernel refuses connections in a way no peer can understand.
pub(super) fn open_files_allow() -> usize {
    fs::read_to_string("/proc/self/limits")
        .ok()
        .and_then(|limits| soft_limit(&limits))
        .map_or(usize::MAX, |files| files.saturating_sub(DESCRIPTORS_KEPT_BACK).max(files / 2))
}

fn soft_limit(limits: &str) -> Option<usize> {
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files"))?;
    line.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::soft_limit;

    #[test]
    fn the_soft_limit_on_open_files_is_read_and_unlimited_is_no_number() {
        let table = "Limit   Soft Limit  Hard Limit  Units\n\
                     Max open files            1024                 524288               files\n";
        assert_eq!(soft_limit(table), Some(1024));
        assert_eq!(soft_limit("Max open files   unlimited  unlimited  files"), None);
        assert_eq!(soft_limit(""), None);
    }
}
