import type { Memory } from "built:glue";
import type { RawPage } from "built:identifiants-glue";
import type { FieldVerdict } from "./types.js";

/** The mark of two texts in an answer, and what is below it: two lengths. */
const PLAIN = 0x8000_0000;
const LENGTH = 0x7fff;
/** Characters that the page has room for, three bytes for each; a longer text has a page of its own. */
const SHORT = 340;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The verdict on one value of a type, in English or French; undefined for a type that is not carried. */
export type QuickField = (type: string, typed: string, english: boolean) => FieldVerdict | undefined;

/** What can be asked across the page. */
export interface Page {
  /** The types it reads. */
  readonly types: readonly string[];
  readonly field: QuickField;
}

/**
 * Asks for the verdict on one value without a string of WebAssembly's own: most values are a few ASCII
 * characters, written to memory and read from it faster than a string is made there.
 */
export function readPage(raw: RawPage, memory: Memory): Page {
  let characters = SHORT;
  let room = raw.room(3 * characters);
  const listed = raw.types();
  let bytes = new Uint8Array(memory.buffer);
  const types = text(raw.answer(), listed).trim().split(" ");
  const ranks = new Map(types.map((type, rank) => [type, rank]));

  function makeRoom(wanted: number): void {
    if (characters === wanted) return;
    characters = wanted;
    room = raw.room(3 * wanted);
  }

  function text(start: number, length: number): string {
    let said = "";
    for (let at = start; at < start + length; at += 1) {
      const byte = bytes[at]!;
      if (byte > 0x7f) return decoder.decode(bytes.subarray(start, start + length));
      said += String.fromCharCode(byte);
    }
    return said;
  }

  const field: QuickField = (type, typed, english) => {
    const rank = ranks.get(type);
    if (rank === undefined) return undefined;
    makeRoom(Math.max(typed.length, SHORT));
    // Memory that grew is another buffer.
    if (bytes.length === 0) bytes = new Uint8Array(memory.buffer);
    let length = 0;
    for (; length < typed.length; length += 1) {
      const unit = typed.charCodeAt(length);
      if (unit > 0x7f) break;
      bytes[room + length] = unit;
    }
    if (length < typed.length) {
      length += encoder.encodeInto(typed.slice(length), bytes.subarray(room + length, room + 3 * characters)).written;
    }
    const said = raw.ask(rank, length, english) >>> 0;
    if (bytes.length === 0) bytes = new Uint8Array(memory.buffer);
    const start = raw.answer();
    if (said < PLAIN) return JSON.parse(decoder.decode(bytes.subarray(start, start + said))) as FieldVerdict;
    const [whole, shown] = [(said >>> 16) & LENGTH, said & LENGTH];
    const value = text(start, whole);
    return { type, ok: true, value, display: shown === 0 ? value : text(start + whole, shown), findings: [] };
  };
  return { types, field };
}
