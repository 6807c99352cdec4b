//! A budget officer's own profile: kept when it is right, refused with the line and the reason in one
//! French sentence when it is not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // A test may panic, its helpers too.

use conforme::{Lang, ProfileError, Profiles, Severity, load_profile};

/// A profile that is right, with the line numbers that the refusals below name.
const GOOD: &str = r#"{
  "profil": "essai",
  "version": "2026.1",
  "titre": { "fr": "Essai", "en": "Trial" },
  "extends": "ccapex",
  "valeurs": {
    "delais.piecesMois": [
      { "valeur": 6, "du": "2022-01-01", "au": "2023-12-31", "source": "lettre-cadrage-dihal" },
      { "valeur": 3, "du": "2024-01-01", "source": { "title": "Lettre de l'année", "article": "page 2" } }
    ],
    "subvention.tauxMax": [{ "valeur": "80", "du": "2024-01-01", "source": "lettre-cadrage-dihal" }]
  },
  "severites": {
    "missions/presence-hors-cadrage": { "severite": "info", "raison": "Le poste est partagé entre deux services." }
  },
  "exemples": [
    {
      "nom": "Trois mois en 2024",
      "stade": "projet",
      "aujourdhui": "2024-03-15",
      "dossier": { "exercice": "2024", "justificatifs": { "delaiMois": "3" } },
      "attendu": []
    }
  ]
}"#;

/// The profile with one change made.
fn changed(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "{from} is not in the profile");
    GOOD.replacen(from, to, 1)
}

fn refused(text: &str) -> String {
    let mut profiles = Profiles::new();
    let error = load_profile(&mut profiles, text).expect_err("a profile that is refused");
    assert!(!profiles.ids().contains(&"essai".to_owned()), "a profile that is refused is not kept");
    assert!(!error.sentence(Lang::En).is_empty());
    error.sentence(Lang::Fr)
}

/// One change, and what the sentence must say.
fn says(from: &str, to: &str, expected: &[&str]) {
    let sentence = refused(&changed(from, to));
    for part in expected {
        assert!(sentence.contains(part), "\"{sentence}\" does not say \"{part}\"");
    }
    assert!(!sentence.contains('\n') && !sentence.contains('`'), "\"{sentence}\" is not one sentence");
}

#[test]
fn a_right_profile_is_kept_and_its_values_apply() {
    let mut profiles = Profiles::new();
    load_profile(&mut profiles, GOOD).unwrap();
    let profile = profiles.get("essai").unwrap();
    assert_eq!(profile.count("delais.piecesMois", 2022), Some(6));
    assert_eq!(profile.count("delais.piecesMois", 2024), Some(3));
    assert_eq!(profile.extends, ["ccapex", "subvention"]);
    // Each is named once, however often it was asked for.
    assert_eq!(profiles.ids(), [Profiles::new().ids(), vec!["essai".to_owned()]].concat());
    let profile = profiles.get("essai").unwrap();
    // What it does not say comes from the profiles it completes.
    assert_eq!(profile.count("missions.presenceJoursMax", 2024), Some(3));
    assert_eq!(profile.count("delais.compteRenduMois", 2024), Some(6));
}

#[test]
fn an_unknown_parameter_is_refused_with_the_nearest_one() {
    says(
        "\"delais.piecesMois\"",
        "\"delais.pieceMois\"",
        &["ligne 7", "« delais.pieceMois »", "« delais.piecesMois »"],
    );
    says("\"delais.piecesMois\"", "\"couleur\"", &["ligne 7", "« couleur »", "aucun paramètre"]);
}

#[test]
fn an_unknown_key_is_refused() {
    says("\"version\"", "\"numero\"", &["ligne 3", "« numero »"]);
    says("\"valeur\": 6,", "\"valeur\": 6, \"unite\": \"mois\",", &["ligne 8", "« unite »"]);
}

#[test]
fn a_value_without_date_or_source_is_refused() {
    says(" \"du\": \"2022-01-01\",", "", &["ligne 8", "« du »"]);
    says(", \"source\": \"lettre-cadrage-dihal\"", "", &["ligne 8", "« source »"]);
    says("\"article\": \"page 2\"", "\"page\": \"2\"", &["ligne 9", "source", "titre et un article"]);
    says(
        "\"lettre-cadrage-dihal\"",
        "\"lettre-de-cadrage\"",
        &["ligne 7", "« lettre-de-cadrage »", "table des sources"],
    );
}

#[test]
fn dates_are_dates_in_order_and_do_not_overlap() {
    says("2022-01-01", "01/01/2022", &["ligne 7", "« 01/01/2022 »", "2024-01-01"]);
    says("\"au\": \"2023-12-31\"", "\"au\": \"2024-06-30\"", &["ligne 7", "deux valeurs", "2024-01-01"]);
    says(", \"au\": \"2023-12-31\"", "", &["ligne 7", "deux valeurs"]);
    says("\"au\": \"2023-12-31\"", "\"au\": \"2021-12-31\"", &["ligne 7", "2021-12-31", "avant"]);
}

#[test]
fn a_value_is_of_its_kind() {
    says("\"valeur\": 6", "\"valeur\": \"six\"", &["ligne 7", "un nombre entier"]);
    says("\"valeur\": 6", "\"valeur\": 6.5", &["ligne 7", "un nombre entier"]);
    says("\"valeur\": \"80\"", "\"valeur\": 80", &["ligne 11", "un pourcentage entre guillemets"]);
    says("\"valeur\": \"80\"", "\"valeur\": \"800\"", &["ligne 11", "100"]);
    says(
        "\"subvention.tauxMax\": [{ \"valeur\": \"80\"",
        "\"requis.depot\": [{ \"valeur\": [\"banque.ibna\"]",
        &["ligne 11", "« banque.ibna »"],
    );
    says(
        "\"subvention.tauxMax\": [{ \"valeur\": \"80\"",
        "\"engagements.contratEngagementRepublicain\": [{ \"valeur\": [\"assoc\"]",
        &["ligne 11", "catégories"],
    );
}

#[test]
fn a_severity_is_changed_for_a_known_rule_and_a_reason() {
    says("missions/presence-hors-cadrage", "missions/presence", &["ligne 14", "« missions/presence »", "aucune règle"]);
    says("Le poste est partagé entre deux services.", " ", &["ligne 14", "raison"]);
    says("\"info\"", "\"grave\"", &["ligne 14", "« grave »"]);
}

#[test]
fn a_name_that_stands_twice_is_refused() {
    says("\"version\"", "\"profil\"", &["ligne 3", "« profil »", "deux fois"]);
    says(
        "\"extends\": \"ccapex\"",
        "\"cadrage\": {\"weights\": {\"bias\": [1, 2]}}",
        &["ligne 5", "une liste de 3 éléments"],
    );
    says("\"subvention.tauxMax\"", "\"delais.piecesMois\"", &["ligne 11", "« delais.piecesMois »", "deux fois"]);
}

#[test]
fn an_example_that_does_not_come_out_as_announced_is_refused() {
    says(
        "\"delaiMois\": \"3\"",
        "\"delaiMois\": \"6\"",
        &["ligne 18", "« Trois mois en 2024 »", "rien", "justificatifs/delai-deux-valeurs"],
    );
    says("2024-03-15", "hier", &["ligne 18", "« hier »"]);
    says("\"delaiMois\": \"3\"", "\"delaiMois\": 3.5", &["ligne 18", "dossier"]);
}

#[test]
fn a_text_that_is_no_profile_is_refused() {
    for (text, part) in [
        ("", "s'arrête avant la fin"),
        ("{", "s'arrête avant la fin"),
        ("profil: essai", "ligne 1, colonne 1 : le texte n'est pas du JSON"),
        ("[]", "ligne 1, colonne 2 : il faut ici des accolades"),
        ("{\"profil\": 12}", "texte entre guillemets"),
    ] {
        let sentence = refused(text);
        assert!(sentence.contains(part), "{text}: \"{sentence}\" does not say \"{part}\"");
    }
    says("\"essai\"", "\"Essai n° 1\"", &["ligne 2", "tirets"]);
}

#[test]
fn a_profile_completes_one_that_exists_and_never_itself() {
    says("\"extends\": \"ccapex\"", "\"extends\": \"capex\"", &["ligne 5", "« capex »", "ccapex"]);
    says("\"extends\": \"ccapex\"", "\"extends\": \"essai\"", &["ligne 5", "lui-même"]);
    // What it changes of a profile it completes takes the place of what stood there.
    let mut profiles = Profiles::new();
    load_profile(&mut profiles, GOOD).unwrap();
    let stricter = r#"{ "profil": "strict", "version": "1", "titre": { "fr": "Strict", "en": "Strict" }, "extends": "essai",
        "severites": { "missions/presence-hors-cadrage": { "severite": "error", "raison": "Le poste est entier." } } }"#;
    let stricter = load_profile(&mut profiles, stricter).unwrap();
    assert_eq!(stricter.severity("missions/presence-hors-cadrage"), Some(Severity::Error));
    assert_eq!(stricter.severities.len(), profiles.get("essai").unwrap().severities.len());
    // Through another: "essai" completes "autre", which completed an earlier "essai".
    let mut profiles = Profiles::new();
    load_profile(&mut profiles, GOOD).unwrap();
    let other =
        r#"{ "profil": "autre", "version": "1", "titre": { "fr": "Autre", "en": "Other" }, "extends": "essai" }"#;
    load_profile(&mut profiles, other).unwrap();
    let error = load_profile(&mut profiles, &changed("\"extends\": \"ccapex\"", "\"extends\": \"autre\"")).unwrap_err();
    assert!(error.sentence(Lang::Fr).contains("« autre »"), "{}", error.sentence(Lang::Fr));
}

#[test]
fn a_hostile_text_is_refused_at_once() {
    let deep = changed("\"valeur\": 6", &format!("\"valeur\": {}{}", "[".repeat(10_000), "]".repeat(10_000)));
    assert!(refused(&deep).contains("trop profondément"));
    let long = changed("Essai", &"x".repeat(2_000_000));
    assert!(matches!(load_profile(&mut Profiles::new(), &long), Err(ProfileError::TooLong { .. })));
    assert!(refused(&long).contains("octets"));
    refused(&changed("\"valeur\": 6", "\"valeur\": 1e999"));
    refused(&changed("\"valeur\": 6", "\"valeur\": 99999999999999999999"));
    // An enormous count is a count all the same: what is reckoned with it saturates, never panics.
    let example = changed("\"valeur\": 3", "\"valeur\": 4294967295");
    assert!(refused(&example).contains("justificatifs/delai-deux-valeurs"));
}
