//! What is said of a defect: the words of the type and defect when they have their own, else those
//! of the defect for every type. `{nom}` is the name of the type, `{exemple}` a value that passes.

use std::collections::BTreeMap;

use crate::report::{Lang, Source};
use crate::rules::Text;

use super::nouns;

/// Message and help, their placeholders still to be filled; adds the parameters they name.
pub(super) fn texts(
    format: &str,
    defect: &str,
    params: &mut BTreeMap<String, String>,
    lang: Lang,
) -> (&'static str, &'static str) {
    if let Some(noun) = nouns::find(format) {
        params.insert("nom".to_owned(), noun.name(lang).to_owned());
        params.insert("exemple".to_owned(), noun.example.to_owned());
    }
    if defect == "confusion"
        && let Some(seen) = params.get("vu").cloned()
    {
        params.insert("type".to_owned(), nouns::indefinite(&seen, lang).to_owned());
    }
    let unknown_key = defect == "cle" && params.get("attendue").is_none_or(String::is_empty);
    let Some((fr, en)) = find(format, if unknown_key { "cle-seule" } else { defect }) else {
        return ("", "");
    };
    let Text(message, help) = lang.pick(fr, en);
    (message, help)
}

/// Where the shape of the type comes from.
pub(super) fn sources(format: &str) -> Vec<Source> {
    nouns::find(format).and_then(|noun| crate::profile::sources::find(noun.source)).into_iter().collect()
}

/// The words of a defect, fr and en; none when nobody wrote them (a test sees to it).
pub(super) fn find(format: &str, defect: &str) -> Option<(Text, Text)> {
    let own = WORDS.iter().find(|(of, name, ..)| *of == format && *name == defect);
    let common = || WORDS.iter().find(|(of, name, ..)| of.is_empty() && *name == defect);
    own.or_else(common).map(|(_, _, fr, en)| (*fr, *en))
}

type Entry = (&'static str, &'static str, Text, Text);

/// Type (empty: every type), defect, French, English. By defect, then type.
static WORDS: &[Entry] = &[
    (
        "",
        "ambigu",
        Text(
            "{nom} « {saisie} » peut se lire {premiere} ou {seconde}.",
            "Mettez une espace entre les milliers et une virgule avant les centimes, comme dans {exemple}.",
        ),
        Text(
            "{nom} \"{saisie}\" can be read {premiere} or {seconde}.",
            "Put a space between thousands and a comma before cents, as in {exemple}.",
        ),
    ),
    (
        "",
        "caractere",
        Text(
            "{nom} contient « {caractere} » en position {position}, un caractère qui n'a pas sa place.",
            "Retirez ce caractère ou recopiez la valeur depuis le document d'origine, par exemple {exemple}.",
        ),
        Text(
            "{nom} holds \"{caractere}\" at position {position}, a character that does not belong there.",
            "Take it away or copy the value again from the original document, for example {exemple}.",
        ),
    ),
    (
        "",
        "centimes",
        Text(
            "{nom} compte {vus} centimes, alors qu'un euro en compte 100.",
            "Reportez les euros en trop dans la partie en euros.",
        ),
        Text("{nom} has {vus} cents, while a euro has 100.", "Move the extra euros to the part in euros."),
    ),
    (
        "",
        "classe",
        Text(
            "{nom} a « {caractere} » en position {position}, là où il faut un caractère du genre {attendu}.",
            "Comparez cette position avec le document d'origine ; un exemple juste : {exemple}.",
        ),
        Text(
            "{nom} has \"{caractere}\" at position {position}, where another kind of character ({attendu}) is wanted.",
            "Compare that position with the original document; a right example: {exemple}.",
        ),
    ),
    (
        "",
        "cle",
        Text(
            "{nom} « {saisie} » a pour clé {vue} alors que ses autres caractères donnent {attendue}.",
            "Un caractère a sans doute été mal recopié : relisez la valeur sur le document d'origine.",
        ),
        Text(
            "{nom} \"{saisie}\" has the key {vue} while its other characters give {attendue}.",
            "A character was probably miscopied: read the value again on the original document.",
        ),
    ),
    (
        "",
        "cle-seule",
        Text(
            "{nom} « {saisie} » ne passe pas son contrôle de clé : un chiffre au moins est faux ou deux sont inversés.",
            "Relisez la valeur chiffre par chiffre sur le document d'origine.",
        ),
        Text(
            "{nom} \"{saisie}\" does not pass its key check: at least one digit is wrong or two are swapped.",
            "Read the value again digit by digit on the original document.",
        ),
    ),
    (
        "",
        "cle-premier-groupe",
        Text(
            "Les chiffres de contrôle de l'IBAN sont {vue} alors que le compte donne {attendue} : l'erreur est dans le premier groupe.",
            "Relisez les quatre premiers caractères de l'IBAN sur le RIB.",
        ),
        Text(
            "The check digits of the IBAN are {vue} while the account gives {attendue}: the error is in the first group.",
            "Read the first four characters of the IBAN again on the RIB.",
        ),
    ),
    (
        "",
        "cle-reservee",
        Text(
            "{nom} a pour chiffres de contrôle {vue}, qu'aucune banque n'attribue.",
            "Relisez les quatre premiers caractères sur le RIB.",
        ),
        Text(
            "{nom} has the check digits {vue}, which no bank issues.",
            "Read the first four characters again on the RIB.",
        ),
    ),
    (
        "",
        "cle-rib",
        Text(
            "{nom} se termine par la clé RIB {vue} alors que le compte donne {attendue}.",
            "Un caractère du compte ou de la clé a été mal recopié : relisez-les sur le RIB.",
        ),
        Text(
            "{nom} ends with the RIB key {vue} while the account gives {attendue}.",
            "A character of the account or of the key was miscopied: read them again on the RIB.",
        ),
    ),
    (
        "",
        "cle-siren",
        Text(
            "Les neuf premiers chiffres du SIRET, {siren}, ne forment pas un numéro SIREN.",
            "Relisez ces neuf chiffres sur l'avis de situation Sirene.",
        ),
        Text(
            "The first nine digits of the SIRET, {siren}, are not a SIREN number.",
            "Read these nine digits again on the Sirene notice.",
        ),
    ),
    (
        "",
        "confusion",
        Text(
            "« {saisie} » est {type}, pas la valeur attendue ici.",
            "Reportez cette valeur dans son propre champ et saisissez ici celle demandée, par exemple {exemple}.",
        ),
        Text(
            "\"{saisie}\" is {type}, not the value expected here.",
            "Move it to its own field and type here the one asked for, for example {exemple}.",
        ),
    ),
    (
        "",
        "date-impossible",
        Text("Le {jour}/{mois}/{annee} n'existe pas : ce mois s'arrête au {dernier}.", "Corrigez le jour ou le mois."),
        Text("{jour}/{mois}/{annee} does not exist: that month ends on day {dernier}.", "Mend the day or the month."),
    ),
    (
        "",
        "decimales",
        Text("{nom} « {saisie} » a {vues} décimales ; il en faut {maximum} au plus.", "Arrondissez au centime."),
        Text("{nom} \"{saisie}\" has {vues} decimals; at most {maximum} are wanted.", "Round to the cent."),
    ),
    (
        "",
        "devise",
        Text(
            "{nom} est en « {vue} » ; la convention est en euros.",
            "Écrivez le montant en euros, par exemple {exemple}.",
        ),
        Text("{nom} is in \"{vue}\"; the convention is in euros.", "Write the amount in euros, for example {exemple}."),
    ),
    (
        "",
        "discordance",
        Text(
            "Les lettres disent {lettres} et les chiffres à côté disent {chiffres}.",
            "Gardez le montant voulu et corrigez l'autre.",
        ),
        Text(
            "The words say {lettres} and the figures beside them say {chiffres}.",
            "Keep the amount that is meant and mend the other.",
        ),
    ),
    (
        "",
        "essai",
        Text("{nom} « {saisie} » est réservé aux essais.", "Relisez-le sur le RIB."),
        Text("{nom} \"{saisie}\" is reserved for tests.", "Read it again on the RIB."),
    ),
    (
        "",
        "forme",
        Text("{nom} « {saisie} » ne s'écrit pas ainsi.", "Écrivez-le comme {attendue}."),
        Text("{nom} \"{saisie}\" is not written that way.", "Write it like {attendue}."),
    ),
    (
        "",
        "fraction",
        Text("Le taux « {saisie} » a été lu {lu}.", "Si c'est bien ce pourcentage, écrivez-le avec le signe %."),
        Text("The rate \"{saisie}\" was read as {lu}.", "If that is the percentage meant, write it with the % sign."),
    ),
    (
        "",
        "groupement",
        Text(
            "Les chiffres de « {saisie} » ne sont pas groupés par trois à partir de la position {position}.",
            "Vérifiez qu'aucun chiffre ne manque, puis groupez-les par trois, comme dans {exemple}.",
        ),
        Text(
            "The figures of \"{saisie}\" are not in groups of three from position {position}.",
            "Check that none is missing, then group them by three, as in {exemple}.",
        ),
    ),
    (
        "",
        "inconnu",
        Text("{nom} « {vu} » n'est pas dans la liste.", "Choisissez une valeur de la liste, par exemple {exemple}."),
        Text("{nom} \"{vu}\" is not in the list.", "Choose a value of the list, for example {exemple}."),
    ),
    (
        "",
        "lettre-pour-chiffre",
        Text(
            "{nom} a la lettre « {caractere} » en position {position}, sans doute le chiffre {chiffre}.",
            "Remplacez la lettre par le chiffre si c'est bien lui.",
        ),
        Text(
            "{nom} has the letter \"{caractere}\" at position {position}, probably the digit {chiffre}.",
            "Replace the letter with the digit if that is the one meant.",
        ),
    ),
    (
        "",
        "limite",
        Text("{nom} « {vue} » sort des limites : de {minimum} à {maximum}.", "Vérifiez la valeur saisie."),
        Text("{nom} \"{vue}\" is out of bounds: from {minimum} to {maximum}.", "Check the value typed."),
    ),
    (
        "",
        "longueur",
        Text(
            "{nom} compte {attendue} caractères ; vous en avez saisi {vue}.",
            "Recopiez la valeur entière, par exemple {exemple}.",
        ),
        Text("{nom} has {attendue} characters; you typed {vue}.", "Copy the whole value, for example {exemple}."),
    ),
    (
        "siren",
        "longueur",
        Text(
            "Le numéro SIREN compte {attendue} chiffres ; vous en avez saisi {vue}.",
            "Recopiez les {attendue} chiffres, par exemple {exemple}.",
        ),
        Text(
            "The SIREN number has {attendue} digits; you typed {vue}.",
            "Copy all {attendue} digits, for example {exemple}.",
        ),
    ),
    (
        "siret",
        "longueur",
        Text(
            "Le numéro SIRET compte {attendue} chiffres ; vous en avez saisi {vue}.",
            "Recopiez les {attendue} chiffres, par exemple {exemple}.",
        ),
        Text(
            "The SIRET number has {attendue} digits; you typed {vue}.",
            "Copy all {attendue} digits, for example {exemple}.",
        ),
    ),
    (
        "",
        "mois",
        Text("Le mois {vu} n'existe pas.", "Écrivez la date jour, mois, année, comme {exemple}."),
        Text("There is no month {vu}.", "Write the date as day, month, year, like {exemple}."),
    ),
    (
        "",
        "mot",
        Text("Le mot « {mot} », en position {position}, n'est pas compris.", "Écrivez-le comme dans {exemple}."),
        Text("The word \"{mot}\", at position {position}, is not understood.", "Write it as in {exemple}."),
    ),
    (
        "",
        "nature",
        Text(
            "{nom} commence par {vue}, qui n'est le code d'aucune nature d'acte connue.",
            "Vérifiez le numéro dans CHORUS ; celui d'une subvention commence par 21.",
        ),
        Text(
            "{nom} begins with {vue}, the code of no known kind of act.",
            "Check the number in CHORUS; a grant's begins with 21.",
        ),
    ),
    (
        "",
        "nul",
        Text("{nom} ne contient que des zéros.", "Saisissez le numéro réel, par exemple {exemple}."),
        Text("{nom} holds only zeros.", "Type the real number, for example {exemple}."),
    ),
    (
        "",
        "ordre",
        Text(
            "Le mot « {mot} » ne peut pas venir en position {position}.",
            "Vérifiez l'ordre des mots, comme dans {exemple}.",
        ),
        Text("The word \"{mot}\" cannot come at position {position}.", "Check the order of words, as in {exemple}."),
    ),
    (
        "",
        "orthographe",
        Text(
            "« {vu} » a été compris ; l'orthographe usuelle est « {attendu} ».",
            "Reprenez l'orthographe usuelle dans l'acte signé.",
        ),
        Text(
            "\"{vu}\" was understood; the usual spelling is \"{attendu}\".",
            "Use the usual spelling in the act to be signed.",
        ),
    ),
    (
        "",
        "outre-mer",
        Text(
            "Il n'existe pas d'IBAN en {vu} : les comptes de ce territoire ont un IBAN en {attendu}.",
            "Recopiez l'IBAN du RIB, qui commence par {attendu}.",
        ),
        Text(
            "There are no {vu} IBANs: accounts of that territory have an IBAN in {attendu}.",
            "Copy the IBAN of the RIB, which begins with {attendu}.",
        ),
    ),
    (
        "",
        "pays",
        Text(
            "{nom} porte le code de pays « {vu} », qui n'en attribue pas ou n'existe pas.",
            "Vérifiez les deux lettres du pays.",
        ),
        Text(
            "{nom} has the country code \"{vu}\", which issues none or does not exist.",
            "Check the two letters of the country.",
        ),
    ),
    (
        "",
        "perimetre",
        Text("{nom} est précédé du préfixe « {vu} », qui n'en fait pas partie.", "Retirez ce préfixe."),
        Text("{nom} is preceded by the prefix \"{vu}\", which is no part of it.", "Take that prefix away."),
    ),
    (
        "",
        "prefixe",
        Text(
            "{nom} commence par « {vu} » au lieu de « {attendu} ».",
            "Recopiez la valeur entière, par exemple {exemple}.",
        ),
        Text("{nom} begins with \"{vu}\" instead of \"{attendu}\".", "Copy the whole value, for example {exemple}."),
    ),
    (
        "",
        "programme",
        Text(
            "{nom} commence par « {vu} », qui n'est pas un numéro de programme.",
            "Un programme s'écrit 0 suivi de trois chiffres, comme 0177.",
        ),
        Text(
            "{nom} begins with \"{vu}\", which is no programme number.",
            "A programme is written 0 and three digits, like 0177.",
        ),
    ),
    (
        "",
        "region",
        Text(
            "La région {vue} n'existe pas.",
            "Après N viennent les deux chiffres de la région : la Bretagne est N53, le département d'Ille-et-Vilaine {exemple}.",
        ),
        Text(
            "There is no region {vue}.",
            "After N come the two digits of the region: Brittany is N53, the département of Ille-et-Vilaine {exemple}.",
        ),
    ),
    (
        "",
        "region-ancienne",
        Text(
            "La région {vue} date d'avant 2016 ; elle fait partie de la région {actuelle}.",
            "Vérifiez que CHORUS admet encore ce code.",
        ),
        Text(
            "Region {vue} dates from before 2016; it is now part of region {actuelle}.",
            "Check that CHORUS still accepts that code.",
        ),
    ),
    (
        "",
        "region-departement",
        Text(
            "Le département {departement} n'est pas dans la région {region} mais dans la région {attendue}.",
            "Corrigez la région ou le département.",
        ),
        Text(
            "Département {departement} is not in region {region} but in region {attendue}.",
            "Mend the region or the département.",
        ),
    ),
    (
        "",
        "siecle",
        Text("L'année sur deux chiffres de « {saisie} » a été lue {annee}.", "Écrivez l'année sur quatre chiffres."),
        Text("The two-digit year of \"{saisie}\" was read as {annee}.", "Write the year with four digits."),
    ),
    (
        "",
        "signe",
        Text("{nom} porte un signe en position {position}.", "Retirez le signe."),
        Text("{nom} has a sign at position {position}.", "Take the sign away."),
    ),
    (
        "",
        "tableur",
        Text(
            "« {vu} » ressemble à une date posée par un tableur ; la valeur était sans doute {lu}.",
            "Vérifiez la valeur dans CHORUS et mettez la colonne du tableur au format texte.",
        ),
        Text(
            "\"{vu}\" looks like a date made by a spreadsheet; the value was probably {lu}.",
            "Check the value in CHORUS and set the spreadsheet column to text.",
        ),
    ),
    (
        "",
        "vide",
        Text("{nom} est vide.", "Saisissez une valeur, par exemple {exemple}."),
        Text("{nom} is empty.", "Type a value, for example {exemple}."),
    ),
    (
        "",
        "zero-perdu",
        Text(
            "Le zéro de tête manquait : la valeur a été lue {lu}.",
            "Écrivez le zéro, et mettez la colonne du tableur au format texte.",
        ),
        Text(
            "The leading zero was missing: the value was read as {lu}.",
            "Write the zero, and set the spreadsheet column to text.",
        ),
    ),
];

/// The page of a defect in the catalogue.
#[cfg(feature = "cli")]
pub(super) fn page(format: &str, defect: &str, kebab: &str, lang: Lang) -> crate::catalogue::Page {
    let mut params = BTreeMap::new();
    let (message, help) = texts(format, defect, &mut params, lang);
    let message = crate::rules::words::say(message, &params, lang);
    crate::catalogue::Page {
        id: format!("format/{kebab}-{defect}"),
        family: "format".to_owned(),
        levels: ["error", "error", "error"].map(str::to_owned),
        summary: message.clone(),
        why: String::new(),
        message,
        help: crate::rules::words::say(help, &params, lang),
        sources: sources(format),
        parameters: Vec::new(),
        fails: Vec::new(),
        passes: Vec::new(),
    }
}
