//! Reads a mission as people write it and says whether the scheme allows it, and why.
//!
//! The words, the missions and the exclusions are data ([`ScopeData`]); the engine brings French
//! grammar and whole-number arithmetic, so that the same sentence gets the same answer everywhere.
//! A sentence is cut into clauses; the head verb of each, its object and what stands around them
//! are weighed with weights that were learnt offline (`cargo xtask scope-train`). When the scores
//! are close the answer is [`Verdict::Indeterminee`]: a person reads.
//!
//! Time is linear in the length of the text; no text is refused.

mod clauses;
mod compile;
mod data;
mod decide;
mod evidence;
mod features;
mod french;
mod idioms;
mod keys;
mod labels;
mod lexicon;
mod negation;
mod reading;
mod shape;
mod size;
mod tokens;
mod verdict;

use std::ops::Range;

pub(crate) use shape::SHAPE;

pub use data::{Axis, Class, ClassKind, Example, Limb, Mission, Reference, ScopeData, ScopeError, Thresholds};
pub use verdict::{Evidence, EvidenceRole, Judgement, Part, Verdict};

use compile::{Knowledge, Target};
use decide::{Outcome, Weighed};
use reading::Item;
use tokens::{Kind, Text};

/// A scheme's missions, ready to judge sentences.
#[derive(Debug)]
pub struct Scope {
    knowledge: Knowledge,
    thresholds: Thresholds,
    closing: Reference,
    axes: Vec<Axis>,
    labels: Vec<(String, String)>,
}

/// A clause and what it was found to be.
struct Clause<'a> {
    items: &'a [Item],
    weighed: Weighed,
    /// The mission and the limb it comes nearest to.
    nearest: (Option<&'a Target>, Option<&'a Target>),
}

impl Scope {
    /// Prepares a scheme.
    ///
    /// # Errors
    /// What in the data cannot work: a name that stands twice or nowhere, a word in two classes, a
    /// word that can match nothing, a weight that names no feature, more words than can be read fast.
    pub fn new(data: &ScopeData) -> Result<Self, ScopeError> {
        size::check(data)?;
        Ok(Scope {
            knowledge: Knowledge::new(data)?,
            thresholds: data.thresholds,
            closing: data.closing.clone(),
            axes: data.axes.clone(),
            labels: labels::of(data),
        })
    }

    /// Judges one mission: a sentence, or several under bullets. Never fails, whatever the text.
    pub fn judge(&self, raw: &str) -> Judgement {
        self.judge_sentence(raw, true)
    }

    /// The same without the words that decided where the mission is allowed: a report quotes none.
    pub(crate) fn judge_for_report(&self, raw: &str) -> Judgement {
        self.judge_sentence(raw, false)
    }

    fn judge_sentence(&self, raw: &str, explained: bool) -> Judgement {
        let text = Text::new(raw);
        let items = reading::read(&text, &self.knowledge.lexicon, &self.knowledge.kinds);
        let mut judgements: Vec<Judgement> = Vec::new();
        for statement in statements(&items, &self.knowledge.kinds) {
            let judgement = self.judge_statement(&text, &items, &statement, explained);
            // A heading or a fragment beside real statements says nothing against them.
            let heading =
                |judgement: &Judgement| judgement.verdict == Verdict::Indeterminee && judgement.evidence.is_empty();
            if !heading(&judgement) {
                judgements.push(judgement);
            }
        }
        let mut judgement = combine(judgements);
        if judgement.parts.len() < 2 {
            judgement.parts.clear();
        }
        judgement
    }

    /// The names of the features a sentence shows: what training learns from and what the weights
    /// of [`ScopeData`] are keyed by.
    pub fn features(&self, raw: &str) -> Vec<String> {
        let text = Text::new(raw);
        let items = reading::read(&text, &self.knowledge.lexicon, &self.knowledge.kinds);
        let found = features::features(&items, &self.knowledge.info);
        found.iter().map(|feature| self.knowledge.names.write(feature.key)).collect()
    }

    /// The words of a sentence that stand in no class, folded: what the scheme's data may lack.
    pub fn unknown_words(&self, raw: &str) -> Vec<String> {
        let text = Text::new(raw);
        let items = reading::read(&text, &self.knowledge.lexicon, &self.knowledge.kinds);
        items.iter().filter(|item| item.is_unknown()).map(|item| text.quote(item.span.clone()).to_lowercase()).collect()
    }

    fn clause<'a>(&'a self, items: &'a [Item], range: &Range<usize>) -> Clause<'a> {
        let items = items.get(range.clone()).unwrap_or_default();
        Clause { weighed: self.weigh(items), nearest: self.nearest(items), items }
    }

    fn judge_statement(&self, text: &Text<'_>, items: &[Item], clauses: &[Range<usize>], explained: bool) -> Judgement {
        let (Some(first), Some(last)) = (clauses.first(), clauses.last()) else {
            return Judgement::nothing();
        };
        let whole = self.clause(items, &(first.start..last.end));
        if clauses.len() == 1 {
            let mut judgement = self.answer(text, &whole, explained);
            judgement.parts = vec![self.part(text, &whole)];
            return judgement;
        }
        let parts: Vec<Clause<'_>> = clauses.iter().map(|range| self.clause(items, range)).collect();
        let clear = |outcome: Outcome| {
            parts.iter().find(|part| part.weighed.outcome == outcome && part.weighed.margin >= self.thresholds.part)
        };
        let mut judgement = match (clear(Outcome::Allowed), clear(Outcome::Forbidden), whole.weighed.outcome) {
            (Some(allowed), Some(forbidden), _) => {
                // The forbidden part wins and is quoted; the mission is the allowed part's.
                let (mission, _) = allowed.nearest;
                Judgement {
                    verdict: Verdict::Mixte,
                    axis: mission.and_then(|mission| mission.axis.clone()),
                    mission: mission.map(|mission| mission.id.clone()),
                    ..self.answer(text, forbidden, true)
                }
            }
            // One part speaks clearly against the whole: a person reads.
            (None, Some(other), Outcome::Allowed) | (Some(other), None, Outcome::Forbidden) => Judgement {
                verdict: Verdict::Indeterminee,
                certain: false,
                limb: None,
                ..self.answer(text, other, true)
            },
            _ => self.answer(text, &whole, explained),
        };
        judgement.parts = parts.iter().map(|part| self.part(text, part)).collect();
        judgement
    }

    fn part(&self, text: &Text<'_>, clause: &Clause<'_>) -> Part {
        let (mission, _) = clause.nearest;
        Part { text: quote(text, clause.items), verdict: verdict(clause, mission) }
    }

    /// The answer for one clause taken alone.
    fn answer(&self, text: &Text<'_>, clause: &Clause<'_>, explained: bool) -> Judgement {
        let (mission, limb) = clause.nearest;
        let verdict = verdict(clause, mission);
        Judgement {
            verdict,
            certain: verdict != Verdict::Indeterminee && clause.weighed.margin >= self.thresholds.certain,
            axis: mission.and_then(|mission| mission.axis.clone()),
            mission: mission.map(|mission| mission.id.clone()),
            limb: (verdict == Verdict::Interdite).then(|| self.limb(limb)).flatten().map(|limb| limb.id.clone()),
            evidence: if explained || !verdict.is_allowed() { self.evidence(text, clause) } else { Vec::new() },
            parts: Vec::new(),
        }
    }
}

/// What a clause is, given the mission it comes nearest to.
fn verdict(clause: &Clause<'_>, mission: Option<&Target>) -> Verdict {
    match clause.weighed.outcome {
        Outcome::Allowed if mission.is_some_and(|mission| mission.annexe_only) => Verdict::AnnexeSeulement,
        Outcome::Allowed => Verdict::Autorisee,
        Outcome::Forbidden => Verdict::Interdite,
        Outcome::Outside => Verdict::HorsCadrage,
        Outcome::Unknown => Verdict::Indeterminee,
    }
}

/// The clauses of each statement: statements end at hard breaks, clauses at coordinated actions.
fn statements(items: &[Item], kinds: &[ClassKind]) -> Vec<Vec<Range<usize>>> {
    let mut statements: Vec<Vec<Range<usize>>> = Vec::new();
    for clause in clauses::split(items, kinds) {
        let hard = items.get(clause.start).is_some_and(|item| item.kind == Kind::Hard);
        match statements.last_mut() {
            Some(last) if !hard => last.push(clause),
            _ => statements.push(vec![clause]),
        }
    }
    statements
}

/// The text of a clause as typed, without the break and the conjunction that open it.
fn quote(text: &Text<'_>, items: &[Item]) -> String {
    let opens = |item: &&Item| item.kind == Kind::Word && item.role != Some(french::Role::Conjunction);
    let start = items.iter().find(opens).map(|item| item.span.start);
    let end = items.iter().rev().find(|item| item.kind == Kind::Word).map(|item| item.span.end);
    match (start, end) {
        (Some(start), Some(end)) if start < end => text.quote(start..end).to_owned(),
        _ => String::new(),
    }
}

/// One answer for several statements: what is forbidden wins, and each part is shown.
fn combine(mut judgements: Vec<Judgement>) -> Judgement {
    if judgements.len() < 2 {
        return judgements.pop().unwrap_or_else(Judgement::nothing);
    }
    let has = |verdict: Verdict| judgements.iter().any(|judgement| judgement.verdict == verdict);
    let allowed = judgements.iter().any(|judgement| judgement.verdict.is_allowed());
    let verdict = if has(Verdict::Mixte) || (has(Verdict::Interdite) && allowed) {
        Verdict::Mixte
    } else if has(Verdict::Interdite) {
        Verdict::Interdite
    } else if has(Verdict::HorsCadrage) {
        Verdict::HorsCadrage
    } else if has(Verdict::AnnexeSeulement) {
        Verdict::AnnexeSeulement
    } else if allowed {
        Verdict::Autorisee
    } else {
        Verdict::Indeterminee
    };
    let decisive = |judgement: &&Judgement| match verdict {
        Verdict::Mixte => matches!(judgement.verdict, Verdict::Interdite | Verdict::Mixte),
        other => judgement.verdict == other,
    };
    let main = judgements.iter().find(decisive).cloned().unwrap_or_else(Judgement::nothing);
    let mission = judgements.iter().find(|judgement| judgement.verdict.is_allowed()).unwrap_or(&main);
    Judgement {
        verdict,
        certain: main.certain && !has(Verdict::Indeterminee),
        axis: mission.axis.clone(),
        mission: mission.mission.clone(),
        limb: main.limb.clone(),
        evidence: main.evidence.clone(),
        parts: judgements.into_iter().flat_map(|judgement| judgement.parts).collect(),
    }
}
