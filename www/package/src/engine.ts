import createGlue from "built:glue";
import { ConformeError, type ConformeErrorKind } from "./errors.js";
import type { FieldVerdict, Lang, ProfileInfo, Report, RuleInfo, Stage } from "./types.js";

/** The class wasm-bindgen exports (src/wasm.rs). Every method may throw a plain `{ kind, message }`. */
export interface RawEngine {
  check(
    dossier: string,
    options: { profile?: string | undefined; stage?: Stage | undefined; today: string; lang?: Lang | undefined },
  ): Report;
  field(type: string, value: string, options?: { lang?: Lang | undefined; profile?: string | undefined }): FieldVerdict;
  rules(lang?: Lang): RuleInfo[];
  profiles(): ProfileInfo[];
  loadProfile(json: string): ProfileInfo;
  version(): string;
}

/**
 * One WebAssembly instance, and the means to start another.
 *
 * The engine is built to answer every input. Should it stop all the same (a trap, an exhausted
 * stack or memory), its memory can no longer be trusted: the instance is dropped, the caller gets
 * a typed error, and the next call runs on a new instance that knows the same profiles.
 */
export class Engine {
  readonly #module: WebAssembly.Module;
  readonly #profiles = new Map<string, string>();
  #raw: RawEngine | undefined;
  #restarts = 0;

  constructor(module: WebAssembly.Module) {
    this.#module = module;
    this.#raw = this.#start();
  }

  /** How many times the engine stopped and was replaced. */
  get restarts(): number {
    return this.#restarts;
  }

  /** Runs one call; an error it throws is always a {@link ConformeError}. */
  call<T>(ask: (raw: RawEngine) => T): T {
    this.#raw ??= this.#start();
    try {
      return ask(this.#raw);
    } catch (thrown) {
      if (thrown instanceof ConformeError) throw thrown;
      const refusal = asRefusal(thrown);
      if (refusal) throw refusal;
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
    const glue = createGlue();
    glue.initSync({ module: this.#module });
    const raw = new glue.Engine() as RawEngine;
    for (const json of this.#profiles.values()) raw.loadProfile(json);
    return raw;
  }
}

/** The engine refuses a call with a plain object; anything else that is thrown is a breakdown. */
function asRefusal(thrown: unknown): ConformeError | undefined {
  if (typeof thrown !== "object" || thrown === null || thrown instanceof Error) return undefined;
  const { kind, message } = thrown as Record<string, unknown>;
  if (typeof kind !== "string" || typeof message !== "string") return undefined;
  return new ConformeError(kind as ConformeErrorKind, message);
}
