//! Answers that are texts, and the names of files.

use http::HeaderMap;
use http::header::{CONTENT_DISPOSITION, HeaderValue};
use oasmith_runtime::example::models::{Completion, Detail};
use oasmith_runtime::example::operations::FileContent;
use oasmith_runtime::runtime::client::answer::Answer as Whole;
use oasmith_runtime::runtime::client::operation::{Operation, OperationInfo, Sends};
use oasmith_runtime::runtime::client::request::RequestParts;
use oasmith_runtime::runtime::client::testing::{self, Answer};
use oasmith_runtime::runtime::data::text::DateTime;
use oasmith_runtime::runtime::files::disposition::file_name;
use serde_json::{Value, json};

/// Declares a function that gives what an operation with this answer makes of a body.
macro_rules! reads {
    ($($name:ident: $ty:ty, $read:ident;)*) => {$(
        async fn $name(media_type: &str, body: &'static str) -> Option<$ty> {
            struct Reads;

            impl Operation for Reads {
                const INFO: &'static OperationInfo = &OperationInfo::DEFAULT;

                fn prepare(&self, _request: &mut RequestParts) -> oasmith_runtime::Result<()> {
                    Ok(())
                }
            }

            impl Sends for Reads {
                type Output = $ty;

                fn decode(answer: &Whole) -> oasmith_runtime::Result<$ty> {
                    answer.$read()
                }
            }

            let (client, _) = testing::client([Answer::new(200, media_type, body)]);
            client.call(Reads).await.ok()
        }
    )*};
}

reads! {
    plain: String, text;
    string: String, json;
    integer: i64, json;
    truth: bool, json;
    time: DateTime, json;
    detail: Detail, json;
    anything: Value, json;
    completion: Completion, json;
    whatever: Value, any;
    text_or_json: String, any;
    nullable: Option<String>, optional_json;
    nullable_record: Option<Completion>, optional_json;
    form: String, form;
}

/// The form of an answer that is JSON, a table or a picture.
trait Forms {
    fn form(&self) -> oasmith_runtime::Result<String>;
}

impl Forms for Whole {
    fn form(&self) -> oasmith_runtime::Result<String> {
        Ok(self.media_type(&["application/json", "text/csv", "image/*"]).to_owned())
    }
}

/// A schema of type `string` is a JSON string in JSON (RFC 8259, 7), and the text itself in `text/plain` (OAS 3.1,
/// 4.8.14.3); servers send either under either name.
#[tokio::test]
async fn a_text_is_a_json_string_or_itself() {
    for media_type in ["application/json", "text/plain", "text/plain; charset=utf-8", "text/json"] {
        assert_eq!(string(media_type, r#""a\n\"b\"""#).await.as_deref(), Some("a\n\"b\""), "{media_type}");
        assert_eq!(plain(media_type, r#""a\n\"b\"""#).await.as_deref(), Some("a\n\"b\""), "{media_type}");
        assert_eq!(string(media_type, "pong").await.as_deref(), Some("pong"), "{media_type}");
        assert_eq!(plain(media_type, "\"a\" and \"b\"").await.as_deref(), Some("\"a\" and \"b\""), "{media_type}");
        assert_eq!(detail(media_type, "low").await, Some(Detail::Low), "{media_type}");
        assert_eq!(time(media_type, "2024-05-01T00:00:00Z").await, Some("2024-05-01T00:00:00Z".into()), "{media_type}");
        assert_eq!(integer(media_type, "42\n").await, Some(42), "{media_type}");
        assert_eq!(integer(media_type, "4.2e1").await, Some(42), "{media_type}");
        assert_eq!(truth(media_type, "true").await, Some(true), "{media_type}");
        assert_eq!(integer(media_type, "many").await, None, "{media_type}");
        assert_eq!(completion(media_type, "busy").await, None, "{media_type}");
    }
    assert_eq!(string("text/plain", "123").await.as_deref(), Some("123"));
    assert_eq!(string("application/json", "123").await, None);
    // Another language has quotes of its own.
    assert_eq!(plain("text/csv", "\"a\"").await.as_deref(), Some("\"a\""));
}

#[tokio::test]
async fn anything_is_json_or_text_as_it_comes() {
    assert_eq!(anything("application/json", "{\"a\":1}").await, Some(json!({ "a": 1 })));
    assert_eq!(anything("text/plain", "{\"a\":1}").await, Some(json!({ "a": 1 })));
    assert_eq!(anything("text/plain", "pong").await, Some(json!("pong")));
    // JSON that is cut off is no text, and a page where JSON is expected is somebody else's.
    assert_eq!(anything("application/json", "{\"a\":").await, None);
    assert_eq!(anything("text/html", "<html>").await, None);
    assert_eq!(string("text/html", "<html>").await, None);
}

/// Where nothing is said of an answer, what comes decides, a page as well; JSON that is cut off is still none.
#[tokio::test]
async fn whatever_comes_is_taken() {
    assert_eq!(whatever("application/json", "{\"a\":1}").await, Some(json!({ "a": 1 })));
    assert_eq!(whatever("text/plain", "{\"a\":1}").await, Some(json!({ "a": 1 })));
    for media_type in ["text/plain", "text/html", "application/xml", ""] {
        assert_eq!(whatever(media_type, "<a/>").await, Some(json!("<a/>")), "{media_type}");
        assert_eq!(text_or_json(media_type, "<a/>").await.as_deref(), Some("<a/>"), "{media_type}");
    }
    assert_eq!(text_or_json("text/plain", "\"a\"").await.as_deref(), Some("a"));
    assert_eq!(whatever("application/json", "{\"a\":").await, None);
    assert_eq!(whatever("text/plain", "").await, Some(json!(null)));
    assert_eq!(text_or_json("text/plain", "").await.as_deref(), Some(""));
}

/// `null` is a JSON value (RFC 8259, 3), and of a nullable answer it is none; an empty body is none too.
#[tokio::test]
async fn null_is_nothing() {
    assert_eq!(nullable("application/json", "null").await, Some(None));
    assert_eq!(nullable("application/json", "").await, Some(None));
    assert_eq!(nullable("application/json", "\"a\"").await, Some(Some("a".to_owned())));
    assert_eq!(nullable_record("application/json", "null").await.map(|it| it.is_none()), Some(true));
}

/// The form of an answer by its media type (RFC 9110, 8.3; RFC 6839, 3.1), by its body where there is none.
#[tokio::test]
async fn the_form_is_that_of_the_media_type() {
    for (media_type, body, form) in [
        ("application/json", "{}", "application/json"),
        ("application/problem+json; charset=utf-8", "{}", "application/json"),
        ("text/csv", "a,b", "text/csv"),
        ("image/png", "x", "image/*"),
        ("", "{}", "application/json"),
        ("", "a,b", "text/csv"),
        ("text/plain", "a,b", "text/csv"),
        ("application/pdf", "%PDF", ""),
    ] {
        assert_eq!(form_of(media_type, body).await, form, "{media_type} {body}");
    }
}

async fn form_of(media_type: &str, body: &'static str) -> String {
    form(media_type, body).await.expect("an answer")
}

#[test]
fn names_of_files() {
    let name = |header: &[u8]| {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_DISPOSITION, HeaderValue::from_bytes(header).expect("a header"));
        file_name(&headers)
    };
    for (header, file) in [
        // RFC 6266, 5.
        ("Attachment; filename=example.html", Some("example.html")),
        ("INLINE; FILENAME= \"an example.html\"", Some("an example.html")),
        ("attachment; filename*= UTF-8''%e2%82%ac%20rates", Some("€ rates")),
        ("attachment; filename=\"EURO rates\"; filename*=utf-8''%e2%82%ac%20rates", Some("€ rates")),
        // RFC 8187, 3.2.3.
        ("attachment; filename*=iso-8859-1'en'%A3%20rates", Some("£ rates")),
        // RFC 9110, 5.6.4: quoted pairs; a semicolon in quotes ends nothing. Windows has no file with a quote in its name.
        ("attachment; filename=\"a\\\"b;c.txt\"; size=1", Some("a_b;c.txt")),
        ("attachment; size=1;filename=x", Some("x")),
        // RFC 6266, 4.3: no path, whatever the separator.
        ("attachment; filename=\"../../etc/passwd\"", Some("passwd")),
        ("attachment; filename*=UTF-8''%2e%2e%2fx", Some("x")),
        ("attachment; filename=\"C:\\\\a\\\\b.txt\"", Some("b.txt")),
        ("attachment; filename=\"..\"", None),
        ("attachment; filename=\"a/\"", None),
        ("attachment; filename*=UTF-8''a%0Ab; filename=c", Some("c")),
        ("attachment; filename*=UTF-8''%ff; filename=c", Some("c")),
        ("attachment; filename*=koi8-r''a", None),
        ("attachment", None),
        ("attachment; filename=\"open", Some("open")),
    ] {
        assert_eq!(name(header.as_bytes()).as_deref(), file, "{header}");
    }
    assert_eq!(name("attachment; filename=\"ä\"".as_bytes()).as_deref(), Some("ä"));
    assert_eq!(name(b"attachment; filename=\"\xe4\"").as_deref(), Some("ä"));
    assert_eq!(file_name(&HeaderMap::new()), None);
}

#[tokio::test]
async fn a_download_has_a_name() {
    let answer = Answer::new(200, "application/pdf", "x").header("content-disposition", "attachment; filename=a.pdf");
    let (client, _) = testing::client([answer]);
    let download = client.call(FileContent::new("f")).download().await.expect("a download");
    assert_eq!(download.file_name().as_deref(), Some("a.pdf"));
}
