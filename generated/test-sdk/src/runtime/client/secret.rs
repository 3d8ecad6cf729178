//! Texts that nobody should see.
//!
//! A [`Secret`] does not show in `Debug`, has no `Display`, and its memory is overwritten when the
//! last copy of it is dropped.

use std::fmt;
use std::hint::black_box;
use std::sync::Arc;

/// A text that prints as `***` and is wiped on drop. Copies share one text.
#[derive(Clone)]
pub struct Secret(Arc<Wiped>);

struct Wiped(Vec<u8>);

impl Drop for Wiped {
    fn drop(&mut self) {
        self.0.fill(0);
        // The compiler must not conclude that nobody reads the zeros.
        black_box(&self.0);
    }
}

impl Secret {
    /// The text itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        str::from_utf8(&self.0.0).unwrap_or_default()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("***")
    }
}

impl PartialEq for Secret {
    /// Compares without leaving early at the first difference.
    fn eq(&self, other: &Self) -> bool {
        let (left, right) = (&self.0.0, &other.0.0);
        left.len() == right.len()
            && left
                .iter()
                .zip(right)
                .fold(0, |difference, (a, b)| difference | (a ^ b))
                == 0
    }
}

impl Eq for Secret {}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Arc::new(Wiped(text.into_bytes())))
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<&String> for Secret {
    fn from(text: &String) -> Self {
        Self::from(text.clone())
    }
}
