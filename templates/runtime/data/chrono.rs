//! Conversions between texts with a meaning and the types of `chrono`.
//!
//! From a text it is `TryFrom`, since nothing was checked when the text was made.

use chrono::{
    FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, ParseError, SecondsFormat, TimeZone, Utc,
};

use super::text::{Date, DateTime, Time};

impl TryFrom<&DateTime> for chrono::DateTime<FixedOffset> {
    type Error = ParseError;

    fn try_from(text: &DateTime) -> Result<Self, ParseError> {
        Self::parse_from_rfc3339(text.as_str())
    }
}

impl TryFrom<&DateTime> for chrono::DateTime<Utc> {
    type Error = ParseError;

    fn try_from(text: &DateTime) -> Result<Self, ParseError> {
        chrono::DateTime::<FixedOffset>::try_from(text).map(|time| time.to_utc())
    }
}

impl<Z: TimeZone> From<chrono::DateTime<Z>> for DateTime {
    fn from(value: chrono::DateTime<Z>) -> Self {
        let value = value.to_utc();
        Self::from(value.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

impl From<NaiveDateTime> for DateTime {
    fn from(value: NaiveDateTime) -> Self {
        Self::from(format!("{}T{}", value.date(), value.time()))
    }
}

/// Converts a text to a type without an offset, by way of its text.
macro_rules! parse {
    ($($text:ty => $target:ty;)*) => {$(
        impl TryFrom<&$text> for $target {
            type Error = ParseError;

            fn try_from(text: &$text) -> Result<Self, ParseError> {
                text.as_str().parse()
            }
        }
    )*};
}

parse! {
    DateTime => NaiveDateTime;
    Date => NaiveDate;
    Time => NaiveTime;
}

impl From<NaiveDate> for Date {
    fn from(value: NaiveDate) -> Self {
        Self::from(value.to_string())
    }
}

impl From<NaiveTime> for Time {
    fn from(value: NaiveTime) -> Self {
        Self::from(value.to_string())
    }
}
