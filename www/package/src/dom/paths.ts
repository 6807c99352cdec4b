/**
 * Field paths as forms write them.
 *
 * A *pattern* is what an element declares: `banque.iban`, `budget.charges[].montant`,
 * `budget.charges[7].montant`, `missions[]`. A *path* is what the engine reads: every pair of
 * brackets holds the place of the row in the page, counted from 0, without gaps.
 */

/** The first part of every field of the dossier: what a `name` must start with to be read as a path. */
const ROOTS: ReadonlySet<string> = new Set([
  "profil",
  "stade",
  "exercice",
  "presenceJoursSemaine",
  "beneficiaire",
  "convention",
  "subvention",
  "budget",
  "imputation",
  "banque",
  "missions",
  "justificatifs",
  "engagements",
]);

/**
 * The pattern in a control's `name`, or nothing: a host has names of its own (tokens, buttons),
 * which are none of the engine's business.
 *
 * Understands what frameworks write: `banque[iban]`, `budget[charges][0][montant]`,
 * `budget.charges.0.montant`, `missions[]`.
 */
export function patternOfName(name: string): string | undefined {
  const pattern = name
    .replace(/\[([A-Za-z][^\]]*)\]/g, ".$1")
    .replace(/\.(\d+)(?=[.[]|$)/g, "[$1]");
  const root = /^[^.[]+/.exec(pattern)?.[0];
  return root !== undefined && ROOTS.has(root) ? pattern : undefined;
}

/** A pattern cut at its rows: `["budget.charges", "7", ".montant"]`; odd places are row keys. */
export function splitPattern(pattern: string): string[] {
  return pattern.split(/\[(\d*)\]/);
}

/** Every path that holds this one, nearest first: `a.b[0].c` → `a.b[0]`, `a.b`, `a`. */
export function ancestors(path: string): readonly string[] {
  const known = ancestorsByPath.get(path);
  if (known) return known;
  const found: string[] = [];
  for (let end = path.length - 1; end > 0; end -= 1) {
    const character = path[end];
    if (character === "." || character === "[") found.push(path.slice(0, end));
  }
  ancestorsByPath.set(path, found);
  return found;
}

/** Forms ask for the same few paths at every key stroke. */
const ancestorsByPath = new Map<string, readonly string[]>();
