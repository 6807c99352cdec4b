//! `conforme rules`, `explain` and `profiles`: what the engine knows.

use std::process::ExitCode;

use clap::{Subcommand, ValueEnum};
use conforme::call::Engine;
use conforme::catalogue;

use super::{LangName, Refusal, input, print};

#[derive(Debug, clap::Args)]
pub(super) struct RulesArguments {
    /// How the catalogue is printed
    #[arg(long, default_value = "text")]
    format: RulesFormat,
    /// Language of the words
    #[arg(long, default_value = "fr")]
    lang: LangName,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum RulesFormat {
    Text,
    Json,
    Markdown,
}

#[derive(Debug, clap::Args)]
pub(super) struct ExplainArguments {
    /// Id of the rule: banque/cle-rib
    rule: String,
    /// Language of the words
    #[arg(long, default_value = "fr")]
    lang: LangName,
}

#[derive(Debug, clap::Args)]
pub(super) struct ProfilesArguments {
    #[command(subcommand)]
    command: Option<ProfilesCommand>,
    /// Language of the words
    #[arg(long, default_value = "fr", global = true)]
    lang: LangName,
}

#[derive(Debug, Subcommand)]
enum ProfilesCommand {
    /// Checks a profile of one's own: its values, then its examples
    Check {
        /// The profile, a JSON file; "-" for standard input
        file: String,
    },
}

#[derive(Debug, clap::Args)]
pub(super) struct SchemaArguments {
    /// Of what
    of: SchemaOf,
    /// Language of the descriptions
    #[arg(long, default_value = "fr")]
    lang: LangName,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SchemaOf {
    Dossier,
    Profil,
}

pub(super) fn schema(arguments: &SchemaArguments) -> Result<ExitCode, Refusal> {
    let lang = arguments.lang.into();
    print::json(&match arguments.of {
        SchemaOf::Dossier => conforme::schema::dossier(lang),
        SchemaOf::Profil => conforme::schema::profile(lang),
    })?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn rules(arguments: &RulesArguments) -> Result<ExitCode, Refusal> {
    let lang = arguments.lang.into();
    match arguments.format {
        RulesFormat::Text => print::text(&catalogue::text(lang))?,
        RulesFormat::Json => print::json(&catalogue::pages(lang))?,
        RulesFormat::Markdown => print::text(&catalogue::markdown(lang))?,
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) fn explain(arguments: &ExplainArguments) -> Result<ExitCode, Refusal> {
    let lang = arguments.lang.into();
    match catalogue::explain(&arguments.rule, lang) {
        Some(page) => {
            print::text(&page)?;
            Ok(ExitCode::SUCCESS)
        }
        None => Err(Refusal(conforme::report::Lang::pick(
            lang,
            format!("aucune règle ne s'appelle « {} » ; « conforme rules » les liste", arguments.rule),
            format!("there is no rule \"{}\"; \"conforme rules\" lists them", arguments.rule),
        ))),
    }
}

pub(super) fn profiles(arguments: &ProfilesArguments) -> Result<ExitCode, Refusal> {
    let lang = arguments.lang.into();
    let mut engine = Engine::new();
    if let Some(ProfilesCommand::Check { file }) = &arguments.command {
        let text = input::text(file, lang)?;
        let profile = engine.load_profile(&text).map_err(|error| {
            let (shown, reason) = (input::shown(file, lang), error.sentence(lang));
            Refusal(conforme::Lang::pick(
                lang,
                format!("{shown} ne peut pas servir de profil : {reason}"),
                format!("{shown} cannot serve as a profile: {reason}"),
            ))
        })?;
        let count = profile.examples.len();
        print::text(&conforme::Lang::pick(
            lang,
            format!("Le profil {} ({}) est applicable ; {count} exemple(s) vérifié(s).\n", profile.id, profile.version),
            format!("The profile {} ({}) can be applied; {count} example(s) checked.\n", profile.id, profile.version),
        ))?;
        return Ok(ExitCode::SUCCESS);
    }
    for profile in engine.profile_list() {
        let title = conforme::Lang::pick(lang, &profile.titre, &profile.title);
        let verdict =
            match engine.profiles().get(&profile.id).map_err(|error| error.sentence(lang)).and_then(|profile| {
                conforme::check_examples(profile).map_err(|error| error.sentence(lang)).map(|()| profile.examples.len())
            }) {
                Ok(count) => conforme::Lang::pick(
                    lang,
                    format!("{count} exemple(s) vérifié(s)"),
                    format!("{count} example(s) checked"),
                ),
                Err(sentence) => sentence,
            };
        print::text(&format!("{:<12} {:<8} {title} — {verdict}\n", profile.id, profile.version))?;
    }
    Ok(ExitCode::SUCCESS)
}
