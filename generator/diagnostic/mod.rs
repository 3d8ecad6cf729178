//! What was found, where, and what to do about it: in a document, in the configuration, in a crate that is compared.
//!
//! A [`Diagnostic`] is a [`Code`] from one closed catalogue, a sentence, a [`Place`] and help.
//! All stages push into one [`Diagnostics`] sink and keep going; the driver stops between stages when the sink has an error.
//!
//! Places are symbolic until something is rendered: a [`Pointer`] costs no position until [`Places`] is asked for it.
//! This room knows no other room, reads no file and prints nothing: [`render`] returns text.

mod code;
mod page;
mod place;
mod pointer;
pub mod render;
mod sink;

pub use code::{Code, Severity};
pub use page::{page, treatment};
pub use place::{FileId, Location, Place, Places, TextFile};
pub use pointer::{Pointer, Segments};
pub(crate) use pointer::{path_member, unescape};
pub use sink::{Diagnostic, Diagnostics};
