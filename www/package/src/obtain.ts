import type { Origin } from "./conforme.js";
import { ConformeError } from "./errors.js";

/** What a caller may give in place of the file beside the script. */
export type WasmSource = string | URL | BufferSource | WebAssembly.Module | undefined;

interface Obtained {
  module: WebAssembly.Module;
  origin: Origin;
  reason?: string;
}

/** A compiled module: the one given, else the file beside the script, else the bytes in the package. */
export async function obtain(wasm: WasmSource, beside: () => URL, inline: () => Promise<string>): Promise<Obtained> {
  if (wasm instanceof WebAssembly.Module) return { module: wasm, origin: "given" };
  if (typeof wasm === "string" || wasm instanceof URL) return { module: await fetchModule(wasm), origin: "fetched" };
  if (wasm !== undefined) return { module: await WebAssembly.compile(wasm), origin: "given" };

  const address = fetchable(beside);
  if (address === undefined) return { module: compileBase64(await inline()), origin: "inline" };
  try {
    return { module: await fetchModule(address), origin: "fetched" };
  } catch (cause) {
    // A bundler that did not copy the file, or a server that answers a page in its place.
    return { module: compileBase64(await inline()), origin: "inline", reason: describe(cause) };
  }
}

/** The address, or nothing where it is not to be fetched (Node, CommonJS, `file:`). */
function fetchable(beside: () => URL): URL | undefined {
  try {
    const address = beside();
    return address.protocol === "file:" ? undefined : address;
  } catch {
    return undefined;
  }
}

async function fetchModule(address: string | URL): Promise<WebAssembly.Module> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${String(address)} answered ${response.status}`);
  const isWasm = response.headers.get("content-type")?.startsWith("application/wasm") === true;
  return isWasm ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

export function compileBase64(base64: string): WebAssembly.Module {
  return new WebAssembly.Module(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
}

/** The error of an engine that could not be had. */
export function asLoadError(cause: unknown): ConformeError {
  if (cause instanceof ConformeError) return cause;
  return new ConformeError("load", `The engine could not be loaded: ${describe(cause)}`, { cause });
}

/** What was thrown, in words. */
export function describe(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
