//! Dates in headers (RFC 9110, 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`, and the two obsolete forms, which clients must
//! read: `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`.

use std::time::Duration;

use super::timer;

/// How long it is until a date: `None` if the text is no date, `Some(None)` if the date is past.
#[must_use]
pub fn until(text: &str) -> Option<Option<Duration>> {
    let date = Duration::from_secs(parse(text)?);
    Some(date.checked_sub(timer::since_epoch()))
}

/// The seconds from the epoch to a date.
#[must_use]
pub fn parse(text: &str) -> Option<u64> {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let mut words = text.split([' ', ',', '-']).filter(|word| !word.is_empty());
    let words: [&str; 7] = std::array::from_fn(|_| words.next().unwrap_or_default());
    let (day, name, year, clock) = match words {
        [_, day, month, year, clock, "GMT", ""] => (day, month, year, clock),
        [_, month, day, clock, year, "", _] => (day, month, year, clock),
        _ => return None,
    };
    let day: u64 = day.parse().ok()?;
    let month = MONTHS.iter().position(|month| *month == name)?;
    let year = full_year(year)?;
    let mut clock = clock.split(':').map(|part| part.parse::<u64>().ok());
    let (hour, minute, second) = (clock.next()??, clock.next()??, clock.next()??);
    let is_date = (1970..=9999).contains(&year) && (1..=31).contains(&day);
    if !is_date || hour >= 24 || minute >= 60 || second > 60 {
        return None;
    }
    let days = days(year, u64::try_from(month).ok()? + 1, day);
    Some(((days * 24 + hour) * 60 + minute) * 60 + second)
}

/// A year; of two digits it is not more than fifty years ahead.
fn full_year(text: &str) -> Option<u64> {
    const SECONDS: u64 = 31_556_952;
    let year: u64 = text.parse().ok()?;
    if text.len() != 2 {
        return Some(year);
    }
    let latest = 1970 + timer::since_epoch().as_secs() / SECONDS + 50;
    let year = latest / 100 * 100 + year;
    Some(if year > latest { year - 100 } else { year })
}

/// The days from the epoch to a date of the Gregorian calendar.
///
/// Years are counted from March here, so that the leap day is the last day of its year.
fn days(year: u64, month: u64, day: u64) -> u64 {
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let leap_days = year / 4 - year / 100 + year / 400;
    // 719 468 days lie between 1 March of the year 0 and the epoch.
    (year * 365 + leap_days + (153 * month + 2) / 5 + day - 1).saturating_sub(719_468)
}
