import type { RawReaders } from "built:identifiants-glue";
import { ConformeError } from "./errors.js";
import { asOptions, asText, cut, shown } from "./given.js";
import { asLoadError, compileBase64, obtain } from "./obtain.js";
import { readPage } from "./page.js";
import type { LoadReadersOptions, Readers } from "./readers.js";

/** One `.wasm` file of readers: loaded once, whoever asks first decides where it comes from. */
export class Loader<Raw extends RawReaders, Ready extends Readers> {
  #loading: Promise<Ready> | undefined;
  #ready: Ready | undefined;

  constructor(
    private readonly createGlue: () => Raw,
    private readonly beside: () => URL,
    private readonly inline: () => Promise<string>,
    private readonly complete: (readers: Readers, call: Caller<Raw>) => Ready,
  ) {}

  load(options: LoadReadersOptions): Promise<Ready> {
    if (this.#ready) return Promise.resolve(this.#ready);
    this.#loading ??= this.#start(options).catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  /** From bytes at hand. */
  fromBase64(base64: string): Ready {
    try {
      return (this.#ready ??= this.#create(compileBase64(base64)));
    } catch (cause) {
      throw asLoadError(cause);
    }
  }

  async #start({ wasm }: LoadReadersOptions): Promise<Ready> {
    try {
      const { module } = await obtain(wasm, this.beside, this.inline);
      return (this.#ready ??= this.#create(module));
    } catch (cause) {
      throw asLoadError(cause);
    }
  }

  #create(module: WebAssembly.Module): Ready {
    const call = caller(() => {
      const glue = this.createGlue();
      const { memory } = glue.initSync({ module });
      return { glue, page: readPage(glue, memory) };
    });
    const types = call(({ page }) => page.types);
    const field: Readers["field"] = (type, value, options) => {
      const { lang } = asOptions(options, ["lang"]);
      if (lang !== undefined && lang !== "fr" && lang !== "en") {
        throw new ConformeError("lang", `\`lang\` must be fr or en, not ${shown(lang)}.`);
      }
      const [kind, text, english] = [cut(asText("field-type", type)), asText("value", value), lang === "en"];
      const verdict = call(({ page }) => page.field(kind, text, english));
      if (verdict === undefined) {
        throw new ConformeError("field-type", `There is no type ${shown(kind)} here; the types are ${types.join(", ")}.`);
      }
      return verdict;
    };
    return this.complete({ field, types: () => [...types] }, (ask) => call(({ glue }) => ask(glue)));
  }
}

/** Runs one call on the program. */
export type Caller<Raw> = <T>(ask: (raw: Raw) => T) => T;

/** A program that stopped is not to be trusted with the next call: it is started again. */
function caller<Instance>(start: () => Instance): Caller<Instance> {
  let instance: Instance | undefined = start();
  return (ask) => {
    instance ??= start();
    try {
      return ask(instance);
    } catch (cause) {
      instance = undefined;
      throw new ConformeError("engine", `The engine stopped on this call and will be restarted: ${String(cause)}`, { cause });
    }
  };
}
