//! Words of amounts, in figures and in words, of rates and of other numbers.

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
];
