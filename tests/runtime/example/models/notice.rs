//! A union whose branches are told by their keys.

use super::Kind;

/// What has happened; each form has keys of its own.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Notice {
    /// Something was made public.
    Public(Public),
    /// A release was made.
    Released(Released),
    /// Anything that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    Notice {
        Public(Public),
        Released(Released),
    }
    tried;
}

/// Something was made public.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Public {
    /// By whom.
    pub sender: Sender,
}

crate::runtime::record! {
    Public {
        sender: required "sender",
    }
    keys;
}

/// A release was made.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Released {
    /// By whom.
    pub sender: Sender,
    /// The release.
    pub release: i64,
}

crate::runtime::record! {
    Released {
        sender: required "sender",
        release: required "release",
    }
    fit;
}

/// Who did it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Sender {
    /// What it is.
    pub kind: Kind,
}

crate::runtime::record! {
    Sender {
        kind: required "kind",
    }
    fit;
}
