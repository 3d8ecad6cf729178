//! Parameters in all styles, after the table in OAS 3.1, 4.8.12.4, and what goes with them.

use oasmith_runtime::Error;
use oasmith_runtime::runtime::client::body::Body;
use oasmith_runtime::runtime::client::parameter::{self, PathStyle, QueryStyle};
use oasmith_runtime::runtime::client::request::RequestParts;
use oasmith_runtime::runtime::client::secret::Secret;
use oasmith_runtime::runtime::client::{http_date, random};
use oasmith_runtime::runtime::data::base64;
use proptest::prelude::*;
use serde_json::{Value, json};

fn array() -> Value {
    json!(["blue", "black", "brown"])
}

fn object() -> Value {
    json!({ "R": 100, "G": 200, "B": 150 })
}

/// The pairs of the query as a text, with keys in the order of their names.
fn query(value: &Value, style: QueryStyle) -> String {
    let mut pairs = parameter::query("color", value, style, parameter::encode);
    if value.is_object() {
        pairs.sort();
    }
    pairs.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("&")
}

/// The same parts in any order, since a map may or may not keep the order of its keys.
fn same(left: &str, right: &str, separator: char) -> bool {
    let sorted = |text: &str| {
        let mut parts: Vec<String> = text.split(separator).map(str::to_owned).collect();
        parts.sort();
        parts
    };
    sorted(left) == sorted(right)
}

/// `allowReserved` of a path (OAS 3.2, 4.12.2.2): slashes stay, and what would end the path does not.
#[test]
fn reserved_characters_in_paths() {
    let path = |value: &str| {
        let mut parts = RequestParts::default();
        parts.path_reserved("name", value, PathStyle::Simple { explode: false }).expect("a text");
        parts.fill_path("/files/{name}")
    };
    assert_eq!(path("a/b c?d#e[f]&g=h").expect("a path"), "/files/a/b%20c%3Fd%23e%5Bf%5D&g=h");
    assert!(path("a/../b").is_err());
    assert!(path("a/%2E%2e/b").expect("a path").contains("%252E"));
}

/// A field that is added makes a body of the operation's media type where it was left out.
#[test]
fn fields_of_bodies_that_were_left_out() {
    let added = |content_type| {
        let mut parts = RequestParts::default();
        parts.no_body(content_type).expect("no body");
        parts.set_body_field("a", json!(null)).map(|()| parts)
    };
    let patch = added("application/merge-patch+json").expect("a body");
    assert_eq!(patch.headers["content-type"], "application/merge-patch+json");
    assert!(matches!(&patch.body, Body::Json(text) if text.as_ref() == br#"{"a":null}"#));
    let form = added("application/x-www-form-urlencoded").expect("a body");
    assert_eq!(form.headers["content-type"], "application/x-www-form-urlencoded");
    assert!(matches!(&form.body, Body::Form(text) if text == "a="));
    assert!(added("multipart/form-data").is_err());
}

#[test]
fn paths() {
    let path = |value: &Value, style| parameter::path("color", value, style, parameter::encode);
    for explode in [false, true] {
        assert_eq!(path(&json!("blue"), PathStyle::Simple { explode }), "blue");
        assert_eq!(path(&array(), PathStyle::Simple { explode }), "blue,black,brown");
        assert_eq!(path(&json!("blue"), PathStyle::Label { explode }), ".blue");
        assert_eq!(path(&json!("blue"), PathStyle::Matrix { explode }), ";color=blue");
    }
    assert_eq!(path(&array(), PathStyle::Label { explode: false }), ".blue,black,brown");
    assert_eq!(path(&array(), PathStyle::Label { explode: true }), ".blue.black.brown");
    assert_eq!(path(&array(), PathStyle::Matrix { explode: false }), ";color=blue,black,brown");
    assert_eq!(path(&array(), PathStyle::Matrix { explode: true }), ";color=blue;color=black;color=brown");
    assert!(same(&path(&object(), PathStyle::Simple { explode: false }), "R,100,G,200,B,150", ','));
    assert!(same(&path(&object(), PathStyle::Simple { explode: true }), "R=100,G=200,B=150", ','));
    assert!(same(&path(&object(), PathStyle::Label { explode: true }), ".R=100.G=200.B=150", '.'));
    assert!(same(&path(&object(), PathStyle::Matrix { explode: true }), ";R=100;G=200;B=150", ';'));
    assert_eq!(path(&json!({ "R": 100 }), PathStyle::Matrix { explode: false }), ";color=R,100");
    assert_eq!(path(&json!({ "a": 1.0 }), PathStyle::Json), "%7B%22a%22%3A1%7D");
    assert_eq!(path(&json!("a/b?c#d e%"), PathStyle::Simple { explode: false }), "a%2Fb%3Fc%23d%20e%25");
}

#[test]
fn queries() {
    let form = |explode| QueryStyle::Form { explode };
    assert_eq!(query(&json!("a&b=c"), form(true)), "color=a%26b%3Dc");
    assert_eq!(query(&json!(""), form(true)), "color=");
    assert_eq!(query(&json!(null), form(true)), "");
    assert_eq!(query(&json!([]), form(false)), "");
    assert_eq!(query(&array(), form(true)), "color=blue&color=black&color=brown");
    assert_eq!(query(&array(), form(false)), "color=blue,black,brown");
    assert_eq!(query(&object(), form(true)), "B=150&G=200&R=100");
    assert!(same(query(&object(), form(false)).trim_start_matches("color="), "R,100,G,200,B,150", ','));
    assert_eq!(query(&array(), QueryStyle::SpaceDelimited), "color=blue%20black%20brown");
    assert_eq!(query(&array(), QueryStyle::PipeDelimited), "color=blue%7Cblack%7Cbrown");
    // RFC 3986, 3.4: a query has no brackets but percent-encoded ones; WHATWG URL, 5.2 says the same of forms.
    assert_eq!(query(&object(), QueryStyle::DeepObject), "color%5BB%5D=150&color%5BG%5D=200&color%5BR%5D=100");
    assert_eq!(
        query(&json!({ "a": { "b": [1, 2] }, "c": [{ "d": true }] }), QueryStyle::DeepObject),
        "color%5Ba%5D%5Bb%5D%5B0%5D=1&color%5Ba%5D%5Bb%5D%5B1%5D=2&color%5Bc%5D%5B0%5D%5Bd%5D=true"
    );
    // As Stripe's own clients send it.
    assert_eq!(query(&json!(["x", "y"]), QueryStyle::DeepObject), "color%5B0%5D=x&color%5B1%5D=y");
    let named = parameter::query("ids[]", &json!([1, 2]), form(true), parameter::encode);
    assert_eq!(named, [("ids%5B%5D".into(), "1".into()), ("ids%5B%5D".into(), "2".into())]);
    assert_eq!(parameter::encode_reserved("a[0]"), "a%5B0%5D");
    assert_eq!(query(&json!([1, 2.5]), QueryStyle::Json), "color=%5B1%2C2.5%5D");
    assert_eq!(parameter::encode_reserved("a/b?c=d&e#f+g"), "a/b?c%3Dd%26e%23f%2Bg");
}

#[test]
fn headers_cookies_and_forms() {
    let mut parts = RequestParts::default();
    parts.header("X-A", &array()).expect("a header");
    parts.header_exploded("X-B", &json!({ "a": 1 })).expect("a header");
    parts.header("X-C", &None::<i32>).expect("a header");
    parts.cookie("c", &json!(["a%20b", "c"])).expect("a cookie");
    parts.cookie("n", &json!(null)).expect("no cookie");
    parts
        .form(
            &json!({ "a": "x y", "b": [1, 2], "c": { "d": 1 }, "e": null, "f": [1, 2], "g": [{ "h": 1 }], "i": [3] }),
            &[("f", QueryStyle::Form { explode: false }), ("i", QueryStyle::DeepObject)],
        )
        .expect("a form");
    assert_eq!(parts.headers["x-a"], "blue,black,brown");
    assert_eq!(parts.headers["x-b"], "a=1");
    assert!(!parts.headers.contains_key("x-c"));
    assert_eq!(parts.cookies, [("c".to_owned(), "a%20b,c".to_owned())]);
    // RFC 6265, 4.1.1: cookie-octet has no white space, no quote, no comma, no semicolon, no backslash, nothing but ASCII.
    for octets in ["", "a=b", "!#$%&'()*+-./:<=>?@[]^_`{|}~", "\"a\""] {
        parts.cookie("d", octets).expect("a cookie");
        assert_eq!(parts.cookies.last().map(|(_, value)| value.as_str()), Some(octets));
    }
    for bad in ["a b", "a\"b", "a,b", "a;b", "a\\b", "ä", "a\r\nb", "\""] {
        assert!(parts.cookie("d", bad).is_err(), "{bad:?}");
    }
    assert!(parts.cookie("a b", "c").is_err());
    let Body::Form(text) = &parts.body else { panic!("no form") };
    assert!(same(text, "a=x+y&b=1&b=2&c%5Bd%5D=1&f=1,2&g%5B0%5D%5Bh%5D=1&i%5B0%5D=3", '&'), "{text}");
    assert!(parts.header("X-D", "a\r\nb").is_err());
}

#[test]
fn small_things() {
    assert_eq!(http_date::parse("Sun, 06 Nov 1994 08:49:37 GMT"), Some(784_111_777));
    assert_eq!(http_date::parse("Thu, 29 Feb 2024 00:00:00 GMT"), Some(1_709_164_800));
    assert_eq!(http_date::parse("Thu, 01 Jan 1970 00:00:00 GMT"), Some(0));
    for clock in ["18446744073709551615:00:00", "00:18446744073709551615:00", "00:00:18446744073709551615", "24:00:00"]
    {
        assert_eq!(http_date::parse(&format!("Thu, 01 Jan 1970 {clock} GMT")), None, "{clock}");
    }
    for bad in
        ["", "now", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 00 Nov 1994 08:49:37 GMT"]
    {
        assert_eq!(http_date::parse(bad), None, "{bad}");
    }
    for (bytes, text) in [
        ("", ""),
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ] {
        assert_eq!(base64::encode(bytes.as_bytes()), text);
        assert_eq!(base64::decode(text).as_deref(), Some(bytes.as_bytes()));
    }
    assert_eq!(base64::decode("a"), None);
    assert_eq!(base64::decode("a!b="), None);
    assert_eq!(base64::decode("_-8"), base64::decode("/+8="));
    assert_eq!(base64::encode_url(b"test"), "dGVzdA");
    assert_eq!(base64::encode_url(&[0xfb, 0xff, 0xfe]), "-__-");
    assert_eq!(format!("{:?}", Secret::from("x")), "***");
    assert!(Secret::from("x") == Secret::from("x") && Secret::from("x") != Secret::from("xy"));
    let id = random::uuid();
    assert!(id.len() == 36 && id.as_bytes()[14] == b'4' && b"89ab".contains(&id.as_bytes()[19]), "{id}");
    assert_ne!(id, random::uuid());
    assert!((0..1000).map(|_| random::fraction()).all(|fraction| (0.0..1.0).contains(&fraction)));
}

/// What an API has come to require is a setter still, and is asked for by name before anything is sent.
#[test]
fn what_came_to_be_required_is_named_where_it_is_not_set() {
    let parts = RequestParts::default();
    assert!(parts.needs("parameter `limit`", true).is_ok());
    let error = parts.needs("parameter `limit`", false).unwrap_err();
    assert!(matches!(&error, Error::Request(error) if error.to_string().contains("`limit`")), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_value_changes_the_path(value in prop_oneof![any::<String>(), "[./%2eE]{0,6}", "[a-z/?#\\\\;.]{0,8}"]) {
        let mut parts = RequestParts::default();
        let template = "/a/{id}/b";
        if parts.path("id", &value, PathStyle::Simple { explode: false }).is_ok() && let Ok(path) = parts.fill_path(template) {
            let url = reqwest::Url::parse(&format!("http://h{path}?q")).expect("a URL");
            let segments: Vec<&str> = url.path_segments().expect("segments").collect();
            prop_assert_eq!(segments.len(), 3);
            prop_assert_eq!((segments[0], segments[2]), ("a", "b"));
            let decoded = percent_encoding::percent_decode_str(segments[1]).decode_utf8().expect("UTF-8");
            prop_assert_eq!(decoded, value);
        } else {
            prop_assert!(["", ".", ".."].contains(&value.as_str()));
        }
    }
}
