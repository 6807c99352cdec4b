//! La présence à la DDETS sort de ce que la lettre de cadrage prévoit.
//!
//! The presence at the DDETS is outside what the framing letter plans.
//!
//! # Pourquoi
//! Le chargé de mission travaille avec la DDETS et le Conseil départemental : la lettre de cadrage prévoit
//! deux à trois jours par semaine dans les locaux de la DDETS.
//!
//! # Why
//! The project officer works with the DDETS and the Conseil départemental: the framing letter plans two to
//! three days a week on the premises of the DDETS.
//!
//! # Fails
//! ```text
//! profil = ccapex
//! presenceJoursSemaine = 4
//! ```
//!
//! # Passes
//! ```text
//! profil = ccapex
//! presenceJoursSemaine = 2,5
//! ```

use rust_decimal::Decimal;

use crate::formats::Format;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "missions/presence-hors-cadrage",
    levels: Levels::always(Severity::Warning),
    needs: &["presenceJoursSemaine"],
    parameters: &["missions.presenceJoursMin", "missions.presenceJoursMax"],
    words: &[Words {
        fr: Text(
            "La présence à la DDETS est de {jours} jours par semaine, alors que la lettre de cadrage en prévoit de {minimum} à {maximum}.",
            "Ramenez-la entre {minimum} et {maximum} jours, ou dites à l'instructeur pourquoi il en faut un autre nombre.",
        ),
        en: Text(
            "The presence at the DDETS is {jours} days a week, while the framing letter plans {minimum} to {maximum}.",
            "Bring it between {minimum} and {maximum} days, or tell the instructor why another number is needed.",
        ),
        ..Words::BASE
    }],
    page: page!("presence_hors_cadrage.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let days = context.fields.entete.presence_jours_semaine.get()?;
    let (least, most) = (context.count("missions.presenceJoursMin")?, context.count("missions.presenceJoursMax")?);
    if days.low() < Decimal::from(least) || days.high() > Decimal::from(most) {
        found.add(
            Draft::at("presenceJoursSemaine")
                .with("jours", days.display())
                .with("minimum", least.to_string())
                .with("maximum", most.to_string()),
        );
    }
    Some(())
}
