//! Splits a text into clauses: bullets, semicolons, and coordinated actions ("animer le réseau et
//! recevoir les familles"). A piece that cannot stand alone joins the one before it.

use std::ops::Range;

use super::data::ClassKind;
use super::french::Role;
use super::reading::Item;
use super::tokens::Kind;

/// The clauses of the items, in order: ranges that hold them all.
pub(super) fn split(items: &[Item], kinds: &[ClassKind]) -> Vec<Range<usize>> {
    let mut clauses: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    let mut shape = Shape::default();
    for (at, item) in items.iter().enumerate() {
        let cut = at > start && opens_clause(items, at, kinds, shape);
        if cut {
            push(&mut clauses, start..at, items, kinds);
            start = at;
            shape = Shape::default();
        }
        shape.see(item, kinds);
    }
    push(&mut clauses, start..items.len(), items, kinds);
    clauses
}

/// What the clause being read has shown so far.
#[derive(Debug, Clone, Copy, Default)]
struct Shape {
    /// The first action is a verb in the infinitive.
    infinitive: Option<bool>,
    /// The first action only hands over: "contribuer à … et à …", "assurer … et …".
    light: bool,
    /// Something to act upon has been named since.
    object: bool,
    /// A purpose or a relative is open: what follows "et" may belong to it.
    nested: bool,
}

impl Shape {
    fn see(&mut self, item: &Item, kinds: &[ClassKind]) {
        match kind_of(item, kinds) {
            Some(ClassKind::Action | ClassKind::Light) if self.infinitive.is_none() => {
                self.infinitive = Some(item.infinitive);
                self.light = kind_of(item, kinds) == Some(ClassKind::Light);
            }
            Some(ClassKind::Object | ClassKind::Policy) => self.object = true,
            _ => {}
        }
        match item.role {
            Some(Role::Purpose | Role::PurposeIfVerb | Role::Relative) => self.nested = true,
            _ if item.kind != Kind::Word => self.nested = false,
            _ => {}
        }
    }
}

fn kind_of(item: &Item, kinds: &[ClassKind]) -> Option<ClassKind> {
    item.class.and_then(|class| kinds.get(usize::from(class)).copied())
}

/// Whether a new clause opens at an item.
fn opens_clause(items: &[Item], at: usize, kinds: &[ClassKind], shape: Shape) -> bool {
    let Some(item) = items.get(at) else {
        return false;
    };
    if item.kind == Kind::Hard {
        return true;
    }
    let breath = item.kind == Kind::Soft || item.role == Some(Role::Conjunction);
    if !breath || !shape.object || shape.nested {
        return false;
    }
    // The next word that is not a determiner, a pronoun or another conjunction.
    let mut governed = false;
    let next = items.iter().skip(at + 1).take(4).find(|next| {
        governed |= next.role == Some(Role::Governor);
        governed |= matches!(next.role, Some(Role::Toward(_))) && !shape.light;
        next.is_content() || next.kind == Kind::Hard
    });
    let Some(next) = next else { return false };
    if !matches!(kind_of(next, kinds), Some(ClassKind::Action | ClassKind::Light)) {
        return false;
    }
    match shape.infinitive {
        // "de recevoir" after "chargé de coordonner": a governed infinitive still opens one.
        Some(true) => next.infinitive || (shape.light && !governed),
        // "Animation du réseau et accueil des familles".
        Some(false) => next.infinitive || !governed,
        None => true,
    }
}

/// Adds a piece, or joins it to the one before when it has no action or nothing to act upon.
fn push(clauses: &mut Vec<Range<usize>>, piece: Range<usize>, items: &[Item], kinds: &[ClassKind]) {
    let stands = |range: &Range<usize>| {
        let piece = items.get(range.clone()).unwrap_or_default();
        let has = |wanted: &[ClassKind]| {
            piece.iter().any(|item| kind_of(item, kinds).is_some_and(|kind| wanted.contains(&kind)))
        };
        has(&[ClassKind::Action, ClassKind::Light]) && has(&[ClassKind::Object, ClassKind::Policy])
    };
    if piece.is_empty() {
        return;
    }
    if let Some(last) = clauses.last_mut()
        && (!stands(&piece) || !stands(last))
    {
        last.end = piece.end;
        return;
    }
    clauses.push(piece);
}
