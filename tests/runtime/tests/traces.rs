//! What `tracing` is told of a call.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use oasmith_runtime::example::operations::FileContent;
use oasmith_runtime::runtime::client::retry::RetryConfig;
use oasmith_runtime::runtime::client::testing::Server;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// The fields of all spans called `call`.
#[derive(Clone, Default)]
struct Fields(Arc<Mutex<BTreeMap<String, String>>>);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.lock().expect("fields").insert(field.name().to_owned(), format!("{value:?}"));
    }
}

impl Subscriber for Fields {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_span() && metadata.name() == "call"
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        span.record(&mut self.clone());
        Id::from_u64(1)
    }

    fn record(&self, _span: &Id, values: &Record<'_>) {
        values.record(&mut self.clone());
    }

    fn record_follows_from(&self, _span: &Id, _follows: &Id) {}
    fn event(&self, _event: &Event<'_>) {}
    fn enter(&self, _span: &Id) {}
    fn exit(&self, _span: &Id) {}
}

#[tokio::test]
async fn a_call_is_a_span() {
    let fields = Fields::default();
    let guard = tracing::subscriber::set_default(fields.clone());
    let server = Server::new().then((503, "later")).then((200, "file"));
    let retries = RetryConfig::new().initial_interval(Duration::ZERO);
    let client = server.builder().retries(retries).build().expect("a client");
    client.call(FileContent::new("secret")).await.expect("an answer");
    drop(guard);
    let mut fields = fields.0.lock().expect("fields").clone();
    assert!(fields.remove("elapsed_ms").is_some_and(|time| time.parse::<u64>().is_ok()));
    let expected = [
        ("attempts", "2"),
        ("method", "\"GET\""),
        ("operation", "\"fileContent\""),
        ("path", "\"/files/{id}/content\""),
        ("status", "200"),
    ];
    assert_eq!(fields, expected.map(|(name, value)| (name.to_owned(), value.to_owned())).into());
}
