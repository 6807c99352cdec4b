//! `cargo xtask demo`: from a fresh clone to a form in the browser.

use crate::process::{Done, root};
use crate::{serve, site};

const DEFAULT_PORT: u16 = 8035;

/// Sets up, builds and serves until interrupted.
pub fn run(arguments: &[String]) -> Done {
    let port = port(arguments)?;
    println!("Conforme demo: the first run installs and builds everything, about 10 minutes; later ones take seconds.");
    site::build()?;
    serve::forever(&root().join("www").join("site").join("dist"), port)
}

fn port(arguments: &[String]) -> Result<u16, String> {
    match arguments {
        [] => Ok(DEFAULT_PORT),
        [name, value] if name == "--port" => {
            value.parse().map_err(|_| format!("--port takes a number from 0 to 65535, not `{value}`"))
        }
        _ => Err("usage: cargo xtask demo [--port N]".to_owned()),
    }
}
