//! A server that does what a script says, byte for byte.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// One step of a script, after a request has been read.
pub enum Do {
    /// Sends bytes as they are.
    Send(Vec<u8>),
    /// Sends bytes as a chunk (RFC 9112, 7.1).
    Chunk(Vec<u8>),
    /// Sends bytes until nobody wants them any more.
    Forever(Box<dyn Fn() -> Vec<u8> + Send>),
    /// Waits.
    Wait(Duration),
    /// Sends nothing any more, but keeps the connection.
    Hang,
    /// Breaks the connection.
    Reset,
}

/// A server with a script for each connection.
pub struct Server {
    url: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Starts a server that ends after the last script.
    pub async fn start(scripts: Vec<Vec<Do>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let requests = Arc::new(Mutex::new(Vec::new()));
        let seen = requests.clone();
        tokio::spawn(async move {
            for script in scripts {
                let (mut stream, _) = listener.accept().await.expect("a connection");
                let request = read(&mut stream).await;
                seen.lock().expect("requests").push(request);
                tokio::spawn(play(stream, script));
            }
        });
        Self { url, requests }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// The requests so far, as texts.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("requests").clone()
    }
}

/// Reads a request with its body.
async fn read(stream: &mut TcpStream) -> String {
    let mut text = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let count = stream.read(&mut buffer).await.unwrap_or(0);
        text.extend_from_slice(&buffer[..count]);
        let whole = String::from_utf8_lossy(&text).into_owned();
        let is_whole = whole.split_once("\r\n\r\n").is_some_and(|(head, body)| {
            let head = head.to_ascii_lowercase();
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
            if head.contains("transfer-encoding: chunked") {
                body.ends_with("0\r\n\r\n")
            } else {
                body.len() >= length.unwrap_or(0)
            }
        });
        if count == 0 || is_whole {
            return whole;
        }
    }
}

async fn play(mut stream: TcpStream, script: Vec<Do>) {
    let _ = stream.set_nodelay(true);
    for step in script {
        let sent = match step {
            Do::Send(bytes) => stream.write_all(&bytes).await,
            Do::Chunk(bytes) => {
                let mut chunk = format!("{:x}\r\n", bytes.len()).into_bytes();
                chunk.extend_from_slice(&bytes);
                chunk.extend_from_slice(b"\r\n");
                stream.write_all(&chunk).await
            }
            Do::Forever(bytes) => loop {
                if let Err(error) = stream.write_all(&bytes()).await {
                    break Err(error);
                }
            },
            Do::Wait(time) => {
                tokio::time::sleep(time).await;
                Ok(())
            }
            Do::Hang => {
                let _ = stream.read(&mut [0; 1]).await;
                return;
            }
            Do::Reset => {
                #[expect(deprecated, reason = "a zero linger time resets without blocking")]
                let _ = stream.set_linger(Some(Duration::ZERO));
                return;
            }
        };
        if sent.is_err() {
            return;
        }
    }
    let _ = stream.shutdown().await;
}
