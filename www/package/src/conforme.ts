import { dossierToJson, type Dossier } from "./dossier.js";
import { Engine } from "./engine.js";
import { ConformeError } from "./errors.js";
import { asName, asOptions, asText, cut, shown } from "./given.js";
import { profileToJson } from "./profile.js";
import type { Program } from "./program.js";
import { HeldForm } from "./session.js";
import type { FieldVerdict, Lang, ProfileInfo, Report, RuleInfo, Stage } from "./types.js";

/** How to check a file. What is not given here is taken from the file, then from the defaults. */
export interface CheckOptions {
  /** Profile id; default: the file's `profil`, else `subvention`. */
  profile?: string | undefined;
  /** Default: the file's `stade`, else `depot`. */
  stage?: Stage | undefined;
  /** The day of the check, `YYYY-MM-DD`, or a Date read in local time; default: today here. */
  today?: string | Date | undefined;
  /** Default: `fr`. */
  lang?: Lang | undefined;
}

/** How to judge one value. */
export interface FieldOptions {
  lang?: Lang | undefined;
  /** Profile whose codes and missions apply, for the types that depend on one. */
  profile?: string | undefined;
}

/** What runs, where it came from, and how it has fared: to paste in a bug report. */
export interface Diagnostic {
  /** `wasm`: WebAssembly; `js`: the same engine in JavaScript. */
  engine: EngineKind;
  version: string;
  /** `inline`: bytes of the package itself; `fetched`: the `.wasm` file; `given`: by the caller. */
  origin: Origin;
  /** Why it is this engine, or came from there, when that was not the first choice. */
  reason: string | undefined;
  /** From asking for the engine to being able to check, in milliseconds. */
  startMilliseconds: number;
  /** How many times the engine stopped and was replaced. */
  restarts: number;
}

/** What the engine runs as. */
export type EngineKind = "wasm" | "js";

/** What it is to run as; `auto`: WebAssembly where that is possible. */
export type EngineChoice = "auto" | EngineKind;

/** Where the engine came from. */
export type Origin = "inline" | "fetched" | "given";

/** A form that is checked at each key: the report of a whole check, for the work of what has changed. */
export interface Session {
  /**
   * Checks the form as it stands. The same report as {@link Conforme.check}, to the byte; what is as it was
   * at the last call is not read again, nor judged again.
   *
   * The gain is for `FormData` and flat `{ path: text }`; a nested object is checked whole.
   *
   * @throws {ConformeError} as {@link Conforme.check}.
   * @example
   * const session = conforme.session();
   * form.addEventListener("input", () => show(session.check(new FormData(form), { profile: "ccapex-35" })));
   */
  check(dossier: Dossier, options?: CheckOptions): Report;
  /** Gives its memory back at once; a session that is let go gives it back when it is collected. */
  free(): void;
}

/** The engine, ready: every call is synchronous. */
export interface Conforme {
  /**
   * Checks a file. The same input gives the same report, byte for byte, as the command line.
   *
   * @throws {ConformeError} only for a call that makes no sense (an unknown profile, a day that is
   * no date, an object with a cycle); a wrong file gives a report.
   * @example
   * conforme.check({ banque: { codeGuichet: "000682" } }, { profile: "ccapex-35" }).outcome;
   */
  check(dossier: Dossier, options?: CheckOptions): Report;
  /** For a form that is checked again and again while it is typed in. */
  session(): Session;
  /**
   * Judges one value by its type: `siret`, `iban`, `montant`, `date`, …
   *
   * @throws {ConformeError} `field-type` when there is no such type.
   * @example
   * conforme.field("siret", "223 500 018 00013"); // { ok: true, value: "22350001800013", … }
   */
  field(type: string, value: string, options?: FieldOptions): FieldVerdict;
  /** The catalogue of rules, sorted by id. */
  rules(): RuleInfo[];
  /** The profiles that `check` accepts. */
  profiles(): ProfileInfo[];
  /**
   * Adds a profile: an object, or its JSON text.
   *
   * @throws {ConformeError} `profile` with the reason, when it is wrong or its own examples fail.
   */
  loadProfile(profile: string | object, lang?: Lang): ProfileInfo;
  diagnostic(): Diagnostic;
}

/** @internal Builds the public face over a program. */
export function createConforme(program: Program, askedAt: number): Conforme {
  const engine = new Engine(program);
  const { version } = engine;
  const startMilliseconds = performance.now() - askedAt;
  return {
    check(dossier, options) {
      const { profile, stage, today, lang } = asked(options);
      const json = dossierToJson(dossier);
      return engine.call((raw) => raw.check(json, profile, stage, today, lang));
    },
    session() {
      const form = new HeldForm(engine);
      return { check: (dossier, options) => form.check(dossier, asked(options)), free: () => form.free() };
    },
    field(type, value, options) {
      const { profile, lang } = asOptions(options, ["profile", "lang"]);
      oneOf("lang", LANGS, lang);
      const [kind, text, id] = [cut(asText("field-type", type)), asText("value", value), asName("profile", profile)];
      return engine.field(kind, text, id, lang);
    },
    rules() {
      return engine.call((raw) => raw.rules());
    },
    profiles() {
      return engine.call((raw) => raw.profiles());
    },
    loadProfile(profile, lang) {
      oneOf("lang", LANGS, lang);
      const json = profileToJson(profile);
      const info = engine.call<ProfileInfo>((raw) => raw.loadProfile(json, lang));
      engine.remember(info.id, json);
      return info;
    },
    diagnostic() {
      const { kind, origin, reason } = program;
      return { engine: kind, version, origin, reason, startMilliseconds, restarts: engine.restarts };
    },
  };
}

/** How a file is to be checked, as it crosses. */
export interface Asked extends CheckOptions {
  today: string;
}

function asked(options: CheckOptions | undefined): Asked {
  const { profile, stage, today = new Date(), lang } = asOptions(options, ["profile", "stage", "today", "lang"]);
  oneOf("stage", STAGES, stage);
  oneOf("lang", LANGS, lang);
  return { profile: asName("profile", profile), stage, today: isoDay(today), lang };
}

const STAGES: readonly Stage[] = ["projet", "depot", "signature"];
const LANGS: readonly Lang[] = ["fr", "en"];

/** Caught here, because plain JavaScript has no types to catch it. */
function oneOf<T extends string>(option: "stage" | "lang", all: readonly T[], value: T | undefined): void {
  if (value === undefined || all.includes(value)) return;
  throw new ConformeError(option, `\`${option}\` must be ${all.join(", ")}, not ${shown(value)}.`);
}

/** A day as `YYYY-MM-DD`; a Date is read where the person sits, not in UTC. */
function isoDay(day: string | Date): string {
  if (typeof day === "string") return asName("today", day) ?? day;
  if (!isValid(day)) throw new ConformeError("today", "`today` must be a day written YYYY-MM-DD, or a valid Date.");
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(day.getFullYear()).padStart(4, "0")}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function isValid(day: unknown): day is Date {
  try {
    return day instanceof Date && !Number.isNaN(day.getTime());
  } catch {
    return false; // a Proxy of a Date, say
  }
}
