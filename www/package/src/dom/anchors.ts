import type { Snapshot } from "./fields.js";
import { ancestors } from "./paths.js";

/** Where in the page a finding stands. */
export interface Anchor {
  /** The control, or the group (`data-field-group`) that shows the message. */
  readonly element: HTMLElement;
  /** The control exactly at the finding's path, if there is one: it is the one that is wrong. */
  readonly own: HTMLElement | undefined;
  /** Where a link leads: something that takes the focus. */
  readonly focus: HTMLElement;
}

/** Finds the places of findings in one snapshot of the form. */
export class Anchors {
  readonly #snapshot: Snapshot;
  readonly #groups: ReadonlyMap<string, HTMLElement>;

  constructor(snapshot: Snapshot, groups: ReadonlyMap<string, HTMLElement>) {
    this.#snapshot = snapshot;
    this.#groups = groups;
  }

  /**
   * The place of a path: its own control; else the group that declares it; else the field that
   * holds the whole list (`missions`, one a line); else the first control under it; else the nearest
   * group around it. Nothing when this form does not ask for it.
   */
  at(path: string): Anchor | undefined {
    const { byPath, firstUnder } = this.#snapshot;
    const own = byPath.get(path);
    const group = this.#groups.get(path);
    // A group of boxes has a control at the list's own path, yet speaks as a group.
    if (own && !group) return { element: own, own, focus: own };
    const below = own ?? firstUnder.get(path);
    if (group) return { element: group, own: undefined, focus: below ?? focusable(group) };
    const around = ancestors(path);
    const list = around.map((ancestor) => byPath.get(ancestor)).find((control) => control !== undefined);
    if (list) return { element: list, own: list, focus: list };
    if (below) return { element: below, own: undefined, focus: below };
    for (const ancestor of around) {
      const holder = this.#groups.get(ancestor);
      if (holder) return { element: holder, own: undefined, focus: firstUnder.get(ancestor) ?? focusable(holder) };
    }
    return undefined;
  }

  /** The controls of these paths. */
  controls(paths: readonly string[]): HTMLElement[] {
    const found: HTMLElement[] = [];
    for (const path of paths) {
      const control = this.#snapshot.byPath.get(path);
      if (control) found.push(control);
    }
    return found;
  }
}

/** Groups that the page declares: `data-field-group="budget.charges"`, several paths apart by spaces. */
export function groupsOf(form: HTMLFormElement): Map<string, HTMLElement> {
  const groups = new Map<string, HTMLElement>();
  for (const element of form.querySelectorAll<HTMLElement>("[data-field-group]")) {
    for (const path of (element.dataset["fieldGroup"] ?? "").split(/\s+/)) {
      if (path !== "" && !groups.has(path)) groups.set(path, element);
    }
  }
  return groups;
}

function focusable(group: HTMLElement): HTMLElement {
  return group.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea, button") ?? group;
}
