//! What texts look like that are any text to a program, for examples.

use serde::{Deserialize, Serialize};

/// What a text looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Looks {
    /// A UUID.
    Uuid,
    /// An address of mail.
    Email,
    /// An address of a resource.
    Uri,
    /// The name of a host.
    Host,
    /// An IPv4 address.
    Ipv4,
    /// An IPv6 address.
    Ipv6,
}

impl Looks {
    /// What a field would be called that has such a text.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Uuid => "uuid",
            Self::Email => "email",
            Self::Uri => "uri",
            Self::Host => "hostname",
            Self::Ipv4 => "ip",
            Self::Ipv6 => "ipv6",
        }
    }
}
