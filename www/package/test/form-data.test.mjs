import assert from "node:assert/strict";
import { test } from "node:test";
import { flattenFormData } from "conforme";

const flat = (...entries) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return flattenFormData(data);
};

test("names are paths, texts stay as typed", () => {
  assert.deepEqual(flat(["subvention.montant", " 50 000,00 € "], ["budget.charges[0].montant", "1"]), {
    "subvention.montant": " 50 000,00 € ",
    "budget.charges[0].montant": "1",
  });
});

test("a text of several lines is the same on both sides of the wire: browsers send its line ends as CR LF", async () => {
  assert.deepEqual(flat(["missions[]", "une\r\ndeux\rtrois\n"]), { "missions[0]": "une\ndeux\ntrois\n" });
});

test("brackets and repeats take the next index", () => {
  assert.deepEqual(flat(["missions[]", "a"], ["missions[]", "b"]), { "missions[0]": "a", "missions[1]": "b" });
  assert.deepEqual(flat(["missions[]", "only"]), { "missions[0]": "only" });
  assert.deepEqual(flat(["budget.charges[].montant", "1"], ["budget.charges[].montant", "2"]), {
    "budget.charges[0].montant": "1",
    "budget.charges[1].montant": "2",
  });
  assert.deepEqual(flat(["pieces", "statuts"], ["pieces", "rib"]), { "pieces[0]": "statuts", "pieces[1]": "rib" });
});

test("a file stands for its name, an empty file control for nothing", () => {
  assert.deepEqual(flat(["pieces[]", new File(["x"], "rib.pdf")], ["pieces[]", new File([], "")]), { "pieces[0]": "rib.pdf" });
});

test("no name reaches the prototype", () => {
  const result = flat(["__proto__", "x"], ["constructor", "y"]);
  assert.equal(Object.getPrototypeOf(result), Object.prototype);
  assert.equal(Object.getOwnPropertyDescriptor(result, "__proto__").value, "x");
  assert.equal(JSON.stringify(result), '{"__proto__":"x","constructor":"y"}');
});
