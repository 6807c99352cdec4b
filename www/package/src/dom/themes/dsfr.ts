import { make } from "../element.js";
import { offerOf, placeNear, whyOf } from "./parts.js";
import { fillSections } from "./sections.js";
import type { MessageView, Theme } from "./theme.js";

/**
 * The class names of the Système de Design de l'État, version 1.11 and later; its files are the
 * host's to bring. `fr-error-text` is deprecated there, and `fr-message--success` has no style.
 */
export const dsfr: Theme = {
  messages: (views) => make("div", { class: "fr-messages-group" }, ...views.map(message)),
  place(anchor, node) {
    const group = groupOf(anchor);
    // At the end of the group, as the design system has it; in a table, in the cell.
    if (group) group.element.append(node);
    else placeNear(anchor, node);
  },
  mark(anchor, severity) {
    const group = groupOf(anchor);
    if (severity === "warning") return undefined;
    if (!group) return severity === "error" ? bare(anchor) : undefined;
    if (severity === "error") return { element: group.element, className: `${group.base}--error` };
    return group.hasInfo ? { element: group.element, className: `${group.base}--info` } : undefined;
  },
  summary: (view, before = make("div")) =>
    fillSections(before, view, (severity) => ({
      section: `fr-alert fr-alert--${severity} fr-mb-2w`,
      title: "fr-alert__title",
      link: "fr-link",
    })),
};

/** Groups that have a state, and whether that state may be `info`. */
const GROUPS = [
  { base: "fr-input-group", hasInfo: true },
  { base: "fr-select-group", hasInfo: true },
  { base: "fr-upload-group", hasInfo: true },
  { base: "fr-checkbox-group", hasInfo: false },
  { base: "fr-fieldset", hasInfo: true },
] as const;

function groupOf(anchor: HTMLElement): { element: Element; base: string; hasInfo: boolean } | undefined {
  // A radio button has no state of its own: its fieldset has.
  const kinds = anchor.matches("[type=radio]") ? GROUPS.filter(({ base }) => base === "fr-fieldset") : GROUPS.slice(0, 4);
  for (const { base, hasInfo } of anchor.matches("fieldset") ? GROUPS.slice(4) : kinds) {
    const element = anchor.closest(`.${base}`);
    if (element) return { element, base, hasInfo };
  }
  return undefined;
}

/** An input without a group around it, as in a table. */
function bare(anchor: HTMLElement): { element: Element; className: string } | undefined {
  return anchor.matches(".fr-input") ? { element: anchor, className: "fr-input--error" } : undefined;
}

/** What comes before it is not seen here: it begins as a sentence does. */
function asSentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}

function message(view: MessageView): HTMLElement {
  const { remark, id, words } = view;
  const kind = make("span", { class: "fr-sr-only" }, `${words.severity[remark.severity]}${words.colon}`);
  // In the design system a message is a flex box: the words go in one element, or spaces are lost.
  const text = make("span", {}, kind, asSentence(remark.message), remark.help && ` ${remark.help}`);
  return make(
    "div",
    {},
    make("p", { id, class: `fr-message fr-message--${remark.severity}` }, text),
    offerOf(view, "fr-btn fr-btn--sm fr-btn--secondary fr-mt-1v"),
    view.withSources ? whyOf(view, { details: "fr-text--xs fr-mt-1v fr-mb-0", link: "fr-link fr-link--sm" }) : undefined,
  );
}
