// Who weighs what in a WebAssembly file: its functions by crate and family, its data by file.
// Needs the names of the functions: `cargo xtask size` makes such a file; it is not the one that ships.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** `[{ owner, bytes: Buffer[] }]`, code first, then data; all of both sections is somebody's. */
export function owners(wasm, repository) {
  const sections = sectionsOf(wasm);
  const names = namesOf(sections.find(({ id, name }) => id === 0 && name === "name"));
  const imported = WebAssembly.Module.imports(new WebAssembly.Module(wasm)).filter(({ kind }) => kind === "function").length;
  const shares = new Map();
  const add = (owner, bytes) => shares.set(owner, [...(shares.get(owner) ?? []), bytes]);
  bodiesOf(sections.find(({ id }) => id === 10)).forEach((body, index) => add(`code ${ownerOf(names.get(imported + index) ?? "")}`, body));
  for (const segment of segmentsOf(sections.find(({ id }) => id === 11))) {
    for (const { owner, bytes } of splitData(segment, dataFiles(repository))) add(`data ${owner}`, bytes);
  }
  return [...shares].map(([owner, bytes]) => ({ owner, bytes }));
}

/** The crate that a function comes from; ours by family. `<A as B>::f` belongs to A, unless A is nobody's. */
export function ownerOf(name) {
  const known = [...name.matchAll(/(?<![\w:])([a-z_][a-z0-9_]*)((?:::[a-z_][a-z0-9_]*)*)(?=::)/g)];
  // What the standard library does for a type of ours (a vector of it, its drop) is there because of ours.
  const best = known.find(([, crate]) => crate === "conforme") ?? known.find(([, crate]) => !STANDARD.has(crate)) ?? known[0];
  if (!best) return name === "" ? "(no name)" : "(glue)";
  const [, crate, modules] = best;
  if (crate !== "conforme") return STANDARD.has(crate) ? "std" : crate;
  const [family, ...below] = modules.split("::").slice(1);
  const nested = ["rules", "formats"].includes(family) && below.length > 0;
  return ["conforme", family, ...(nested ? [below[0]] : [])].filter(Boolean).join("::");
}

const STANDARD = new Set(["core", "alloc", "std", "compiler_builtins", "hashbrown", "dlmalloc"]);

/** A segment cut into the files that stand in it as they are, and the rest: words and tables of the code. */
function splitData(segment, files) {
  const parts = [];
  let rest = [segment];
  for (const { owner, content } of files) {
    rest = rest.flatMap((piece) => {
      const at = piece.indexOf(content);
      if (at < 0) return [piece];
      parts.push({ owner, bytes: content });
      return [piece.subarray(0, at), piece.subarray(at + content.length)];
    });
  }
  return [...parts, ...rest.filter(({ length }) => length > 0).map((bytes) => ({ owner: "words and tables", bytes }))];
}

function dataFiles(repository) {
  return ["profiles", "profiles/scope", "referentials"].flatMap((folder) =>
    readdirSync(path.join(repository, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => ({ owner: `${folder}/${name}`, content: rowsOf(readFileSync(path.join(repository, folder, name))) }))
      .filter(({ content }) => content.length > 0),
  );
}

/** A table without the comments at its head, which the engine leaves out (src/referential.rs). */
function rowsOf(content) {
  let start = 0;
  while (content[start] === 0x23) start = content.indexOf("\n", start) + 1;
  return content.subarray(start);
}

// The binary format, as far as it is needed: webassembly.github.io/spec/core/binary

function sectionsOf(wasm) {
  const sections = [];
  const reader = readerOf(wasm, 8);
  while (reader.more()) {
    const id = reader.byte();
    const section = { id, body: reader.take(reader.number()) };
    if (id === 0) {
      const inside = readerOf(section.body);
      section.name = inside.take(inside.number()).toString();
      section.body = inside.rest();
    }
    sections.push(section);
  }
  return sections;
}

function namesOf(section) {
  const names = new Map();
  if (!section) throw new Error("this file has no names of functions");
  const reader = readerOf(section.body);
  while (reader.more()) {
    const id = reader.byte();
    const list = readerOf(reader.take(reader.number()));
    if (id !== 1) continue;
    for (let count = list.number(); count > 0; count -= 1) {
      const index = list.number();
      names.set(index, list.take(list.number()).toString());
    }
  }
  return names;
}

function bodiesOf({ body }) {
  const reader = readerOf(body);
  return Array.from({ length: reader.number() }, () => reader.take(reader.number()));
}

function segmentsOf({ body }) {
  const reader = readerOf(body);
  return Array.from({ length: reader.number() }, () => {
    const flags = reader.number();
    if (flags === 2) reader.number();
    if (flags !== 1) reader.constantExpression();
    return reader.take(reader.number());
  });
}

function readerOf(bytes, start = 0) {
  let at = start;
  const byte = () => bytes[at++];
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const read = byte();
      value += (read & 0x7f) * 2 ** shift;
      if (read < 0x80) return value;
    }
  };
  return {
    byte,
    number,
    take: (length) => bytes.subarray(at, (at += length)),
    rest: () => bytes.subarray(at),
    more: () => at < bytes.length,
    /** `i32.const N end`: the place of a segment. */
    constantExpression() {
      if (byte() !== 0x41) throw new Error("a segment is placed in a way this reader does not know");
      number();
      if (byte() !== 0x0b) throw new Error("a segment is placed in a way this reader does not know");
    },
  };
}
