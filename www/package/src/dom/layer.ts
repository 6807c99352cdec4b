import type { Session } from "../conforme.js";
import type { Report } from "../types.js";
import { Anchors, groupsOf } from "./anchors.js";
import { Announcer } from "./announce.js";
import { cleanCopies } from "./copies.js";
import { type Control, Fields, type Snapshot } from "./fields.js";
import { Ledger } from "./ledger.js";
import { listen, type Listening } from "./listeners.js";
import { Messages, OWN } from "./messages.js";
import { now, type AttachOptions, type CheckNow } from "./options.js";
import { Outputs } from "./outputs.js";
import { type Remark, Remarks } from "./remarks.js";
import { Scheduler } from "./scheduler.js";
import { Shown } from "./shown.js";
import { Summary } from "./summary.js";
import { themeOf } from "./themes/index.js";
import type { Offer, Theme } from "./themes/theme.js";
import { Timing } from "./timing.js";
import { type Words, wordsOf } from "./words.js";
import { applyEdits, canApply } from "./write.js";

/** How a check came about, and so what is said aloud. */
type Voice = { readonly say?: string | undefined; readonly quiet?: boolean };

/** Everything that happens on one attached form: read, check, decide what to show, show it. */
export class FormLayer {
  readonly #form: HTMLFormElement;
  readonly #options: AttachOptions;
  readonly #words: Words;
  readonly #fields: Fields;
  readonly #timing: Timing;
  readonly #theme: Theme;
  readonly #remarks: Remarks;
  readonly #shown: Shown;
  readonly #ledger = new Ledger();
  readonly #messages: Messages;
  readonly #summary: Summary;
  readonly #outputs: Outputs;
  readonly #announcer: Announcer;
  readonly #scheduler: Scheduler;
  #snapshot!: Snapshot;
  #groups: ReadonlyMap<string, HTMLElement> | undefined;
  #report!: Report;
  #possible: readonly Remark[] = [];
  #listening: Listening | undefined;
  /** What one key leaves as it was is not judged again, where the engine has sessions. */
  #session: Session | undefined;

  constructor(form: HTMLFormElement, options: AttachOptions) {
    const theme = themeOf(options.theme);
    this.#theme = theme;
    this.#form = form;
    this.#options = options;
    this.#words = wordsOf(options.lang);
    this.#fields = new Fields(form, options.fields);
    this.#timing = new Timing(options.timing);
    this.#remarks = new Remarks(this.#words);
    this.#shown = new Shown(form);
    this.#messages = new Messages(theme, this.#ledger, this.#words, options.sources ?? true, (remark) => this.#offerOf(remark));
    this.#summary = new Summary({
      form,
      place: options.summary,
      theme,
      words: this.#words,
      ledger: this.#ledger,
      headingLevel: options.headingLevel ?? 2,
      holds: options.block === true,
    });
    this.#outputs = new Outputs(form);
    this.#announcer = new Announcer(form, this.#words.lang);
    this.#announcer.node.setAttribute(OWN, "");
    this.#scheduler = new Scheduler(() => this.#tryRun({}));
  }

  get report(): Report {
    return this.#report;
  }

  get remarks(): readonly Remark[] {
    return this.#possible;
  }

  /** The first check shows nothing: nobody has done anything yet. */
  start(): void {
    try {
      this.#run({ quiet: true });
    } catch (refusal) {
      this.stop();
      throw refusal;
    }
    this.#listening = listen(this.#form, {
      typed: (target) => this.#typed(target),
      left: (target) => this.#left(target),
      submitted: (event) => this.#submitted(event),
      reset: () => this.forget(),
      changed: (added) => {
        const isOurs = (node: Element) => this.#messages.has(node) || this.#summary.is(node) || node === this.#announcer.node;
        cleanCopies(added, isOurs, this.#ledger, this.#theme);
        this.#fields.invalidate();
        this.#outputs.invalidate();
        this.#groups = undefined;
        this.#remarks.forgetLabels();
        this.#scheduler.ask();
      },
    });
  }

  check({ reveal, focus }: CheckNow = {}): Report {
    if (reveal) this.#timing.reveal();
    this.#listening?.catchUp();
    this.#run({ quiet: true });
    if (reveal && focus) this.#summary.focus();
    return this.#report;
  }

  forget(): void {
    this.#timing.forget();
    this.#shown.forget();
    this.#summary.remove();
    this.#listening?.catchUp();
    this.#run({ quiet: true });
  }

  stop(): void {
    this.#listening?.stop();
    this.#scheduler.stop();
    this.#session?.free();
    this.#messages.show([]);
    this.#summary.remove();
    this.#outputs.restore();
    this.#announcer.remove();
    this.#ledger.restoreAll();
  }

  #typed(target: EventTarget): void {
    if (!this.#fields.has(target)) return;
    this.#timing.typed(target);
    this.#scheduler.ask();
  }

  #left(target: EventTarget): void {
    if (!this.#fields.has(target)) return;
    this.#leave(target);
    this.#scheduler.ask();
  }

  /** Of a group of buttons or boxes, the one that stands for the path is left with any of them. */
  #leave(control: Control): void {
    this.#timing.left(control);
    for (const path of this.#snapshot.pathsOf.get(control) ?? []) {
      const first = this.#snapshot.byPath.get(path);
      if (first) this.#timing.left(first);
    }
  }

  #submitted(event: SubmitEvent): void {
    // "Save for later": a button that asks for no validation gets none.
    if ((event.submitter as HTMLButtonElement | null)?.formNoValidate) return;
    this.#timing.reveal();
    this.#listening?.catchUp();
    if (!this.#tryRun({ quiet: true })) return;
    const shown = this.#shown.visible();
    const isWrong = shown.some(({ severity }) => severity === "error");
    if (isWrong) this.#summary.focus();
    else if (shown.length > 0) this.#announcer.say(this.#summary.title(shown));
    if (isWrong && this.#options.block) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }

  /** A form must work when its checking does not: what goes wrong is said to the developer only. */
  #tryRun(voice: Voice): boolean {
    try {
      this.#run(voice);
      return true;
    } catch (error) {
      const { kind = "error" } = error as { kind?: string };
      console.warn(`conforme: the form could not be checked (${kind}); it is submitted as it is.`);
      return false;
    }
  }

  #run({ say, quiet }: Voice): void {
    const { engine, lang, profile, stage, today } = this.#options;
    this.#session ??= engine.session?.();
    this.#scheduler.done();
    const snapshot = this.#fields.read();
    const report = (this.#session ?? engine).check(snapshot.dossier, {
      profile: now(profile),
      stage: now(stage),
      today: now(today),
      lang,
    });
    this.#snapshot = snapshot;
    this.#report = report;
    this.#groups ??= groupsOf(this.#form);
    const anchors = new Anchors(snapshot, this.#groups);
    this.#possible = this.#remarks.of(report, anchors, snapshot);
    const { appeared, lifted } = this.#shown.update(this.#possible, this.#timing);
    const visible = this.#shown.visible();
    this.#messages.show(visible);
    if (this.#timing.revealed) this.#summary.show(visible);
    this.#outputs.show(report.computed);
    if (say !== undefined) this.#announcer.say(say);
    else if (!quiet) this.#announce(appeared, lifted);
    this.#form.dispatchEvent(new CustomEvent("conforme:report", { bubbles: true, detail: { report } }));
  }

  #announce(appeared: readonly Remark[], lifted: readonly Remark[]): void {
    const { colon, several, lifted: liftedWords } = this.#words;
    const [first] = appeared;
    if (first) {
      const sentence = [`${first.label}${colon}${first.message}`, first.help].filter(Boolean).join(" ");
      this.#announcer.say(appeared.length > 1 ? `${several(appeared.length)} ${sentence}` : sentence);
    } else if (lifted[0]) {
      this.#announcer.say(liftedWords(lifted[0].label));
    }
  }

  #offerOf(remark: Remark): Offer | undefined {
    const suggestion = remark.finding?.suggestion;
    if (!suggestion || !canApply(suggestion.edits, this.#snapshot)) return undefined;
    return { label: suggestion.label, apply: () => this.#apply(remark) };
  }

  #apply({ key, label, anchor }: Remark): void {
    // Rows may have moved since the button was made: the suggestion of now is the one to apply.
    const edits = this.#shown.get(key)?.finding?.suggestion?.edits;
    if (!edits) return;
    const changed = applyEdits(edits, this.#snapshot);
    for (const control of changed) this.#leave(control);
    // The button goes with its message: the focus goes where the change is.
    (changed[0] ?? anchor?.focus)?.focus();
    this.#tryRun({ say: this.#words.replaced(label, edits.map(({ value }) => value).join(", ")) });
  }
}
