//! A static file server for one folder on localhost: enough for a demo, and nothing to install.

use crate::process::Done;
use std::fs;
use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::thread;
use std::time::Duration;

/// How many ports after the asked one are tried when it is taken.
const PORTS_TRIED: u16 = 20;

/// Serves `folder` until interrupted, and prints the address.
pub fn forever(folder: &Path, port: u16) -> Done {
    let listener = listen(port)?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!("\nOpen http://localhost:{}/  (Ctrl+C to stop)", address.port());
    for stream in listener.incoming().flatten() {
        let folder = folder.to_path_buf();
        thread::spawn(move || {
            // A browser that went away is no news.
            let _ = answer(&stream, &folder);
        });
    }
    Ok(())
}

fn listen(first: u16) -> Result<TcpListener, String> {
    for port in first..=first.saturating_add(PORTS_TRIED) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                println!("port {port} is taken, trying the next")
            }
            Err(error) => return Err(format!("port {port} cannot be opened: {error}")),
        }
    }
    Err(format!("ports {first} to {} are all taken: choose one with --port", first.saturating_add(PORTS_TRIED)))
}

fn answer(mut stream: &TcpStream, folder: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // The rest of the request is read before we answer, or the browser sees a reset.
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}

    let mut words = request.split_whitespace();
    let (method, asked) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let is_head = method == "HEAD";
    if method != "GET" && !is_head {
        return reply(stream, "405 Method Not Allowed", "text/plain; charset=utf-8", b"GET or HEAD", false);
    }
    match file_for(folder, asked).and_then(|file| fs::read(&file).ok().map(|bytes| (file, bytes))) {
        Some((file, bytes)) => reply(&mut stream, "200 OK", mime(&file), &bytes, is_head),
        None => reply(&mut stream, "404 Not Found", "text/plain; charset=utf-8", b"Not found", is_head),
    }
}

fn reply(mut stream: impl Write, status: &str, kind: &str, body: &[u8], is_head: bool) -> std::io::Result<()> {
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nCache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
    )?;
    if !is_head {
        stream.write_all(body)?;
    }
    stream.flush()
}

/// The file a request names: inside the folder, or none.
fn file_for(folder: &Path, asked: &str) -> Option<PathBuf> {
    let path = asked.split(['?', '#']).next()?;
    let path = PathBuf::from(percent_decoded(path.strip_prefix('/')?)?);
    if !path.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = folder.join(path);
    let file = if file.is_dir() { file.join("index.html") } else { file };
    file.is_file().then_some(file)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        // A browser compiles while it downloads only under this type.
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serves_only_what_is_inside() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(file_for(folder, "/src/serve.rs?v=1"), Some(folder.join("src/serve.rs")));
        for outside in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "//etc/passwd",
            "/src/../../Cargo.toml",
            "Cargo.toml",
            "/%zz",
            "/nothing",
        ] {
            assert_eq!(file_for(folder, outside), None, "{outside}");
        }
    }

    #[test]
    fn wasm_is_served_as_wasm() {
        assert_eq!(mime(Path::new("conforme.wasm")), "application/wasm");
    }
}
