//! `streaming/`: server-sent events and lines of JSON.

use streaming_sse::models::{EnvelopeEvent, NamedReceiveEvent, RetrieveStreamEvent};

use crate::suite::{Suite, client, scenarios};

pub async fn run(suite: &Suite) {
    lines(suite).await;
    events(suite).await;
    protocol(suite).await;
}

const LINES: &str = "{\"desc\": \"one\"}\n{\"desc\": \"two\"}\n{\"desc\": \"three\"}";

async fn lines(suite: &Suite) {
    let client = client!(suite, streaming_jsonl);
    scenarios! { suite, [client],
        "Streaming_Jsonl_Basic_send" => client.basic().send(LINES.as_bytes().to_vec()).await?;
        "Streaming_Jsonl_Basic_receive" => {
            let mut lines = client.basic().receive().stream().await?;
            // The document says of the lines only that they are a text.
            let mut texts = Vec::new();
            while let Some(line) = lines.next().await {
                texts.push(line?["desc"].clone());
            }
            assert_eq!(texts, ["one", "two", "three"]);
        };
    }
}

async fn events(suite: &Suite) {
    let client = client!(suite, streaming_sse);
    scenarios! { suite, [client],
        "Streaming_Sse_Unnamed_receive" => {
            let mut events = client.unnamed().receive().stream().await?;
            let mut texts = Vec::new();
            while let Some(event) = events.next().await {
                texts.push(event?.desc);
            }
            assert_eq!(texts, ["one", "two", "three"]);
        };
        "Streaming_Sse_Named_receive" => {
            let mut events = client.named().receive().stream().await?;
            let mut text = String::new();
            while let Some(event) = events.next().await {
                match event? {
                    NamedReceiveEvent::ResponseCreated(created) => assert_eq!(created.data.expect("data").id, "resp_1"),
                    NamedReceiveEvent::ResponseDelta(delta) => text += &delta.data.expect("data").delta,
                    other => panic!("{other:?}"),
                }
            }
            assert_eq!(text, "Hello world");
        };
        "Streaming_Sse_Retrieve_stream" => {
            let mut events = client.retrieve().stream("what is typespec?").stream().await?;
            let (mut texts, mut references) = (Vec::new(), Vec::new());
            while let Some(event) = events.next().await {
                match event? {
                    RetrieveStreamEvent::PartialResult(partial) => texts.push(partial.data.expect("data").text),
                    RetrieveStreamEvent::FinalResult(last) => references = last.data.expect("data").references,
                    other => panic!("{other:?}"),
                }
            }
            assert_eq!((texts, references), (
                vec!["partial one".to_owned(), "partial two".to_owned()],
                vec!["doc1".to_owned(), "doc2".to_owned()],
            ));
        };
    }
}

async fn protocol(suite: &Suite) {
    let client = client!(suite, streaming_sse);
    scenarios! { suite, [client],
        "Streaming_Sse_Protocol_Data_withEnvelope" => {
            let mut events = client.data().with_envelope().stream().await?;
            let Some(EnvelopeEvent::WithEnvelope(event)) = events.next().await.transpose()? else { panic!("no event") };
            assert_eq!(event.data.as_deref(), Some("hello"));
        };
        "Streaming_Sse_Protocol_Data_withoutEnvelope" => {
            let mut events = client.data().without_envelope().stream().await?;
            let Some(EnvelopeEvent::WithoutEnvelope(event)) =
                events.next().await.transpose()? else { panic!("no event") };
            let data = event.data.expect("data");
            assert_eq!((data.metadata["source"].as_str(), data.contents.as_str()), ("test", "world"));
        };
        "Streaming_Sse_Protocol_id" => {
            let mut events = client.protocol().id().stream().await?.with_envelope();
            let event = events.next().await.expect("an event")?;
            assert_eq!((event.id.as_deref(), event.data.message.as_str()), (Some("event-1"), "hello"));
        };
        "Streaming_Sse_Protocol_invalidId" => {
            let mut events = client.protocol().invalid_id().stream().await?.with_envelope();
            let event = events.next().await.expect("an event")?;
            assert_eq!((event.id.as_deref(), event.data.message.as_str()), (None, "hello"));
        };
        "Streaming_Sse_Protocol_retry" => {
            let mut events = client.protocol().retry().stream().await?.with_envelope();
            let event = events.next().await.expect("an event")?;
            assert_eq!((event.retry, event.data.message.as_str()), (Some(1000), "hello"));
        };
        "Streaming_Sse_Protocol_invalidRetry" => {
            let mut events = client.protocol().invalid_retry().stream().await?.with_envelope();
            let event = events.next().await.expect("an event")?;
            assert_eq!((event.retry, event.data.message.as_str()), (None, "hello"));
        };
        "Streaming_Sse_Protocol_reconnect" => {
            let mut events = client.protocol().reconnect().stream().await?.with_envelope();
            let event = events.next().await.expect("an event")?;
            let id = event.id.expect("an id");
            let mut events = client.protocol().reconnect().with_header("Last-Event-ID", &id).stream().await?;
            assert_eq!(events.next().await.expect("an event")?.message, "world");
        };
    }
}
