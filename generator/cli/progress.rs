//! What a long run shows on a terminal: a line that says what is being made.
//!
//! It appears only when a run takes longer than a blink, is gone when the run ends, and is never in a pipe.

use std::sync::Mutex;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::screen::Screen;

/// Names of what is being made.
pub(crate) struct Progress {
    bar: ProgressBar,
    running: Mutex<Vec<String>>,
}

impl Progress {
    /// Begins to watch; nothing is shown yet.
    pub(crate) fn new(screen: &Screen) -> Self {
        let bar = ProgressBar::no_length();
        if screen.lively {
            bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(10));
            if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {elapsed:.dim}") {
                bar.set_style(style);
            }
            bar.enable_steady_tick(Duration::from_millis(120));
        } else {
            bar.set_draw_target(ProgressDrawTarget::hidden());
        }
        Self { bar, running: Mutex::default() }
    }

    /// Runs something under a name.
    pub(crate) fn of<T>(&self, name: &str, work: impl FnOnce() -> T) -> T {
        self.change(|running| running.push(name.to_owned()));
        let done = work();
        self.change(|running| running.retain(|other| other != name));
        done
    }

    fn change(&self, change: impl FnOnce(&mut Vec<String>)) {
        if let Ok(mut running) = self.running.lock() {
            change(&mut running);
            self.bar.set_message(running.join(", "));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
