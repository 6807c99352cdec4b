import { isFresh } from "./element.js";
import type { Ledger } from "./ledger.js";
import { OWN } from "./messages.js";
import type { Theme } from "./themes/theme.js";

/**
 * "Add a line" is often a copy of the line before, with the remarks that stand in it: takes from such
 * copies what the form layer had put into the first.
 */
export function cleanCopies(added: readonly Element[], isOurs: (node: Element) => boolean, ledger: Ledger, theme: Theme): void {
  for (const root of added) {
    for (const node of root.querySelectorAll(`[${OWN}]`)) {
      if (!isOurs(node)) node.remove();
    }
    for (const element of [root, ...root.querySelectorAll("[id], [aria-describedby]")]) {
      if (!ledger.knows(element) && !element.closest(`[${OWN}]`)) cleanOne(element, theme);
    }
  }
}

function cleanOne(element: Element, theme: Theme): void {
  if (isFresh(element.id)) element.removeAttribute("id");
  const described = (element.getAttribute("aria-describedby") ?? "").split(/\s+/).filter((id) => id !== "");
  const rest = described.filter((id) => !isFresh(id));
  if (rest.length === described.length) return;
  if (rest.length > 0) element.setAttribute("aria-describedby", rest.join(" "));
  else element.removeAttribute("aria-describedby");
  element.removeAttribute("aria-invalid");
  for (const severity of ["error", "warning", "info"] as const) {
    const mark = theme.mark(element as HTMLElement, severity);
    mark?.element.classList.remove(mark.className);
  }
}
