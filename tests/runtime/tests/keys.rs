//! Maps whose keys are texts of a list: "Validation succeeds if [...] every property name in the instance validates
//! against" the schema of `propertyNames` (JSON Schema, core, 10.3.2.4); what else a crate takes for a map.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use behavior::models::{Address, Entry, Greetings, GreetingsEither, GreetingsPartsValue, Language, Volume};
use behavior::testing::client;
use serde_json::{Value, json};

fn read(value: Value) -> Greetings {
    let read: Greetings = serde_json::from_str(&value.to_string()).expect("a value");
    // By way of a tree, as in unions.
    assert_eq!(serde_json::from_value::<Greetings>(value.clone()).expect("the same value"), read);
    assert_eq!(serde_json::to_value(&read).expect("JSON"), value);
    read
}

/// A list that may grow keeps the keys that it does not name.
#[test]
fn keys_that_are_known_have_names_and_others_are_kept() {
    let texts = read(json!({ "texts": { "de": "Tag", "en": "day", "xx": "?" } })).texts.expect("texts");
    assert_eq!(texts[&Language::De], "Tag");
    assert_eq!(texts.get(&Language::from("en")).map(String::as_str), Some("day"));
    assert_eq!(texts.get("xx").map(String::as_str), Some("?"));
    // In the order of their texts, whatever the version knows.
    let keys: Vec<&str> = texts.keys().map(Language::as_str).collect();
    assert_eq!(keys, ["de", "en", "xx"]);
    assert!(matches!(texts.keys().next_back(), Some(Language::Unknown(text)) if text == "xx"));
}

/// `Ord` is of the same mind as `Eq`: "`max_by` [...] a == b if and only if cmp is Equal" (`std::cmp::Ord`).
#[test]
fn keys_are_equal_by_their_texts() {
    let spelled = Language::Unknown("en".to_owned());
    assert_eq!(spelled.cmp(&Language::En), std::cmp::Ordering::Equal);
    assert_eq!(BTreeSet::from([spelled, Language::En, Language::De]).len(), 2);
    assert!(Volume::High < Volume::Low);
}

#[test]
fn keys_of_a_closed_list_are_no_others() {
    let counts = read(json!({ "counts": { "high": 2, "low": 1 } })).counts.expect("counts");
    assert_eq!((counts[&Volume::High], counts[&Volume::Low]), (2, 1));
    let refused = serde_json::from_value::<Greetings>(json!({ "counts": { "middle": 3 } })).expect_err("an error");
    assert!(refused.to_string().contains("unknown value `middle`"), "{refused}");
}

/// A branch that names the keys fits better than one that takes any.
#[test]
fn keys_tell_maps_apart() {
    let either = |value: Value| read(json!({ "either": value })).either.expect("a map");
    assert!(matches!(either(json!({ "low": 1 })), GreetingsEither::VolumeMap(map) if map[&Volume::Low] == 1));
    assert!(matches!(either(json!({ "low": 1, "other": 2 })), GreetingsEither::IntegerMap(map) if map["other"] == 2));
}

#[tokio::test]
async fn maps_are_given_by_their_keys_or_by_texts() {
    let (client, requests) = client(vec![(200, json!({})); 3]);
    let values = client.values();
    let sent = || requests.last().expect("a request").json();

    values.put_greetings().texts([(Language::En, "day"), (Language::from("xx"), "?")]).await.expect("done");
    assert_eq!(sent(), json!({ "texts": { "en": "day", "xx": "?" } }));
    values.put_greetings().texts([("en", "day")]).notes([("de", json!({ "a": 1 }))]).await.expect("done");
    assert_eq!(sent(), json!({ "texts": { "en": "day" }, "notes": { "de": { "a": 1 } } }));
    let counts = BTreeMap::from([(Volume::Low, 1)]);
    values.put_greetings().counts(counts).await.expect("done");
    assert_eq!(sent(), json!({ "counts": { "low": 1 } }));
}

/// What a map of unions takes: each form by itself, whole maps, and a value of any other form as it is.
#[test]
fn maps_of_unions_are_given_in_pairs_or_whole() {
    let parts = |given: Greetings| serde_json::to_value(given).expect("JSON")["parts"].clone();
    let greetings = Greetings::new;
    assert_eq!(parts(greetings().parts([("a", "text"), ("b", "other")])), json!({ "a": "text", "b": "other" }));
    assert_eq!(parts(greetings().parts([("a", 1)])), json!({ "a": 1 }));
    let address = parts(greetings().parts(vec![("a".to_owned(), Address::new("Moss Lane"))]));
    assert_eq!(address, json!({ "a": { "street": "Moss Lane" } }));
    let mixed: [(&str, GreetingsPartsValue); 2] = [("a", "text".into()), ("b", 1.into())];
    assert_eq!(parts(greetings().parts(mixed.clone())), json!({ "a": "text", "b": 1 }));
    assert_eq!(parts(greetings().parts(BTreeMap::from(mixed))), json!({ "a": "text", "b": 1 }));
    let other = GreetingsPartsValue::Unknown(json!([true]));
    assert_eq!(parts(greetings().parts([("a", other)])), json!({ "a": [true] }));
}

/// What free JSON takes, for fields and for whole bodies, where null may stand too: values and objects; and a map of such
/// pairs, objects and other maps.
#[tokio::test]
async fn free_json_is_given_as_a_value_and_maps_of_it_in_pairs_or_whole() {
    let (client, requests) = client(vec![(204, json!(null)); 5]);
    let values = client.values();
    let sent = || requests.last().expect("a request").json();
    let object = json!({ "a": 1 });
    let serde_json::Value::Object(map) = object.clone() else { unreachable!() };

    let field = |greetings: Greetings| serde_json::to_value(greetings).expect("JSON")["free"].clone();
    assert_eq!(field(Greetings::new().free(json!({ "a": 1 }))), object);
    assert_eq!(field(Greetings::new().free(map.clone())), object);
    assert_eq!(field(Greetings::new().free(Value::from_iter([("a", 1)]))), object);

    let loose = |greetings: Greetings| serde_json::to_value(greetings).expect("JSON")["loose"].clone();
    assert_eq!(loose(Greetings::new().loose([("a", json!(1))])), object);
    assert_eq!(loose(Greetings::new().loose([("a", 1)])), object);
    assert_eq!(loose(Greetings::new().loose([("a", "b")])), json!({ "a": "b" }));
    assert_eq!(loose(Greetings::new().loose(map.clone())), object);
    assert_eq!(loose(Greetings::new().loose(BTreeMap::from([("a", 1)]))), object);
    assert_eq!(loose(Greetings::new().loose(HashMap::from([("a".to_owned(), json!(1))]))), object);

    values.put_free(json!({ "a": 1 })).await.expect("done");
    assert_eq!(sent(), object);
    values.put_free(map.clone()).await.expect("done");
    assert_eq!(sent(), object);
    values.put_wrapped(json!({ "a": 1 }), None).await.expect("done");
    assert_eq!(sent(), json!({ "needed": { "a": 1 }, "null": null }));
    values.put_wrapped(map.clone(), map.clone()).more(map).await.expect("done");
    assert_eq!(sent(), json!({ "needed": { "a": 1 }, "null": { "a": 1 }, "more": { "a": 1 } }));
    values.put_wrapped(json!({}), json!({ "a": 1 })).more(json!({})).await.expect("done");
    assert_eq!(sent(), json!({ "needed": {}, "null": { "a": 1 }, "more": {} }));
}

/// All three ways, of setters of calls and of bodies, on the wire: pairs, whole maps, and JSON as `json!` makes it.
#[tokio::test]
async fn maps_and_free_json_are_given_in_all_ways() {
    let (client, requests) = client(vec![(200, json!({})); 11]);
    let values = client.values();
    let sent = || requests.last().expect("a request").json();
    let whole = BTreeMap::from([("en".to_owned(), "day".to_owned())]);

    values.put_greetings().texts(json!({ "en": "day", "xx": "?" })).await.expect("texts with keys");
    assert_eq!(sent(), json!({ "texts": { "en": "day", "xx": "?" } }));
    values.put_greetings().texts(whole.clone()).names(whole).await.expect("whole maps");
    assert_eq!(sent(), json!({ "texts": { "en": "day" }, "names": { "en": "day" } }));
    values.put_greetings().names([("a", "b")]).sizes([("a", 1.5)]).bits([("a", 7)]).await.expect("pairs");
    assert_eq!(sent(), json!({ "names": { "a": "b" }, "sizes": { "a": 1.5 }, "bits": { "a": 7 } }));
    let pairs = ["a", "b"].into_iter().zip([1, 2]);
    values.put_greetings().sizes(json!({ "a": 1 })).bits(pairs).await.expect("JSON and an iterator");
    assert_eq!(sent(), json!({ "sizes": { "a": 1 }, "bits": { "a": 1, "b": 2 } }));
    let parts = json!({ "a": "text", "b": 1, "c": { "street": "Moss Lane" }, "d": [true] });
    values.put_greetings().parts(parts.clone()).await.expect("a map of unions");
    assert_eq!(sent(), json!({ "parts": parts }));
    assert_eq!(serde_json::to_value(Greetings::new().parts(parts.clone())).expect("JSON"), json!({ "parts": parts }));
    values.put_greetings().loose(json!({ "a": [1, null] })).notes(json!({ "de": 1 })).await.expect("maps of free JSON");
    assert_eq!(sent(), json!({ "loose": { "a": [1, null] }, "notes": { "de": 1 } }));

    values.put_greetings().free([("a", "b")]).await.expect("an object by pairs");
    assert_eq!(sent(), json!({ "free": { "a": "b" } }));
    values.put_greetings().free(HashMap::from([("a", vec![1])])).await.expect("an object by a map");
    assert_eq!(sent(), json!({ "free": { "a": [1] } }));
    values.put_greetings().free([("a", [("b", 1)])]).await.expect("objects in objects");
    assert_eq!(sent(), json!({ "free": { "a": { "b": 1 } } }));
    values.put_wrapped([("a", 1)], [("b", 2)]).more(BTreeMap::from([("c", 3)])).await.expect("arguments");
    assert_eq!(sent(), json!({ "needed": { "a": 1 }, "null": { "b": 2 }, "more": { "c": 3 } }));
    values.put_free(vec![("a", json!(null))]).await.expect("a whole body");
    assert_eq!(sent(), json!({ "a": null }));
}

/// JSON that is no such map is refused before anything is sent, and says where and why.
#[tokio::test]
async fn json_that_is_no_such_map_is_not_sent() {
    let (client, requests) = client(vec![(200, json!({})); 1]);
    let refused = |error: behavior::Error| {
        assert!(matches!(error, behavior::Error::Request(_)), "{error:?}");
        error.to_string()
    };
    let said = refused(client.values().put_greetings().names(json!({ "a": 1 })).await.expect_err("a number"));
    assert!(said.contains("at `a`: invalid type: integer `1`, expected a string"), "{said}");
    let said = refused(client.values().put_greetings().bits(json!({ "a": -1 })).await.expect_err("below zero"));
    assert!(said.contains("at `a`") && said.contains("u64"), "{said}");
    let said = refused(client.values().put_greetings().parts(json!(["a"])).await.expect_err("a list"));
    assert!(said.contains("invalid type: sequence, expected a map"), "{said}");
    let entry = Entry::new(None, None, None, json!({ "a": [] }));
    let said = refused(client.wire().put_entry("k", entry).await.expect_err("a list for a text"));
    assert!(said.contains("at `a`: invalid type: sequence, expected a string"), "{said}");
    assert!(requests.last().is_none());
}
