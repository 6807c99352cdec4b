//! Words that fit many types.

use crate::rules::Text;

use super::{COPIED, Entry};

pub(super) static WORDS: &[Entry] = &[
    (
        "",
        "caractere",
        (
            Text(
                "{nom} contient « {caractere} » en position {position}, un caractère qui n'a pas sa place.",
                "Écrivez {lenom} comme dans cet exemple : {exemple}.",
            ),
            Text(
                "{nom} holds \"{caractere}\" at position {position}, a character that does not belong there.",
                "Write {lenom} as in this example: {exemple}.",
            ),
        ),
    ),
    (
        COPIED,
        "caractere",
        (
            Text(
                "{nom} contient « {caractere} » en position {position}, un caractère qui n'a pas sa place.",
                "Recopiez {lenom} {depuis} ; un exemple : {exemple}.",
            ),
            Text(
                "{nom} holds \"{caractere}\" at position {position}, a character that does not belong there.",
                "Copy {lenom} {depuis}; an example: {exemple}.",
            ),
        ),
    ),
    (
        "",
        "classe",
        (
            Text(
                "{nom} a « {caractere} » en position {position}, là où il faut {genre}.",
                "Écrivez {lenom} comme dans cet exemple : {exemple}.",
            ),
            Text(
                "{nom} has \"{caractere}\" at position {position}, where {genre} is wanted.",
                "Write {lenom} as in this example: {exemple}.",
            ),
        ),
    ),
    (
        COPIED,
        "classe",
        (
            Text(
                "{nom} a « {caractere} » en position {position}, là où il faut {genre}.",
                "Relisez {lenom} {ou} ; un exemple : {exemple}.",
            ),
            Text(
                "{nom} has \"{caractere}\" at position {position}, where {genre} is wanted.",
                "Read {lenom} again {ou}; an example: {exemple}.",
            ),
        ),
    ),
    (
        COPIED,
        "cle",
        (
            Text(
                "{nom} « {saisie} » a pour clé {vue} alors que ses autres caractères donnent {attendue}.",
                "Un caractère a sans doute été mal recopié : relisez {lenom} {ou}.",
            ),
            Text(
                "{nom} \"{saisie}\" has the key {vue} while its other characters give {attendue}.",
                "A character was probably miscopied: read {lenom} again {ou}.",
            ),
        ),
    ),
    (
        COPIED,
        "cle-seule",
        (
            Text(
                "{nom} « {saisie} » ne passe pas son contrôle de clé : un caractère au moins est faux, ou deux sont inversés.",
                "Relisez {lenom} caractère par caractère {ou}.",
            ),
            Text(
                "{nom} \"{saisie}\" does not pass its key check: at least one character is wrong, or two are swapped.",
                "Read {lenom} again, character by character, {ou}.",
            ),
        ),
    ),
    (
        COPIED,
        "confusion",
        (
            Text(
                "« {saisie} » est {type} ; ce champ demande {lenom}.",
                "Reportez cette valeur dans son propre champ, puis recopiez ici {lenom} {depuis}.",
            ),
            Text(
                "\"{saisie}\" is {type}; this field asks for {lenom}.",
                "Move that value to its own field, then copy {lenom} here {depuis}.",
            ),
        ),
    ),
    (
        "",
        "inconnu",
        (
            Text(
                "{nom} « {vu} » n'est pas dans la liste.",
                "Choisissez une valeur de la liste, par exemple {exemple}.",
            ),
            Text("{nom} \"{vu}\" is not in the list.", "Choose a value of the list, for example {exemple}."),
        ),
    ),
    (
        "",
        "lettre-pour-chiffre",
        (
            Text(
                "{nom} a la lettre « {caractere} » en position {position}, sans doute à la place du chiffre {chiffre}.",
                "Si c'est bien un {chiffre}, remplacez la lettre par ce chiffre.",
            ),
            Text(
                "{nom} has the letter \"{caractere}\" at position {position}, probably in place of the digit {chiffre}.",
                "If it is a {chiffre}, replace the letter with that digit.",
            ),
        ),
    ),
    (
        "",
        "limite",
        (
            Text(
                "{nom} doit être entre {minimum} et {maximum} ; vous avez saisi {vue}.",
                "Vérifiez la valeur saisie ; un exemple : {exemple}.",
            ),
            Text(
                "{nom} must be between {minimum} and {maximum}; you typed {vue}.",
                "Check the value typed; an example: {exemple}.",
            ),
        ),
    ),
    (
        "",
        "longueur",
        (
            Text(
                "{nom} compte {attendue} {unite} ; vous en avez saisi {vue}.",
                "Écrivez {lenom} comme dans cet exemple : {exemple}.",
            ),
            Text("{nom} has {attendue} {unite}; you typed {vue}.", "Write {lenom} as in this example: {exemple}."),
        ),
    ),
    (
        COPIED,
        "longueur",
        (
            Text(
                "{nom} compte {attendue} {unite} ; vous en avez saisi {vue}.",
                "Recopiez {lenom} {depuis} ; un exemple : {exemple}.",
            ),
            Text("{nom} has {attendue} {unite}; you typed {vue}.", "Copy {lenom} {depuis}; an example: {exemple}."),
        ),
    ),
    (
        COPIED,
        "nul",
        (
            Text("{nom} ne contient que des zéros.", "Recopiez {lenom} {depuis} ; un exemple : {exemple}."),
            Text("{nom} holds only zeros.", "Copy {lenom} {depuis}; an example: {exemple}."),
        ),
    ),
    (
        COPIED,
        "tableur",
        (
            Text(
                "« {vu} » est écrit comme un tableur écrit un nombre ; c'est sans doute {lu}.",
                "Vérifiez {lenom} {ou}, et mettez la colonne du tableur au format texte.",
            ),
            Text(
                "\"{vu}\" is written as a spreadsheet writes a number; it is probably {lu}.",
                "Check {lenom} {ou}, and set the spreadsheet column to text.",
            ),
        ),
    ),
    (
        COPIED,
        "tableur-perdu",
        (
            Text(
                "« {vu} » est un nombre abrégé par un tableur : une partie de ses chiffres a été perdue.",
                "Mettez la colonne du tableur au format texte, puis recopiez {lenom} {depuis} ; un exemple : {exemple}.",
            ),
            Text(
                "\"{vu}\" is a number that a spreadsheet has shortened: some of its digits are lost.",
                "Set the spreadsheet column to text, then copy {lenom} {depuis}; an example: {exemple}.",
            ),
        ),
    ),
    (
        "",
        "vide",
        (
            Text("{nom} est vide.", "Saisissez {lenom}, par exemple {exemple}."),
            Text("{nom} is empty.", "Type {lenom}, for example {exemple}."),
        ),
    ),
    (
        "",
        "zero-perdu",
        (
            Text(
                "Il manquait un zéro au début : la valeur a été lue {lu}.",
                "Ajoutez ce zéro ; si la valeur vient d'un tableur, mettez sa colonne au format texte.",
            ),
            Text(
                "A zero was missing at the beginning: the value was read as {lu}.",
                "Add that zero; if the value comes from a spreadsheet, set its column to text.",
            ),
        ),
    ),
];
