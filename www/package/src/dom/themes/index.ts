import type { AttachOptions } from "../options.js";
import { dsfr } from "./dsfr.js";
import { neutral } from "./neutral.js";
import type { Theme } from "./theme.js";

/** The theme asked for; what a theme of the host leaves out is as in `neutral`. */
export function themeOf(asked: AttachOptions["theme"]): Theme {
  if (asked === "dsfr") return dsfr;
  return typeof asked === "object" ? { ...neutral, ...asked } : neutral;
}
