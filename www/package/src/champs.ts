/**
 * SIRET, IBAN and the like alone: one small file, for a portal that does not want rules or profiles.
 *
 * @packageDocumentation
 */
import createGlue, { type RawChamps } from "built:champs-glue";
import { ConformeError } from "./errors.js";
import { asOptions, asText, cut, shown } from "./given.js";
import { asLoadError, compileBase64, obtain, type WasmSource } from "./obtain.js";
import type { FieldVerdict, Lang } from "./types.js";

export { ConformeError, type ConformeErrorKind } from "./errors.js";
export type { Edit, FieldVerdict, Finding, Lang, Severity, Source, Suggestion, SuggestionKind } from "./types.js";

/** Where to take the file from, when its own place does not suit. */
export interface LoadChampsOptions {
  /** The `.wasm` file (`conforme/champs/wasm`): its address, its bytes, or the module already compiled. */
  wasm?: WasmSource;
}

/** The readers of identifiers, ready: every call is synchronous. */
export interface Champs {
  /**
   * Judges one value: the same verdict as `conforme.field`.
   *
   * @throws {ConformeError} `field-type` when the type is none of {@link Champs.types}.
   * @example
   * champs.field("iban", "FR76 3000 6000 0112 3456 7890 189").ok; // true
   */
  field(type: string, value: string, options?: { lang?: Lang | undefined }): FieldVerdict;
  /** siren, siret, rna, tva, iban, rib, bic, and the parts of a RIB. */
  types(): string[];
}

let loading: Promise<Champs> | undefined;
let ready: Champs | undefined;

/**
 * The readers. Memoised: the first call decides where they come from, later ones share them.
 *
 * @throws {ConformeError} `load` when the file cannot be fetched or compiled.
 */
export function loadChamps(options: LoadChampsOptions = {}): Promise<Champs> {
  if (ready) return Promise.resolve(ready);
  loading ??= start(options).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** @internal From bytes at hand; used by `conforme/champs/inline`. */
export function loadChampsFromBase64(base64: string): Champs {
  try {
    return (ready ??= create(compileBase64(base64)));
  } catch (cause) {
    throw asLoadError(cause);
  }
}

async function start({ wasm }: LoadChampsOptions): Promise<Champs> {
  try {
    const { module } = await obtain(
      wasm,
      () => new URL("./champs.wasm", import.meta.url),
      async () => (await import("built:champs-bytes")).base64,
    );
    return (ready ??= create(module));
  } catch (cause) {
    throw asLoadError(cause);
  }
}

function create(module: WebAssembly.Module): Champs {
  let raw: RawChamps | undefined = instance(module);
  /** A program that stopped is not to be trusted with the next call. */
  function call<T>(ask: (raw: RawChamps) => T): T {
    raw ??= instance(module);
    try {
      return ask(raw);
    } catch (cause) {
      raw = undefined;
      throw new ConformeError("engine", `The engine stopped on this call and will be restarted: ${String(cause)}`, { cause });
    }
  }
  const types = call((raw) => raw.types()).trim().split(" ");
  return {
    field(type, value, options) {
      const { lang } = asOptions(options, ["lang"]);
      if (lang !== undefined && lang !== "fr" && lang !== "en") {
        throw new ConformeError("lang", `\`lang\` must be fr or en, not ${shown(lang)}.`);
      }
      const [kind, text] = [cut(asText("field-type", type)), asText("value", value)];
      const verdict = call((raw) => raw.field(kind, text, lang === "en"));
      if (verdict === undefined) {
        throw new ConformeError("field-type", `There is no type ${shown(kind)} here; the types are ${types.join(", ")}.`);
      }
      return JSON.parse(verdict) as FieldVerdict;
    },
    types: () => [...types],
  };
}

function instance(module: WebAssembly.Module): RawChamps {
  const glue = createGlue();
  glue.initSync({ module });
  return glue;
}
