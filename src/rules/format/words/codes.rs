//! Words of the codes of CHORUS.

use crate::rules::Text;

use super::Entry;

pub(super) static WORDS: &[Entry] = &[
    (
        "centreFinancier",
        "forme",
        (
            Text(
                "Le centre financier « {saisie} » ne commence pas par un numéro de programme.",
                "Vérifiez-le dans CHORUS ; un centre financier s'écrit comme {exemple}.",
            ),
            Text(
                "The funds centre \"{saisie}\" does not begin with a programme number.",
                "Check it in CHORUS; a funds centre is written like {exemple}.",
            ),
        ),
    ),
    (
        "localisation",
        "forme",
        (
            Text(
                "La localisation interministérielle « {saisie} » ne commence pas par N, S ou B.",
                "Écrivez N et le code de la région, puis du département : {exemple} pour l'Ille-et-Vilaine ; un site commence par S, un bâtiment par B.",
            ),
            Text(
                "The interministerial location \"{saisie}\" does not begin with N, S or B.",
                "Write N and the code of the region, then of the département: {exemple} for Ille-et-Vilaine; a site begins with S, a building with B.",
            ),
        ),
    ),
    (
        "localisation",
        "inconnu",
        (
            Text(
                "La localisation interministérielle a « {vu} » après la région, qui n'est ni un département ni une commune.",
                "Après N viennent la région et le département : {exemple} pour l'Ille-et-Vilaine.",
            ),
            Text(
                "The interministerial location has \"{vu}\" after the region, which is neither a département nor a commune.",
                "After N come the region and the département: {exemple} for Ille-et-Vilaine.",
            ),
        ),
    ),
    (
        "",
        "nature",
        (
            Text(
                "{nom} commence par {vue}, qui n'est le code d'aucune nature d'acte connue.",
                "Vérifiez le numéro dans CHORUS ; celui d'une subvention commence par 21.",
            ),
            Text(
                "{nom} begins with {vue}, the code of no known kind of act.",
                "Check the number in CHORUS; a grant's begins with 21.",
            ),
        ),
    ),
    (
        "",
        "perimetre",
        (
            Text(
                "Le préfixe « {vu} » est resté devant {lenom}, dont il ne fait pas partie.",
                "Retirez ce préfixe et la barre qui le suit.",
            ),
            Text(
                "The prefix \"{vu}\" was left in front of {lenom}, of which it is no part.",
                "Take that prefix away, with the slash behind it.",
            ),
        ),
    ),
    (
        "",
        "programme",
        (
            Text(
                "{nom} commence par « {vu} », qui n'est pas un numéro de programme.",
                "Un programme s'écrit 0 suivi de trois chiffres, comme 0177.",
            ),
            Text(
                "{nom} begins with \"{vu}\", which is no programme number.",
                "A programme is written 0 and three digits, like 0177.",
            ),
        ),
    ),
    (
        "programme",
        "programme",
        (
            Text(
                "« {vu} » n'est pas un numéro de programme.",
                "Écrivez trois chiffres, ou 0 suivi de trois chiffres, comme {exemple}.",
            ),
            Text("\"{vu}\" is no programme number.", "Write three digits, or 0 and three digits, like {exemple}."),
        ),
    ),
    (
        "",
        "region",
        (
            Text(
                "La région {vue} n'existe pas.",
                "Après N viennent les deux chiffres de la région : la Bretagne est N53, le département d'Ille-et-Vilaine {exemple}.",
            ),
            Text(
                "There is no region {vue}.",
                "After N come the two digits of the region: Brittany is N53, the département of Ille-et-Vilaine {exemple}.",
            ),
        ),
    ),
    (
        "",
        "region-ancienne",
        (
            Text(
                "La région {vue} date d'avant 2016 ; elle fait aujourd'hui partie de la région {actuelle}.",
                "Vérifiez que CHORUS admet encore ce code.",
            ),
            Text(
                "Region {vue} dates from before 2016; it is now part of region {actuelle}.",
                "Check that CHORUS still accepts that code.",
            ),
        ),
    ),
    (
        "",
        "region-departement",
        (
            Text(
                "Le département {departement} n'est pas dans la région {region} mais dans la région {attendue}.",
                "Corrigez la région ou le département.",
            ),
            Text(
                "Département {departement} is not in region {region} but in region {attendue}.",
                "Mend the region or the département.",
            ),
        ),
    ),
    (
        "",
        "tableur",
        (
            Text(
                "« {vu} » ressemble à un code changé en date par un tableur ; c'était sans doute {lu}.",
                "Vérifiez le code dans CHORUS, et mettez la colonne du tableur au format texte.",
            ),
            Text(
                "\"{vu}\" looks like a code that a spreadsheet turned into a date; it was probably {lu}.",
                "Check the code in CHORUS, and set the spreadsheet column to text.",
            ),
        ),
    ),
    (
        "typeFlux",
        "inconnu",
        (
            Text("Le type de flux « {vu} » n'existe pas.", "Choisissez un chiffre de 1 à 4."),
            Text("There is no flow type \"{vu}\".", "Choose a digit from 1 to 4."),
        ),
    ),
    (
        "typeFlux",
        "longueur",
        (
            Text(
                "Le type de flux tient en un chiffre ; vous avez saisi {vue} caractères.",
                "Choisissez un chiffre de 1 à 4.",
            ),
            Text("The flow type is one digit; you typed {vue} characters.", "Choose a digit from 1 to 4."),
        ),
    ),
];
