//! Servers of operations: their variables, and addresses that are relative.

use oasmith_runtime::Result;
use oasmith_runtime::runtime::client::answer::Answer;
use oasmith_runtime::runtime::client::api::Server;
use oasmith_runtime::runtime::client::handle::Client;
use oasmith_runtime::runtime::client::operation::{Operation, OperationInfo, Sends};
use oasmith_runtime::runtime::client::request::RequestParts;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

/// An operation with a server of its own, which is relative to that of the API.
struct Relative;

impl Operation for Relative {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "relative",
        path: "/pet",
        servers: &[Server {
            id: "",
            url: "/files/{version}",
            variables: &[("version", "v9", &["v9", "v10"])],
            description: "",
        }],
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, _request: &mut RequestParts) -> Result<()> {
        Ok(())
    }
}

impl Sends for Relative {
    type Output = ();

    fn decode(_answer: &Answer) -> Result<()> {
        Ok(())
    }
}

/// An operation with a server of its own, which is nowhere.
struct Elsewhere;

impl Operation for Elsewhere {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "elsewhere",
        path: "/pet",
        servers: &[Server {
            id: "",
            url: "https://{place}.invalid/x",
            variables: &[("place", "files", &["files"])],
            description: "",
        }],
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, _request: &mut RequestParts) -> Result<()> {
        Ok(())
    }
}

impl Sends for Elsewhere {
    type Output = ();

    fn decode(_answer: &Answer) -> Result<()> {
        Ok(())
    }
}

/// RFC 3986, 5.2 and 5.4.1: a path that begins with a slash stands in place of the base's whole path.
#[tokio::test]
async fn a_relative_server_is_seen_from_the_base_url() {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(204)).mount(&server).await;
    for base in [server.uri(), format!("{}/api/v1", server.uri()), format!("{}/?key=k", server.uri())] {
        let client = Client::builder().base_url(base).build().expect("a client");
        client.call(Relative).await.expect("an answer");
    }
    let client = Client::builder().base_url("http://127.0.0.1:1").build().expect("a client");
    client.call(Relative).with_base_url(server.uri()).await.expect("an answer");
    let requests = server.received_requests().await.expect("requests");
    let seen: Vec<(&str, Option<&str>)> =
        requests.iter().map(|request| (request.url.path(), request.url.query())).collect();
    let plain = ("/files/v9/pet", None);
    assert_eq!(seen, [plain, plain, ("/files/v9/pet", Some("key=k")), plain]);
}

/// Server variable object, 3.1: a value is one of `enum`.
#[tokio::test]
async fn variables_of_an_operation_s_server_are_set_on_the_client() {
    let client = Client::builder().server_variable("place", "elsewhere").build().expect("a client");
    let error = client.call(Elsewhere).await.expect_err("an error").to_string();
    assert_eq!(error, "the server variable `place` cannot be `elsewhere`, only files");
    // A base URL counts more than any whole address of the document.
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(204)).mount(&server).await;
    let client = Client::builder().base_url(format!("{}/v1", server.uri())).build().expect("a client");
    client.call(Elsewhere).await.expect("an answer");
    assert_eq!(server.received_requests().await.expect("requests")[0].url.path(), "/v1/pet");
}
