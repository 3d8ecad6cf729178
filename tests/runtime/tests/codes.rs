//! Whole numbers with names, and keys of a pattern. Numbers are by `enum` and `const` (JSON Schema 2020-12, 6.1.2 and
//! 6.1.3), and `1.0` is the integer 1 (6.1.1); keys by `patternProperties` (2020-12 Core, 10.3.2.2), which says nothing
//! about other keys.

use oasmith_runtime::example::models::{Counters, Kind, KindOrText};
use oasmith_runtime::runtime::data::drift::{self, DriftKind};
use oasmith_runtime::runtime::data::{json, tree};
use serde_json::{Value, json};

#[test]
fn numbers_have_names() {
    assert_eq!(Kind::BOT, Kind(1));
    assert_eq!(Kind::USER.name(), Some("USER"));
    assert_eq!(Kind::from(7).name(), None);
    assert_eq!(Kind::USER, -2);
    assert_eq!(i64::from(Kind::BOT), 1);
    assert_eq!(Kind::USER.to_string(), "-2");
    let takes = |kind: Kind| kind;
    assert_eq!(takes(1.into()), Kind::BOT);
}

#[test]
fn any_number_comes_back() {
    let text = b"[1,-2,7,1.0,1e3]";
    let kinds: Vec<Kind> = json::decode(text).expect("kinds");
    assert_eq!(kinds, [Kind::BOT, Kind::USER, Kind(7), Kind::BOT, Kind(1000)]);
    assert_eq!(json::encode(&kinds).expect("JSON"), b"[1,-2,7,1,1000]");
    assert!(json::decode::<Kind>(b"\"1\"").is_err());
}

#[test]
fn a_number_without_a_name_is_told_to_who_observes() {
    let mut met = Vec::new();
    let mut attempt = || json::decode::<Vec<Kind>>(b"[1,7]").err();
    let error = drift::observe(false, &mut attempt, &mut |one| met.push((one.path, one.kind, one.value)));
    assert!(error.is_none(), "{error:?}");
    assert_eq!(met, [("[1]".to_owned(), DriftKind::UnknownValue, Some("7".to_owned()))]);
}

#[test]
fn a_number_is_told_from_a_text() {
    let read = |value: Value| -> KindOrText { serde_json::from_value(value).expect("a value") };
    assert_eq!(read(json!(1)), KindOrText::Kind(Kind::BOT));
    assert_eq!(read(json!(7)), KindOrText::Kind(Kind(7)));
    assert_eq!(read(json!("1")), KindOrText::String("1".to_owned()));
}

#[test]
fn keys_of_a_pattern_are_kept_and_others_do_no_harm() {
    let value = json!({ "name": "n", "x_a": 1, "x_b": 2.0, "other": { "a": 1 }, "note": null });
    let wanted = json!({ "name": "n", "x_a": 1, "x_b": 2 });
    let text: Counters = json::decode(value.to_string().as_bytes()).expect("counters");
    assert_eq!(serde_json::to_value(&text).expect("JSON"), wanted);
    let tree: Counters = tree::decode::<_, serde_json::Error>(value).expect("counters");
    assert_eq!(tree, text);
    assert!(json::decode::<Counters>(b"{}").is_err());
}
