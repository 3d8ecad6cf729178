//! The beginning of a body, for people who look at an error.

use std::fmt;

/// How much of a body is shown, in bytes.
pub const LIMIT: usize = 500;

/// Shows the beginning of a body as text, and how long it is.
pub struct Brief<'a>(pub &'a [u8]);

impl fmt::Debug for Brief<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = String::from_utf8_lossy(self.0.get(..LIMIT).unwrap_or(self.0));
        write!(formatter, "{text:?}")?;
        if self.0.len() > LIMIT {
            write!(formatter, "… ({} bytes)", self.0.len())
        } else {
            Ok(())
        }
    }
}
