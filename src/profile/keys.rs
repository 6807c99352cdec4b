//! The parameters a profile may set. To add one, add one line here; the rule that uses it names it.

/// What a parameter's value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Euros, as text: "23000" or "23000.50".
    Amount,
    /// Percent, as text: "50" or "0.5".
    Percent,
    /// A whole number: months, days, instalments.
    Count,
    /// A text; may hold `{departement}`, `{departement3}` and `{region}`, filled in from the dossier.
    Text,
    /// A list of texts.
    Texts,
    /// A list of categories of beneficiaries, by their codes.
    Categories,
    /// A list of field paths.
    Paths,
}

/// One parameter.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// Name in the profile: "seuils.convention".
    pub name: &'static str,
    /// What its value is.
    pub kind: Kind,
    /// What it means, for the budget officer; empty where there is no schema of profiles.
    pub meaning: &'static str,
}

const fn key(name: &'static str, kind: Kind, meaning: &'static str) -> Key {
    // Only the schema of profiles says it: a browser need not download it.
    Key { name, kind, meaning: if cfg!(feature = "cli") { meaning } else { "" } }
}

/// Every parameter, by name.
pub const KEYS: &[Key] = &[
    key("budget.chargesEligibles", Kind::Texts, "Comptes de charges que le dispositif admet"),
    key(
        "budget.comptesSupprimes",
        Kind::Texts,
        "Comptes de produits que le plan comptable des organismes privés n'a plus",
    ),
    key("budget.fraisDeGestionMax", Kind::Percent, "Part la plus haute des frais de gestion dans les coûts directs"),
    key("budget.motifsFraisDeGestion", Kind::Texts, "Mots d'un libellé de charge qui disent des frais de gestion"),
    key("delais.compteRenduMois", Kind::Count, "Mois après l'exercice pour le compte rendu financier"),
    key("delais.donneesEssentiellesMois", Kind::Count, "Mois après la signature pour publier les données essentielles"),
    key("delais.paiementJours", Kind::Count, "Jours pour payer quand la convention ne dit rien d'autre"),
    key(
        "delais.piecesMois",
        Kind::Count,
        "Mois après la fin de la convention pour remettre les justificatifs, selon la lettre du dispositif",
    ),
    key("delais.reponseAvenantMois", Kind::Count, "Mois pour répondre à une demande d'avenant"),
    key("duree.annuelleMois", Kind::Count, "Durée la plus longue d'une convention annuelle, en mois"),
    key("duree.pluriannuelleAns", Kind::Count, "Durée la plus longue d'une convention pluriannuelle, en années"),
    key(
        "engagements.contratEngagementRepublicain",
        Kind::Categories,
        "Catégories de bénéficiaires qui souscrivent le contrat d'engagement républicain",
    ),
    key("financeur.motifs", Kind::Texts, "Mots qui désignent le financeur dans une ligne 74"),
    key("imputation.activite", Kind::Text, "Code activité attendu"),
    key("imputation.centreCouts", Kind::Text, "Centre de coûts attendu"),
    key("imputation.centreFinancier", Kind::Text, "Centre financier attendu"),
    key("imputation.domaineActivite", Kind::Text, "Domaine d'activité attendu"),
    key("imputation.domaineFonctionnel", Kind::Text, "Domaine fonctionnel attendu"),
    key("imputation.groupeMarchandises", Kind::Text, "Groupe de marchandises attendu"),
    key("imputation.localisationInterministerielle", Kind::Text, "Localisation interministérielle attendue"),
    key("imputation.organisationAchats", Kind::Text, "Organisation d'achats attendue"),
    key("imputation.programme", Kind::Text, "Programme attendu"),
    key("minimis.general", Kind::Amount, "Plafond des aides de minimis sur trois ans, règlement général"),
    key(
        "minimis.sieg",
        Kind::Amount,
        "Plafond des aides de minimis sur trois ans, services d'intérêt économique général",
    ),
    key("missions.liste", Kind::Text, "Texte qui dresse la liste des missions, comme on le nomme dans une phrase"),
    key("missions.nombreMin", Kind::Count, "Missions à décrire, au moins"),
    key("missions.presenceJoursMax", Kind::Count, "Jours de présence par semaine, au plus"),
    key("missions.presenceJoursMin", Kind::Count, "Jours de présence par semaine, au moins"),
    key(
        "missions.texte",
        Kind::Text,
        "Texte qui cadre les missions et dit ce qui est exclu, comme on le nomme dans une phrase",
    ),
    key(
        "pieces.association",
        Kind::Texts,
        "Pièces demandées à une association, par leur identifiant dans referentials/pieces.tsv, ou par leur nom",
    ),
    key("pieces.associationRenouvellement", Kind::Texts, "Pièces demandées en plus à une association qui renouvelle"),
    key(
        "pieces.associationSansRna",
        Kind::Texts,
        "Pièces demandées en plus à une association qui ne donne pas de numéro RNA",
    ),
    key("requis.depot", Kind::Paths, "Champs à remplir dès le dépôt"),
    key("requis.signature", Kind::Paths, "Champs à remplir pour la signature"),
    key(
        "seuils.comptesCertifies",
        Kind::Amount,
        "Subventions publiques de l'année au-delà desquelles les comptes sont certifiés",
    ),
    key("seuils.convention", Kind::Amount, "Montant annuel au-delà duquel une convention est obligatoire"),
    key("seuils.donneesEssentielles", Kind::Amount, "Montant au-delà duquel les données essentielles sont publiées"),
    key("seuils.motsComptesCertifies", Kind::Texts, "Mots qui désignent, parmi les pièces, des comptes certifiés"),
    key(
        "subvention.partPropreMin",
        Kind::Percent,
        "Part que la collectivité maître d'ouvrage garde à sa charge, en investissement",
    ),
    key("subvention.plafondParPoste", Kind::Amount, "Montant le plus haut pour un poste"),
    key("subvention.tauxMax", Kind::Percent, "Part la plus haute de la subvention dans le coût éligible"),
    key("subvention.tauxPublicMax", Kind::Percent, "Part la plus haute des financements publics dans le coût"),
    key("subvention.tauxTolerance", Kind::Percent, "Écart admis entre le taux écrit et le taux calculé, en points"),
    key("versements.motsBilan", Kind::Texts, "Mots qui disent qu'un versement attend le bilan"),
    key("versements.nombreMax", Kind::Count, "Nombre de versements, au plus"),
    key("versements.nombreMin", Kind::Count, "Nombre de versements, au moins"),
];

/// The parameter of that name.
pub fn find(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}
