//! What a long run shows on a terminal: a line that says what is being made.
//!
//! It appears only when a run takes longer than a blink, is gone when the run ends, and is never in a pipe.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::screen::Screen;

/// How long a run is silent.
const BLINK: Duration = Duration::from_millis(500);
const TICK: Duration = Duration::from_millis(100);

/// Names of what is being made.
pub(crate) struct Progress {
    running: Arc<Mutex<Vec<String>>>,
    /// Closing the channel ends the watcher.
    watcher: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Progress {
    /// Begins to watch; nothing is shown yet.
    pub(crate) fn new(screen: &Screen) -> Self {
        let running = Arc::new(Mutex::default());
        let watcher = screen.lively.then(|| {
            let (sender, receiver) = mpsc::channel();
            let running = Arc::clone(&running);
            (sender, thread::spawn(move || watch(&running, |wait| receiver.recv_timeout(wait))))
        });
        Self { running, watcher }
    }

    /// Runs something under a name.
    pub(crate) fn of<T>(&self, name: &str, work: impl FnOnce() -> T) -> T {
        change(&self.running, |running| running.push(name.to_owned()));
        let done = work();
        change(&self.running, |running| running.retain(|other| other != name));
        done
    }
}

/// Shows what is running until the channel is closed.
fn watch(running: &Mutex<Vec<String>>, wait: impl Fn(Duration) -> Result<(), RecvTimeoutError>) {
    if wait(BLINK) != Err(RecvTimeoutError::Timeout) {
        return;
    }
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{spinner} {wide_msg} {elapsed:.dim}") {
        bar.set_style(style);
    }
    while wait(TICK) == Err(RecvTimeoutError::Timeout) {
        change(running, |running| bar.set_message(running.join(", ")));
        bar.tick();
    }
    bar.finish_and_clear();
}

fn change(running: &Mutex<Vec<String>>, change: impl FnOnce(&mut Vec<String>)) {
    if let Ok(mut running) = running.lock() {
        change(&mut running);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((sender, watcher)) = self.watcher.take() {
            drop(sender);
            // A watcher that panicked has nothing more to show.
            let _ = watcher.join();
        }
    }
}
