//! What is decided when the crate is whole: steps that each fill in what needs to look at all of it.
//!
//! Before them every name, type, item and operation is there; none of them adds or removes one. The order matters and
//! is this list; each step says what it relies on:
//!
//! 1. `methods`: what the resources and the client have, by the names that operations ask for.
//! 2. `chosen`: whether methods are called what the configuration says; from then on operations are called as they are.
//! 3. `paging`: how pages follow each other, by what the answers hold.
//! 4. `computed`: how texts are put together that no server sends.
//! 5. `inner`: what goes into a union by way of a union among its branches.
//! 6. `received`: which received values go into the next request; where `inner` takes one it is taken already.
//! 7. `features`: which resource needs which items, also of what converts into them, so it comes after `received`.
//! 8. `empty`: which structs need an empty value.
//! 9. `nullable`: which items a required argument takes or null.
//! 10. `accumulation`: which events are pieces of a whole.
//! 11. `messages`: where the bodies of errors have their text.
//! 12. `example`: values for calls, items, servers of tests; among them a page's item, so it comes after `paging`.
//! 13. `roles`: what types are for that nobody describes.
//! 14. `program`: the commands of the program, with examples, so it comes after `example`.
//! 15. `structured`: which answers have a form that the request asks for.
//! 16. `capabilities`: what of the run-time part is needed, so it comes after `paging`, `received`, `accumulation`, `program` and
//!     `structured`.

mod accumulation;
mod capabilities;
mod chosen;
mod computed;
mod empty;
mod example;
mod features;
mod inner;
mod messages;
mod methods;
mod nullable;
mod paging;
mod program;
mod received;
mod roles;
mod structured;

use super::planner::Planner;
use crate::{diagnostic::Diagnostics, surface::Crate};

/// Runs all steps in order.
pub(super) fn run(planner: &Planner, krate: &mut Crate, diagnostics: &mut Diagnostics) {
    methods::plan_methods(planner, krate);
    chosen::report_taken_names(planner.target, krate, diagnostics);
    methods::call_as_named(krate);
    paging::plan_paging(planner, krate, diagnostics);
    computed::plan_computed(krate);
    inner::plan_inner(krate);
    received::plan_received(krate);
    features::plan_features(!planner.target.cli.is_off(), krate);
    empty::mark_empty(krate);
    nullable::mark_nullable(krate);
    accumulation::plan_accumulations(krate);
    messages::plan_messages(krate);
    example::plan_examples(planner, krate);
    roles::plan_roles(krate);
    program::plan_program(planner.target, krate);
    structured::mark_structured(krate);
    capabilities::plan_capabilities(krate);
}
