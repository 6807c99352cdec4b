import type { Control } from "./fields.js";

/** Parts of a label that are not its name: hints, marks of required fields, what this layer adds. */
const NOT_THE_NAME = ".fr-hint-text, [data-hint], .conforme-messages, input, select, textarea, button, [aria-hidden=true]";

/**
 * The name of a field for people, as the page gives it; nothing when the page gives none.
 *
 * `data-label` speaks first: in a table the column's head does not say which row.
 */
export function labelOf(element: Element): string | undefined {
  const given = element.getAttribute("data-label");
  if (given) return given;
  if (!("labels" in element)) return textOf(element.querySelector("legend, caption")) ?? attributeLabel(element);
  if (element.matches("[type=radio]")) {
    const legend = textOf(element.closest("fieldset")?.querySelector("legend"));
    if (legend) return legend;
  }
  const labels = (element as Control).labels;
  return attributeLabel(element) ?? textOf(labels?.[0]);
}

function attributeLabel(element: Element): string | undefined {
  const ids = element.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
  const texts = ids.map((id) => textOf(element.ownerDocument.getElementById(id))).filter((text) => text !== undefined);
  return texts.length > 0 ? texts.join(", ") : element.getAttribute("aria-label") || undefined;
}

function textOf(node: Element | null | undefined): string | undefined {
  if (!node) return undefined;
  const copy = node.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(NOT_THE_NAME)) part.remove();
  const text = (copy.textContent ?? "").replace(/\s+/g, " ").trim();
  return text.replace(/[\s*:]+$/, "") || undefined;
}
