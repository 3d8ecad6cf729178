//! Dates and times of the API as those of jiff, chrono and time, and back. What is right says RFC 3339.

use oasmith_runtime::runtime::data::text::{Date, DateTime, Time};

#[test]
fn moments() {
    let text = DateTime::from("2024-05-01T12:30:00.5+02:00");
    let seconds = 1_714_559_400;
    assert_eq!(jiff::Timestamp::try_from(&text).expect("a time").as_second(), seconds);
    assert_eq!(chrono::DateTime::<chrono::Utc>::try_from(&text).expect("a time").timestamp(), seconds);
    let fixed = chrono::DateTime::<chrono::FixedOffset>::try_from(&text).expect("a time");
    assert_eq!(fixed.offset().local_minus_utc(), 7200);
    assert_eq!(time::OffsetDateTime::try_from(&text).expect("a time").unix_timestamp(), seconds);
    assert_eq!(DateTime::from(fixed), "2024-05-01T10:30:00.500Z");
    assert_eq!(DateTime::from(jiff::Timestamp::from_second(seconds).expect("a time")), "2024-05-01T10:30:00Z");
    let moment = time::OffsetDateTime::from_unix_timestamp(seconds).expect("a time");
    assert_eq!(DateTime::try_from(moment).expect("a text"), "2024-05-01T10:30:00Z");
}

/// Many servers leave the offset out: that is a time of some place, and no moment.
#[test]
fn times_without_an_offset() {
    let text = DateTime::from("2024-05-01T12:30:00");
    assert!(jiff::Timestamp::try_from(&text).is_err() && time::OffsetDateTime::try_from(&text).is_err());
    assert!(chrono::DateTime::<chrono::Utc>::try_from(&text).is_err());
    let civil = jiff::civil::DateTime::try_from(&text).expect("a time");
    assert_eq!((civil.hour(), DateTime::from(civil)), (12, text.clone()));
    let naive = chrono::NaiveDateTime::try_from(&text).expect("a time");
    assert_eq!(DateTime::from(naive), text);
    let primitive = time::PrimitiveDateTime::try_from(&text).expect("a time");
    assert_eq!((primitive.hour(), primitive.minute()), (12, 30));
    assert_eq!(chrono::NaiveDateTime::try_from(&DateTime::try_from(primitive).expect("a text")), Ok(naive));
}

#[test]
fn dates_and_times_of_day() {
    let (date, hour) = (Date::from("2024-02-29"), Time::from("23:59:58"));
    let naive = chrono::NaiveDate::try_from(&date).expect("a date");
    assert_eq!(Date::from(naive), date);
    assert_eq!(Date::try_from(time::Date::try_from(&date).expect("a date")).expect("a text"), date);
    assert_eq!(Date::from(jiff::civil::Date::try_from(&date).expect("a date")), date);
    assert_eq!(Time::from(chrono::NaiveTime::try_from(&hour).expect("a time")), hour);
    assert_eq!(time::Time::try_from(&hour).expect("a time").as_hms(), (23, 59, 58));
    assert!(chrono::NaiveDate::try_from(&Date::from("2023-02-29")).is_err());
}
