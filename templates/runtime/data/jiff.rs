//! Conversions between texts with a meaning and the types of `jiff`.
//!
//! From a text it is `TryFrom`, since nothing was checked when the text was made; to a text it is
//! `From`, in the form that the formats of JSON Schema ask for.

use jiff::civil;
use jiff::{Error, SignedDuration, Span, Timestamp};

use super::text::{Date, DateTime, Duration, Time};

/// Converts a text to a type of `jiff` and back, by way of the text.
macro_rules! convert {
    ($($text:ty => $($target:ty),+;)*) => {$($(
        impl TryFrom<&$text> for $target {
            type Error = Error;

            fn try_from(text: &$text) -> Result<Self, Error> {
                text.as_str().parse()
            }
        }

        impl From<$target> for $text {
            fn from(value: $target) -> Self {
                Self::from(value.to_string())
            }
        }
    )+)*};
}

convert! {
    DateTime => Timestamp, civil::DateTime;
    Date => civil::Date;
    Time => civil::Time;
    Duration => Span, SignedDuration;
}
