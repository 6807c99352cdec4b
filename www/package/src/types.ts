/**
 * The words the engine speaks: what goes in, what comes out.
 *
 * Amounts, dates and rates are text in a report: an amount in euros with a point and two decimals
 * (`"50000.00"`), a date as `YYYY-MM-DD`. A JavaScript number would lose cents.
 */

/** Where the file stands. The stage decides what is required; the same rules serve all three. */
export type Stage = "projet" | "depot" | "signature";

/** Language of the messages. */
export type Lang = "fr" | "en";

/** `error`: the convention cannot be signed so. `warning`: the instructor will ask. `info`: worth knowing. */
export type Severity = "error" | "warning" | "info";

/** The verdict on a whole file. */
export type Outcome = "conforme" | "a-verifier" | "incomplet" | "non-conforme";

/** Where a rule comes from: a law, a standard, a registry. */
export interface Source {
  title: string;
  article: string;
  url?: string;
  /** Date from which the text is in force, `YYYY-MM-DD`. */
  since?: string;
}

/** One field to rewrite. */
export interface Edit {
  /** Field path, for example `banque.codeGuichet`. */
  path: string;
  /** The text to put in the field. */
  value: string;
}

/** A repair. `safe` changes only how a value is written; `review` is for a person to judge. */
export interface Suggestion {
  kind: "safe" | "review";
  label: string;
  edits: Edit[];
}

/** One thing found in the file. */
export interface Finding {
  /** Rule id, for example `banque/cle-rib`. */
  rule: string;
  severity: Severity;
  /** Path of the field it is about. */
  path: string;
  /** Paths of the other fields that take part. */
  related: string[];
  /** The values the message is made of, by name. */
  params: Record<string, string>;
  /** What is wrong, one sentence of plain text. */
  message: string;
  /** What to do, one sentence of plain text. */
  help: string;
  sources: Source[];
  suggestion?: Suggestion;
}

/** A field that this stage requires and the file does not have. */
export interface Missing {
  path: string;
  label: string;
}

/** A rule that could not be judged, and the fields it waits for. */
export interface NotEvaluated {
  rule: string;
  missing: string[];
}

/** A date that the file itself sets, `YYYY-MM-DD`. */
export interface Deadline {
  id: string;
  label: string;
  date: string;
  source: Source;
}

/** What the engine works out from the file. */
export interface Computed {
  totals: Record<string, string>;
  rate?: string;
  deadlines: Deadline[];
}

/** Everything the engine has to say about a file. */
export interface Report {
  engine: { name: string; version: string };
  profile: { id: string; version: string };
  stage: Stage;
  /** The day the file was checked, `YYYY-MM-DD`. */
  today: string;
  outcome: Outcome;
  findings: Finding[];
  missing: Missing[];
  notEvaluated: NotEvaluated[];
  computed: Computed;
}

/** The verdict on one value. */
export interface FieldVerdict {
  type: string;
  /** No error finding; warnings are allowed. */
  ok: boolean;
  /** The value in its one canonical spelling, when it can be read. */
  value?: string;
  /** The value as a person reads it. */
  display?: string;
  findings: Finding[];
}

/** One rule of the catalogue. */
export interface RuleInfo {
  id: string;
  family: string;
  severity: Severity;
  title: string;
  sources: Source[];
}

/** One profile the engine knows. */
export interface ProfileInfo {
  id: string;
  version: string;
  title: string;
}
