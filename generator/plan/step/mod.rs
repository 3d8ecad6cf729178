//! What is decided when the crate is whole: steps that each fill in what needs to look at all of it.
//!
//! Before them every name, type, item and operation is there; none of them adds or removes one. The order matters and
//! is this list; each step says what it relies on:
//!
//! 1. `methods`: what the resources and the client have, by the names that operations ask for.
//! 2. `chosen`: whether methods are called what the configuration says.
//! 3. `paging`: how pages follow each other, by what the answers hold.
//! 4. `features`: which resource needs which items.
//! 5. `empty`: which structs need an empty value.
//! 6. `nullable`: which items a required argument takes or null.
//! 7. `accumulation`: which events are pieces of a whole.
//! 8. `messages`: where the bodies of errors have their text.
//! 9. `example`: values for calls, items, servers of tests; among them a page's item, so it comes after `paging`.
//! 10. `capabilities`: what of the run-time part is needed, so it comes after `paging` and `accumulation`.

mod accumulation;
mod capabilities;
mod chosen;
mod empty;
mod example;
mod features;
mod messages;
mod methods;
mod nullable;
mod paging;

use super::planner::Planner;
use crate::{diagnostic::Diagnostics, surface::Crate};

/// Runs all steps in order.
pub(super) fn run(planner: &Planner, krate: &mut Crate, diagnostics: &mut Diagnostics) {
    methods::plan_methods(planner, krate);
    chosen::report_taken_names(planner.target, krate, diagnostics);
    paging::plan_paging(planner, krate, diagnostics);
    features::plan_features(krate);
    empty::mark_empty(krate);
    nullable::mark_nullable(krate);
    accumulation::plan_accumulations(krate);
    messages::plan_messages(krate);
    example::plan_examples(planner, krate);
    capabilities::plan_capabilities(krate);
}
