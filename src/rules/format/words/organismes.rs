//! Words of the numbers of bodies.

use crate::rules::Text;

use super::Entry;

pub(super) static WORDS: &[Entry] = &[
    (
        "rna",
        "confusion",
        (
            Text(
                "« {saisie} » est {type} ; le numéro RNA commence par W.",
                "Recopiez le numéro RNA {depuis} ; un exemple : {exemple}.",
            ),
            Text(
                "\"{saisie}\" is {type}; the RNA number begins with W.",
                "Copy the RNA number {depuis}; an example: {exemple}.",
            ),
        ),
    ),
    (
        "rna",
        "confusion-registre-alsace-moselle",
        (
            Text(
                "« {saisie} » ressemble à un volume et un folio du registre d'Alsace-Moselle.",
                "Laissez ce champ vide : les associations de droit local d'Alsace-Moselle n'ont pas de numéro RNA.",
            ),
            Text(
                "\"{saisie}\" looks like a volume and folio of the register of Alsace-Moselle.",
                "Leave this field blank: associations under the local law of Alsace-Moselle have no RNA number.",
            ),
        ),
    ),
    (
        "rna",
        "prefixe",
        (
            Text(
                "Le numéro RNA commence par « {vu} » au lieu de « {attendu} ».",
                "Recopiez-le {depuis} ; un exemple : {exemple}.",
            ),
            Text(
                "The RNA number begins with \"{vu}\" instead of \"{attendu}\".",
                "Copy it {depuis}; an example: {exemple}.",
            ),
        ),
    ),
    (
        "siren",
        "confusion-siret",
        (
            Text(
                "« {saisie} » est un numéro SIRET (14 chiffres) ; le SIREN en compte 9.",
                "Gardez les neuf premiers chiffres.",
            ),
            Text("\"{saisie}\" is a SIRET number (14 digits); the SIREN has 9.", "Keep the first nine digits."),
        ),
    ),
    (
        "siren",
        "confusion-tva",
        (
            Text("« {saisie} » est un numéro de TVA ; le SIREN en est la fin.", "Gardez les neuf derniers chiffres."),
            Text("\"{saisie}\" is a VAT number; the SIREN is the end of it.", "Keep the last nine digits."),
        ),
    ),
    (
        "siret",
        "cle-seule",
        (
            Text(
                "Le numéro SIRET « {saisie} » commence par un SIREN possible, mais ses cinq derniers chiffres ne s'accordent pas avec lui.",
                "Relisez les cinq derniers chiffres (NIC), puis les autres, sur l'avis de situation Sirene.",
            ),
            Text(
                "The SIRET number \"{saisie}\" begins with a possible SIREN, but its last five digits do not match it.",
                "Read the last five digits (NIC), then the others, again on the Sirene notice.",
            ),
        ),
    ),
    (
        "siret",
        "cle-siren",
        (
            Text(
                "Les neuf premiers chiffres du SIRET, {siren}, ne forment pas un numéro SIREN.",
                "Relisez ces neuf chiffres sur l'avis de situation Sirene.",
            ),
            Text(
                "The first nine digits of the SIRET, {siren}, are not a SIREN number.",
                "Read these nine digits again on the Sirene notice.",
            ),
        ),
    ),
    (
        "siret",
        "confusion-ridet",
        (
            Text(
                "« {saisie} » ressemble à un numéro RIDET de Nouvelle-Calédonie, qui a son propre registre.",
                "Si l'organisme a aussi un SIRET, saisissez-le ; sinon, signalez-le au service instructeur.",
            ),
            Text(
                "\"{saisie}\" looks like a RIDET number of New Caledonia, which has its own register.",
                "If the body also has a SIRET, type it; if not, tell the service that handles the file.",
            ),
        ),
    ),
    (
        "siret",
        "confusion-rna",
        (
            Text(
                "« {saisie} » est un numéro RNA d'association ; le SIRET compte 14 chiffres.",
                "Recopiez le SIRET {depuis} ; une association qui n'en a pas le demande à l'Insee.",
            ),
            Text(
                "\"{saisie}\" is an association's RNA number; the SIRET has 14 digits.",
                "Copy the SIRET {depuis}; an association that has none asks Insee for it.",
            ),
        ),
    ),
    (
        "siret",
        "confusion-siren",
        (
            Text(
                "« {saisie} » est un numéro SIREN (9 chiffres) ; le SIRET en compte 14.",
                "Ajoutez les cinq chiffres de l'établissement (NIC), qui figurent sur l'avis de situation Sirene.",
            ),
            Text(
                "\"{saisie}\" is a SIREN number (9 digits); the SIRET has 14.",
                "Add the five digits of the establishment (NIC), which stand on the Sirene notice.",
            ),
        ),
    ),
    (
        "siret",
        "confusion-tahiti",
        (
            Text(
                "« {saisie} » ressemble à un numéro Tahiti de Polynésie française, qui a son propre registre.",
                "Si l'organisme a aussi un SIRET, saisissez-le ; sinon, signalez-le au service instructeur.",
            ),
            Text(
                "\"{saisie}\" looks like a Tahiti number of French Polynesia, which has its own register.",
                "If the body also has a SIRET, type it; if not, tell the service that handles the file.",
            ),
        ),
    ),
    (
        "siret",
        "confusion-tva",
        (
            Text(
                "« {saisie} » est un numéro de TVA ; ses neuf derniers chiffres sont le SIREN.",
                "Saisissez ces neuf chiffres, puis les cinq de l'établissement (NIC) qui figurent sur l'avis de situation Sirene.",
            ),
            Text(
                "\"{saisie}\" is a VAT number; its last nine digits are the SIREN.",
                "Type these nine digits, then the five of the establishment (NIC), which stand on the Sirene notice.",
            ),
        ),
    ),
    (
        "tva",
        "cle-siren",
        (
            Text(
                "Les neuf derniers chiffres du numéro de TVA, {siren}, ne forment pas un numéro SIREN.",
                "Relisez ces neuf chiffres {ou}.",
            ),
            Text(
                "The last nine digits of the VAT number, {siren}, are not a SIREN number.",
                "Read these nine digits again {ou}.",
            ),
        ),
    ),
    (
        "tva",
        "confusion-siren",
        (
            Text(
                "« {saisie} » est un numéro SIREN ; le numéro de TVA y ajoute FR et une clé de deux caractères.",
                "Recopiez le numéro de TVA entier {depuis} ; un exemple : {exemple}.",
            ),
            Text(
                "\"{saisie}\" is a SIREN number; the VAT number adds FR and a key of two characters.",
                "Copy the whole VAT number {depuis}; an example: {exemple}.",
            ),
        ),
    ),
    (
        "tva",
        "nul",
        (
            Text("Le numéro de TVA n'a que des zéros après sa clé.", "Recopiez-le {depuis} ; un exemple : {exemple}."),
            Text("The VAT number has only zeros after its key.", "Copy it {depuis}; an example: {exemple}."),
        ),
    ),
    (
        "tva",
        "prefixe",
        (
            Text(
                "Le numéro de TVA commence par « {vu} » au lieu de « {attendu} ».",
                "Saisissez un numéro de TVA français, par exemple {exemple}.",
            ),
            Text(
                "The VAT number begins with \"{vu}\" instead of \"{attendu}\".",
                "Type a French VAT number, for example {exemple}.",
            ),
        ),
    ),
];
