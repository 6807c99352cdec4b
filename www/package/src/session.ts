import type { Asked } from "./conforme.js";
import { dossierToJson, fieldsOf, isFormData, type Dossier } from "./dossier.js";
import type { Engine, RawSession } from "./engine.js";
import { ConformeError } from "./errors.js";
import type { Report } from "./types.js";

/** A form that an engine holds, and what was told of it. */
interface Held {
  readonly form: RawSession;
  readonly told: Map<string, string>;
  /** The instance that holds it: one that stopped was replaced, and its forms are gone. */
  readonly instance: number;
}

/** What is said of one form again and again: only what is not as last time crosses into the engine. */
export class HeldForm {
  readonly #engine: Engine;
  #held: Held | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  check(dossier: Dossier, { profile, stage, today, lang }: Asked): Report {
    const changes = this.#changes(dossier);
    if (!changes) {
      const json = dossierToJson(dossier);
      return this.#engine.call((raw) => raw.check(json, profile, stage, today, lang));
    }
    const { form, told } = this.#now();
    try {
      const json = dossierToJson(Object.fromEntries(changes));
      const report = this.#engine.call<Report>((raw) => raw.update(form, json, profile, stage, today, lang));
      for (const [path, text] of changes) {
        if (text === null) told.delete(path);
        else told.set(path, text);
      }
      return report;
    } catch (refusal) {
      // Whether a refused call made its changes need not be known here: the next one tells all again.
      this.#forget(!(refusal instanceof ConformeError && refusal.kind === "engine"));
      throw refusal;
    }
  }

  free(): void {
    this.#forget(true);
  }

  /** What is not as it was told; nothing for a file that only the engine can flatten. */
  #changes(dossier: Dossier): Map<string, string | null> | undefined {
    const { told } = this.#now();
    const changes = new Map<string, string | null>();
    try {
      const data = isFormData(dossier) ? fieldsOf(dossier) : undefined;
      if (!data && !isPlain(dossier)) return undefined;
      const paths = data ? [...data.keys()] : Object.keys(dossier);
      let known = 0;
      // A form is read at each key: once, and nothing of it is copied.
      for (const path of paths) {
        const text = data ? data.get(path) : (dossier as Record<string, unknown>)[path];
        if (typeof text !== "string") return undefined;
        const before = told.get(path);
        if (before !== undefined) known += 1;
        // "missions[]" is "missions[0]" too, and half a surrogate pair is U+FFFD.
        else if (AMBIGUOUS.test(path)) return undefined;
        if (before !== text) changes.set(path, text);
      }
      if (known < told.size) {
        const there = new Set(paths);
        for (const path of told.keys()) if (!there.has(path)) changes.set(path, null);
      }
      return changes;
    } catch {
      return undefined; // A getter that throws, or no object at all: said where the file is written as JSON.
    }
  }

  #now(): Held {
    if (this.#held?.instance !== this.#engine.restarts) this.#held = undefined;
    return (this.#held ??= { form: this.#engine.form(), told: new Map(), instance: this.#engine.restarts });
  }

  #forget(isAlive: boolean): void {
    const held = this.#held;
    this.#held = undefined;
    if (isAlive && held?.instance === this.#engine.restarts) held.form.free();
  }
}

/** An object as one writes it: what JSON makes of it is its own members, as they are. */
function isPlain(dossier: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(dossier);
  const { toJSON } = dossier as { toJSON?: unknown };
  return (prototype === Object.prototype || prototype === null) && !Array.isArray(dossier) && typeof toJSON !== "function";
}

const AMBIGUOUS = /\[\]$|[\ud800-\udfff]/;
