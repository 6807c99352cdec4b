//! Words of amounts, dates, places, lists and of the codes of CHORUS.

use crate::rules::Text;

use super::Entry;

pub(super) static WORDS: &[Entry] = &[
    (
        "",
        "ambigu",
        (
            Text(
                "{nom} « {saisie} » peut se lire {premiere} ou {seconde}.",
                "Mettez une espace entre les milliers et une virgule avant les décimales, comme dans {exemple}.",
            ),
            Text(
                "{nom} \"{saisie}\" can be read {premiere} or {seconde}.",
                "Put a space between thousands and a comma before decimals, as in {exemple}.",
            ),
        ),
    ),
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
        "",
        "centimes",
        (
            Text(
                "Il y a {vus} centimes, alors qu'un euro en compte 100.",
                "Reportez les centimes en trop dans les euros.",
            ),
            Text("There are {vus} cents, while a euro has 100.", "Move the cents in excess to the euros."),
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
        "",
        "decimales",
        (
            Text(
                "{nom} « {saisie} » a {vues} décimales ; il en faut {maximum} au plus.",
                "Arrondissez à {maximum} décimales.",
            ),
            Text(
                "{nom} \"{saisie}\" has {vues} decimals; at most {maximum} are wanted.",
                "Round to {maximum} decimals.",
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
        "",
        "devise",
        (
            Text(
                "{nom} est en « {vue} » ; la convention est en euros.",
                "Écrivez le montant en euros, par exemple {exemple}.",
            ),
            Text(
                "{nom} is in \"{vue}\"; the convention is in euros.",
                "Write the amount in euros, for example {exemple}.",
            ),
        ),
    ),
    (
        "",
        "discordance",
        (
            Text(
                "Les lettres disent {lettres} et les chiffres à côté disent {chiffres}.",
                "Gardez le montant voulu et corrigez l'autre.",
            ),
            Text(
                "The words say {lettres} and the figures beside them say {chiffres}.",
                "Keep the amount that is meant and mend the other.",
            ),
        ),
    ),
    (
        "entier",
        "mot",
        (
            Text(
                "Ce champ demande un nombre seul ; vous avez ajouté « {mot} ».",
                "Vérifiez l'unité que le formulaire demande, puis gardez le nombre seul.",
            ),
            Text(
                "This field asks for a number alone; you added \"{mot}\".",
                "Check the unit that the form asks for, then keep the number alone.",
            ),
        ),
    ),
    (
        "",
        "fraction",
        (
            Text(
                "Le taux « {saisie} » a été lu {lu}.",
                "Ajoutez le signe % si c'est bien {lu} ; un tableur note 0,5 pour 50 %.",
            ),
            Text(
                "The rate \"{saisie}\" was read as {lu}.",
                "Add the % sign if {lu} is meant; a spreadsheet writes 0.5 for 50%.",
            ),
        ),
    ),
    (
        "",
        "groupement",
        (
            Text(
                "Les chiffres de « {saisie} » ne sont pas groupés par trois à partir de la position {position}.",
                "Vérifiez qu'aucun chiffre ne manque, puis groupez-les par trois depuis la droite, ou pas du tout.",
            ),
            Text(
                "The figures of \"{saisie}\" are not in groups of three from position {position}.",
                "Check that none is missing, then group them by three from the right, or not at all.",
            ),
        ),
    ),
    (
        "lettres",
        "confusion-montant",
        (
            Text(
                "« {saisie} » est un montant en chiffres ; ce champ le demande en toutes lettres.",
                "Écrivez-le en mots, comme « {exemple} ».",
            ),
            Text(
                "\"{saisie}\" is an amount in figures; this field asks for it in words.",
                "Write it in French words, like \"{exemple}\".",
            ),
        ),
    ),
    (
        "lettres",
        "longueur",
        (
            Text(
                "Le montant en toutes lettres compte {attendue} caractères ; vous en avez saisi {vue}.",
                "Écrivez le montant seul, comme « {exemple} ».",
            ),
            Text(
                "The amount in words has {attendue} characters; you typed {vue}.",
                "Write the amount alone, like \"{exemple}\".",
            ),
        ),
    ),
    (
        "lettres",
        "mot",
        (
            Text(
                "Le mot « {mot} », en position {position}, n'est pas un mot de montant.",
                "Écrivez le montant seul, comme « {exemple} ».",
            ),
            Text(
                "The word \"{mot}\", at position {position}, is no word of an amount.",
                "Write the amount alone, like \"{exemple}\".",
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
        "montant",
        "confusion-lettres",
        (
            Text(
                "« {saisie} » est un montant en toutes lettres ; ce champ le demande en chiffres.",
                "Écrivez-le en chiffres, comme {exemple}.",
            ),
            Text(
                "\"{saisie}\" is an amount in words; this field asks for it in figures.",
                "Write it in figures, like {exemple}.",
            ),
        ),
    ),
    (
        "montant",
        "decimales",
        (
            Text(
                "Le montant « {saisie} » a {vues} décimales ; il en faut {maximum} au plus.",
                "Arrondissez au centime.",
            ),
            Text("The amount \"{saisie}\" has {vues} decimals; at most {maximum} are wanted.", "Round to the cent."),
        ),
    ),
    (
        "montant",
        "mot",
        (
            Text(
                "« {mot} », en position {position}, n'est pas compris dans un montant.",
                "Écrivez toute la somme en chiffres, sans k ni M, ni HT ou TTC, comme {exemple}.",
            ),
            Text(
                "\"{mot}\", at position {position}, is not understood in an amount.",
                "Write the whole sum in figures, without k or M, nor HT or TTC, like {exemple}.",
            ),
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
        "nombre",
        "ambigu",
        (
            Text(
                "Le nombre « {saisie} » peut se lire en milliers ou avec trois décimales.",
                "Écrivez les milliers sans point ni virgule, et deux décimales au plus, comme dans {exemple}.",
            ),
            Text(
                "The number \"{saisie}\" can be read in thousands or with three decimals.",
                "Write thousands without dot or comma, and at most two decimals, as in {exemple}.",
            ),
        ),
    ),
    (
        "nombre",
        "confusion-lettres",
        (
            Text("Le nombre « {saisie} » est écrit en lettres.", "Écrivez-le en chiffres, par exemple {exemple}."),
            Text("The number \"{saisie}\" is written in words.", "Write it in figures, for example {exemple}."),
        ),
    ),
    (
        "nombre",
        "devise",
        (
            Text(
                "Ce champ demande un nombre seul ; vous avez ajouté « {vue} ».",
                "Retirez la devise ; un exemple : {exemple}.",
            ),
            Text(
                "This field asks for a number alone; you added \"{vue}\".",
                "Take the currency away; an example: {exemple}.",
            ),
        ),
    ),
    (
        "nombre",
        "mot",
        (
            Text(
                "Ce champ demande un nombre seul ; vous avez ajouté « {mot} ».",
                "Vérifiez l'unité que le formulaire demande, puis gardez le nombre seul, par exemple {exemple}.",
            ),
            Text(
                "This field asks for a number alone; you added \"{mot}\".",
                "Check the unit that the form asks for, then keep the number alone, for example {exemple}.",
            ),
        ),
    ),
    (
        "",
        "ordre",
        (
            Text(
                "Le mot « {mot} », en position {position}, n'est pas à sa place.",
                "Relisez les mots un à un ; un montant s'écrit comme « {exemple} ».",
            ),
            Text(
                "The word \"{mot}\", at position {position}, is not in its place.",
                "Read the words one by one; an amount is written like \"{exemple}\".",
            ),
        ),
    ),
    (
        "",
        "orthographe",
        (
            Text(
                "« {vu} » a été compris ; l'orthographe usuelle est « {attendu} ».",
                "Reprenez l'orthographe usuelle dans l'acte à signer.",
            ),
            Text(
                "\"{vu}\" was understood; the usual spelling is \"{attendu}\".",
                "Use the usual spelling in the act to be signed.",
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
        "",
        "signe",
        (
            Text(
                "{nom} porte un signe + ou - en position {position}, où il n'a pas sa place.",
                "Retirez ce signe ; un exemple : {exemple}.",
            ),
            Text(
                "{nom} has a + or - sign at position {position}, where it does not belong.",
                "Take that sign away; an example: {exemple}.",
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
        "taux",
        "mot",
        (
            Text(
                "« {mot} », en position {position}, n'est pas compris après un taux.",
                "Écrivez le nombre suivi du signe %, comme {exemple}.",
            ),
            Text(
                "\"{mot}\", at position {position}, is not understood behind a rate.",
                "Write the number and the % sign, like {exemple}.",
            ),
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
