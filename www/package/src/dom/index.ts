/**
 * Checks a form while it is being filled in: {@link attach}. No side effect at import, safe on a server.
 */
import type { Report } from "../types.js";
import type { FindingDetail } from "./shown.js";

declare global {
  interface HTMLElementEventMap {
    "conforme:report": CustomEvent<{ readonly report: Report }>;
    "conforme:finding": CustomEvent<FindingDetail>;
  }
}

export { attach } from "./attach.js";
export { make } from "./element.js";
export type { FieldMap } from "./fields.js";
export { AttachError } from "./options.js";
export type { Attached, AttachOptions, CheckNow, FormEngine, Live } from "./options.js";
export { euros } from "./outputs.js";
export { goTo } from "./summary.js";
export type { Remark } from "./remarks.js";
export type { FindingDetail } from "./shown.js";
export { dsfr } from "./themes/dsfr.js";
export { neutral } from "./themes/neutral.js";
export type { MessageView, Offer, SummaryItem, SummarySection, SummaryView, Theme } from "./themes/theme.js";
export type { Moment, TimingOptions } from "./timing.js";
