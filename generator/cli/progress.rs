//! What a long run shows on a terminal: a line that says what is being made, and how far it is.
//!
//! It appears only when a run takes longer than a blink, is gone when the run ends, and is never in a pipe.

use std::cell::RefCell;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use oasmith::Stage;

use super::screen::Screen;

/// How long a run is silent.
const BLINK: Duration = Duration::from_millis(500);
const TICK: Duration = Duration::from_millis(100);

/// What is done to a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// The library does it.
    Stage(Stage),
    /// Files are compared with those on the disk.
    Comparing,
    /// Files are written.
    Writing,
}

impl Step {
    /// The word for it.
    fn name(self) -> &'static str {
        match self {
            Self::Stage(Stage::Load | Stage::Canon) => "reading",
            Self::Stage(Stage::Lower | Stage::Pass) => "understanding",
            Self::Stage(Stage::Surface) => "planning",
            Self::Stage(Stage::Files) => "printing",
            Self::Comparing => "comparing",
            Self::Writing => "writing",
        }
    }
}

/// When the steps of one target began.
#[derive(Debug, Default)]
pub(crate) struct Times {
    begun: RefCell<Vec<(Step, Instant)>>,
}

impl Times {
    /// A step begins, and the one before it ends.
    pub(crate) fn begin(&self, step: Step) {
        self.begun.borrow_mut().push((step, Instant::now()));
    }

    /// `reading 0.02 s, planning 0.10 s`, with the last ending now.
    pub(crate) fn line(&self) -> String {
        let begun = self.begun.borrow();
        let ends = begun.iter().skip(1).map(|(_, begin)| *begin).chain([Instant::now()]);
        let steps = begun.iter().zip(ends);
        let lengths: Vec<String> = steps
            .map(|((step, begin), end)| format!("{} {:.2} s", step.name(), end.duration_since(*begin).as_secs_f64()))
            .collect();
        lengths.join(", ")
    }
}

/// What is being made, and how much is done.
pub(crate) struct Progress {
    state: Arc<Mutex<State>>,
    /// Closing the channel ends the watcher.
    watcher: Option<(Sender<()>, JoinHandle<()>)>,
}

struct State {
    running: Vec<(String, &'static str)>,
    done: usize,
    total: usize,
}

impl State {
    /// `orq planning, r9s printing (3 of 5 done)`; the count only where there are several.
    fn line(&self) -> String {
        let running: Vec<String> = self.running.iter().map(|(name, step)| format!("{name} {step}")).collect();
        let running = running.join(", ");
        if self.total > 1 { format!("{running} ({} of {} done)", self.done, self.total) } else { running }
    }
}

impl Progress {
    /// Begins to watch so many targets; nothing is shown yet.
    pub(crate) fn new(screen: &Screen, total: usize) -> Self {
        let state = Arc::new(Mutex::new(State { running: Vec::new(), done: 0, total }));
        let watcher = screen.lively.then(|| {
            let (sender, receiver) = mpsc::channel();
            let state = Arc::clone(&state);
            (sender, thread::spawn(move || watch(&state, |wait| receiver.recv_timeout(wait))))
        });
        Self { state, watcher }
    }

    /// Runs something under a name. It tells its steps as they begin.
    pub(crate) fn of<T>(&self, name: &str, work: impl FnOnce(&dyn Fn(Step)) -> T) -> T {
        change(&self.state, |state| state.running.push((name.to_owned(), Step::Stage(Stage::Load).name())));
        let begins = |step: Step| {
            change(&self.state, |state| {
                for running in state.running.iter_mut().filter(|(other, _)| other == name) {
                    running.1 = step.name();
                }
            });
        };
        let done = work(&begins);
        change(&self.state, |state| {
            state.running.retain(|(other, _)| other != name);
            state.done += 1;
        });
        done
    }
}

/// Shows what is running until the channel is closed.
fn watch(state: &Mutex<State>, wait: impl Fn(Duration) -> Result<(), RecvTimeoutError>) {
    if wait(BLINK) != Err(RecvTimeoutError::Timeout) {
        return;
    }
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{spinner} {wide_msg} {elapsed:.dim}") {
        bar.set_style(style);
    }
    while wait(TICK) == Err(RecvTimeoutError::Timeout) {
        change(state, |state| bar.set_message(state.line()));
        bar.tick();
    }
    bar.finish_and_clear();
}

fn change(state: &Mutex<State>, change: impl FnOnce(&mut State)) {
    if let Ok(mut state) = state.lock() {
        change(&mut state);
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
