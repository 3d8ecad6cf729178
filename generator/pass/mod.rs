//! Small steps from model to model.
//!
//! The order matters and is this list; each step says what it relies on:
//!
//! 1. `resolve_aliases`: edges lead to what they mean, so that no later step meets another name.
//! 2. `merge_equal`: equal inline shapes are one, so that equal branches of unions are seen to be equal.
//! 3. `gather_webhooks`: the union of all payloads, each of them once.
//! 4. `simplify_unions`: branches that say the same are one branch; a union of one branch is that branch.
//! 5. `resolve_aliases` again, for the unions that became other shapes.
//! 6. `infer_tags`: what tells the branches of a union apart.
//! 7. `set_tags`: a tag that has one value in a branch is a constant there.
//! 8. `merge_equal` again, for the shapes that have become equal.
//! 9. `free_constants`: constants that need not be there become values, unless they are tags.
//! 10. `unify_answers`: what is the same in several media types is one answer.
//! 11. `infer_paging`: how pages follow each other, where one answer is left that may show it.
//! 12. `separate_forms`: forms with files get shapes of their own, after merging, which would undo it.
//! 13. `classify_streams`: whether an event is an envelope or the payload.
//! 14. `mark_usage`: which way each shape travels.
//! 15. `break_recursion`: which edges close a cycle.

mod break_recursion;
mod classify_streams;
mod free_constants;
mod gather_webhooks;
mod infer_paging;
mod infer_tags;
mod mark_usage;
mod merge_equal;
mod resolve_aliases;
mod separate_forms;
mod set_tags;
mod simplify_unions;
mod unify_answers;

use crate::model::Api;

/// Runs all passes in order.
pub(crate) fn run(api: &mut Api) {
    resolve_aliases::resolve_aliases(api);
    merge_equal::merge_equal(api);
    gather_webhooks::gather_webhooks(api);
    simplify_unions::simplify_unions(api);
    resolve_aliases::resolve_aliases(api);
    infer_tags::infer_tags(api);
    set_tags::set_tags(api);
    merge_equal::merge_equal(api);
    free_constants::free_constants(api);
    unify_answers::unify_answers(api);
    infer_paging::infer_paging(api);
    separate_forms::separate_forms(api);
    classify_streams::classify_streams(api);
    mark_usage::mark_usage(api);
    break_recursion::break_recursion(api);
}
