//! Les produits du budget ne montrent pas la subvention demandée.
//!
//! The products of the budget do not show the grant asked for.
//!
//! # Pourquoi
//! Le budget doit montrer la subvention au compte 74, au nom de celui qui la donne et pour le montant
//! de la convention : sinon le plan de financement et la demande ne parlent pas de la même somme.
//!
//! # Why
//! The budget must show the grant in account 74, under the name of who gives it and for the amount of
//! the convention: otherwise the funding plan and the request do not speak of the same sum.
//!
//! # Fails
//! ```text
//! subvention.montant = 50 000 €
//! budget.produits[0].compte = 74
//! budget.produits[0].financeur = Région Bretagne
//! budget.produits[0].montant = 50 000 €
//! ```
//!
//! # Passes
//! ```text
//! subvention.montant = 50 000 €
//! budget.produits[0].compte = 74
//! budget.produits[0].financeur = Préfecture, DDETSPP 35
//! budget.produits[0].montant = 50 000 €
//! ```

use rust_decimal::Decimal;

use crate::computed::{Budget, Entry, plan};
use crate::euros::Euros;
use crate::report::{Severity, Stage};
use crate::rules::{Context, Draft, Found, Levels, LineWords, Rule, Text, Words, page};

use super::funder::granted;
use super::gap::tells_of_the_grant;
use super::table::{account_of, amount_of, shown, sums};

pub(super) static RULE: Rule = Rule {
    id: "budget/subvention-absente-des-produits",
    levels: Levels::from(Stage::Depot, Severity::Error),
    needs: &["subvention.montant", "budget.produits[].montant"],
    parameters: &["financeur.motifs"],
    sources: &["cerfa-12156"],
    words: &[
        Words {
            fr: Text(
                "Les produits du budget ne montrent pas la subvention demandée, de {montant}.",
                "Inscrivez-la sur une ligne {attendu}, au nom du service de l'État qui la donne.",
            ),
            en: Text(
                "The products of the budget do not show the grant asked for, of {montant}.",
                "Write it on a line {attendu}, under the name of the State service that gives it.",
            ),
            ..Words::BASE
        },
        Words {
            key: "montant",
            fr: Text(
                "Le budget inscrit {vu} pour l'État, alors que la subvention demandée est de {montant}.",
                "Mettez la même somme dans la demande et dans le budget.",
            ),
            en: Text(
                "The budget has {vu} from the State, while the grant asked for is {montant}.",
                "Put the same sum in the request and in the budget.",
            ),
            ..Words::BASE
        },
        Words {
            key: "compte",
            fr: Text(
                "La subvention de {montant} est inscrite au compte {compte}, qui n'est pas celui des subventions.",
                "Inscrivez-la au compte {attendu}.",
            ),
            en: Text(
                "The grant of {montant} is written in account {compte}, which is not that of grants.",
                "Write it in account {attendu}.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("subvention_absente_des_produits.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let grant = context.fields.subvention.montant.get()?.decimal();
    let budget = sums(context, found)?;
    if !budget.produits.detailed || grant <= Decimal::ZERO {
        // `budget/non-detaille` or `subvention/montant-negatif-ou-nul` has said so.
        return None;
    }
    let granted = granted(context, budget)?;
    let one = granted.lines.iter().find(|line| line.amount == grant);
    if one.is_some() || granted.sum == grant {
        let line = one.or(granted.lines.first())?;
        let account = line.compte.as_ref().filter(|compte| !plan::is_grant(compte))?;
        found.add(
            Draft::at(account_of(line))
                .words("compte")
                .with("montant", shown(grant))
                .with("compte", crate::formats::Format::value(account))
                .with("attendu", plan::grants()?)
                .review(account_of(line), plan::grants()?),
        );
        return Some(());
    }
    let missing = grant.minus(granted.sum);
    if said_elsewhere(context, granted.sum) || tells_of_the_grant(budget, missing) || unnamed(context, budget, grant) {
        return None;
    }
    let draft = Draft::at("budget.produits").related("subvention.montant").with("montant", shown(grant));
    found.add(match granted.lines.as_slice() {
        [] => draft.with("attendu", plan::grants()?),
        lines => lines
            .iter()
            .map(|line| amount_of(line))
            .fold(draft, Draft::related)
            .words("montant")
            .with("vu", shown(granted.sum)),
    });
    Some(())
}

/// Whether the budget agrees with the letters or the instalments against the grant in figures: their
/// own rules say so.
fn said_elsewhere(context: &Context, sum: Decimal) -> bool {
    let fields = context.fields;
    let words = fields.subvention.montant_en_lettres.get().map(|words| words.decimal());
    let instalments: Vec<Decimal> =
        fields.versements.iter().filter_map(|row| row.cells.montant.get()).map(|amount| amount.decimal()).collect();
    let paid = instalments.iter().fold(Decimal::ZERO, |sum, amount| sum.plus(*amount));
    words == Some(sum) || (!instalments.is_empty() && paid == sum)
}

/// Whether a line of that amount names nobody: absent is not wrong.
fn unnamed(context: &Context, budget: &Budget, grant: Decimal) -> bool {
    let nameless = |entry: &Entry| {
        let row = context.fields.produits.get(entry.row);
        let words = context.produits_words().get(entry.row).map(LineWords::whole);
        row.is_some_and(|row| row.cells.financeur.is_absent() || words.is_none_or(str::is_empty))
    };
    let account = |entry: &Entry| entry.compte.as_ref().is_none_or(plan::is_grant);
    budget.produits.money().any(|entry| entry.amount == grant && account(entry) && nameless(entry))
}
