//! Credentials from environment variables. Variables belong to a process, so each case has one of its own.

use std::process::Command;

use oasmith_runtime::example::operations::FileContent;
use oasmith_runtime::runtime::client::builder::ClientBuilder;
use wiremock::matchers::header;
use wiremock::{Mock, MockServer, ResponseTemplate};

/// Runs the test `child` in a process with these variables; what it wrote, when it failed.
fn run(variables: &[(&str, &str)]) -> Option<String> {
    let mut child = Command::new(std::env::current_exe().expect("this program"));
    child.args(["--exact", "child", "--nocapture"]).env("OASMITH_TEST_CHILD", "1");
    let output = child.envs(variables.iter().copied()).output().expect("a child");
    (!output.status.success()).then(|| String::from_utf8_lossy(&output.stderr).into_owned())
}

/// Expects basic authentication as `Aladdin` with `open sesame` (RFC 7617, 2).
#[tokio::test]
async fn child() {
    if std::env::var("OASMITH_TEST_CHILD").is_err() {
        return;
    }
    let server = MockServer::start().await;
    Mock::given(header("authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="))
        .respond_with(ResponseTemplate::new(200))
        .mount(&server)
        .await;
    let client = ClientBuilder::from_env().base_url(server.uri()).build().expect("a client");
    client.call(FileContent::new("f")).await.expect("an answer");
}

#[test]
fn name_and_password_have_a_variable_each() {
    let (name, password) = (("OASMITH_EXAMPLE_USERNAME", "Aladdin"), ("OASMITH_EXAMPLE_PASSWORD", "open sesame"));
    assert_eq!(run(&[name, password]), None);
    let failure = run(&[name]).expect("a failure");
    assert!(failure.contains("`OASMITH_EXAMPLE_USERNAME` with `OASMITH_EXAMPLE_PASSWORD`"), "{failure}");
}

#[test]
fn one_variable_may_hold_both() {
    assert_eq!(run(&[("OASMITH_EXAMPLE_LOGIN", "Aladdin:open sesame")]), None);
}
