//! Numbers and texts as JSON writes them (RFC 8259) and JSON Schema reads them (2020-12).

use std::collections::BTreeMap;

use oasmith_runtime::Error;
use oasmith_runtime::example::models::{ChatRequest, Choice, Completion, Shape};
use oasmith_runtime::example::operations::{CreateChat, Listen};
use oasmith_runtime::runtime::client::operation::Operation;
use oasmith_runtime::runtime::client::parameter::QueryStyle;
use oasmith_runtime::runtime::client::request::RequestParts;
use oasmith_runtime::runtime::data::fit::Fit;
use oasmith_runtime::runtime::data::json;
use serde_json::Value;

fn read<T: serde::de::DeserializeOwned>(text: &str) -> T {
    json::decode(text.as_bytes()).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// "An integer may have a zero fractional part" (JSON Schema 2020-12, Core 4.2.3 and Validation 6.1.1).
#[test]
fn whole_floats_are_integers() {
    assert_eq!(read::<Vec<i64>>("[1.0, 1e3, -2.50e1, 0.0, 7]"), [1, 1000, -25, 0, 7]);
    assert_eq!(read::<Option<u32>>("1.0"), Some(1));
    assert_eq!(read::<BTreeMap<String, i32>>(r#"{"a":1E2}"#)["a"], 100);
    assert_eq!(read::<Completion>(r#"{"id":"x","created":1.7e9,"choices":[]}"#).created, 1_700_000_000);
    let choice = read::<Choice>(r#"{"index":2.0,"message":{"role":"user","content":[]}}"#);
    assert_eq!(choice.index, 2);
    for text in ["1.5", "1e300", "\"1.0\"", "-1e-1"] {
        assert!(json::decode::<i64>(text.as_bytes()).is_err(), "{text}");
    }
    let error = json::decode::<Completion>(br#"{"id":"x","created":1.0,"choices":[{"index":0.5}]}"#);
    assert_eq!(error.expect_err("an error").path, "choices[0].index");
}

/// The double nearest to what is written, as IEEE 754 has it and `str::parse` finds it: the digits are those that an
/// embedding has.
#[test]
fn fractions_are_read_to_the_last_bit() {
    let digits = ["0.012449372478549117", "-0.014399788819632497", "0.047981049558001004", "1.1111111111110001e39"];
    for text in digits {
        assert_eq!(read::<f64>(text).to_bits(), text.parse::<f64>().unwrap().to_bits(), "{text}");
        assert_eq!(read::<Value>(text).as_f64(), text.parse().ok(), "{text}");
        assert_eq!(
            serde_json::from_str::<Value>(&serde_json::to_string(&read::<f64>(text)).unwrap()).unwrap(),
            read::<Value>(text)
        );
    }
}

/// In a union a number with a fraction of zero is still an integer, and one with any other is not.
#[test]
fn whole_floats_in_unions() {
    assert!(i64::fit(&serde_json::json!(1.0)).is_some() && u32::fit(&serde_json::json!(1e3)).is_some());
    assert!(i64::fit(&serde_json::json!(1.5)).is_none() && u32::fit(&serde_json::json!(-1.0)).is_none());
    // "The same mathematical value" (JSON Schema, core, 4.2.2) fits the same.
    assert_eq!(i64::fit(&serde_json::json!(1)), i64::fit(&serde_json::json!(1.0)));
    assert!(i64::fit(&serde_json::json!(1.0)) > f64::fit(&serde_json::json!(1.0)));
    assert!(matches!(read::<Shape>(r#"{"radius":1,"kind":1}"#), Shape::Circle(_)));
}

/// "Implementations that parse JSON texts MAY ignore the presence of a byte order mark" (RFC 8259, 8.1).
#[test]
fn a_byte_order_mark_is_passed_over() {
    assert_eq!(read::<Value>("\u{feff}{\"a\":1}"), serde_json::json!({ "a": 1 }));
    let error = json::decode::<Choice>("\u{feff}{\"index\":\"a\"}".as_bytes());
    assert_eq!(error.expect_err("an error").path, "index");
}

/// "Numeric values that cannot be represented … (such as Infinity and NaN) are not permitted" (RFC 8259, 6).
#[test]
fn no_number_that_json_does_not_have_is_sent() {
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let mut body = ChatRequest::default();
        body.temperature = Some(number);
        let mut operation = CreateChat::new("m", []);
        operation.body = body;
        let error = operation.prepare(&mut RequestParts::default()).expect_err("an error");
        assert!(matches!(&error, Error::Request(error) if error.to_string().contains("JSON has no number")), "{error}");
        let mut parts = RequestParts::default();
        let error = parts.query("n", &[number], QueryStyle::Form { explode: true }).expect_err("an error");
        assert!(matches!(error, Error::Request(_)));
        assert!(parts.form(&BTreeMap::from([("n", number)]), &[]).is_err());
    }
    assert!(Listen::new().prepare(&mut RequestParts::default()).is_ok());
}
