import type { CheckOptions, Conforme, FieldOptions } from "./conforme.js";
import type { Dossier } from "./dossier.js";
import { ConformeError } from "./errors.js";
import { load, loaded } from "./load.js";
import type { FieldVerdict, Finding, Report } from "./types.js";
import { wordsOf } from "./words.js";

/**
 * What a form library needs to know of a schema: Standard Schema, version 1 (standardschema.dev).
 * Written out here, as the specification invites, so that the package depends on nothing.
 */
export interface StandardSchema<Input, Output, Detail> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "conforme";
    /** Never set at run time; carries the types. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
    /** At once when the engine is loaded, else as soon as it is. */
    readonly validate: (value: unknown) => Validation<Output, Detail> | Promise<Validation<Output, Detail>>;
  };
}

/** Success carries `value`, failure `issues`; `conforme` has all there is to say, warnings included. */
export type Validation<Output, Detail> =
  | { readonly value: Output; readonly issues?: undefined; readonly conforme: Detail }
  | { readonly issues: readonly Issue[]; readonly conforme: Detail | undefined };

/** One error, at its place in the form's values. */
export interface Issue {
  /** What is wrong, then what to do. */
  readonly message: string;
  /** `["budget", "charges", 0, "montant"]`; empty for a field schema, which knows no place. */
  readonly path: readonly (string | number)[];
}

/** What makes a dossier schema fail. */
export interface DossierSchemaOptions extends CheckOptions {
  /**
   * Fail on what the stage requires and the file does not have? Default: no, as incomplete is not
   * wrong; a form that files at once says yes.
   */
  requireComplete?: boolean | undefined;
}

/**
 * A Standard Schema for one value. It fails only on errors; its output is the canonical spelling.
 *
 * Form libraries that validate synchronously need the engine first: `await load()`, or `loadSync()`.
 *
 * @example
 * fieldSchema("siret")["~standard"].validate("223 500 018 00013"); // { value: "22350001800013", … }
 */
export function fieldSchema(type: string, options: FieldOptions = {}): StandardSchema<string, string, FieldVerdict> {
  return schema((conforme, value) => {
    // An empty control is not a wrong one; whether it is required is for the form to say.
    const text = value === undefined || value === null ? "" : String(value);
    const verdict = conforme.field(type, text, options);
    const issues = errorsOf(verdict.findings, () => []);
    return issues.length > 0 ? { issues, conforme: verdict } : { value: verdict.value ?? text, conforme: verdict };
  });
}

/**
 * A Standard Schema for a whole file, nested or flat. It fails only on errors (and on what is
 * missing, if asked); its output is its input.
 *
 * @example
 * useForm({ resolver: standardSchemaResolver(dossierSchema({ profile: "ccapex", stage: "depot" })) });
 */
export function dossierSchema(options: DossierSchemaOptions = {}): StandardSchema<Dossier, Dossier, Report> {
  return schema((conforme, value) => {
    const dossier = value as Dossier;
    const report = conforme.check(dossier, options);
    const issues = errorsOf(report.findings, pathToArray);
    if (options.requireComplete) {
      const { colon, missing } = wordsOf(options.lang);
      for (const { path, label } of report.missing) issues.push({ message: `${label}${colon}${missing}`, path: pathToArray(path) });
    }
    return issues.length > 0 ? { issues, conforme: report } : { value: dossier, conforme: report };
  });
}

/**
 * A field path as form libraries write it.
 *
 * @example
 * pathToArray("budget.charges[0].montant"); // ["budget", "charges", 0, "montant"]
 */
export function pathToArray(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([part, index]) => (index === undefined ? part : Number(index)));
}

type Judge<Output, Detail> = (conforme: Conforme, value: unknown) => Validation<Output, Detail>;

function schema<Input, Output, Detail>(judge: Judge<Output, Detail>): StandardSchema<Input, Output, Detail> {
  const validate = (conforme: Conforme, value: unknown): Validation<Output, Detail> => {
    try {
      return judge(conforme, value);
    } catch (error) {
      // A value that is no file at all is the value's fault; a wrong option is the developer's.
      if (error instanceof ConformeError && error.kind === "dossier") {
        return { issues: [{ message: error.message, path: [] }], conforme: undefined };
      }
      throw error;
    }
  };
  return {
    "~standard": {
      version: 1,
      vendor: "conforme",
      validate(value) {
        const conforme = loaded();
        return conforme ? validate(conforme, value) : load().then((ready) => validate(ready, value));
      },
    },
  };
}

function errorsOf(findings: readonly Finding[], place: (path: string) => (string | number)[]): Issue[] {
  return findings
    .filter((finding) => finding.severity === "error")
    .map((finding) => ({ message: `${finding.message} ${finding.help}`.trim(), path: place(finding.path) }));
}
