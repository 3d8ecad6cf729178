//! Models: what is read, what is written, what an error says.

use oasmith_runtime::example::models::{
    ChatMessage, ChatRequest, Choice, Completion, Delta, Detail, Finish, Nested, NestedBox, Nothing, Part, Shape, Stop,
    Stored, Twin, UserMessage,
};
use oasmith_runtime::runtime::client::api_error::ApiError;
use oasmith_runtime::runtime::data::fit::Fit;
use oasmith_runtime::runtime::data::json;
use oasmith_runtime::runtime::data::text::{Date, DateTime, Duration};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn read<T: DeserializeOwned>(value: Value) -> T {
    json::decode(value.to_string().as_bytes()).unwrap_or_else(|error| panic!("{value}: {error}"))
}

fn write<T: serde::Serialize>(value: &T) -> String {
    String::from_utf8(json::encode(value).expect("JSON")).expect("UTF-8")
}

fn error<T: DeserializeOwned + std::fmt::Debug>(text: &str) -> String {
    json::decode::<T>(text.as_bytes()).expect_err("an error").to_string()
}

#[test]
fn presence() {
    let request: ChatRequest = read(json!({ "model": "m", "messages": [], "temperature": null, "new": 1 }));
    assert_eq!((request.temperature, request.stop.clone()), (None, None));
    assert_eq!(write(&request), r#"{"model":"m","messages":[]}"#);
    let request: ChatRequest = read(json!({ "messages": [], "stop": null, "model": "m", "temperature": 2.0 }));
    assert_eq!(request.stop, Some(None));
    assert_eq!(write(&request), r#"{"model":"m","messages":[],"temperature":2,"stop":null}"#);
    let request: ChatRequest = read(json!({ "model": "m", "messages": [], "stop": ["a"] }));
    assert_eq!(request.stop, Some(Some(Stop::Array(vec!["a".into()]))));
    let delta: Delta = read(json!({ "id": null }));
    assert_eq!((delta.id.as_str(), delta.finish, delta.score), ("", Finish::Stop, 0.0));
    assert_eq!(read::<Nothing>(json!({ "a": 1 })), Nothing::default());
    assert_eq!(write(&Nothing::default()), "{}");
}

#[test]
fn what_the_api_sets_is_not_sent_and_is_kept() {
    let mut stored: Stored = read(json!({ "name": "a" }));
    assert_eq!(write(&stored), r#"{"name":"a"}"#);
    stored = read(json!({ "id": "1", "name": "a" }));
    assert_eq!(write(&stored), r#"{"id":"1","name":"a"}"#);
    // A required property that only the API sets is required of answers (OpenAPI 3.0.3, schema object, `readOnly`).
    assert!(Stored::fit(&json!({ "id": "1", "name": "a" })).is_some());
    assert!(Stored::fit(&json!({ "name": "a" })).is_none());
}

#[test]
fn a_long_body_is_not_shown_whole() {
    let error = ApiError::new(http::StatusCode::BAD_GATEWAY, Value::String("<p>".repeat(50_000)));
    let shown = format!("{error:?} {error}");
    assert!(shown.len() < 2_000 && shown.contains("(150002 bytes)"), "{shown}");
}

#[test]
fn duplicate_keys_and_extra_entries() {
    let user: UserMessage = json::decode(br#"{"content":[],"name":"a","x":1,"role":"user","name":"b"}"#).expect("JSON");
    assert_eq!(user.name.as_deref(), Some("b"));
    assert_eq!(user.extra.len(), 1);
    assert_eq!(write(&user), r#"{"role":"user","content":[],"name":"b","x":1}"#);
}

#[test]
fn tags() {
    for text in [
        r#"{"role":"system","content":"x"}"#,
        r#"{"content":"x","role":"developer"}"#,
        r#"{"content":"x","more":[1,{"role":"user"}],"role":"system"}"#,
    ] {
        let message: ChatMessage = json::decode(text.as_bytes()).expect("a message");
        assert!(matches!(&message, ChatMessage::System(message) if message.content == "x"), "{message:?}");
    }
    let old: ChatMessage = read(json!({ "role": "old", "text": null }));
    assert_eq!(serde_json::to_value(&old).expect("JSON"), json!({ "role": "old", "text": null }));
    for unknown in [json!({ "role": "new", "x": 1 }), json!({ "x": 1 }), json!("text"), json!([1, "a"]), json!({})] {
        let message: ChatMessage = read(unknown.clone());
        assert_eq!(message, ChatMessage::Unknown(unknown.clone()));
        assert_eq!(serde_json::to_value(&message).expect("JSON"), unknown);
    }
    assert!(matches!(read::<Shape>(json!({ "kind": 1, "radius": 1 })), Shape::Circle(circle) if circle.radius == 1.0));
    assert!(matches!(read::<Shape>(json!({ "kind": 2, "text": "x" })), Shape::Other(_)));
    assert!(matches!(read::<Shape>(json!({ "text": "x" })), Shape::Other(_)));
}

#[test]
fn branches_without_tags() {
    assert!(matches!(read::<Part>(json!({ "type": "text", "text": "x" })), Part::Text(_)));
    assert!(matches!(read::<Part>(json!({ "url": "x", "detail": "low" })), Part::Image(_)));
    assert!(matches!(read::<Part>(json!({ "type": "image", "text": "x" })), Part::Unknown(_)));
    assert!(matches!(read::<Part>(json!({ "type": "text", "text": 1 })), Part::Unknown(_)));
    assert!(matches!(read::<Part>(json!({ "text": "x", "url": "y", "detail": "low" })), Part::Image(_)));
    assert!(matches!(read::<Stop>(json!("x")), Stop::String(_)));
    assert!(matches!(read::<Stop>(json!(null)), Stop::Unknown(_)));
    assert!(Detail::fit(&json!("low")) > Detail::fit(&json!("new")));
    assert!(i64::fit(&json!(1)) > f64::fit(&json!(1)));
    assert!(i64::fit(&json!(1.5)).is_none());
    assert!(DateTime::fit(&json!("2024-05-01T00:00:00Z")) > String::fit(&json!("2024-05-01T00:00:00Z")));
    assert!(DateTime::fit(&json!("2024-05-01")).is_none() && Date::fit(&json!("2024-05-01")).is_some());
    assert!(Duration::fit(&json!("PT1S")).is_some());
}

#[test]
fn enumerations() {
    assert_eq!(Detail::from("low"), Detail::Low);
    assert_eq!(Detail::from("new").as_str(), "new");
    assert_eq!(write(&read::<Detail>(json!("new"))), r#""new""#);
    assert!(Detail::High == "high");
    assert_eq!("stop".parse(), Ok(Finish::Stop));
    assert_eq!(error::<Finish>(r#""x""#), "unknown value `x`, expected one of `stop`, `length` at line 1 column 3");
    assert_eq!(format!("{:>5}|", Detail::Low), "  low|");
}

/// Who compared with a text before a version had a variant for it still does after.
#[test]
fn open_enumerations_are_their_texts() {
    let given = Detail::Unknown("low".to_owned());
    assert_eq!(given, Detail::Low);
    assert_ne!(given, Detail::High);
    let mut seen = std::collections::HashSet::from([given]);
    assert!(!seen.insert(Detail::Low) && seen.insert(Detail::High));
    let parsed: Result<Detail, std::convert::Infallible> = "brand new".parse();
    assert_eq!(parsed, Ok(Detail::Unknown("brand new".to_owned())));
    // What clap wants of a value: `FromStr` with an error, `Clone + Send + Sync + 'static`.
    fn is_value<
        T: std::str::FromStr<Err: std::error::Error + Send + Sync + 'static> + Clone + Send + Sync + 'static,
    >() {
    }
    is_value::<Detail>();
}

#[test]
fn errors_name_the_path() {
    let choice = |message: &str| format!(r#"{{"id":"x","created":1,"choices":[{{"index":0,"message":{message}}}]}}"#);
    let path = |text: &str| json::decode::<Completion>(text.as_bytes()).expect_err("an error").path;
    assert_eq!(path(&choice("null")), "choices[0].message");
    assert_eq!(path(&choice(r#"{"role":"system"}"#)), "choices[0].message");
    assert_eq!(path(&choice(r#"{"role":"system","content":1}"#)), "choices[0].message.content");
    assert_eq!(path(&choice(r#"{"content":1,"role":"system"}"#)), "choices[0].message.content");
    assert_eq!(path(&choice(r#"{"x":[{"content":2}],"content":[1],"role":"system"}"#)), "choices[0].message.content");
    assert_eq!(path(&choice(r#"{"content":{"a":1},"role":"user"}"#)), "choices[0].message.content");
    assert_eq!(path(&choice(r#"{"x":1,"role":"user","content":1}"#)), "choices[0].message.content");
    assert_eq!(path(&choice(r#"{"content":1,"name":"x","role":"system"}"#)), "choices[0].message.content");
    let message = |text: &str| json::decode::<ChatMessage>(text.as_bytes()).expect_err("an error").path;
    assert_eq!(message(r#"{"content":1,"role":"system"}"#), "content");
    assert_eq!(path(r#"{"id":"x","choices":[]}"#), "");
    assert_eq!(path(r#"{"id":"x", "created":[1],"choices":[]}"#), "created");
    assert_eq!(
        path("{\"id\":\"x\",\n \"created\":\n 1,\"choices\":[\n{\"index\":1.5,\"message\":{}}]}"),
        "choices[0].index"
    );
    assert_eq!(path(r#"{"id":"x","created":1,"choices":[{"index":0,"message":{"role":"#), "choices[0].message.role");
    assert_eq!(path("<html>"), "");
    assert_eq!(
        error::<Choice>(r#"{"index":"a"}"#),
        "at `index`: invalid type: string \"a\", expected i64 at line 1 column 12"
    );
}

#[test]
fn bytes_that_are_no_text_have_a_place() {
    let error = |text: &[u8]| json::decode::<Completion>(text).expect_err("an error").to_string();
    assert_eq!(
        error(b"{\"id\":\"x\",\n\"choices\":[{\"message\":\n {\"role\":\"a\xe4\"}}]}"),
        "at `choices[0].message.role`: the text is not UTF-8 at line 3 column 12"
    );
    assert_eq!(error(b"\xff"), "the text is not UTF-8 at line 1 column 1");
    assert_eq!(error(b"<p>\xe4"), "expected value at line 1 column 1");
}

#[test]
fn other_formats_and_wrappers_work() {
    #[derive(Debug)]
    struct Wrapped(Completion);
    impl<'de> serde::Deserialize<'de> for Wrapped {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            serde::Deserialize::deserialize(deserializer).map(Self)
        }
    }
    let value = json!({ "id": "x", "created": 1, "choices": [{ "index": 0, "message": { "role": "user", "content": [{ "text": "a" }] } }] });
    let completion: Wrapped = serde_json::from_value(value.clone()).expect("a completion");
    let mut expected = value;
    expected["object"] = json!("chat.completion");
    expected["choices"][0]["message"]["content"][0]["type"] = json!("text");
    assert_eq!(serde_json::to_value(&completion.0).expect("JSON"), expected);
}

#[test]
fn numbers() {
    assert_eq!(write(&[1.0, 1.5, -0.0, 1e300, 3e15, -2.0]), "[1,1.5,0,1e+300,3000000000000000,-2]");
}

#[test]
fn times_and_bytes() {
    let time = DateTime::from("2024-05-01T12:30:00+02:00");
    let timestamp = jiff::Timestamp::try_from(&time).expect("a time");
    assert_eq!(DateTime::from(timestamp), "2024-05-01T10:30:00Z");
    assert!(jiff::Timestamp::try_from(&DateTime::from("soon")).is_err());
    assert_eq!(Date::from(jiff::civil::date(2024, 5, 1)), "2024-05-01");
    assert_eq!(Duration::from(jiff::Span::new().hours(1)), "PT1H");
    let bytes = oasmith_runtime::runtime::data::text::Base64::encode(b"foob");
    assert_eq!((bytes.as_str(), bytes.decode().as_deref()), ("Zm9vYg==", Some(b"foob".as_slice())));
}

#[test]
fn deep_values_fit_on_the_stack() {
    for (open, depth) in [
        (r#"{"kind":"box","tagged":"#, 125),
        (r#"{"tagged":null,"kind":"box","tagged":"#, 125),
        (r#"{"untagged":"#, 125),
        (r#"{"kind":"box","untagged":{"kind":"box","tagged":"#, 60),
        (r#"{"kind":"box","tagged":"#, 100_000),
        ("[", 100_000),
    ] {
        let close = "}".repeat(open.matches('{').count());
        let text = format!("{}null{}", open.repeat(depth), close.repeat(depth));
        let result = json::decode::<NestedBox>(text.as_bytes());
        assert_eq!(result.is_ok(), depth < 1000, "{open}: {:?}", result.err());
        if let Ok(Nested::Box(inner)) = json::decode::<Nested>(text.as_bytes()) {
            assert!(inner.tagged.is_some() || inner.untagged.is_some());
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn no_text_is_too_odd(text in "[{}\\[\\],:\"a-c0-9\\\\ \n]{0,40}") {
        let _ = json::decode::<Completion>(text.as_bytes());
        let _ = json::decode::<ChatMessage>(text.as_bytes());
        let whole = format!("{{\"id\":\"x\",\"created\":1,\"choices\":[{{\"index\":0,\"message\":{text}}}]}}");
        if let Err(error) = json::decode::<Completion>(whole.as_bytes()) {
            // A text may end the list itself, and go on behind it.
            let is_within = error.path.is_empty() || error.path.starts_with("choices");
            proptest::prop_assert!(is_within || text.contains(']'), "{}", error.path);
        }
    }
}

#[test]
fn deep_unions_take_little_time() {
    let started = std::time::Instant::now();
    let text = format!("{}{{\"two\":true}}{}", "{\"next\":".repeat(120), "}".repeat(120));
    let mut twin: Twin = json::decode(text.as_bytes()).expect("a value");
    let mut depth = 0;
    let last = loop {
        let next = match &twin {
            Twin::One(one) => one.next.clone(),
            Twin::Two(two) => two.next.clone(),
            other => panic!("{other:?}"),
        };
        depth += 1;
        match next {
            Some(next) => twin = next,
            None => break twin,
        }
    };
    assert!(matches!(last, Twin::Two(_)) && depth == 121);
    assert!(started.elapsed() < std::time::Duration::from_secs(2));
}
