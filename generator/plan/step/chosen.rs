//! Checks that operations are called what the configuration says.
//!
//! Of two methods with one name both take the whole id, which nobody chose: so a chosen name that something else of its
//! resource has too is an error.

use crate::config::Target;
use crate::diagnostic::{Code, Diagnostics};
use crate::surface::{Crate, Method};

/// Reports chosen names that were taken.
pub(super) fn report_taken_names(target: &Target, krate: &Crate, diagnostics: &mut Diagnostics) {
    for (id, chosen) in &target.names.operations {
        let Some(index) = krate.operations.iter().position(|operation| operation.id == *id) else { continue };
        let Some(wanted) = krate.operations.get(index).map(|operation| &operation.method) else { continue };
        let lists = krate.resources.iter().map(|resource| &resource.methods).chain([&krate.client.methods]);
        let otherwise = |method: &&Method| method.operation == index && method.name != *wanted;
        let Some((methods, method)) = lists.into_iter().find_map(|list| Some((list, list.iter().find(otherwise)?)))
        else {
            continue;
        };
        let place = target.place(&["names", "operations", id]);
        let message = format!("`{}` cannot be called `{}`: the name is taken", id, chosen.method);
        let asks = |other: &&Method| {
            other.operation != method.operation
                && krate.operations.get(other.operation).is_some_and(|operation| operation.method == *wanted)
        };
        let other = methods.iter().find(asks).and_then(|other| krate.operations.get(other.operation));
        let help = match other {
            Some(other) => format!("`{}` has it: give one of them another name", other.id),
            None => "a resource, or a method that all clients have, is called so: choose another name".to_owned(),
        };
        diagnostics.report(Code::ConfigNameTaken, place, message).help(help);
    }
}
