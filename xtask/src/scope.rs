//! `cargo xtask scope FILE.tsv…`: how well the scope engine judges labelled sentences.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use conforme::scope::{Judgement, Scope, ScopeData, Verdict};

/// One labelled sentence.
#[derive(Debug, Clone)]
pub struct Row {
    pub id: String,
    pub sentence: String,
    pub label: Label,
    /// A second label that is not wrong.
    pub tolerated: Option<Label>,
    pub axis: String,
    /// The exact verdict, where the row says it.
    pub verdict: Option<String>,
}

/// What a sentence is, in the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    InScope,
    Excluded,
    OutOfScope,
    /// No label: the engine should abstain.
    None,
}

impl Label {
    const ALL: [Label; 3] = [Label::InScope, Label::Excluded, Label::OutOfScope];

    fn read(text: &str) -> Result<Self, String> {
        match text {
            "in_scope" => Ok(Label::InScope),
            "excluded" => Ok(Label::Excluded),
            "out_of_scope" => Ok(Label::OutOfScope),
            "-" => Ok(Label::None),
            other => Err(format!("no label is called \"{other}\"")),
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Label::InScope => "in_scope",
            Label::Excluded => "excluded",
            Label::OutOfScope => "out_of_scope",
            Label::None => "abstained",
        }
    }

    /// The label that a verdict answers to.
    pub fn of(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Autorisee | Verdict::AnnexeSeulement => Label::InScope,
            Verdict::Interdite | Verdict::Mixte => Label::Excluded,
            Verdict::HorsCadrage => Label::OutOfScope,
            Verdict::Indeterminee => Label::None,
        }
    }
}

impl Row {
    /// Whether the row is held out: never shown, never learnt from. Rows whose id is SC and a
    /// number that three divides; every row of a file called `held`.
    pub fn is_held(&self) -> bool {
        let number = self.id.strip_prefix("SC").and_then(|number| number.parse::<u32>().ok());
        self.id.starts_with("OH") || number.is_some_and(|number| number % 3 == 0)
    }
}

/// Reads the rows of a file: id, sentence, label, axis, source, note.
pub fn read_rows(path: &Path) -> Result<Vec<Row>, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut rows = Vec::new();
    for (number, line) in text.lines().enumerate().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [id, sentence, label, axis, _, note] = cells.as_slice() else {
            return Err(format!("{}:{}: six cells are expected", path.display(), number + 1));
        };
        let noted = |key: &str| note.split(';').find_map(|part| part.trim().strip_prefix(key).map(str::to_owned));
        rows.push(Row {
            id: (*id).to_owned(),
            sentence: (*sentence).to_owned(),
            label: Label::read(label).map_err(|why| format!("{}:{}: {why}", path.display(), number + 1))?,
            tolerated: noted("tol=").map(|tolerated| Label::read(&tolerated)).transpose()?,
            axis: (*axis).to_owned(),
            verdict: noted("verdict="),
        });
    }
    Ok(rows)
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The scheme's data, without its weights.
pub fn data() -> Result<ScopeData, String> {
    let path = root().join("profiles/scope/ccapex.json");
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    ScopeData::from_json(&text).map_err(|error| format!("{}: {error}", path.display()))
}

/// Where the weights stand.
pub fn weights_path() -> PathBuf {
    root().join("profiles/scope/ccapex.poids.json")
}

/// What the engine answered over many rows.
#[derive(Debug, Default)]
pub struct Tally {
    /// By label given, by label answered (abstained last).
    confusion: [[usize; 4]; 3],
    tolerant: usize,
    rows: usize,
    decided: usize,
    strict: usize,
    allowed_or_not: usize,
    allowed_strict: usize,
    /// Authorised missions called forbidden.
    blocked: usize,
    axis: usize,
    axis_of: usize,
    verdicts: usize,
    verdicts_of: usize,
    errors: Vec<String>,
    /// Authorised, but under another axis.
    axes: Vec<String>,
}

impl Tally {
    pub fn add(&mut self, row: &Row, judgement: &Judgement) {
        if let Some(verdict) = &row.verdict {
            self.verdicts_of += 1;
            self.verdicts += usize::from(judgement.verdict.name() == verdict);
            if !row.is_held() && judgement.verdict.name() != verdict {
                self.errors.push(format!("{}\t{verdict} → {}\t{}", row.id, judgement.verdict, row.sentence));
            }
        }
        let place = |label: Label| Label::ALL.iter().position(|other| *other == label).unwrap_or(3);
        let got = Label::of(judgement.verdict);
        let Some(line) = self.confusion.get_mut(place(row.label)) else {
            return;
        };
        if let Some(cell) = line.get_mut(place(got)) {
            *cell += 1;
        }
        self.rows += 1;
        let right = got == row.label || Some(got) == row.tolerated;
        if row.label == Label::InScope {
            self.blocked += usize::from(got == Label::Excluded);
            if got == Label::InScope {
                self.axis_of += 1;
                let right = judgement.axis.as_deref() == Some(&row.axis);
                self.axis += usize::from(right);
                if !right && !row.is_held() && row.axis != "-" {
                    self.axes.push(format!(
                        "{}\t{} → {}\t{}",
                        row.id,
                        row.axis,
                        judgement.mission.as_deref().unwrap_or("-"),
                        row.sentence
                    ));
                }
            }
        }
        if got != Label::None {
            self.decided += 1;
            self.strict += usize::from(got == row.label);
            self.tolerant += usize::from(right);
            let allowed = |label: Label| label == Label::InScope;
            self.allowed_strict += usize::from(allowed(got) == allowed(row.label));
            let either = allowed(got) == allowed(row.label)
                || row.tolerated.is_some_and(|tolerated| allowed(got) == allowed(tolerated));
            self.allowed_or_not += usize::from(either);
        }
        if !right && !row.is_held() {
            self.errors.push(format!("{}\t{} → {}\t{}", row.id, row.label.name(), got.name(), row.sentence));
        }
    }

    pub fn print(&self, title: &str, errors: bool) {
        let percent = |part: usize, of: usize| {
            if of == 0 { 0.0 } else { 100.0 * part as f64 / of as f64 }
        };
        let mut out = format!("{title}: {} sentences\n", self.rows);
        let _ =
            writeln!(out, "{:>14} {:>9} {:>9} {:>13} {:>10}", "", "in_scope", "excluded", "out_of_scope", "abstained");
        for (label, line) in Label::ALL.iter().zip(&self.confusion) {
            let [a, b, c, d] = line;
            let _ = writeln!(out, "{:>14} {a:>9} {b:>9} {c:>13} {d:>10}", label.name());
        }
        for (name, part, of) in [
            ("decided", self.decided, self.rows),
            ("strict, of the decided", self.strict, self.decided),
            ("tolerant, of the decided", self.tolerant, self.decided),
            ("tolerant, of all", self.tolerant, self.rows),
            ("authorised or not", self.allowed_strict, self.decided),
            ("the same, tolerant", self.allowed_or_not, self.decided),
            ("axis, of the authorised", self.axis, self.axis_of),
            ("exact verdicts", self.verdicts, self.verdicts_of),
        ] {
            let _ = writeln!(out, "{name:>26} {:>5.1} %  ({part}/{of})", percent(part, of));
        }
        let _ = writeln!(out, "{:>26} {}", "authorised called forbidden", self.blocked);
        if errors {
            for error in self.errors.iter().chain(&self.axes) {
                let _ = writeln!(out, "{error}");
            }
        }
        println!("{out}");
    }
}

/// The scheme with its weights, ready to judge.
fn scope() -> Result<Scope, String> {
    let weights = std::fs::read_to_string(weights_path()).map_err(|error| error.to_string())?;
    let data = data()?.with_weights(&weights).map_err(|error| error.to_string())?;
    Scope::new(&data).map_err(|error| error.to_string())
}

/// `scope --say TEXT…`: the whole answer for each text, as JSON.
fn say(texts: &[String]) -> Result<(), String> {
    let scope = scope()?;
    for text in texts {
        println!("{}", serde_json::to_string(&scope.judge(text)).map_err(|error| error.to_string())?);
    }
    Ok(())
}

/// `scope FILE.tsv… [--split learn|held]`.
pub fn run(args: &[String]) -> Result<(), String> {
    if args.first().is_some_and(|arg| arg == "--say") {
        return say(args.get(1..).unwrap_or_default());
    }
    let mut files = Vec::new();
    let mut split = None;
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--split" => split = args.next().cloned(),
            "--speed" => return speed(&files),
            "--unknown" => return unknown(&files),
            file => files.push(PathBuf::from(file)),
        }
    }
    if files.is_empty() {
        return Err("usage: cargo xtask scope FILE.tsv… [--split learn|held] | FILE.tsv… --speed | FILE.tsv… --unknown | --say TEXT…".to_owned());
    }
    let scope = scope()?;
    for file in &files {
        let mut tally = Tally::default();
        for row in read_rows(file)? {
            let wanted = match split.as_deref() {
                None => true,
                Some("learn") => !row.is_held(),
                Some("held") => row.is_held(),
                Some(other) => return Err(format!("--split is learn or held, not \"{other}\"")),
            };
            if wanted {
                tally.add(&row, &scope.judge(&row.sentence));
            }
        }
        tally.print(&file.file_name().unwrap_or_default().to_string_lossy(), true);
    }
    Ok(())
}

/// `scope FILE.tsv… --speed`: microseconds a sentence (build with `--release`).
fn speed(files: &[PathBuf]) -> Result<(), String> {
    let scope = scope()?;
    let mut rows = Vec::new();
    for file in files {
        rows.extend(read_rows(file)?);
    }
    let mut best = f64::MAX;
    let mut letters = 0;
    for _ in 0..20 {
        let start = std::time::Instant::now();
        for row in &rows {
            letters += scope.judge(&row.sentence).evidence.len();
        }
        best = best.min(start.elapsed().as_secs_f64());
    }
    println!(
        "{:.1} µs a sentence ({} sentences, {letters} words quoted)",
        1e6 * best / rows.len().max(1) as f64,
        rows.len()
    );
    Ok(())
}

/// `scope FILE.tsv… --unknown`: the words of the learning rows that the data does not know, the
/// most frequent first: what the lexicon may lack.
fn unknown(files: &[PathBuf]) -> Result<(), String> {
    let scope = Scope::new(&data()?).map_err(|error| error.to_string())?;
    let mut seen: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    for file in files {
        for row in read_rows(file)?.iter().filter(|row| !row.is_held()) {
            for word in scope.unknown_words(&row.sentence) {
                *seen.entry(word).or_default() += 1;
            }
        }
    }
    let mut order: Vec<(usize, String)> = seen.into_iter().map(|(word, times)| (times, word)).collect();
    order.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    for (times, word) in order {
        println!("{times}\t{word}");
    }
    Ok(())
}
