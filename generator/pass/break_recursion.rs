//! Which edges close a cycle.
//!
//! ```text
//! before: node {next: node?}
//! after:  node {next: node? (cycle)}
//! ```
//!
//! An edge is marked too where what holds what in place would go on for long: rustc looks at a type with all that is in
//! it, and refuses to go deeper than 128 types (`recursion_limit`), in the programs that use the crate as well.
//!
//! Only edges that hold their target in place count: what is in a list or a map lies elsewhere anyway.
//! The search starts from shapes in order and follows edges in order, so that the same document marks the same edges.

use crate::model::{Api, ShapeId, ShapeKind, held, held_mut};

/// How many shapes hold one another in place at the most; around each may be an `Option`.
const DEPTH: usize = 24;

/// Marks the edges that lead back to a shape that is being looked at, or too deep.
pub(super) fn break_recursion(api: &mut Api) {
    let mut state = vec![State::New; api.shapes.len()];
    let ids: Vec<ShapeId> = api.shapes.ids().collect();
    for root in ids {
        if state.get(root.0 as usize) == Some(&State::New) {
            search(api, root, &mut state);
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    /// So many shapes deep.
    Done(usize),
}

fn search(api: &mut Api, root: ShapeId, state: &mut [State]) {
    let mut stack = vec![(root, within(api, root).into_iter())];
    set(state, root, State::Open);
    while let Some((id, targets)) = stack.last_mut() {
        let id = *id;
        let Some(target) = targets.next() else {
            let depth = depth(api, id, state);
            set(state, id, State::Done(depth));
            stack.pop();
            continue;
        };
        match state.get(target.0 as usize) {
            Some(State::Open) => mark(api, id, target),
            Some(State::New) => {
                set(state, target, State::Open);
                stack.push((target, within(api, target).into_iter()));
            }
            _ => {}
        }
    }
}

fn set(state: &mut [State], id: ShapeId, value: State) {
    if let Some(slot) = state.get_mut(id.0 as usize) {
        *slot = value;
    }
}

/// How deep a shape is of which all that it holds is known; an edge to what is too deep is marked.
fn depth(api: &mut Api, id: ShapeId, state: &[State]) -> usize {
    let is_alias = matches!(api.shapes.get(id).kind, ShapeKind::Alias(_));
    let mut deepest = 0;
    for target in within(api, id) {
        match state.get(target.0 as usize) {
            Some(State::Done(depth)) if *depth >= DEPTH && !is_alias => mark(api, id, target),
            Some(State::Done(depth)) => deepest = deepest.max(*depth),
            _ => {}
        }
    }
    deepest + usize::from(!is_alias)
}

/// The shapes that a shape holds in place.
fn within(api: &Api, id: ShapeId) -> Vec<ShapeId> {
    held(&api.shapes.get(id).kind).iter().map(|edge| edge.target).collect()
}

fn mark(api: &mut Api, from: ShapeId, to: ShapeId) {
    let Some(shape) = api.shapes.get_mut(from) else { return };
    for edge in held_mut(&mut shape.kind) {
        edge.cyclic |= edge.target == to;
    }
}
