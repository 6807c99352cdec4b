//! The scope engine on the scheme it was made for, on a scheme it never saw, and on anything.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use std::path::Path;
use std::sync::LazyLock;

use conforme::scope::{EvidenceRole, Judgement, Scope, ScopeData, ScopeError, Verdict};
use proptest::prelude::*;

const DATA: &str = include_str!("../profiles/scope/ccapex.json");
const WEIGHTS: &str = include_str!("../profiles/scope/ccapex.poids.json");

fn data() -> ScopeData {
    ScopeData::from_json(DATA).unwrap().with_weights(WEIGHTS).unwrap()
}

fn scope() -> Scope {
    Scope::new(&data()).unwrap()
}

fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().skip(1).map(|line| line.split('\t').collect())
}

/// A text that stands beside a working copy of the project, not in a clone.
fn shared(path: &str) -> Option<String> {
    let found = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(path)).ok();
    if found.is_none() {
        println!("skipped: ../shared/{path} is not here");
    }
    found
}

#[test]
fn the_scheme_gets_its_own_examples_right() {
    data().check_examples().unwrap();
    assert!(data().examples.len() >= 20);
}

/// What the engine answered over labelled rows, as `cargo xtask scope` counts it.
#[derive(Default)]
struct Score {
    /// Authorised missions called forbidden.
    blocked: usize,
    all: usize,
    decided: usize,
    right: usize,
    allowed_or_not: usize,
}

impl Score {
    /// A second label that a note tolerates (`tol=`) is right too.
    fn add(&mut self, verdict: Verdict, label: &str, note: &str) {
        self.all += 1;
        let got = match verdict {
            Verdict::Autorisee | Verdict::AnnexeSeulement => "in_scope",
            Verdict::Interdite | Verdict::Mixte => "excluded",
            Verdict::HorsCadrage => "out_of_scope",
            Verdict::Indeterminee => return,
        };
        self.blocked += usize::from(label == "in_scope" && got == "excluded");
        let tolerated = note.split(';').find_map(|part| part.trim().strip_prefix("tol=")).unwrap_or(label);
        let either = |test: &dyn Fn(&str) -> bool| usize::from(test(label) || test(tolerated));
        self.decided += 1;
        self.right += either(&|label| got == label);
        self.allowed_or_not += either(&|label| (got == "in_scope") == (label == "in_scope"));
    }

    /// The aims: nine in ten decided, nine in ten of these right, nineteen in twenty on the one
    /// question that matters most.
    fn meets_the_aims(&self) {
        let Score { all, decided, right, allowed_or_not, .. } = self;
        assert!(decided * 100 >= all * 90, "decided {decided} of {all}");
        assert!(right * 100 >= decided * 90, "right {right} of {decided}");
        assert!(allowed_or_not * 100 >= decided * 95, "authorised or not {allowed_or_not} of {decided}");
    }
}

/// Our own held-out sentences, written before any tuning.
#[test]
fn held_out_sentences_meet_the_aims() {
    let scope = scope();
    let mut score = Score::default();
    for row in rows(include_str!("scope/held.tsv")) {
        let [_, sentence, label, _, _, note] = row.as_slice() else { panic!("six cells: {row:?}") };
        let verdict = scope.judge(sentence).verdict;
        if let Some(exact) = note.strip_prefix("verdict=") {
            assert_eq!(verdict.name(), exact, "{sentence}");
        }
        if *label != "-" {
            score.add(verdict, label, note);
        }
    }
    score.meets_the_aims();
    assert_eq!(score.blocked, 0, "an authorised mission is called forbidden");
}

/// Two more batches, written before the engine was last changed and not learnt from: one plain, one
/// of long sentences as job adverts, laws and charters word them. Figures only: a test that quoted
/// what is wrong would invite to mend that sentence alone.
#[test]
fn fresh_sentences_meet_the_aims() {
    let scope = scope();
    let mut score = Score::default();
    for text in [include_str!("scope/held-2.tsv"), include_str!("scope/held-3.tsv")] {
        for row in rows(text) {
            let [_, sentence, label, _, _, note] = row.as_slice() else { panic!("six cells: {row:?}") };
            if *label != "-" {
                score.add(scope.judge(sentence).verdict, label, note);
            }
        }
    }
    score.meets_the_aims();
    assert_eq!(score.blocked, 0, "an authorised mission is called forbidden");
}

/// Sentences of real life, where they are at hand. Figures only: what they say stays there.
#[test]
fn sentences_of_real_life_meet_the_aims() {
    let Some(text) = shared("data/scope_dev.tsv") else {
        return;
    };
    let scope = scope();
    let mut score = Score::default();
    for row in rows(&text) {
        let [_, sentence, label, _, _, note] = row.as_slice() else { panic!("six cells are expected") };
        score.add(scope.judge(sentence).verdict, label, note);
    }
    score.meets_the_aims();
    // One is known and not looked at: these sentences are for measuring.
    assert!(score.blocked <= 1, "{} authorised missions are called forbidden", score.blocked);
}

/// The missions as the convention words them: article 2 is authorised, the annexe at least by itself.
#[test]
fn every_mission_of_the_convention_is_authorised() {
    let Some(text) = shared("seed/convention-35-2024.md") else {
        return;
    };
    let scope = scope();
    let bullets = |part: &str| -> Vec<String> {
        let lines = part.lines().map(str::trim);
        lines.filter_map(|line| line.strip_prefix("- ")).map(str::to_owned).collect()
    };
    let between = |from: &str, to: &str| {
        let rest = text.split_once(from).unwrap().1;
        rest.split_once(to).unwrap().0
    };
    let article = bullets(between("## **ARTICLE 2", "## **ARTICLE 3"));
    assert_eq!(article.len(), 22);
    let mut wrong = Vec::new();
    for mission in &article {
        let judgement = scope.judge(mission);
        if judgement.verdict != Verdict::Autorisee {
            wrong.push(format!("A2 {} ({:?}): {mission}", judgement.verdict, judgement.mission));
        }
    }
    let annexe = between("## ● Missions", "## ● Animation du réseau");
    let sentences =
        annexe.lines().filter(|line| line.starts_with("Le renforcement des liens") || line.starts_with("Le suivi de"));
    for mission in bullets(annexe).into_iter().chain(sentences.map(str::to_owned)) {
        let judgement = scope.judge(&mission);
        let only =
            ["dynamiques", "Favoriser le déploiement", "effectif", "planification", "magistrat", "dispositifs exp"];
        let only = only.iter().any(|mark| mission.contains(mark));
        let expected = if only { Verdict::AnnexeSeulement } else { Verdict::Autorisee };
        if judgement.verdict != expected {
            wrong.push(format!("AI {} ({:?}), expected {expected}: {mission}", judgement.verdict, judgement.mission));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let limbs = between("confié de fonctions relevant ", ", lesquelles");
    for limb in limbs.split(" ou ") {
        let judgement = scope.judge(limb);
        assert_eq!(judgement.verdict, Verdict::Interdite, "{limb}");
    }
}

fn judge(sentence: &str) -> Judgement {
    scope().judge(sentence)
}

#[test]
fn a_mixed_sentence_is_split_and_the_forbidden_part_quoted() {
    let judgement = judge("Animer le réseau des partenaires et recevoir les ménages en impayé");
    assert_eq!(judgement.verdict, Verdict::Mixte);
    assert_eq!(judgement.parts.len(), 2);
    assert_eq!(judgement.parts[1].text, "recevoir les ménages en impayé");
    assert_eq!(judgement.parts[1].verdict, Verdict::Interdite);
    assert_eq!(judgement.limb.as_deref(), Some("intervention-directe"));
    assert!(judgement.mission.is_some());
    let judgement = judge("• Former les travailleurs sociaux à la procédure\n• Instruire les dossiers individuels");
    assert_eq!(judgement.verdict, Verdict::Mixte);
    assert_eq!(judgement.parts[0].verdict, Verdict::Autorisee);
    assert_eq!(judgement.limb.as_deref(), Some("situations-individuelles"));
}

/// What is forbidden is found wherever it stands among several missions.
#[test]
fn of_several_missions_each_counts() {
    let allowed = ["Former les travailleurs sociaux à la procédure", "Suivre et évaluer la charte"];
    for rank in 0..3 {
        let mut missions = allowed.to_vec();
        missions.insert(rank, "Instruire les dossiers individuels");
        let judgement = judge(&missions.iter().map(|mission| format!("• {mission}\n")).collect::<String>());
        assert_eq!(judgement.verdict, Verdict::Mixte, "{missions:?}");
        let parts: Vec<_> = judgement.parts.iter().map(|part| part.text.as_str()).collect();
        assert_eq!(parts, missions);
    }
}

#[test]
fn what_is_denied_is_not_forbidden() {
    for sentence in [
        "Coordonner les acteurs de la prévention des expulsions sans intervenir auprès des ménages",
        "Animer la CCAPEX, à l'exclusion de toute instruction de dossiers individuels",
        "Former les bailleurs à la prévention des impayés. Le chargé de mission ne reçoit pas les ménages.",
        "Animation du réseau des partenaires de la prévention, hors accompagnement des familles",
        "Coordonner les partenaires de la CCAPEX ; pas d'intervention auprès des ménages",
        "Suivre la charte, sans instruire, traiter ni suivre de dossiers individuels",
        "Former les bailleurs à la procédure, à l'exclusion de l'accueil des ménages, de leur suivi et de toute visite à domicile",
        "Animer le réseau des partenaires plutôt que de recevoir les ménages",
        "Coordonner les acteurs de la prévention. L'instruction des dossiers individuels est exclue du poste.",
        "Animer la charte. L'accompagnement des ménages ne relève pas du chargé de mission.",
    ] {
        let judgement = judge(sentence);
        assert_eq!(judgement.verdict, Verdict::Autorisee, "{sentence}");
    }
    let denied = judge("Coordonner les acteurs de la prévention sans recevoir les ménages").evidence;
    assert!(
        denied
            .iter()
            .any(|evidence| evidence.role == EvidenceRole::Nie && evidence.text == "sans recevoir les ménages")
    );
    for sentence in [
        "Accompagner les ménages sans logement",
        "Recevoir les ménages en impayé, sans oublier de visiter les familles",
        "Visiter les ménages n'ayant pas répondu aux courriers",
        "Relancer les locataires qui ne paient pas leur loyer",
        "Contact avec les locataires lorsqu'ils ne répondent pas aux courriers",
    ] {
        assert_eq!(judge(sentence).verdict, Verdict::Interdite, "{sentence}");
    }
}

/// Plain wordings of both exclusions, in the house's own words: those of the letter stand beside a
/// working copy only.
#[test]
fn direct_work_plainly_worded_is_forbidden() {
    for (sentence, limb) in [
        ("Accompagner les ménages en impayés dans leurs démarches", "intervention-directe"),
        ("Se rendre chez les locataires assignés pour les rencontrer", "intervention-directe"),
        ("Aider les familles dans leurs démarches", "intervention-directe"),
        ("Intervenir directement auprès des locataires en dette", "intervention-directe"),
        ("Rédiger les avis de la CCAPEX sur les situations individuelles", "situations-individuelles"),
        ("Instruire les situations individuelles des ménages", "situations-individuelles"),
        ("Traiter les dossiers des locataires", "situations-individuelles"),
    ] {
        let judgement = judge(sentence);
        assert_eq!(judgement.verdict, Verdict::Interdite, "{sentence}");
        assert_eq!(judgement.limb.as_deref(), Some(limb), "{sentence}");
    }
}

/// As titles of a job description say it, without a verb: how short a mission is counts too.
#[test]
fn direct_work_told_in_a_few_words_is_forbidden() {
    for title in ["Accompagnement social des familles", "Enquête sociale chez le locataire", "Médiation locative"] {
        assert_eq!(judge(title).verdict, Verdict::Interdite, "{title}");
    }
}

/// Each mission of the list in words of our own, and whether the annexe alone holds it.
#[test]
fn every_mission_is_authorised_in_other_words() {
    use Verdict::{AnnexeSeulement, Autorisee};
    for (sentence, verdict) in [
        ("Participer aux instances qui animent la prévention des expulsions", Autorisee),
        ("Améliorer la coordination des partenaires de la prévention", Autorisee),
        ("Repérer et mobiliser de nouveaux acteurs", Autorisee),
        (
            "Améliorer l'accompagnement social et juridique des ménages par une meilleure coordination des acteurs",
            Autorisee,
        ),
        ("Faire émerger de nouvelles dynamiques entre partenaires", AnnexeSeulement),
        ("Contribuer à réécrire, suivre et évaluer la charte", Autorisee),
        ("Suivre et évaluer les actions expérimentales financées", Autorisee),
        ("Développer des CCAPEX locales avec l'État, le Département et la métropole", AnnexeSeulement),
        ("Consolider les avis des CCAPEX locales en une doctrine départementale", Autorisee),
        ("Mobiliser les acteurs locaux dans les CCAPEX infra-départementales", Autorisee),
        ("Informer les acteurs sur le droit, la procédure et les ressources", Autorisee),
        ("Concevoir une offre de formation pour les partenaires de la charte", Autorisee),
        ("Former les travailleurs sociaux à la procédure", Autorisee),
        ("Faciliter l'appropriation du DSF", Autorisee),
        ("Créer des outils favorisant la présence des locataires à l'audience", Autorisee),
        ("Élaborer des outils de sensibilisation des publics et des professionnels", Autorisee),
        ("Favoriser l'interconnaissance des acteurs", Autorisee),
        ("Promouvoir les enjeux de la prévention des expulsions", Autorisee),
        ("Développer des partenariats avec les bailleurs sociaux", Autorisee),
        ("Favoriser les mutations provoquées chez un bailleur et entre réservataires", Autorisee),
        ("Mutualiser les moyens des bailleurs : accompagnement, apurement des dettes, relogement", Autorisee),
        ("Développer des partenariats avec le parc privé", Autorisee),
        ("Déployer le DSF dans tout le département avec les opérateurs", AnnexeSeulement),
        ("Renforcer les liens avec les magistrats sur les dispositifs locaux", AnnexeSeulement),
        ("Suivre les équipes mobiles et le pacte des solidarités", AnnexeSeulement),
        ("Planifier et organiser les travaux de révision de la charte", AnnexeSeulement),
        ("Recueillir et renseigner chaque mois les données pour la Dihal", Autorisee),
        ("Renseigner les indicateurs de la charte", Autorisee),
        ("Construire de nouveaux indicateurs avec la CCAPEX centrale et les renseigner", Autorisee),
    ] {
        let judgement = judge(sentence);
        assert_eq!(judgement.verdict, verdict, "{sentence} ({:?})", judgement.mission);
    }
}

#[test]
fn the_same_mission_is_the_same_however_it_is_typed() {
    for sentence in [
        "Former les travailleurs sociaux à la procédure d'expulsion",
        "FORMER LES TRAVAILLEURS SOCIAUX A LA PROCEDURE D EXPULSION",
        "- formation des travailleurs sociaux à la procedure d'expulsion ;",
        "Formez les travailleur·euses sociaux·ales à la procédure d'expulsion",
        "Les travailleurs sociaux seront formés à la procédure d'expulsion",
        "Le ou la chargé.e de mission forme les travailleurs sociaux à la procédure d'expulsion",
        "1) Former les travailleurs sociaux a la procedure d'explusion",
        "<p>Former les travailleurs sociaux &agrave; la proc&eacute;dure d'expulsion</p>",
    ] {
        let judgement = judge(sentence);
        assert_eq!(judgement.verdict, Verdict::Autorisee, "{sentence}");
        assert_eq!(judgement.axis.as_deref(), Some("formation"), "{sentence}");
    }
    for sentence in [
        "Accueillir les ménages en impayé",
        "Acceuillir les menages en impaye",
        "→ Accueil des ménages en impayés",
        "Les ménages en impayé sont accueillis",
        "J'accueille les ménages en impayé",
    ] {
        assert_eq!(judge(sentence).verdict, Verdict::Interdite, "{sentence}");
    }
}

#[test]
fn the_words_that_a_scheme_does_not_know_are_told_as_they_are_read() {
    let scope = scope();
    assert_eq!(scope.unknown_words("Animer le réseau des Trottinettes"), ["trottinettes"]);
    assert!(scope.unknown_words("Animer la charte").is_empty());
}

#[test]
fn evidence_quotes_the_text_and_cites_the_article() {
    let judgement = judge("Recevoir les Ménages en impayé");
    assert!(judgement.evidence.iter().any(|evidence| evidence.text == "Recevoir" && evidence.article == "AI"));
    assert!(
        judgement
            .evidence
            .iter()
            .any(|evidence| evidence.text == "Ménages" && evidence.reference == "intervention-directe")
    );
    let json = serde_json::to_value(judge("Suivre et animer la charte")).unwrap();
    assert_eq!(json["verdict"], "autorisee");
    assert_eq!(json["axis"], "charte");
    assert_eq!(json["evidence"][0]["article"], "A2");
}

#[test]
fn anything_gets_an_answer() {
    let scope = scope();
    for text in [
        "",
        " ",
        "ménage",
        "les des et ou",
        "😀 🎉",
        "<b></b>",
        "The quick brown fox jumps over the lazy dog",
        "- - -\n;;;",
        "e\u{301}",
        "&&&&<<<<",
        "…",
        "n'",
        "1234 5678",
    ] {
        assert_eq!(scope.judge(text).verdict, Verdict::Indeterminee, "{text:?}");
    }
    let long = "Recevoir les ménages en impayé et animer le réseau des partenaires, ".repeat(1000);
    assert_eq!(scope.judge(&long).verdict, Verdict::Mixte);
    for nasty in
        ["<", "&", "(", "sans ", "ne pas ", "é", ";", "- ", "du ménage et ", "😀", "les des et ou ", "est exclu "]
    {
        let _ = scope.judge(&nasty.repeat(10_000));
    }
    assert_eq!(scope.judge(&"a".repeat(100_000)).verdict, Verdict::Indeterminee);
}

/// Eight times the text takes about eight times as long, not sixty-four. A ratio, so that a slow
/// machine changes nothing, over texts long enough for a busy one to disturb both alike.
#[test]
fn time_is_linear() {
    let scope = scope();
    for phrase in
        ["recevoir les ménages ", "animer, recevoir les ménages; ", "inconnus motss ", "sans recevoir ne pas ", "<<a "]
    {
        let time = |times: usize| {
            let text = phrase.repeat(times);
            (0..3)
                .map(|_| {
                    let start = std::time::Instant::now();
                    let _ = scope.judge(&text);
                    start.elapsed()
                })
                .min()
                .unwrap_or_default()
        };
        // A busy machine may spoil one measure; quadratic time would spoil them all.
        let linear = (0..6).any(|_| time(16_000) < time(2_000) * 36);
        assert!(linear, "{phrase:?} does not grow in proportion");
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,200}") {
        static SCOPE: LazyLock<Scope> = LazyLock::new(scope);
        let _ = SCOPE.judge(&text);
    }
}

/// A scheme the engine has never heard of, with weights written by hand.
const GARDEN: &str = r#"{
  "id": "jardins", "mainArticle": "1",
  "closing": { "id": "liste", "label": "rien d'autre", "article": "9" },
  "axes": [{ "id": "potager", "label": "Potager" }],
  "missions": [
    { "id": "semer", "axis": "potager", "label": "semer des légumes", "articles": ["1"], "cues": "@semer legume*" },
    { "id": "arroser", "axis": "potager", "label": "arroser", "articles": ["B"], "cues": "@arroser:2" }
  ],
  "limbs": [{ "id": "chasse", "label": "la chasse", "article": "3", "cues": "@chasser" }],
  "classes": [
    { "id": "semer", "kind": "action", "words": "sem* plant*" },
    { "id": "arroser", "kind": "action", "words": "arros*" },
    { "id": "chasser", "kind": "action", "words": "chass* tir*" },
    { "id": "plante", "kind": "object", "words": "legume* tomate* haricot*_vert*" },
    { "id": "bete", "kind": "object", "words": "lapin* merle*" },
    { "id": "piscine", "kind": "policy", "label": "piscines", "words": "piscine* bassin_nage" }
  ],
  "thresholds": { "authorised": 20, "forbidden": 40, "outside": 20, "part": 60, "certain": 100 },
  "weights": { "head:semer": [60,0,0], "head:arroser": [60,0,0], "any:plante": [60,0,0], "head:chasser": [0,90,0], "bond:chasser+bete": [0,40,0], "any:piscine": [0,0,150] },
  "examples": [
    { "text": "Planter des tomates", "verdict": "autorisee" },
    { "text": "Arroser les haricots verts", "verdict": "annexe-seulement" },
    { "text": "Chasser les lapins", "verdict": "interdite" },
    { "text": "Semer des légumes et tirer les merles", "verdict": "mixte" },
    { "text": "Arroser la piscine", "verdict": "hors-cadrage" },
    { "text": "Planter", "verdict": "indeterminee" }
  ]
}"#;

#[test]
fn another_scheme_brings_its_own_words() {
    let data = ScopeData::from_json(GARDEN).unwrap();
    data.check_examples().unwrap();
    let judgement = Scope::new(&data).unwrap().judge("Tirer les merles du voisin");
    assert_eq!(judgement.limb.as_deref(), Some("chasse"));
    assert_eq!(judgement.evidence[0].article, "3");
}

#[test]
fn what_a_scheme_cites_is_named_in_its_words() {
    let scope = Scope::new(&ScopeData::from_json(GARDEN).unwrap()).unwrap();
    for (id, label) in [
        ("potager", "Potager"),
        ("arroser", "arroser"),
        ("semer", "semer des légumes"),
        ("chasse", "la chasse"),
        ("liste", "rien d'autre"),
        ("verger", "verger"),
    ] {
        assert_eq!(scope.label(id), label);
    }
}

/// A word that weighs nothing decided nothing: it is not quoted.
#[test]
fn the_words_quoted_are_those_that_decided() {
    let scope = Scope::new(&ScopeData::from_json(GARDEN).unwrap()).unwrap();
    let quoted = |mission: &str| -> Vec<String> {
        scope.judge(mission).evidence.into_iter().map(|evidence| evidence.text).collect()
    };
    assert_eq!(quoted("Planter tomates et lapins"), ["Planter", "tomates"]);
    assert_eq!(quoted("Tirer les merles près des tomates"), ["Tirer", "merles"]);
}

#[test]
fn data_that_cannot_work_is_refused_with_the_reason() {
    let refused = |from: &str, to: &str| -> ScopeError {
        let text = GARDEN.replacen(from, to, 1);
        assert_ne!(text, GARDEN, "{from}");
        ScopeData::from_json(&text).and_then(|data| data.check_examples()).unwrap_err()
    };
    assert!(matches!(refused("\"mainArticle\"", "\"mainarticle\""), ScopeError::Json { line: 2, .. }));
    assert!(refused("sem* plant*", "sem* Plant*").to_string().contains("\"Plant*\" can match nothing"));
    assert!(matches!(refused("\"lapin* merle*\"", "\"lapin* tomate*\""), ScopeError::WordTwice { .. }));
    assert!(matches!(
        refused("\"axis\": \"potager\"", "\"axis\": \"verger\""),
        ScopeError::Unknown { kind: "axis", .. }
    ));
    assert!(matches!(refused("@semer legume*", "@recolter legume*"), ScopeError::Unknown { kind: "class", .. }));
    assert!(matches!(refused("head:semer", "tete:semer"), ScopeError::Weight(_)));
    assert!(matches!(
        refused("\"id\": \"arroser\", \"axis\"", "\"id\": \"semer\", \"axis\""),
        ScopeError::Twice { kind: "mission", .. }
    ));
    let wrong = refused(
        "\"Planter des tomates\", \"verdict\": \"autorisee\"",
        "\"Planter des tomates\", \"verdict\": \"interdite\"",
    );
    assert_eq!(wrong.to_string(), "the example \"Planter des tomates\" should be interdite, it is autorisee");
}
