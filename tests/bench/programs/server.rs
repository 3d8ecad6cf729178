//! A server on the loopback that answers every chat completion alike, or begins a stream and leaves it open.
//!
//! It prints its port, and stops when its standard input ends.

use std::io::Read;
use std::thread;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const ANSWER: &str = include_str!("completion.json");
const EVENT: &str = "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1732000000,\
    \"model\":\"gpt-4o-mini\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"Hello\"},\
    \"finish_reason\":null}]}\n\n";

/// The length of a whole request at the beginning of what was read.
fn whole(read: &[u8]) -> Option<usize> {
    let head = read.windows(4).position(|window| window == b"\r\n\r\n")? + 4;
    let text = String::from_utf8_lossy(&read[..head]).to_ascii_lowercase();
    let length = text.lines().find_map(|line| line.strip_prefix("content-length:"));
    let length = head + length.map_or(0, |length| length.trim().parse().expect("a length"));
    (read.len() >= length).then_some(length)
}

async fn serve(mut connection: TcpStream, answer: &str) -> std::io::Result<()> {
    connection.set_nodelay(true)?;
    let (mut read, mut piece) = (Vec::new(), [0; 4096]);
    loop {
        let count = connection.read(&mut piece).await?;
        if count == 0 {
            return Ok(());
        }
        read.extend_from_slice(&piece[..count]);
        while let Some(length) = whole(&read) {
            let request: Vec<u8> = read.drain(..length).collect();
            if request.windows(13).any(|window| window == b"\"stream\":true") {
                let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n";
                connection.write_all(format!("{head}{:x}\r\n{EVENT}\r\n", EVENT.len()).as_bytes()).await?;
            } else {
                connection.write_all(answer.as_bytes()).await?;
            }
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?.port());
    thread::spawn(|| {
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        std::process::exit(0);
    });
    let answer: &str = Box::leak(Box::from(format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{ANSWER}",
        ANSWER.len()
    )));
    loop {
        let (connection, _) = listener.accept().await?;
        tokio::spawn(serve(connection, answer));
    }
}
