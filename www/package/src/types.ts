// Written by `npm run types --workspace www/package` from the Rust types. Change those, not this.

/**
 * A [`CallError`] as data, for JavaScript.
 */
export interface CallProblem {
    /**
     * "dossier", "profile", "stage", "today" or "field-type".
     */
    kind: string;
    /**
     * One sentence for a person.
     */
    message: string;
}

/**
 * A date that follows from the convention.
 */
export interface Deadline {
    /**
     * Which: "pieces-justificatives".
     */
    id: string;
    /**
     * Its name for people.
     */
    label: string;
    /**
     * ISO 8601.
     */
    date: string;
    /**
     * Where the delay comes from.
     */
    source: Source;
}

/**
 * A field required at this stage and not filled in.
 */
export interface Missing {
    /**
     * Field.
     */
    path: string;
    /**
     * Its name for people.
     */
    label: string;
    /**
     * Id of the rule that asks for it.
     */
    rule: string;
}

/**
 * A legal source or a standard.
 */
export interface Source {
    /**
     * Title of the text.
     */
    title: string;
    /**
     * Article or page.
     */
    article: string;
    /**
     * Where to read it.
     */
    url?: string;
    /**
     * In force since, ISO 8601.
     */
    since?: string;
}

/**
 * A mending of the dossier.
 */
export interface Suggestion {
    /**
     * Whether a person must look first.
     */
    kind: SuggestionKind;
    /**
     * What it does, for a button.
     */
    label: string;
    /**
     * The fields to change.
     */
    edits: Edit[];
}

/**
 * A profile, for a list.
 */
export interface ProfileInfo {
    /**
     * Id.
     */
    id: string;
    /**
     * Version of its data.
     */
    version: string;
    /**
     * Name in French.
     */
    titre: string;
    /**
     * Name in English.
     */
    title: string;
    /**
     * The profiles it completes, nearest first.
     */
    extends: string[];
}

/**
 * A rule that could not be applied.
 */
export interface NotEvaluated {
    /**
     * Id of the rule.
     */
    rule: string;
    /**
     * Fields that are absent or cannot be read.
     */
    missing: string[];
}

/**
 * A rule, for a list. The catalogue page says more.
 */
export interface RuleInfo {
    /**
     * Id.
     */
    id: string;
    /**
     * "error", "warning", "info", "missing" or "silent" at projet, depot and signature.
     */
    levels: [string, string, string];
    /**
     * Fields it cannot do without.
     */
    needs: string[];
    /**
     * Profile parameters it reads.
     */
    parameters: string[];
}

/**
 * A word that decided, and what it matched.
 */
export interface Evidence {
    /**
     * As typed.
     */
    text: string;
    /**
     * The part it played.
     */
    role: EvidenceRole;
    /**
     * The mission, the limb, the policy or the closing rule it points to.
     */
    reference: string;
    /**
     * The article that allows or forbids.
     */
    article: string;
}

/**
 * Everything the engine answers about one dossier.
 */
export interface Report {
    /**
     * Which engine spoke.
     */
    engine: Engine;
    /**
     * Which profile it applied.
     */
    profile: ProfileRef;
    /**
     * At which stage.
     */
    stage: Stage;
    /**
     * The day of the check, ISO 8601.
     */
    today: string;
    /**
     * The verdict.
     */
    outcome: Outcome;
    /**
     * What there is to say, errors first.
     */
    findings: Finding[];
    /**
     * Fields required at this stage and not filled in.
     */
    missing: Missing[];
    /**
     * Rules that could not be applied, and the fields that kept them from it.
     */
    notEvaluated: NotEvaluated[];
    /**
     * What follows from the values.
     */
    computed: Computed;
}

/**
 * How a dossier is to be checked. What is left out is read in the dossier (`profil`, `stade`),
 * else is the profile `subvention` at the stage `depot`.
 */
export interface CheckOptions {
    /**
     * Id of a profile.
     */
    profile?: string;
    /**
     * Stage.
     */
    stage?: Stage;
    /**
     * Day of the check, ISO 8601. The engine has no clock.
     */
    today: string;
    /**
     * Language of the words; French when left out.
     */
    lang?: Lang;
}

/**
 * How a single value is to be read.
 */
export interface FieldOptions {
    /**
     * Id of a profile; only the type "mission" uses it. `ccapex` when left out.
     */
    profile?: string;
    /**
     * Language of the words; French when left out.
     */
    lang?: Lang;
}

/**
 * How far the dossier has come; the stage decides what is required.
 */
export type Stage = "projet" | "depot" | "signature";

/**
 * How sure a suggestion is.
 */
export type SuggestionKind = "safe" | "review";

/**
 * Language of messages, labels and helps. Codes, ids and paths are the same in both.
 */
export type Lang = "fr" | "en";

/**
 * One field's new text.
 */
export interface Edit {
    /**
     * Field.
     */
    path: string;
    /**
     * Text to put there.
     */
    value: string;
}

/**
 * One thing to say about the dossier.
 */
export interface Finding {
    /**
     * Id of the rule: "banque/cle-rib".
     */
    rule: string;
    /**
     * What follows from it.
     */
    severity: Severity;
    /**
     * The field to look at first.
     */
    path: string;
    /**
     * Other fields that take part.
     */
    related: string[];
    /**
     * The data of the message, as shown.
     */
    params: Record<string, string>;
    /**
     * What is wrong, with the value. One sentence.
     */
    message: string;
    /**
     * What to do. One sentence.
     */
    help: string;
    /**
     * The law or text behind it.
     */
    sources: Source[];
    /**
     * A mending, when the values determine one.
     */
    suggestion?: Suggestion;
}

/**
 * Sums in euros, exact decimals as text with two decimals ("50000.00"); absent when no line can be read.
 */
export interface Totals {
    /**
     * Charges but account 86.
     */
    charges?: string;
    /**
     * Products but account 87.
     */
    produits?: string;
    /**
     * Account 86.
     */
    emploisContributions?: string;
    /**
     * Account 87.
     */
    contributions?: string;
}

/**
 * The engine and its version.
 */
export interface Engine {
    /**
     * Always "conforme".
     */
    name: string;
    /**
     * Semantic version.
     */
    version: string;
}

/**
 * The part a word played.
 */
export type EvidenceRole = "verbe" | "objet" | "politique" | "nie";

/**
 * The profile applied and its version.
 */
export interface ProfileRef {
    /**
     * Id: "ccapex-35".
     */
    id: string;
    /**
     * Version, as its file gives it.
     */
    version: string;
}

/**
 * The verdict on the whole dossier.
 */
export type Outcome = "conforme" | "a-verifier" | "incomplet" | "non-conforme";

/**
 * What follows from a finding.
 */
export type Severity = "error" | "warning" | "info";

/**
 * What follows from the values, whatever is wrong elsewhere.
 */
export interface Computed {
    /**
     * Sums of the budget.
     */
    totals: Totals;
    /**
     * Grant over eligible cost, in percent with two decimals: "100.00".
     */
    rate?: string;
    /**
     * Dates that follow from those of the convention, by date.
     */
    deadlines: Deadline[];
}

/**
 * What is said of one value.
 */
export interface FieldVerdict {
    /**
     * The type asked for.
     */
    type: string;
    /**
     * No error finding; warnings are allowed.
     */
    ok: boolean;
    /**
     * The canonical text of the value.
     */
    value?: string;
    /**
     * The value as people read it.
     */
    display?: string;
    /**
     * For a mission: what the scheme says of it.
     */
    verdict?: Verdict;
    /**
     * For a mission: the axis of the nearest allowed one.
     */
    axis?: string;
    /**
     * For a mission: the nearest allowed one.
     */
    mission?: string;
    /**
     * For a mission: the words that decided, and what they matched.
     */
    evidence?: Evidence[];
    /**
     * What there is to say.
     */
    findings: Finding[];
}

/**
 * Whether a sentence is a mission the scheme allows.
 */
export type Verdict = "autorisee" | "annexe-seulement" | "interdite" | "mixte" | "hors-cadrage" | "indeterminee";
