//! Conversions between texts with a meaning and the types of `time`.
//!
//! Both ways are `TryFrom`: nothing was checked when a text was made, and not every value of `time` has a text.

use time::error::{Format, Parse};
use time::format_description::well_known::{Iso8601, Rfc3339};
use time::{OffsetDateTime, PrimitiveDateTime};

use super::text::{Date, DateTime, Time};

/// Converts a text to a type of `time` and back, in a format.
macro_rules! convert {
    ($($text:ty => $target:ty, $format:expr;)*) => {$(
        impl TryFrom<&$text> for $target {
            type Error = Parse;

            fn try_from(text: &$text) -> Result<Self, Parse> {
                Self::parse(text.as_str(), &$format)
            }
        }

        impl TryFrom<$target> for $text {
            type Error = Format;

            fn try_from(value: $target) -> Result<Self, Format> {
                value.format(&$format).map(Self::from)
            }
        }
    )*};
}

convert! {
    DateTime => OffsetDateTime, Rfc3339;
    DateTime => PrimitiveDateTime, Iso8601::DATE_TIME;
    Date => time::Date, Iso8601::DATE;
    Time => time::Time, Iso8601::TIME;
}
