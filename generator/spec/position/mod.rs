//! Pointer → bytes → line and column, on demand.
//!
//! The tree carries no positions. When diagnostics are shown, the text is read again, once for all the pointers
//! that are wanted, with the same readers that built the tree. So what is found is exact for JSON and YAML alike.
//! A node that is not in the text (an alias stands in its place, or an overlay made it) is answered with its
//! nearest ancestor that is.

mod lines;
mod wanted;

pub(crate) use lines::Lines;
pub(crate) use wanted::Wanted;
