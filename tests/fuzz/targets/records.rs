//! Any JSON in place of a record or a union: what is read is written so that it is read as the same.
#![no_main]

use std::fmt::Debug;

use libfuzzer_sys::fuzz_target;
use oasmith_runtime::example::models;
use serde_json::Value;

fn there_and_back<T>(text: &[u8])
where
    T: serde::de::DeserializeOwned + serde::Serialize + PartialEq + Debug,
{
    let _ = serde_json::from_slice::<T>(text);
    // Of a key that comes twice, readers may take either value (RFC 8259, 4): what is compared has each once.
    let Ok(given) = serde_json::from_slice::<Value>(text) else { return };
    let Ok(first) = serde_json::from_str::<T>(&given.to_string()) else { return };
    let written = serde_json::to_string(&first).unwrap();
    let second: T = serde_json::from_str(&written).unwrap_or_else(|error| panic!("{error}: {written} of {first:?}"));
    assert_eq!(second, first, "{written}");
    assert_eq!(serde_json::to_string(&second).unwrap(), written);
    // The value that was read before is read as the text is.
    let value: Value = serde_json::from_str(&written).unwrap();
    let third: T = serde_json::from_value(value).unwrap_or_else(|error| panic!("{error}: {written}"));
    assert_eq!(third, first, "{written} by way of a value");
}

/// A union whose branches require nothing: a key of one branch alone, with a value of another type, makes an object the
/// other branch, which passes over it. What is left may be either, and is the same from then on.
fn there_and_back_once_read(text: &[u8]) {
    let Ok(given) = serde_json::from_slice::<Value>(text) else { return };
    let Ok(first) = serde_json::from_str::<models::Twin>(&given.to_string()) else { return };
    let written = serde_json::to_value(&first).unwrap();
    if written == given {
        there_and_back::<models::Twin>(text);
    }
    there_and_back::<models::Twin>(written.to_string().as_bytes());
}

fuzz_target!(|bytes: &[u8]| {
    let [kind, text @ ..] = bytes else { return };
    match kind % 12 {
        0 => there_and_back::<models::ChatRequest>(text),
        1 => there_and_back::<models::ChatMessage>(text),
        2 => there_and_back::<models::Completion>(text),
        3 => there_and_back::<models::ServerEvent>(text),
        4 => there_and_back::<models::Stored>(text),
        5 => there_and_back::<models::Shape>(text),
        6 => there_and_back::<models::Nested>(text),
        7 => there_and_back::<models::NestedEither>(text),
        8 => there_and_back_once_read(text),
        9 => there_and_back::<models::Receipt>(text),
        10 => there_and_back::<models::KindOrText>(text),
        _ => there_and_back::<models::Counters>(text),
    }
});
