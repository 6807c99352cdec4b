import createGlue, { type Glue } from "built:glue";
import { ConformeError, type ConformeErrorKind } from "./errors.js";
import { readPage, type QuickField } from "./page.js";
import type { Program } from "./program.js";
import type { CallProblem, FieldVerdict } from "./types.js";

/** The class wasm-bindgen exports (src/wasm.rs). Answers are JSON texts; behind a `!`, why a call was refused. */
export interface RawEngine {
  check(dossier: string, profile: string | undefined, stage: string | undefined, today: string, lang: string | undefined): string;
  update(form: RawSession, changes: string, profile: string | undefined, stage: string | undefined, today: string, lang: string | undefined): string;
  field(type: string, value: string, profile: string | undefined, lang: string | undefined): string;
  rules(): string;
  profiles(): string;
  loadProfile(json: string, lang: string | undefined): string;
  version(): string;
}

/** A form that an instance holds. Left alone, it is freed with the object. */
export interface RawSession {
  free(): void;
}

/**
 * One instance of the engine, and the means to start another.
 *
 * The engine is built to answer every input. Should it stop all the same (a trap, an exhausted
 * stack or memory), its memory can no longer be trusted: the instance is dropped, the caller gets
 * a typed error, and the next call runs on a new instance that knows the same profiles.
 */
export class Engine {
  readonly #program: Program;
  readonly #profiles = new Map<string, string>();
  #raw: RawEngine | undefined;
  #quick: QuickField | undefined;
  #glue: Glue | undefined;
  #restarts = 0;

  constructor(program: Program) {
    this.#program = program;
    this.#raw = this.#start();
  }

  /** The version of the engine. */
  get version(): string {
    this.#raw ??= this.#start();
    return this.#raw.version();
  }

  /** How many times the engine stopped and was replaced. */
  get restarts(): number {
    return this.#restarts;
  }

  /** A form where nothing is typed yet, of the instance that there is now. */
  form(): RawSession {
    return this.#run(() => new this.#glue!.Session());
  }

  /** The verdict on one value; a mission, whose reading depends on a scheme, goes the long way. */
  field(type: string, value: string, profile: string | undefined, lang: string | undefined): FieldVerdict {
    return this.#run((raw) => this.#quick?.(type, value, lang === "en") ?? read<FieldVerdict>(raw.field(type, value, profile, lang)));
  }

  /** Runs one call and reads its answer; an error it throws is always a {@link ConformeError}. */
  call<T>(ask: (raw: RawEngine) => string): T {
    return this.#run((raw) => read<T>(ask(raw)));
  }

  #run<T>(ask: (raw: RawEngine) => T): T {
    this.#raw ??= this.#start();
    try {
      return ask(this.#raw);
    } catch (thrown) {
      if (thrown instanceof ConformeError) throw thrown;
      this.#raw = undefined;
      this.#restarts += 1;
      throw new ConformeError("engine", `The engine stopped on this call and has been restarted: ${String(thrown)}`, { cause: thrown });
    }
  }

  /** Keeps a profile that the engine accepted, so that a new instance knows it too. */
  remember(id: string, json: string): void {
    this.#profiles.delete(id);
    this.#profiles.set(id, json);
  }

  #start(): RawEngine {
    const { glue, memory } = this.#program.start(createGlue);
    this.#glue = glue;
    this.#quick = readPage(glue, memory).field;
    const raw = new glue.Engine() as RawEngine;
    for (const json of this.#profiles.values()) raw.loadProfile(json, undefined);
    return raw;
  }
}

function read<T>(answer: string): T {
  if (!answer.startsWith("!")) return JSON.parse(answer) as T;
  const { kind, message } = JSON.parse(answer.slice(1)) as CallProblem;
  throw new ConformeError(kind as ConformeErrorKind, message);
}
