//! Who fetches a token while the others wait for it.

use std::collections::BTreeMap;
use std::future::poll_fn;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};

/// The keys that are being worked on, with those who wait for each.
#[derive(Default)]
pub(crate) struct Turns(Mutex<BTreeMap<String, Vec<Waker>>>);

impl Turns {
    /// Waits until nobody else has the turn for a key; it ends when it is dropped.
    pub(crate) async fn take<'a>(&'a self, key: &'a str) -> Turn<'a> {
        poll_fn(|context| {
            let mut taken = self.taken();
            let Some(waiting) = taken.get_mut(key) else {
                taken.insert(key.to_owned(), Vec::new());
                return Poll::Ready(());
            };
            if !waiting.iter().any(|waker| waker.will_wake(context.waker())) {
                waiting.push(context.waker().clone());
            }
            Poll::Pending
        })
        .await;
        Turn { turns: self, key }
    }

    fn taken(&self) -> MutexGuard<'_, BTreeMap<String, Vec<Waker>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The turn for a key.
pub(crate) struct Turn<'a> {
    turns: &'a Turns,
    key: &'a str,
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let waiting = self.turns.taken().remove(self.key);
        // All are woken: one that is gone by now must not keep the turn from the others.
        waiting.into_iter().flatten().for_each(Waker::wake);
    }
}
