//! `conforme batch`: NDJSON in, NDJSON out, streaming, in order, on all cores.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write, stdin, stdout};
use std::process::ExitCode;
use std::thread;

use conforme::RawDossier;
use conforme::call::{CheckOptions, Engine};

use super::{Choices, Refusal, input};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The dossiers, one JSON object a line; "-" for standard input
    file: String,
    #[command(flatten)]
    choices: Choices,
}

/// Lines read before they are shared out between the cores: enough to keep them busy, few enough
/// for the memory to stay flat.
const LINES_AT_ONCE: usize = 2048;
/// Bytes read ahead, and shared out at once.
const READ_AHEAD: usize = 4 << 20;

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Refusal> {
    let lang = arguments.choices.lang.into();
    let source: Box<dyn Read> = if arguments.file == "-" {
        Box::new(stdin())
    } else {
        let opened = File::open(&arguments.file);
        Box::new(opened.map_err(|error| input::unreadable(&arguments.file, &error, lang))?)
    };
    let mut reader = BufReader::with_capacity(READ_AHEAD, source);
    let mut out = BufWriter::with_capacity(1 << 16, stdout().lock());
    let cores = thread::available_parallelism().map_or(1, usize::from);
    // One engine a core: each keeps the profiles it has read.
    let mut engines = Vec::with_capacity(cores);
    let mut options = None;
    for _ in 0..cores {
        let (engine, chosen) = input::engine(&arguments.choices)?;
        engines.push(engine);
        options = Some(chosen);
    }
    let Some(options) = options else { return Ok(ExitCode::SUCCESS) };
    let mut any_error = false;
    loop {
        let lines = read_lines(&mut reader).map_err(|error| input::unreadable(&arguments.file, &error, lang))?;
        if lines.is_empty() {
            break;
        }
        let share = lines.len().div_ceil(cores);
        let answers: Vec<(Vec<u8>, bool)> = thread::scope(|scope| {
            let workers: Vec<_> = engines
                .iter_mut()
                .zip(lines.chunks(share))
                .map(|(engine, lines)| scope.spawn(|| check_lines(engine, lines, &options)))
                .collect();
            workers.into_iter().filter_map(|worker| worker.join().ok()).collect()
        });
        for (text, has_error) in answers {
            out.write_all(&text)?;
            any_error |= has_error;
        }
        out.flush()?;
    }
    Ok(ExitCode::from(u8::from(any_error)))
}

/// The next lines, blank ones left out: the first that comes, then those that have come with it. So a
/// program that sends one dossier and waits gets its report, and the memory stays flat.
fn read_lines(reader: &mut BufReader<Box<dyn Read>>) -> io::Result<Vec<Vec<u8>>> {
    let mut lines = Vec::new();
    let mut bytes = 0;
    while lines.is_empty() || (lines.len() < LINES_AT_ONCE && bytes < READ_AHEAD && reader.buffer().contains(&b'\n')) {
        let Some(line) = read_line(reader)? else { break };
        bytes += line.len();
        if !line.iter().all(u8::is_ascii_whitespace) {
            lines.push(line);
        }
    }
    Ok(lines)
}

/// One line; of a line longer than a dossier may be, only the beginning is kept.
fn read_line(reader: &mut dyn BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    let mut any = false;
    loop {
        let buffer = reader.fill_buf()?;
        if buffer.is_empty() {
            return Ok(any.then_some(line));
        }
        any = true;
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let taken = end.unwrap_or(buffer.len());
        let room = (RawDossier::MAX_BYTES + 1).saturating_sub(line.len());
        line.extend(buffer.iter().take(taken.min(room)));
        reader.consume(end.map_or(taken, |end| end + 1));
        if end.is_some() {
            return Ok(Some(line));
        }
    }
}

fn check_lines(engine: &mut Engine, lines: &[Vec<u8>], options: &CheckOptions) -> (Vec<u8>, bool) {
    let mut text = Vec::with_capacity(lines.len() * 2048);
    let mut any_error = false;
    for line in lines {
        let report = engine.check_or_say(&String::from_utf8_lossy(line), options);
        any_error |= report.outcome == conforme::Outcome::NonConforme;
        // Cannot fail: there is always room.
        let _ = serde_json::to_writer(&mut text, &report);
        text.push(b'\n');
    }
    (text, any_error)
}
