//! How an operation was called in an earlier version of the crate, and is called still.

use crate::snapshot::{Operation, Setter};

/// An operation as it was, if it was there.
#[derive(Clone, Copy)]
pub(super) struct KeptCall<'p>(pub(super) Option<&'p Operation>);

impl<'p> KeptCall<'p> {
    /// Whether what is sent so is an argument; what has become required since is none, lest calls must change.
    pub(super) fn is_argument(self, sent: &str, required: bool) -> bool {
        match self.0 {
            Some(_) => self.place(sent).is_some(),
            None => required,
        }
    }

    /// Whether the fields of the body are arguments and setters.
    pub(super) fn is_flattened(self) -> Option<bool> {
        self.0.filter(|earlier| earlier.inputs.contains_key("body")).map(|earlier| earlier.flattened)
    }

    /// Whether the body had to be given; of an operation that had none it need not be.
    pub(super) fn requires_body(self) -> Option<bool> {
        let earlier = self.0?;
        // What may be null is an argument, and has an `Option` as well.
        let is_argument = earlier.arguments.iter().any(|argument| argument.wire == "body");
        let is_there = earlier.inputs.get("body").is_some_and(|ty| !ty.starts_with("Option<"));
        Some(is_argument || is_there)
    }

    /// The name of the argument or of the setter for what is sent so.
    pub(super) fn name(self, sent: &str) -> Option<&'p str> {
        let argument = self.0?.arguments.iter().find(|argument| argument.wire == sent);
        argument.map(|argument| argument.name.as_str()).or_else(|| self.setter(sent).map(|(name, _)| name))
    }

    /// The name of the setter that sends null.
    pub(super) fn null(self, sent: &str) -> Option<&'p str> {
        self.setter(sent)?.1.null.as_deref()
    }

    /// All names of arguments and setters.
    pub(super) fn names(self) -> impl Iterator<Item = &'p str> {
        let arguments =
            self.0.into_iter().flat_map(|earlier| &earlier.arguments).map(|argument| argument.name.as_str());
        let setters = self.0.into_iter().flat_map(|earlier| &earlier.setters);
        let nulls = setters.clone().filter_map(|(_, setter)| setter.null.as_deref());
        arguments.chain(setters.map(|(name, _)| name.as_str())).chain(nulls)
    }

    /// Which of the arguments it is.
    pub(super) fn place(self, sent: &str) -> Option<usize> {
        self.0?.arguments.iter().position(|argument| argument.wire == sent)
    }

    fn setter(self, sent: &str) -> Option<(&'p str, &'p Setter)> {
        self.0?.setters.iter().find(|(_, setter)| setter.wire == sent).map(|(name, setter)| (name.as_str(), setter))
    }
}
