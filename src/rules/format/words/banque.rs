//! Words of bank details.

use crate::rules::Text;

use super::Entry;

pub(super) static WORDS: &[Entry] = &[
    (
        "bic",
        "confusion-iban",
        (
            Text(
                "« {saisie} » est un IBAN ; le BIC, plus court, désigne la banque.",
                "Recopiez le BIC {depuis} ; un exemple : {exemple}.",
            ),
            Text(
                "\"{saisie}\" is an IBAN; the BIC is shorter and names the bank.",
                "Copy the BIC {depuis}; an example: {exemple}.",
            ),
        ),
    ),
    (
        "bic",
        "essai",
        (
            Text(
                "Le BIC « {saisie} » est réservé aux essais entre banques.",
                "Relisez-le sur le relevé d'identité bancaire.",
            ),
            Text("The BIC \"{saisie}\" is reserved for tests between banks.", "Read it again on the bank details."),
        ),
    ),
    (
        "bic",
        "pays",
        (
            Text(
                "Le BIC a « {vu} » en cinquième et sixième position, qui n'est le code d'aucun pays.",
                "Relisez le BIC sur le relevé d'identité bancaire ; celui d'une banque française y a FR.",
            ),
            Text(
                "The BIC has \"{vu}\" as its fifth and sixth characters, the code of no country.",
                "Read the BIC again on the bank details; that of a French bank has FR there.",
            ),
        ),
    ),
    (
        "cleRib",
        "confusion",
        (
            Text(
                "« {saisie} » est {type} ; ce champ n'en demande que la clé.",
                "Saisissez les deux derniers chiffres du RIB, par exemple {exemple}.",
            ),
            Text(
                "\"{saisie}\" is {type}; this field only asks for its key.",
                "Type the last two digits of the RIB, for example {exemple}.",
            ),
        ),
    ),
    (
        "codeBanque",
        "confusion",
        (
            Text(
                "« {saisie} » est {type} ; ce champ n'en demande que le code banque.",
                "Saisissez les cinq premiers chiffres du RIB, par exemple {exemple}.",
            ),
            Text(
                "\"{saisie}\" is {type}; this field only asks for its bank code.",
                "Type the first five digits of the RIB, for example {exemple}.",
            ),
        ),
    ),
    (
        "codeGuichet",
        "confusion",
        (
            Text(
                "« {saisie} » est {type} ; ce champ n'en demande que le code guichet.",
                "Saisissez les cinq chiffres du RIB qui suivent le code banque, par exemple {exemple}.",
            ),
            Text(
                "\"{saisie}\" is {type}; this field only asks for its branch code.",
                "Type the five digits of the RIB after the bank code, for example {exemple}.",
            ),
        ),
    ),
    (
        "codeGuichet",
        "zero-perdu",
        (
            Text(
                "Il manquait des zéros au début du code guichet : il a été lu {lu}.",
                "Écrivez ses cinq chiffres ; s'il vient d'un tableur, mettez sa colonne au format texte.",
            ),
            Text(
                "Zeros were missing at the beginning of the branch code: it was read as {lu}.",
                "Write its five digits; if it comes from a spreadsheet, set its column to text.",
            ),
        ),
    ),
    (
        "iban",
        "cle-76",
        (
            Text(
                "L'IBAN « {saisie} » commence bien par FR76, mais le compte qui suit ne correspond pas : un caractère au moins y est faux, ou deux sont inversés.",
                "Relisez sur le relevé d'identité bancaire les caractères qui suivent FR76.",
            ),
            Text(
                "The IBAN \"{saisie}\" does begin with FR76, but the account behind it does not match: at least one character is wrong there, or two are swapped.",
                "Read the characters after FR76 again on the bank details.",
            ),
        ),
    ),
    (
        "iban",
        "cle-groupe",
        (
            Text(
                "L'IBAN « {saisie} » ne passe pas son contrôle de clé : s'il n'y a qu'un chiffre faux ou deux chiffres inversés, c'est dans le groupe {groupe} (caractères {debut} à {fin}).",
                "Relisez d'abord ce groupe sur le relevé d'identité bancaire, puis les autres.",
            ),
            Text(
                "The IBAN \"{saisie}\" does not pass its key check: if a single digit is wrong or two are swapped, it is in the group {groupe} (characters {debut} to {fin}).",
                "Read that group again first on the bank details, then the others.",
            ),
        ),
    ),
    (
        "iban",
        "cle-premier-groupe",
        (
            Text(
                "L'IBAN a {vue} pour chiffres de contrôle alors que le compte donne {attendue} : l'erreur est dans le premier groupe.",
                "Relisez les quatre premiers caractères de l'IBAN sur le relevé d'identité bancaire.",
            ),
            Text(
                "The IBAN has the check digits {vue} while the account gives {attendue}: the error is in the first group.",
                "Read the first four characters of the IBAN again on the bank details.",
            ),
        ),
    ),
    (
        "iban",
        "cle-reservee",
        (
            Text(
                "L'IBAN a {vue} pour chiffres de contrôle, qu'aucune banque n'attribue.",
                "Relisez les quatre premiers caractères de l'IBAN sur le relevé d'identité bancaire.",
            ),
            Text(
                "The IBAN has the check digits {vue}, which no bank issues.",
                "Read the first four characters of the IBAN again on the bank details.",
            ),
        ),
    ),
    (
        "iban",
        "cle-rib",
        (
            Text(
                "L'IBAN se termine par la clé RIB {vue} alors que le compte donne {attendue}.",
                "Un caractère du compte ou de la clé a été mal recopié : relisez-les sur le relevé d'identité bancaire.",
            ),
            Text(
                "The IBAN ends with the RIB key {vue} while the account gives {attendue}.",
                "A character of the account or of the key was miscopied: read them again on the bank details.",
            ),
        ),
    ),
    (
        "iban",
        "prefixe",
        (
            Text(
                "L'IBAN « {saisie} » a perdu les deux lettres de son pays, {attendu}, qui se placent devant {vu}.",
                "Ajoutez ces deux lettres au début ; elles figurent sur le relevé d'identité bancaire.",
            ),
            Text(
                "The IBAN \"{saisie}\" has lost the two letters of its country, {attendu}, which go before {vu}.",
                "Add these two letters at the beginning; they stand on the bank details.",
            ),
        ),
    ),
    (
        "iban",
        "confusion-rib",
        (
            Text(
                "« {saisie} » est un RIB ; l'IBAN a quatre caractères de plus, devant.",
                "Recopiez l'IBAN, qui figure sur le même relevé d'identité bancaire ; un exemple : {exemple}.",
            ),
            Text(
                "\"{saisie}\" is a RIB; the IBAN has four more characters in front.",
                "Copy the IBAN, which stands on the same bank details; an example: {exemple}.",
            ),
        ),
    ),
    (
        "iban",
        "longueur",
        (
            Text(
                "Un IBAN de ce pays compte {attendue} caractères ; vous en avez saisi {vue}.",
                "Recopiez l'IBAN entier {depuis} ; un exemple français : {exemple}.",
            ),
            Text(
                "An IBAN of that country has {attendue} characters; you typed {vue}.",
                "Copy the whole IBAN {depuis}; a French example: {exemple}.",
            ),
        ),
    ),
    (
        "iban",
        "outre-mer",
        (
            Text(
                "Aucun IBAN ne commence par {vu} : les comptes de ce territoire ont un IBAN qui commence par {attendu}.",
                "Recopiez l'IBAN {depuis} ; un exemple : {exemple}.",
            ),
            Text(
                "No IBAN begins with {vu}: accounts of that territory have an IBAN that begins with {attendu}.",
                "Copy the IBAN {depuis}; an example: {exemple}.",
            ),
        ),
    ),
    (
        "iban",
        "pays",
        (
            Text(
                "L'IBAN commence par « {vu} », qui n'est le code d'aucun pays où existent des IBAN.",
                "Relisez les deux premières lettres sur le relevé d'identité bancaire ; un IBAN français commence par FR.",
            ),
            Text(
                "The IBAN begins with \"{vu}\", the code of no country that has IBANs.",
                "Read the first two letters again on the bank details; a French IBAN begins with FR.",
            ),
        ),
    ),
    (
        "numeroCompte",
        "confusion",
        (
            Text(
                "« {saisie} » est {type} ; ce champ n'en demande que le numéro de compte.",
                "Saisissez les onze caractères du RIB qui suivent le code guichet, par exemple {exemple}.",
            ),
            Text(
                "\"{saisie}\" is {type}; this field only asks for its account number.",
                "Type the eleven characters of the RIB after the branch code, for example {exemple}.",
            ),
        ),
    ),
    (
        "numeroCompte",
        "longueur",
        (
            Text(
                "Un numéro de compte a {attendue} caractères ; vous en avez saisi {vue}.",
                "Recopiez-le {depuis}, avec ses zéros ; un exemple : {exemple}.",
            ),
            Text(
                "An account number has {attendue} characters; you typed {vue}.",
                "Copy it {depuis}, zeros included; an example: {exemple}.",
            ),
        ),
    ),
    (
        "numeroCompte",
        "zero-perdu",
        (
            Text(
                "Il manquait des zéros au début du numéro de compte : il a été lu {lu}.",
                "Écrivez ses onze caractères, tels qu'ils figurent sur le relevé d'identité bancaire.",
            ),
            Text(
                "Zeros were missing at the beginning of the account number: it was read as {lu}.",
                "Write its eleven characters, as they stand on the bank details.",
            ),
        ),
    ),
    (
        "rib",
        "confusion-iban",
        (
            Text(
                "« {saisie} » est un IBAN ; le RIB d'un compte français en est la fin.",
                "Saisissez les 23 caractères qui suivent les quatre premiers de l'IBAN, par exemple {exemple}.",
            ),
            Text(
                "\"{saisie}\" is an IBAN; the RIB of a French account is the end of it.",
                "Type the 23 characters after the first four of the IBAN, for example {exemple}.",
            ),
        ),
    ),
    (
        "rib",
        "limite",
        (
            Text(
                "La clé du RIB est {vue}, alors qu'une clé va de {minimum} à {maximum}.",
                "Relisez les deux derniers chiffres sur le relevé d'identité bancaire.",
            ),
            Text(
                "The key of the RIB is {vue}, while keys go from {minimum} to {maximum}.",
                "Read the last two digits again on the bank details.",
            ),
        ),
    ),
    (
        "rib",
        "nul",
        (
            Text("Le RIB ne contient que des zéros avant sa clé.", "Recopiez-le {depuis} ; un exemple : {exemple}."),
            Text("The RIB holds only zeros before its key.", "Copy it {depuis}; an example: {exemple}."),
        ),
    ),
];
