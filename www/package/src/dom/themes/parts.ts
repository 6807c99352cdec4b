import { make, safeAddress } from "../element.js";
import type { MessageView } from "./theme.js";

/** The rule and its sources, folded. */
export function whyOf({ remark, words }: MessageView, classes: { details: string; link: string }): HTMLElement | undefined {
  if (!remark.finding) return undefined;
  const items = remark.sources.map(({ title, article, url, since }) => {
    const text = [title, article].filter(Boolean).join(", ");
    const href = safeAddress(url);
    const name = href ? make("a", { href, class: classes.link, rel: "noreferrer external" }, text) : text;
    return make("li", {}, name, since ? ` (${words.since(since)})` : undefined);
  });
  return make(
    "details",
    { class: classes.details },
    make("summary", {}, words.why),
    make("p", {}, `${words.rule} `, make("code", {}, remark.rule)),
    items.length > 0 ? make("ul", {}, ...items) : undefined,
  );
}

/** The button that mends. */
export function offerOf({ offer, id }: MessageView, className: string): HTMLElement | undefined {
  if (!offer) return undefined;
  const button = make("button", { type: "button", class: className, "aria-describedby": id }, offer.label);
  button.addEventListener("click", () => offer.apply());
  return button;
}

/**
 * In the row's own place for messages (`data-conforme-messages` inside `data-row`), else right after the control; after its label where the label wraps it or follows it; at the end of a
 * group that has no control of its own.
 */
export function placeNear(anchor: HTMLElement, node: HTMLElement): void {
  const slot = anchor.closest("[data-row]")?.querySelector("[data-conforme-messages]");
  if (slot) {
    slot.append(node);
    return;
  }
  if (!anchor.matches("input, select, textarea")) {
    anchor.append(node);
    return;
  }
  const fieldset = anchor.matches("[type=radio]") ? anchor.closest("fieldset") : null;
  if (fieldset) {
    fieldset.append(node);
    return;
  }
  const wrapping = anchor.closest("label");
  const following = anchor.matches("[type=checkbox]") && anchor.nextElementSibling;
  (wrapping ?? (following instanceof HTMLLabelElement ? following : anchor)).after(node);
}
