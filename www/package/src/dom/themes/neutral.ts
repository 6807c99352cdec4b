import { make } from "../element.js";
import { offerOf, placeNear, whyOf } from "./parts.js";
import { fillSections } from "./sections.js";
import type { MessageView, Theme } from "./theme.js";

/** Our own look: `conforme/styles/neutral.css`, or any stylesheet with the same few classes. */
export const neutral: Theme = {
  messages: (views) => make("div", { class: "conforme-messages" }, ...views.map(message)),
  place: placeNear,
  mark: (anchor, severity) => ({ element: anchor, className: `conforme-${severity}` }),
  summary: (view, before = make("div", { class: "conforme-summary" })) =>
    fillSections(before, view, (severity) => ({
      section: `conforme-summary-section conforme-summary-${severity}`,
      title: "conforme-summary-title",
      link: "conforme-summary-link",
    })),
};

function message(view: MessageView): HTMLElement {
  const { remark, id, words } = view;
  const kind = make("strong", { class: "conforme-kind" }, `${words.severity[remark.severity]}${words.colon}`);
  return make(
    "div",
    { class: `conforme-message conforme-message-${remark.severity}` },
    make("p", { id, class: "conforme-text" }, kind, remark.message, remark.help && ` ${remark.help}`),
    offerOf(view, "conforme-offer"),
    view.withSources ? whyOf(view, { details: "conforme-why", link: "conforme-source" }) : undefined,
  );
}
