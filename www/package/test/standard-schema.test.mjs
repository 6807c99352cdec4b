import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "conforme";
import { dossierSchema, fieldSchema, pathToArray } from "conforme/standard-schema";

const validate = (schema, value) => schema["~standard"].validate(value);

test("before the engine is there, validation waits for it; afterwards it is synchronous", async () => {
  const waiting = validate(fieldSchema("siret"), "223 500 018 00013");
  assert.ok(waiting instanceof Promise);
  assert.equal((await waiting).value, "22350001800013");
  await load();
  assert.equal(validate(fieldSchema("siret"), "223 500 018 00013").value, "22350001800013");
});

test("the shape the specification asks for", () => {
  const { version, vendor, validate: run } = fieldSchema("siret")["~standard"];
  assert.equal(version, 1);
  assert.equal(vendor, "conforme");
  assert.equal(typeof run, "function");
});

test("an error fails with words and place; the report stands beside it", async () => {
  await load();
  const options = { profile: "subvention", stage: "depot", today: "2024-03-15" };
  const failed = validate(dossierSchema(options), { subvention: { montant: "1 000,00 €" }, banque: { cleRib: "x" } });
  const issue = failed.issues.find(({ path }) => path.join(".") === "banque.cleRib");
  assert.ok(issue.message.length > 0);
  assert.equal(failed.issues.length, failed.conforme.findings.filter(({ severity }) => severity === "error").length);
});

test("warnings pass, and stand beside the value", async () => {
  await load();
  const dossier = { banque: { codeGuichet: "000682" } };
  const passed = validate(dossierSchema({ profile: "subvention", stage: "projet", today: "2024-03-15" }), dossier);
  assert.equal(passed.issues, undefined);
  assert.equal(passed.value, dossier);
  assert.deepEqual(passed.conforme.findings.map(({ rule }) => rule), ["banque/code-guichet-zero"]);
});

test("a draft passes; what is missing fails only when asked", async () => {
  const conforme = await load();
  const options = { profile: "subvention", stage: "projet", today: "2024-03-15" };
  assert.equal(validate(dossierSchema(options), {}).issues, undefined);
  const atSignature = { ...options, stage: "signature" };
  const { missing } = conforme.check({}, atSignature);
  assert.ok(missing.length > 0);
  const count = (schemaOptions) => validate(dossierSchema({ ...atSignature, ...schemaOptions }), {}).issues?.length ?? 0;
  assert.equal(count({ requireComplete: true }) - count({}), missing.length);
});

test("what is missing is said in words, in the language asked for", async () => {
  await load();
  const said = (lang) => {
    const schema = dossierSchema({ profile: "subvention", stage: "depot", today: "2024-03-15", requireComplete: true, lang });
    return validate(schema, {}).issues.find(({ path }) => path.join(".") === "convention.objet").message;
  };
  assert.equal(said("fr"), "Objet de la convention\u202f: ce champ est à remplir.");
  assert.match(said("en"), /: this field is to be filled in\.$/);
});

test("a field schema: the canonical value, or words without a place, and the whole verdict beside them", async () => {
  await load();
  const passed = validate(fieldSchema("iban"), "FR92 3000 1006 82C3 5500 0000 084");
  assert.equal(passed.value, "FR923000100682C355000000084");
  assert.equal(passed.conforme.ok, true);
  const failed = validate(fieldSchema("siret", { lang: "en" }), "732 829 320");
  assert.deepEqual(failed.issues.map(({ path }) => path), failed.issues.map(() => []));
  assert.match(failed.issues[0].message, /SIREN/);
  assert.deepEqual(failed.conforme.findings.filter(({ severity }) => severity === "error").length, failed.issues.length);
});

test("a value that is no file is an issue; an option that is wrong is an error", async () => {
  await load();
  for (const value of [undefined, null, "text", 7]) {
    assert.equal(validate(dossierSchema(), value).issues.length, 1);
  }
  assert.throws(() => validate(fieldSchema("no-such-type"), "x"), { kind: "field-type" });
});

test("paths as form libraries write them", () => {
  assert.deepEqual(pathToArray("budget.charges[0].montant"), ["budget", "charges", 0, "montant"]);
  assert.deepEqual(pathToArray("missions[12]"), ["missions", 12]);
  assert.deepEqual(pathToArray(""), []);
});
