//! What was laid out once in a place.
//!
//! Whether something stands beside or below what is before it is tried both ways, and so is everything in it: with every
//! level the work doubles. What takes longer than usual remembers each part by its place, so that depth costs no more
//! than its square.

use std::cell::{Cell, RefCell};

use rustc_hash::FxHashMap;

use super::shape::Shape;
use super::tree::Layout;

/// How many parts are laid out before anything is remembered; most lines have fewer.
const USUAL: u32 = 1_000;

thread_local! {
    static COUNT: Cell<u32> = const { Cell::new(0) };
    static SEEN: RefCell<FxHashMap<(usize, Shape), Option<String>>> = RefCell::default();
}

/// Lays something out, all of whose parts stay where they are meanwhile.
pub(super) fn scope<T>(lay: impl FnOnce() -> T) -> T {
    let outer = COUNT.replace(0);
    let laid = lay();
    if COUNT.replace(outer) > USUAL {
        SEEN.with_borrow_mut(FxHashMap::clear);
    }
    laid
}

/// The text of a part, if it fits.
pub(super) fn fit(part: &Layout, shape: Shape, lay: impl FnOnce() -> Option<String>) -> Option<String> {
    COUNT.set(COUNT.get() + 1);
    if COUNT.get() <= USUAL {
        return lay();
    }
    let key = (std::ptr::from_ref(part).addr(), shape);
    if let Some(seen) = SEEN.with_borrow(|seen| seen.get(&key).cloned()) {
        return seen;
    }
    let text = lay();
    SEEN.with_borrow_mut(|seen| seen.insert(key, text.clone()));
    text
}
