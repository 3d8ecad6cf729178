//! Pointers as text: lowering keeps them as strings, since it cuts and joins them all the time.

use std::borrow::Cow;

use crate::diagnostic::Pointer;
pub(super) use crate::diagnostic::unescape;

/// The pointer that a text is.
pub(super) fn canonical(text: impl AsRef<str>) -> Pointer {
    Pointer::parse(text.as_ref()).unwrap_or_else(Pointer::root)
}

/// A name as a segment.
pub(super) fn escape(name: &str) -> Cow<'_, str> {
    if name.contains(['~', '/']) { Cow::Owned(name.replace('~', "~0").replace('/', "~1")) } else { Cow::Borrowed(name) }
}

/// Whether several operations may refer to what stands there: it is no part of a path.
pub(super) fn is_shared(pointer: &str) -> bool {
    !pointer.starts_with("#/paths/")
}
