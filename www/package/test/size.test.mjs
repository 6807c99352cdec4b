// The budget holds, and the shares of `cargo xtask size` are all of the file.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { owners, ownerOf } from "../owners.mjs";

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

test("what a browser downloads is within size-budget.json", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [here("../size.mjs"), "--budget"], { encoding: "utf8" });
  assert.equal(status, 0, `${stdout}${stderr}`);
});

test("a function belongs to who it is there for", () => {
  const known = {
    "conforme::rules::budget::desequilibre::check": "conforme::rules::budget",
    "conforme::formats::iban::read": "conforme::formats::iban",
    "conforme::call::Engine::check": "conforme::call",
    "<conforme::report::Report as serde_core::ser::Serialize>::serialize": "conforme::report",
    "core::ptr::drop_in_place<alloc::vec::Vec<conforme::report::Finding>>": "conforme::report",
    "serde_json::de::Deserializer<R>::parse_value": "serde_json",
    "<alloc::string::String as core::fmt::Write>::write_str": "std",
    "dlmalloc::dlmalloc::Dlmalloc<A>::malloc": "std",
    "engine_check": "(glue)",
    "": "(no name)",
  };
  for (const [name, owner] of Object.entries(known)) assert.equal(ownerOf(name), owner, name);
});

test("every byte of code and data is somebody's, and the files of data are found in it", () => {
  // As wasm-bindgen leaves it: the names are still there.
  const wasm = readFileSync(here("../pkg/conforme_bg.wasm"));
  const shares = owners(wasm, here("../../.."));
  const total = (kind) => shares.filter(({ owner }) => owner.startsWith(kind)).flatMap(({ bytes }) => bytes).reduce((sum, { length }) => sum + length, 0);
  const [code, data] = [total("code "), total("data ")];
  assert.ok(code + data < wasm.length);
  // The rest is names, types and the list of exports.
  assert.ok(code > 0 && data > 0);
  const named = shares.filter(({ owner }) => !owner.endsWith("(no name)"));
  assert.ok(named.flatMap(({ bytes }) => bytes).reduce((sum, { length }) => sum + length, 0) > 0.95 * (code + data));
  for (const file of ["profiles/subvention.json", "referentials/sources.tsv"]) {
    const text = readFileSync(here(`../../../${file}`), "utf8").replace(/^(#.*\n)+/, "");
    const share = shares.find(({ owner }) => owner === `data ${file}`);
    assert.equal(share?.bytes.toString(), text, file);
  }
});
