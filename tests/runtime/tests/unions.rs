//! Unions pick right: a value of any branch comes back as that branch, whatever is in it, by way of text and by way of
//! a tree; what no branch is for comes back as it was.

use oasmith_runtime::example::models::{ChatMessage, Notice, Part, Public, Stop, Twin};
use oasmith_runtime::runtime::data::{drift, json};
use proptest::prelude::*;
use r9s::models::{
    AnthropicContent, AnthropicDocumentContent, AnthropicDocumentSource, AnthropicDocumentSourceBase64,
    AnthropicImageContent, AnthropicImageSource, AnthropicMessageMessageContent, AnthropicMessageRequestToolChoice,
    AnthropicThinkingContent, AnthropicToolContent, Message, MessageContent, MessageContentUnion, MessageRole,
    ResponseRequestInput, Stop as OneOrMore, ToolChoiceTool,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Whether a value survives: union types compare branch and content.
fn comes_back<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    let text = json::encode(value).expect("JSON");
    assert_eq!(&json::decode::<T>(&text).expect("the value"), value, "{}", String::from_utf8_lossy(&text));
    let tree = serde_json::to_value(value).expect("JSON");
    assert_eq!(&oasmith_runtime::runtime::data::tree::decode::<T, serde_json::Error>(tree).expect("the value"), value);
}

/// Texts of which some look like something else.
fn text() -> impl Strategy<Value = String> {
    const ODD: &[&str] = &["", "null", "1", "true", "text", "{}", "[]", "\u{0}", "2024-05-01", "\u{1F600}", "\"\\\n"];
    prop_oneof![any::<String>(), prop::sample::select(ODD).prop_map(str::to_owned)]
}

/// Any JSON but numbers with a fraction, of which there are several spellings.
fn tree() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        let key =
            prop_oneof![text(), prop::sample::select(&["type", "text", "role", "url"][..]).prop_map(str::to_owned)];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(key, inner, 0..4).prop_map(|map| map.into_iter().collect()),
        ]
    })
}

fn content() -> impl Strategy<Value = AnthropicContent> {
    let source = prop_oneof![
        text().prop_map(AnthropicDocumentSource::url),
        (text(), text()).prop_map(|(kind, data)| AnthropicDocumentSourceBase64::new(kind.as_str(), data).into()),
    ];
    prop_oneof![
        text().prop_map(AnthropicContent::text),
        text().prop_map(|url| AnthropicImageContent::new(AnthropicImageSource::url(url)).into()),
        source.prop_map(|source| AnthropicDocumentContent::new(source).into()),
        (text(), text())
            .prop_map(|(thinking, signature)| AnthropicThinkingContent::new(thinking).signature(signature).into()),
        (text(), text(), tree()).prop_map(|(id, name, input)| AnthropicToolContent::tool_use(id, name, input).into()),
        (text(), text()).prop_map(|(id, content)| AnthropicToolContent::tool_result(id, content).into()),
    ]
}

fn message() -> impl Strategy<Value = Message> {
    let content = prop_oneof![
        text().prop_map(MessageContentUnion::from),
        prop::collection::vec(text().prop_map(|text| MessageContent::new("text").text(text)), 0..3)
            .prop_map(MessageContentUnion::from),
    ];
    (text(), content).prop_map(|(role, content)| Message::new(MessageRole::from(role.as_str())).content(content))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn branches_with_tags(content in content()) {
        comes_back(&content);
    }

    #[test]
    fn branches_by_kind(texts in prop::collection::vec(text(), 0..4), one in text(), name in text()) {
        comes_back(&OneOrMore::from(one.as_str()));
        comes_back(&OneOrMore::from(texts));
        comes_back(&AnthropicMessageRequestToolChoice::from(one.as_str()));
        comes_back(&AnthropicMessageRequestToolChoice::from(ToolChoiceTool::new().name(name)));
    }

    #[test]
    fn lists_of_unions(contents in prop::collection::vec(content(), 0..3), messages in prop::collection::vec(message(), 0..3)) {
        comes_back(&AnthropicMessageMessageContent::from(contents));
        comes_back(&ResponseRequestInput::from(messages));
    }

    #[test]
    fn branches_by_keys(a in text(), b in text(), c in any::<bool>()) {
        let part = |value: Value| serde_json::from_value::<Part>(value).expect("a part");
        let both = [part(json!({ "type": "text", "text": a })), part(json!({ "url": a, "detail": b }))];
        prop_assert!(matches!(both, [Part::Text(_), Part::Image(_)]), "{both:?}");
        both.iter().for_each(comes_back);
        let twin = |value: Value| serde_json::from_value::<Twin>(value).expect("a twin");
        let inner = json!({ "one": c });
        let both = [twin(json!({ "next": inner, "one": c })), twin(json!({ "next": inner, "two": c }))];
        prop_assert!(matches!(both, [Twin::One(_), Twin::Two(_)]), "{both:?}");
        both.iter().for_each(comes_back);
    }

    #[test]
    fn what_is_unknown_survives(value in tree()) {
        let stop: Stop = serde_json::from_value(value.clone()).expect("anything is a stop");
        prop_assert_eq!(serde_json::to_value(stop).expect("JSON"), value.clone());
        // Of a union with a tag, a known tag on something else is an error.
        if let Ok(message) = serde_json::from_value::<ChatMessage>(value.clone()) {
            let is_unknown = matches!(message, ChatMessage::Unknown(_));
            prop_assert!(!is_unknown || serde_json::to_value(message).expect("JSON") == value);
        }
        if let Ok(content) = serde_json::from_value::<AnthropicContent>(value.clone()) {
            let is_unknown = matches!(content, AnthropicContent::Unknown(_));
            prop_assert!(!is_unknown || serde_json::to_value(content).expect("JSON") == value);
        }
    }
}

/// Keys that a branch would lose count for more than anything below: what is new in there says nothing of the branch.
#[test]
fn what_is_new_below_changes_no_branch() {
    let notice = |value: Value| serde_json::from_value::<Notice>(value).expect("a notice");
    let new = json!({ "kind": 7, "id": 1, "age": 2, "size": 3 });
    assert!(matches!(notice(json!({ "sender": new, "release": 1 })), Notice::Released(_)));
    assert!(matches!(notice(json!({ "sender": new })), Notice::Public(_)));
    assert!(matches!(notice(json!({ "sender": new, "new": 1 })), Notice::Public(_)));
}

/// A branch that is told by its keys may still not be the one, which is no error.
#[test]
fn what_is_told_by_its_keys_is_tried() {
    let notice = |value: Value| serde_json::from_value::<Notice>(value).expect("a notice");
    assert!(matches!(notice(json!({ "sender": { "kind": 1 }, "release": "one" })), Notice::Public(_)));
    assert!(matches!(notice(json!({ "sender": 1 })), Notice::Unknown(_)));
    assert!(matches!(notice(json!({ "sender": null })), Notice::Unknown(_)));
}

/// Branches that fail are tried on every level, which must not be what each level costs times what is below it.
#[test]
fn branches_that_fail_on_every_level_cost_little() {
    let begin = std::time::Instant::now();
    let mut value = json!({ "sender": { "kind": 1 } });
    for _ in 0..30 {
        value = json!({ "about": value, "release": "one", "sender": { "kind": 1 } });
    }
    let text = value.to_string();
    let notice = json::decode::<Notice>(text.as_bytes()).expect("a notice");
    assert!(matches!(notice, Notice::Public(Public { about: Some(_), .. })));
    let mut met = 0;
    let error = drift::observe(true, &mut || json::decode::<Notice>(text.as_bytes()).err(), &mut |_| met += 1);
    assert!(error.is_none() && met > 0);
    assert!(begin.elapsed() < std::time::Duration::from_secs(20), "{:?}", begin.elapsed());
}
