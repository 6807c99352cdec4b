import type { Conforme } from "../conforme.js";
import type { Lang, Report, Stage } from "../types.js";
import type { FieldMap } from "./fields.js";
import type { Remark } from "./remarks.js";
import type { Theme } from "./themes/theme.js";
import type { TimingOptions } from "./timing.js";

/** What the form layer asks of the engine: an object that {@link load} answers has it. */
export type FormEngine = Pick<Conforme, "check"> & Partial<Pick<Conforme, "session">>;

/** A value, or a function that answers it at each check (a field of the page, a state of the host). */
export type Live<Value> = Value | (() => Value);

/** How to attach to a form. */
export interface AttachOptions {
  /** The engine, loaded: `await load()`. */
  engine: FormEngine;
  /** Profile id, for example `ccapex-35`. Default: what the dossier's `profil` field says. */
  profile?: Live<string | undefined>;
  /** Default: what the dossier's `stade` field says, else `depot`. */
  stage?: Live<Stage | undefined>;
  /** Day of the check. Default: today. */
  today?: Live<string | Date | undefined>;
  /** Language of the messages. Default: `fr`. */
  lang?: Lang | undefined;
  /** Fields by control `name` or `#id`, where the page has no `data-field`. */
  fields?: FieldMap | undefined;
  /** `neutral` (default), `dsfr`, or a {@link Theme} of your own; its missing parts are those of `neutral`. */
  theme?: "neutral" | "dsfr" | Partial<Theme> | undefined;
  /** When a finding may first show, by rule id, by family, for `missing`, or by `default`. */
  timing?: TimingOptions | undefined;
  /** Hold back a submission that has errors or lacks required fields. Default: no, only inform. */
  block?: boolean | undefined;
  /** Where the summary goes: an element of the page. Default: `[data-conforme-summary]`, else the top of the form. */
  summary?: HTMLElement | undefined;
  /** Level of the summary's headings. Default: 2. */
  headingLevel?: 2 | 3 | 4 | undefined;
  /** Show the rule id and the sources beside each message. Default: yes. */
  sources?: boolean | undefined;
}

/** What to do beside checking. */
export interface CheckNow {
  /** Show everything there is to say, as on submission. */
  reveal?: boolean | undefined;
  /** Move the focus to the summary, when there is one. Needs `reveal`. */
  focus?: boolean | undefined;
}

/** A form that is being checked. */
export interface Attached {
  /** The latest report. */
  readonly report: Report;
  /**
   * Everything there is to say about this form, in page order, shown already or not: what a panel
   * of the page ("ready to file?") needs. A required field that is empty is one of them.
   */
  readonly remarks: readonly Remark[];
  /** Checks now and answers the report. */
  check(options?: CheckNow): Report;
  /** Forgets what has been shown: the form is as when it was attached. Called by itself on `reset`. */
  forget(): void;
  /** Gives the page back exactly as it was. */
  detach(): void;
}

/** Why a form could not be attached to. */
export class AttachError extends Error {
  override readonly name = "AttachError";
  /** `form`: not a form. `attached`: the form is attached already. `engine`: no engine was given. */
  readonly kind: "form" | "attached" | "engine";

  constructor(kind: AttachError["kind"], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** The value now. */
export function now<Value>(live: Live<Value>): Value {
  return typeof live === "function" ? (live as () => Value)() : live;
}
