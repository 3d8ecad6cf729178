//! Headers and credentials: what goes out by the specifications, whose word counts, and what nobody sees.

use oasmith_runtime::example::operations::{FileContent, UploadFile};
use oasmith_runtime::runtime::client::builder::ClientBuilder;
use oasmith_runtime::runtime::client::credential::Credential;
use oasmith_runtime::runtime::client::handle::Client;
use oasmith_runtime::runtime::client::retry::RetryConfig;
use oasmith_runtime::runtime::client::testing::{self, Answer};
use oasmith_runtime::runtime::files::upload::Upload;
use serde_json::json;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

/// What a server sees of a call.
async fn seen(
    set: impl FnOnce(ClientBuilder) -> ClientBuilder,
    more: &[(&str, &str)],
    session: Option<&str>,
) -> Request {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(200)).mount(&server).await;
    let builder = Client::builder().base_url(server.uri()).retries(RetryConfig::none());
    let client = set(builder).build().expect("a client");
    let mut operation = FileContent::new("f");
    operation.session = session.map(str::to_owned);
    let call = client.call(operation);
    let call = more.iter().fold(call, |call, (name, value)| call.with_header(name, value));
    call.await.expect("an answer");
    server.received_requests().await.expect("requests").remove(0)
}

fn values(request: &Request, name: &str) -> Vec<String> {
    request.headers.get_all(name).iter().map(|value| value.to_str().expect("text").to_owned()).collect()
}

/// RFC 7617, 2: `user-id ":" password`, in base64.
#[tokio::test]
async fn a_bare_secret_is_a_user_without_a_password() {
    for (credential, sent) in [
        (Credential::from("sk_test"), "Basic c2tfdGVzdDo="),
        (Credential::from("Aladdin:open sesame"), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
        (Credential::basic("Aladdin", "open sesame"), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
        (Credential::basic("user", ""), "Basic dXNlcjo="),
    ] {
        let request = seen(|builder| builder.login(credential), &[], None).await;
        assert_eq!(values(&request, "authorization"), [sent]);
    }
    for key in ["k", "Bearer k", "bearer k"] {
        let request = seen(|builder| builder.api_key(key), &[], None).await;
        assert!(values(&request, "authorization")[0].eq_ignore_ascii_case("bearer k"));
    }
}

/// Django REST framework's `TokenAuthentication`: the key is prefixed by the string literal "Token", with white space
/// between the two.
#[tokio::test]
async fn a_key_may_stand_behind_a_word() {
    for key in ["9944b0", "Token 9944b0"] {
        let request = seen(|builder| builder.token(key), &[], None).await;
        assert_eq!(values(&request, "authorization"), ["Token 9944b0"]);
    }
}

#[tokio::test]
async fn the_caller_s_header_counts() {
    let given = [("Authorization", "Own x"), ("Accept", "text/csv"), ("X-Many", "1"), ("x-many", "2")];
    let request = seen(|builder| builder.api_key("k").header("user-agent", "mine"), &given, None).await;
    assert_eq!(values(&request, "authorization"), ["Own x"]);
    assert_eq!(values(&request, "accept"), ["text/csv"]);
    assert_eq!(values(&request, "x-many"), ["1", "2"]);
    assert_eq!(values(&request, "user-agent"), ["mine"]);
    let set = |builder: ClientBuilder| {
        builder.api_key("k").header("authorization", "Own y").header("x-many", "1").header("x-many", "2")
    };
    let request = seen(set, &[], None).await;
    assert_eq!(
        (values(&request, "authorization"), values(&request, "x-many")),
        (vec!["Own y".into()], vec!["1".into(), "2".into()])
    );
    let request = seen(set, &[("x-many", "3")], None).await;
    assert_eq!(values(&request, "x-many"), ["3"]);
    // RFC 6265, 5.4: one header with all pairs.
    let request = seen(|builder| builder, &[("cookie", "a=b")], Some("c")).await;
    assert_eq!(values(&request, "cookie"), ["a=b; session=c"]);
}

/// RFC 9110, 7.6.1 and RFC 9112, 6: these are for the connection and the framing of the message.
#[tokio::test]
async fn headers_of_the_transport_are_refused() {
    for name in ["Content-Length", "transfer-encoding", "Connection", "TE", "upgrade"] {
        let client = Client::builder().base_url("http://a.test").build().expect("a client");
        let error = client.call(FileContent::new("f")).with_header(name, "1").await.expect_err("an error");
        assert!(error.to_string().contains("belongs to the connection"), "{error}");
        assert!(Client::builder().base_url("http://a.test").header(name, "1").build().is_err());
    }
    let (client, requests) = testing::client([(200, json!({}))]);
    let call = client.call(UploadFile::new(Upload::bytes("a", "x"))).with_header("content-type", "multipart/form-data");
    assert!(call.await.expect_err("an error").to_string().contains("boundary"));
    assert!(requests.all().is_empty());
}

#[tokio::test]
async fn secrets_of_an_answer_do_not_show() {
    let answer = Answer::new(404, "application/json", "{}");
    let answer = ["set-cookie", "x-auth-token", "x-api-key", "x-amz-security-token", "session-id"]
        .iter()
        .fold(answer, |answer, name| answer.header(name, "hidden"));
    let answer = answer.header("x-ratelimit-remaining-tokens", "12").header("x-request-id", "r1");
    let (client, _) = testing::client([answer.clone(), answer]);
    let error = client.call(FileContent::new("f")).await.expect_err("an error");
    let shown = format!("{error:?}");
    assert!(!shown.contains("hidden") && shown.contains("12") && shown.contains("r1"), "{shown}");
    assert_eq!(error.headers().map(|headers| headers["set-cookie"].as_bytes()), Some(b"hidden".as_slice()));
}

#[tokio::test]
async fn an_address_has_no_user() {
    for address in ["http://me:secret@a.test/v1", "http://me@a.test", "http://:secret@a.test"] {
        let builder = Client::builder().base_url(address);
        assert!(!format!("{builder:?}").contains("secret"));
        let error = builder.build().expect_err("an error").to_string();
        assert!(error.contains("user name") && !error.contains("secret"), "{error}");
        let client = Client::builder().base_url("http://a.test").build().expect("a client");
        let error = client.call(FileContent::new("f")).with_base_url(address).await.expect_err("an error").to_string();
        assert!(error.contains("user name") && !error.contains("secret"), "{error}");
    }
    assert!(Client::builder().base_url("http://a.test/@x:y").build().is_ok());
    let error = Client::builder().base_url("http://me:secret@a b/").build().expect_err("an error").to_string();
    assert!(!error.contains("secret"), "{error}");
}
