//! When an answer is meant: one status, or all that begin with the same digit.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One status, or all that begin with the same digit.
///
/// Ranges come before codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// All statuses that begin with this digit.
    Range(u16),
    /// One status.
    Code(u16),
}

impl Status {
    /// The number that stands for it in tables of the run-time part: a range is its first digit.
    #[must_use]
    pub fn number(self) -> u16 {
        match self {
            Self::Range(digit) => digit,
            Self::Code(code) => code,
        }
    }

    /// The first of its codes.
    #[must_use]
    pub fn first(self) -> u16 {
        match self {
            Self::Range(digit) => digit * 100,
            Self::Code(code) => code,
        }
    }

    /// The last of its codes.
    #[must_use]
    pub fn last(self) -> u16 {
        match self {
            Self::Range(digit) => digit * 100 + 99,
            Self::Code(code) => code,
        }
    }

    /// Whether it stands for more than one code.
    #[must_use]
    pub fn is_range(self) -> bool {
        matches!(self, Self::Range(_))
    }
}

/// `404`, and `4XX` for a range.
impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Range(digit) => write!(f, "{digit}XX"),
            Self::Code(code) => write!(f, "{code}"),
        }
    }
}
