//! Kept: declared values that have no field. What is sent is by `const` (JSON Schema 2020-12, 6.1.3) and `required`
//! (6.5.3): a required one with the value declared. What comes goes back as it came, whatever it is.

use oasmith_runtime::example::models::{ChatMessage, Circle, ImagePart, Note, Receipt, Stored};
use oasmith_runtime::runtime::data::drift::{self, DriftKind};
use oasmith_runtime::runtime::data::empty::Empty;
use oasmith_runtime::runtime::data::{json, tree};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// What a value becomes on its way through a type, by way of text and of a tree.
fn through<T: Serialize + DeserializeOwned>(value: &Value) -> Value {
    let text = json::decode::<T>(value.to_string().as_bytes()).expect("a value");
    let text = serde_json::to_value(text).expect("JSON");
    let tree = tree::decode::<T, serde_json::Error>(value.clone()).expect("a value");
    assert_eq!(serde_json::to_value(tree).expect("JSON"), text);
    text
}

#[test]
fn a_required_constant_is_always_sent() {
    assert_eq!(through::<ImagePart>(&json!({ "url": "u" })), json!({ "type": "image", "url": "u" }));
    let declared = json!({ "type": "image", "url": "u" });
    assert_eq!(through::<ImagePart>(&declared), declared);
}

#[test]
fn an_optional_constant_comes_back_as_it_came() {
    for value in [json!({ "text": "t" }), json!({ "type": "text", "text": "t" })] {
        assert_eq!(through::<Note>(&value), value);
    }
}

#[test]
fn an_optional_constant_of_a_new_value_is_sent() {
    let note = Note::empty();
    assert_eq!(serde_json::to_value(note).expect("JSON"), json!({ "type": "text", "text": "" }));
}

#[test]
fn another_value_is_kept() {
    for other in [json!("picture"), json!(null), json!(1), json!({ "a": [1] })] {
        let image = json!({ "type": other, "url": "u" });
        assert_eq!(through::<ImagePart>(&image), image);
        let text = json!({ "type": other, "text": "t" });
        assert_eq!(through::<Note>(&text), text);
    }
    let circle = json!({ "kind": 2, "radius": 0.5 });
    assert_eq!(through::<Circle>(&circle), circle);
}

#[test]
fn of_a_constant_that_comes_twice_the_last_counts() {
    let text = r#"{"type":"other","url":"u","type":"image"}"#;
    let image = json::decode::<ImagePart>(text.as_bytes()).expect("an image");
    assert_eq!(json::encode(&image).expect("JSON"), br#"{"type":"image","url":"u"}"#);
}

/// An entry that is null is an entry (RFC 8259, 4), also where a reader sees one `Option` of it.
#[test]
fn null_in_what_is_received_goes_back() {
    for text in [
        json!({ "object": "receipt" }),
        json!({ "object": "receipt", "number": null }),
        json!({ "object": "receipt", "number": 1, "note": null }),
        json!({ "object": "other", "number": null, "note": null }),
        json!({ "object": "receipt", "summary": null }),
        json!({ "object": "receipt", "summary": "of it" }),
    ] {
        assert_eq!(through::<Receipt>(&text), text);
    }
    let mut receipt =
        json::decode::<Receipt>(br#"{"number":1,"number":null,"note":null,"note":"n"}"#).expect("a receipt");
    assert_eq!(
        serde_json::to_value(&receipt).expect("JSON"),
        json!({ "object": "receipt", "number": null, "note": "n" })
    );
    receipt.number = Some(2);
    assert_eq!(serde_json::to_value(&receipt).expect("JSON"), json!({ "object": "receipt", "number": 2, "note": "n" }));
}

/// What only the API sets (OAS 3.1, 4.8.24.2) is not sent by who has nothing, and goes back by who has it.
#[test]
fn what_the_api_sets_goes_back_though_it_is_empty() {
    for text in [json!({ "name": "n" }), json!({ "id": "", "name": "n" }), json!({ "id": "i", "name": "n" })] {
        assert_eq!(through::<Stored>(&text), text);
    }
    // Null is no such value, and nothing is made of it.
    assert_eq!(through::<Stored>(&json!({ "id": null, "name": "n" })), json!({ "name": "n" }));
}

/// A tag that the mapping gives to a branch with another constant (OAS 3.1, 4.8.25) is that branch's.
#[test]
fn a_tag_of_several_is_kept() {
    for role in ["system", "developer"] {
        let message = json!({ "role": role, "content": "c" });
        assert_eq!(through::<ChatMessage>(&message), message);
    }
}

#[test]
fn another_value_is_told_to_who_observes() {
    let met = |text: &str| {
        let mut met = Vec::new();
        let mut attempt = || json::decode::<Vec<ImagePart>>(text.as_bytes()).err();
        let error = drift::observe(false, &mut attempt, &mut |one| met.push((one.path, one.kind, one.value)));
        assert!(error.is_none(), "{error:?}");
        met
    };
    let text = r#"[{"type":"image","url":"u"},{"type":"picture","url":"u"}]"#;
    assert_eq!(met(text), [("[1].type".to_owned(), DriftKind::UnknownValue, Some("picture".to_owned()))]);
}

/// Values that came otherwise are another value; what shows them says so.
#[test]
fn what_is_kept_is_part_of_the_value() {
    let read =
        |kind: &str| -> ImagePart { serde_json::from_value(json!({ "type": kind, "url": "u" })).expect("an image") };
    assert_eq!(read("image"), read("image"));
    assert_ne!(read("image"), read("picture"));
    assert!(format!("{:?}", read("picture")).contains("picture"));
    assert!(!format!("{:?}", read("image")).contains("image\""));
}

/// Objects are equal whatever order their keys have (JSON Schema 2020-12, 4.2.2).
#[test]
fn in_which_order_nulls_came_says_nothing() {
    let read = |text: &str| json::decode::<behavior::models::ListByLinkResponse>(text.as_bytes()).expect("a page");
    let one = read(r#"{"results":[],"next":null,"previous":null}"#);
    assert_eq!(one, read(r#"{"previous":null,"next":null,"results":[]}"#));
    assert_ne!(one, read(r#"{"results":[],"next":null}"#));
}
