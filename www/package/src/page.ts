import type { Memory } from "built:glue";
import type { RawPage } from "built:identifiants-glue";
import type { FieldVerdict } from "./types.js";

/** The mark of two texts in an answer, and what is below it: two lengths. */
const PLAIN = 0x8000_0000;
const LENGTH = 0x7fff;
/** Texts of more characters go the long way: the page has 1 024 bytes, three for each. */
const LONGEST = 340;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The verdict on one value of a type, in English or French. */
export type QuickField = (type: string, typed: string, english: boolean) => FieldVerdict | undefined;

/**
 * Asks for the verdict on one value without a string of WebAssembly's own: most values are a few ASCII
 * characters, written to memory and read from it faster than a string is made there. Undefined for what
 * must go the long way.
 */
export function readPage(raw: RawPage, memory: Memory): QuickField {
  const ranks = new Map(raw.types().trim().split(" ").map((type, rank) => [type, rank]));
  const room = raw.room();
  let bytes = new Uint8Array(memory.buffer);

  function text(start: number, length: number): string {
    let said = "";
    for (let at = start; at < start + length; at += 1) {
      const byte = bytes[at]!;
      if (byte > 0x7f) return decoder.decode(bytes.subarray(start, start + length));
      said += String.fromCharCode(byte);
    }
    return said;
  }

  return (type, typed, english) => {
    const rank = ranks.get(type);
    if (rank === undefined || typed.length > LONGEST) return undefined;
    // Memory that grew is another buffer.
    if (bytes.length === 0) bytes = new Uint8Array(memory.buffer);
    let length = 0;
    for (; length < typed.length; length += 1) {
      const unit = typed.charCodeAt(length);
      if (unit > 0x7f) break;
      bytes[room + length] = unit;
    }
    if (length < typed.length) {
      length += encoder.encodeInto(typed.slice(length), bytes.subarray(room + length, room + 3 * LONGEST)).written;
    }
    const said = raw.ask(rank, length, english) >>> 0;
    if (said === 0) return undefined;
    if (bytes.length === 0) bytes = new Uint8Array(memory.buffer);
    const start = raw.answer();
    if (said < PLAIN) return JSON.parse(decoder.decode(bytes.subarray(start, start + said))) as FieldVerdict;
    const [whole, shown] = [(said >>> 16) & LENGTH, said & LENGTH];
    const value = text(start, whole);
    return { type, ok: true, value, display: shown === 0 ? value : text(start + whole, shown), findings: [] };
  };
}
