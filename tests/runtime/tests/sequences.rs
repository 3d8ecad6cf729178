//! JSON text sequences: the framing of RFC 7464, by the bytes of its grammar.

use crate::support::{Do, Server};
use oasmith_runtime::example::operations::Export;
use oasmith_runtime::runtime::client::handle::Client;
use oasmith_runtime::runtime::client::retry::RetryConfig;
use oasmith_runtime::runtime::stream::json_seq::Parser;
use oasmith_runtime::runtime::stream::lines::TooLong;

/// All texts of a body that comes in these chunks.
fn texts(chunks: &[&[u8]]) -> Vec<String> {
    let mut parser = Parser::new(64);
    let mut texts = Vec::new();
    for chunk in chunks {
        parser.push(bytes::Bytes::copy_from_slice(chunk));
        while let Some(text) = parser.next_text().expect("a text within the limit") {
            texts.push(text);
        }
    }
    texts.extend(parser.last());
    texts.iter().map(|text| String::from_utf8_lossy(text).trim().to_owned()).collect()
}

#[test]
fn texts_lie_between_separators() {
    // RFC 7464, 2.1: input-JSON-sequence = *(1*RS possible-JSON); line feeds within a text are white space.
    assert_eq!(texts(&[b"\x1e{\"a\":\n1}\n\x1e\x1e[2]\n\x1e\"x\"\n"]), ["{\"a\":\n1}", "[2]", "\"x\""]);
    let whole = b"\x1e{\"a\":1}\n\x1e12\n\x1etrue\n";
    let pieces: Vec<&[u8]> = whole.chunks(1).collect();
    assert_eq!(texts(&pieces), ["{\"a\":1}", "12", "true"]);
    assert_eq!(texts(&[b""]), [""; 0]);
}

#[test]
fn what_may_be_cut_off_is_passed_over() {
    // RFC 7464, 2.4: a number or a word that no white space follows may have been truncated and is dropped.
    assert_eq!(texts(&[b"\x1e123\x1e{}\n\x1etru\x1enull"]), ["{}"]);
    // 2.3: a text that does not parse is an error of its own and does not end the sequence.
    assert_eq!(texts(&[b"\x1e{\"a\":\x1e{}\n"]), ["{\"a\":", "{}"]);
}

#[test]
fn a_text_has_a_limit() {
    let mut parser = Parser::new(64);
    parser.push(bytes::Bytes::from(vec![b'['; 65]));
    assert_eq!(parser.next_text(), Err(TooLong));
}

#[tokio::test]
async fn a_sequence_is_a_stream() {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json-seq\r\nTransfer-Encoding: chunked\r\n\r\n";
    let body = "\u{1e}{\"text\":\n\"a\"}\n\u{1e}{\"text\":\u{1e}{\"text\":\"b\"}\n";
    let mut script = vec![Do::Send(head.into())];
    script.extend(body.bytes().map(|byte| Do::Chunk(vec![byte])));
    script.push(Do::Chunk(Vec::new()));
    let server = Server::start(vec![script]).await;
    let client =
        Client::builder().base_url(server.url()).retries(RetryConfig::none()).build().expect("a client without a key");
    let mut stream = client.call(Export::new()).stream().await.expect("a stream");
    let mut texts = Vec::new();
    while let Some(item) = stream.next().await {
        texts.push(item.ok().and_then(|delta| delta.text));
    }
    assert_eq!(texts, [Some("a".to_owned()), None, Some("b".to_owned())]);
}
