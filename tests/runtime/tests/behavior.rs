//! What values become in a generated crate, made from `tests/behavior/openapi.yaml`.
//!
//! What is right says the specification of OpenAPI (3.0.3 and 3.1.1, "Discriminator Object") or of JSON Schema, whose
//! clause is named at each test: the crate is not asked.

use behavior::models::{
    Anything, Block, Cat, CatBase, Change, Circle, Command, Dog, Filter, FullTurn, Input, Outcome, Pet, PetBase, Shape,
    ShortTurn, Square, Start, Step, Turn,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn read<T: DeserializeOwned>(value: &Value) -> T {
    let text = value.to_string();
    let read = serde_json::from_str(&text).expect("a value");
    // By way of a tree, as in unions within unions.
    let _: T = serde_json::from_value(value.clone()).expect("the same value");
    read
}

fn written(value: impl Serialize) -> Value {
    serde_json::to_value(value).expect("JSON")
}

/// Whether the value is read as something that is written as it came.
fn comes_back<T: Serialize + DeserializeOwned>(value: Value) -> T {
    let read: T = read(&value);
    assert_eq!(written(&read), value);
    read
}

/// "All schemas comprising the parent schema in an `allOf` construct may be used as an alternate schema": those that the
/// mapping names by its values, the others by their names; and the parent itself.
#[test]
fn where_a_parent_is_used_any_of_its_kinds_may_stand() {
    let pets: Vec<Pet> = comes_back(json!([
        { "kind": "cat", "name": "Tom", "lives": 9 },
        { "kind": "lion", "name": "Leo", "lives": 1, "mane": true },
        { "kind": "Dog", "name": "Rex", "tricks": ["sit"] },
        { "kind": "Pet", "name": "Any" },
        { "kind": "hamster", "name": "Ham", "wheel": { "size": 3 } },
    ]));
    let [Pet::Cat(tom), Pet::Lion(leo), Pet::Dog(rex), Pet::Base(any), Pet::Base(ham)] = pets.as_slice() else {
        panic!("{pets:?}");
    };
    assert_eq!((tom.lives, leo.lives, leo.mane), (Some(9), Some(1), true));
    assert_eq!(rex.tricks, Some(vec!["sit".to_owned()]));
    assert_eq!((any.kind.as_str(), ham.kind.as_str(), ham.name.as_str()), ("Pet", "hamster", "Ham"));
    // What is no kind of a cat is kept.
    assert!(matches!(comes_back(json!({ "kind": "lion", "name": "Leo", "mane": false })), Cat::Lion(_)));
    assert!(matches!(comes_back(json!({ "kind": "cat", "name": "Tom" })), Cat::Cat(_)));
    assert!(matches!(comes_back(json!({ "kind": "siamese", "name": "Sia" })), Cat::Unknown(_)));
    // An object without the required field is none of them, and no error.
    assert!(matches!(comes_back(json!({ "name": "Tom" })), Pet::Unknown(_)));
}

/// "The discriminator object is used to inform the consumer of the schema": its value is that of the mapping, or the
/// name of the schema, and nobody needs to be asked for it.
#[test]
fn a_tag_that_means_one_branch_is_set() {
    assert_eq!(written(CatBase::new("Tom").lives(9)), json!({ "kind": "cat", "name": "Tom", "lives": 9 }));
    assert_eq!(written(Pet::lion("Leo", true)), json!({ "kind": "lion", "name": "Leo", "mane": true }));
    assert_eq!(written(Pet::from(Dog::new("Rex"))), json!({ "kind": "Dog", "name": "Rex" }));
    assert_eq!(written(PetBase::new("hamster", "Ham")), json!({ "kind": "hamster", "name": "Ham" }));
    assert_eq!(written(Circle::new(1.5)), json!({ "form": "circle", "radius": 1.5 }));
    // Two values mean a square: it must be told which.
    assert_eq!(written(Square::new("box", 1.5)), json!({ "form": "box", "side": 1.5 }));
    assert!(matches!(comes_back(json!({ "form": "square", "side": 1.5 })), Shape::Square(_)));
}

/// "`null`, `true`, numbers": a mapping's keys are strings, and the values of the field are what its schema says.
#[test]
fn tags_may_be_numbers_and_booleans() {
    let start: Command = comes_back(json!({ "code": 1, "at": "noon" }));
    assert_eq!(start, Start::new("noon").into());
    assert!(matches!(comes_back(json!({ "code": 2, "reason": "late" })), Command::Stop(_)));
    assert!(matches!(comes_back(json!({ "code": 3 })), Command::Unknown(_)));
    assert_eq!(written(Command::stop()), json!({ "code": 2 }));
    assert!(matches!(comes_back(json!({ "ok": true, "note": "n" })), Outcome::Success(_)));
    assert!(matches!(comes_back(json!({ "note": "n", "ok": false })), Outcome::Failure(_)));
    assert_eq!(written(Outcome::failure()), json!({ "ok": false }));
}

/// A field that is not required need not be there (JSON Schema, validation, 6.5.3), and is not, where a server leaves out
/// what has its default value.
#[test]
fn without_a_tag_the_other_fields_tell() {
    assert!(matches!(read(&json!({ "text": "t" })), Block::Text(_)));
    assert!(matches!(read(&json!({ "url": "u" })), Block::Image(_)));
    assert!(matches!(comes_back(json!({ "url": "u", "type": null })), Block::Unknown(_)));
    assert!(matches!(comes_back(json!({ "url": "u", "type": "image" })), Block::Image(_)));
    assert!(matches!(comes_back(json!({ "url": "u", "type": "film" })), Block::Unknown(_)));
    assert!(matches!(comes_back(json!({ "sound": "s" })), Block::Unknown(_)));
    assert!(matches!(comes_back(json!("text")), Block::Unknown(_)));
    assert_eq!(written(Block::text("t")), json!({ "type": "text", "text": "t" }));
}

/// "The discriminator [...] MUST NOT change the validation outcome of the schema": what is valid for one of the branches
/// alone is that branch, though another has its tag, too; what is valid for none is the branch that has the tag itself.
#[test]
fn of_branches_with_one_tag_the_one_that_holds_is_meant() {
    let short: Turn = comes_back(json!({ "type": "turn", "text": "t" }));
    assert_eq!(short, ShortTurn::new("t").into());
    let full = |value: Value| match comes_back(value) {
        Turn::FullTurn(full) => full,
        turn => panic!("{turn:?}"),
    };
    assert!(matches!(full(json!({ "type": "turn", "text": "t", "asked": "a" })), FullTurn::AskedTurn(_)));
    assert!(matches!(full(json!({ "parts": ["p"], "id": "i", "type": "turn" })), FullTurn::AnsweredTurn(_)));
    assert!(matches!(full(json!({ "type": "call", "name": "n" })), FullTurn::CalledTurn(_)));
    assert!(matches!(read(&json!({ "type": "turn", "text": "t", "mood": "m" })), Turn::Turn(_)));
    let error = serde_json::from_value::<Turn>(json!({ "type": "turn", "parts": ["p"] })).expect_err("no text");
    assert!(error.to_string().contains("text"), "{error}");
    assert!(matches!(comes_back(json!({ "type": "walk" })), Turn::Unknown(_)));
    // A branch that is told by the tag alone does not take what it cannot be.
    assert!(matches!(comes_back(json!({ "type": "turn", "text": "t" })), Step::Turn(_)));
    assert!(matches!(read(&json!({ "type": "turn", "text": "t", "mood": "m" })), Step::Turn(_)));
    assert!(matches!(comes_back(json!({ "type": "turn", "text": "t", "asked": "a" })), Step::LongStep(_)));
}

/// `type` holds: an object is no list, and an integer no rounded number (JSON Schema, validation, 6.1.1; RFC 8259, 6).
#[test]
fn each_kind_of_value_has_its_branch() {
    assert!(matches!(comes_back(json!({ "a": [1, null] })), Anything::Object(_)));
    assert!(matches!(comes_back(json!([{ "a": 1 }, 2])), Anything::Array(_)));
    assert!(matches!(comes_back(json!(9_007_199_254_740_993_i64)), Anything::Integer(9_007_199_254_740_993)));
    assert!(matches!(comes_back(json!(1.5)), Anything::Number(_)));
    // The same number, whatever it looks like (JSON Schema, core, 4.2.2), is the same value.
    assert_eq!(read::<Anything>(&json!(3.0)), Anything::from(3_i64));
    assert!(matches!(read(&json!(1e300)), Anything::Number(_)));
    assert!(matches!(comes_back(json!("5")), Anything::String(_)));
    assert!(matches!(comes_back(json!(true)), Anything::Unknown(_)));
    assert_eq!(written(Anything::from(5_i64)), json!(5));
}

/// Of two schemas that both hold, the one that declares what came.
#[test]
fn a_branch_that_would_lose_keys_yields() {
    assert!(matches!(comes_back(json!({ "b64": "a" })), Input::Encoded(_)));
    assert!(matches!(comes_back(json!({ "b64": "a", "more": 1 })), Input::Object(_)));
    assert!(matches!(comes_back(json!({ "b64": 1 })), Input::Object(_)));
}

/// `required` holds, though a record of a stream is read without it, and also where null is allowed (JSON Schema,
/// validation, 6.5.3).
#[test]
fn what_is_required_is_needed_to_fit() {
    let filter = |filter: Value| {
        let change: Change = comes_back(json!({ "id": 1, "filter": filter }));
        change.filter.expect("a filter")
    };
    assert!(matches!(filter(json!({})), Filter::Unknown(_)));
    assert!(matches!(filter(json!({ "key": "k" })), Filter::Unknown(_)));
    assert!(matches!(filter(json!({ "key": "k", "value": null })), Filter::Comparison(_)));
    assert!(matches!(filter(json!({ "filters": [{ "key": "k", "value": "v" }] })), Filter::Compound(_)));
}
