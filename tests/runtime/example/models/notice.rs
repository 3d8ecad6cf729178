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
    /// What it was made of.
    pub about: Option<Box<Notice>>,
}

crate::runtime::record! {
    Public {
        sender: required "sender",
        about: optional "about",
    }
    keys;
}

/// A release was made.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Released {
    /// By whom.
    pub sender: Sender,
    /// What it was made of.
    pub about: Option<Box<Notice>>,
    /// The release.
    pub release: i64,
}

crate::runtime::record! {
    Released {
        sender: required "sender",
        about: optional "about",
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
