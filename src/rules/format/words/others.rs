//! Words of dates, places, lists and free texts.

use crate::rules::Text;

use super::Entry;

pub(super) static WORDS: &[Entry] = &[
    (
        "booleen",
        "inconnu",
        (
            Text("La réponse « {vu} » n'est ni oui ni non.", "Répondez par oui ou par non."),
            Text("The answer \"{vu}\" is neither yes nor no.", "Answer oui (yes) or non (no)."),
        ),
    ),
    (
        "booleen",
        "vide",
        (
            Text("La réponse est vide.", "Répondez par oui ou par non."),
            Text("The answer is empty.", "Answer oui (yes) or non (no)."),
        ),
    ),
    (
        "categorie",
        "inconnu",
        (
            Text(
                "La catégorie « {vu} » n'est pas dans la liste.",
                "Choisissez association, fondation, collectivité, établissement public ou entreprise.",
            ),
            Text(
                "The category \"{vu}\" is not in the list.",
                "Choose association, fondation, collectivité, établissement public or entreprise.",
            ),
        ),
    ),
    (
        "codePostal",
        "inconnu",
        (
            Text(
                "Le code postal « {vu} » ne commence par le numéro d'aucun département.",
                "Vérifiez ses premiers chiffres ; un exemple : {exemple}.",
            ),
            Text(
                "The postcode \"{vu}\" begins with the number of no département.",
                "Check its first digits; an example: {exemple}.",
            ),
        ),
    ),
    (
        "compte",
        "limite",
        (
            Text(
                "Le compte « {vue} » n'existe pas : un compte commence par un chiffre de 1 à 8.",
                "Écrivez le numéro du plan comptable, par exemple {exemple}.",
            ),
            Text(
                "There is no account \"{vue}\": accounts begin with a digit from 1 to 8.",
                "Write the number of the chart of accounts, for example {exemple}.",
            ),
        ),
    ),
    (
        "compte",
        "longueur",
        (
            Text(
                "Un compte comptable a {attendue} chiffres ; vous en avez saisi {vue}.",
                "Écrivez le numéro du plan comptable, par exemple {exemple}.",
            ),
            Text(
                "An account of the budget has {attendue} digits; you typed {vue}.",
                "Write the number of the chart of accounts, for example {exemple}.",
            ),
        ),
    ),
    (
        "",
        "confusion",
        (
            Text(
                "« {saisie} » est {type} ; ce champ demande {lenom}.",
                "Écrivez {lenom} comme dans cet exemple : {exemple}.",
            ),
            Text(
                "\"{saisie}\" is {type}; this field asks for {lenom}.",
                "Write {lenom} as in this example: {exemple}.",
            ),
        ),
    ),
    (
        "date",
        "forme",
        (
            Text("La date « {saisie} » n'est pas comprise.", "Écrivez le jour, le mois et l'année, comme {exemple}."),
            Text("The date \"{saisie}\" is not understood.", "Write the day, the month and the year, like {exemple}."),
        ),
    ),
    (
        "date",
        "limite",
        (
            Text(
                "L'année {vue} sort des limites, de {minimum} à {maximum}.",
                "Vérifiez l'année ; une date s'écrit comme {exemple}.",
            ),
            Text(
                "The year {vue} is out of bounds, from {minimum} to {maximum}.",
                "Check the year; a date is written like {exemple}.",
            ),
        ),
    ),
    (
        "",
        "date-impossible",
        (
            Text(
                "Le {jour}/{mois}/{annee} n'existe pas : ce mois s'arrête au {dernier}.",
                "Corrigez le jour ou le mois.",
            ),
            Text(
                "{jour}/{mois}/{annee} does not exist: that month ends on day {dernier}.",
                "Mend the day or the month.",
            ),
        ),
    ),
    (
        "date",
        "tableur",
        (
            Text(
                "« {vu} » est un nombre de jours, comme les tableurs gardent les dates ; c'est sans doute le {lu}.",
                "Vérifiez la date, et mettez la colonne du tableur au format date.",
            ),
            Text(
                "\"{vu}\" is a number of days, as spreadsheets keep dates; it is probably {lu}.",
                "Check the date, and set the spreadsheet column to dates.",
            ),
        ),
    ),
    (
        "departement",
        "inconnu",
        (
            Text(
                "Aucun département n'a « {vu} » pour numéro ou pour nom.",
                "Écrivez son numéro ou son nom, par exemple {exemple} ; la Corse a 2A et 2B.",
            ),
            Text(
                "No département has \"{vu}\" as its number or name.",
                "Write its number or its name, for example {exemple}; Corsica has 2A and 2B.",
            ),
        ),
    ),
    (
        "loiDeFinances",
        "forme",
        (
            Text(
                "Le visa « {saisie} » ne donne pas le numéro de la loi de finances.",
                "Écrivez-le en entier, par exemple {exemple}.",
            ),
            Text(
                "The citation \"{saisie}\" does not give the number of the finance law.",
                "Write it in full, for example {exemple}.",
            ),
        ),
    ),
    (
        "loiDeFinances",
        "mois",
        (
            Text(
                "La date de la loi de finances a {vu} pour mois, qui n'existe pas.",
                "Écrivez le jour, le mois et l'année, comme dans {exemple}.",
            ),
            Text(
                "The date of the finance law has {vu} for its month, which does not exist.",
                "Write the day, the month and the year, as in {exemple}.",
            ),
        ),
    ),
    (
        "",
        "mois",
        (
            Text("Le mois {vu} n'existe pas.", "Écrivez le jour, le mois, puis l'année, comme {exemple}."),
            Text("There is no month {vu}.", "Write the day, the month, then the year, like {exemple}."),
        ),
    ),
    (
        "",
        "mot",
        (
            Text(
                "Le mot « {mot} », en position {position}, n'est pas compris.",
                "Écrivez {lenom} comme dans cet exemple : {exemple}.",
            ),
            Text(
                "The word \"{mot}\", at position {position}, is not understood.",
                "Write {lenom} as in this example: {exemple}.",
            ),
        ),
    ),
    (
        "regimeMinimis",
        "inconnu",
        (
            Text("Le régime de minimis « {vu} » n'est pas dans la liste.", "Choisissez SIEG ou général."),
            Text("The de minimis scheme \"{vu}\" is not in the list.", "Choose SIEG or général."),
        ),
    ),
    (
        "",
        "siecle",
        (
            Text(
                "L'année sur deux chiffres de « {saisie} » a été lue {annee}.",
                "Écrivez l'année sur quatre chiffres.",
            ),
            Text("The two-digit year of \"{saisie}\" was read as {annee}.", "Write the year with four digits."),
        ),
    ),
    (
        "texte",
        "caractere",
        (
            Text(
                "Le texte contient en position {position} un caractère invisible ({caractere}).",
                "Effacez ce caractère, ou recollez le texte sans sa mise en forme.",
            ),
            Text(
                "The text holds an invisible character ({caractere}) at position {position}.",
                "Delete that character, or paste the text again without its formatting.",
            ),
        ),
    ),
    (
        "texte",
        "longueur",
        (
            Text(
                "Le texte compte {vue} caractères ; il peut en avoir {attendue}.",
                "Raccourcissez-le, ou joignez le reste en annexe.",
            ),
            Text("The text has {vue} characters; it may have {attendue}.", "Shorten it, or join the rest as an annex."),
        ),
    ),
    (
        "texte",
        "vide",
        (Text("Le texte est vide.", "Saisissez quelques mots."), Text("The text is empty.", "Type a few words.")),
    ),
    (
        "typeConvention",
        "inconnu",
        (
            Text("Le type de convention « {vu} » n'est pas dans la liste.", "Choisissez annuelle ou pluriannuelle."),
            Text(
                "The type of convention \"{vu}\" is not in the list.",
                "Choose annuelle (one year) or pluriannuelle (several).",
            ),
        ),
    ),
];
