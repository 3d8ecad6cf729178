//! What a record asks of an entry that is weighed (see [`fit`](super::fit)), by the word of how it is present.

/// Entries by the way in which they are present; the argument is there for its type.
pub mod field {
    use super::super::fit::{Field, Fit};

    /// An entry that must be there, and not null.
    pub fn required<R, T: Fit>(_field: fn(&R) -> &T) -> Field {
        Field {
            needed: true,
            score: T::fit,
        }
    }

    /// An entry that may be null or absent.
    pub fn optional<R, T: Fit>(_field: fn(&R) -> &T) -> Field {
        Field {
            needed: false,
            score: T::fit,
        }
    }

    pub use optional as null_kept;
    pub use optional as optional_nullable;

    /// An entry that must be there, and may be null.
    pub fn nullable<R, T: Fit>(_field: fn(&R) -> &T) -> Field {
        Field {
            needed: true,
            score: <Option<T> as Fit>::fit,
        }
    }

    /// An entry that is required, and of which less is read without complaint: that it may be
    /// missing does not make an object without it one of these.
    pub use nullable as lenient;
    pub use nullable as read_only;

    /// An entry that is sent and does not come back.
    pub fn write_only<R, T: Fit>(_field: fn(&R) -> &T) -> Field {
        Field {
            needed: false,
            score: <Option<T> as Fit>::fit,
        }
    }
}

/// The same for a record whose values are not weighed.
pub mod key {
    use super::super::fit::{Field, Score};

    /// An entry that must be there, and not null.
    pub fn required() -> Field {
        Field {
            needed: true,
            score: |value| (!value.is_null()).then_some(Score::PLAIN),
        }
    }

    /// An entry that must be there, and may be null.
    pub fn nullable() -> Field {
        Field {
            needed: true,
            score: |_| Some(Score::PLAIN),
        }
    }

    /// An entry that may be null or absent.
    pub fn optional() -> Field {
        Field {
            needed: false,
            score: |_| Some(Score::PLAIN),
        }
    }

    pub use nullable as lenient;
    pub use nullable as read_only;
    pub use optional as null_kept;
    pub use optional as optional_nullable;
    pub use optional as write_only;
}
