//! The dates that follow from those of the convention.

use chrono::{Days, NaiveDate};

use crate::order;
use crate::report::{Deadline, Lang, Source};
use crate::rules::Context;

use super::add_months;

/// Every deadline that the dossier's dates determine, by date.
pub(super) fn all(context: &Context, lang: Lang) -> Vec<Deadline> {
    let mut deadlines: Vec<Deadline> = [
        payment(context, lang),
        documents(context, lang),
        financial_report(context, lang),
        publication(context, lang),
        amendment(context, lang),
    ]
    .into_iter()
    .flatten()
    .collect();
    order::sort_by(&mut deadlines, |left, right| left.date.cmp(&right.date));
    deadlines
}

fn payment(context: &Context, lang: Lang) -> Option<Deadline> {
    let signature = context.fields.convention.date_signature.get()?.day();
    let written = context.fields.subvention.delai_paiement_jours.get().map(|days| u64::from(days.number()));
    let (days, source) = match written {
        Some(days) => (days, the_convention(lang)),
        None => from_profile(context, "delais.paiementJours").map(|(days, source)| (u64::from(days), source))?,
    };
    let date = signature.checked_add_days(Days::new(days))?;
    Some(deadline("paiement", lang.pick("Paiement au plus tard", "Payment at the latest"), date, source))
}

fn documents(context: &Context, lang: Lang) -> Option<Deadline> {
    let end = context.fields.convention.date_fin.get()?.day();
    let written = context.fields.justificatifs.delai_mois.get().map(|months| months.number());
    let (months, source) = match written {
        Some(months) => (months, the_convention(lang)),
        None => from_profile(context, "delais.piecesMois")?,
    };
    let label = lang.pick("Remise des justificatifs", "Documents to hand over");
    Some(deadline("justificatifs", label, add_months(end, months)?, source))
}

fn financial_report(context: &Context, lang: Lang) -> Option<Deadline> {
    // The law binds bodies of private law; for the others only the convention's own delay counts.
    (context.is_private() != Some(false)).then_some(())?;
    let (months, source) = from_profile(context, "delais.compteRenduMois")?;
    let end = NaiveDate::from_ymd_opt(context.exercice, 12, 31)?;
    let label = lang.pick("Compte rendu financier", "Financial report");
    Some(deadline("compte-rendu-financier", label, add_months(end, months)?, source))
}

fn publication(context: &Context, lang: Lang) -> Option<Deadline> {
    // The same bodies as those that need a convention: of private law.
    (context.is_private() != Some(false)).then_some(())?;
    let signature = context.fields.convention.date_signature.get()?.day();
    let amount = context.fields.subvention.montant.get()?.decimal();
    (amount > context.decimal("seuils.donneesEssentielles")?).then_some(())?;
    let (months, source) = from_profile(context, "delais.donneesEssentiellesMois")?;
    let label = lang.pick("Publication des données essentielles", "Publication of essential data");
    Some(deadline("donnees-essentielles", label, add_months(signature, months)?, source))
}

/// An amendment asked for by the last useful day is answered before the convention ends.
fn amendment(context: &Context, lang: Lang) -> Option<Deadline> {
    let end = context.fields.convention.date_fin.get()?.day();
    let (months, source) = from_profile(context, "delais.reponseAvenantMois")?;
    let date = end.checked_sub_months(chrono::Months::new(months))?;
    let label = lang.pick(
        "Dernier jour pour demander un avenant dont la réponse vienne avant la fin",
        "Last day to ask for an amendment answered before the end",
    );
    Some(deadline("demande-avenant", label, date, source))
}

fn from_profile(context: &Context, key: &str) -> Option<(u32, Source)> {
    let source = context.profile.source(key, context.exercice)?;
    Some((context.count(key)?, source.clone()))
}

fn the_convention(lang: Lang) -> Source {
    Source {
        title: lang.pick("Convention", "Convention").to_owned(),
        article: lang.pick("délai écrit dans le dossier", "delay written in the dossier").to_owned(),
        url: None,
        since: None,
    }
}

fn deadline(id: &str, label: &str, date: NaiveDate, source: Source) -> Deadline {
    Deadline { id: id.to_owned(), label: label.to_owned(), date: date.to_string(), source }
}
