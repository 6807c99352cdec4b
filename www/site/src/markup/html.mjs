/** Text in markup. */
export const escape = (text) =>
  String(text).replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character]);

/** Attributes; undefined and false leave one out, true writes it bare. */
export const attributes = (list) =>
  Object.entries(list)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(value)}"`))
    .join("");

/** The id of the control of a path. */
export const idOf = (path) => path.replace(/[.[\]]+/g, "-").toLowerCase();

/** Changes the text of markup, not its tags, nor code. */
const inText = (html, change) =>
  html.replace(/(<(?:script|style|code|pre|kbd)[\s\S]*?<\/(?:script|style|code|pre|kbd)>|<[^>]*>)|([^<]+)/g, (_, tag, text) => tag ?? change(text));

/** Apostrophes as they are printed; documents have those of the keyboard. */
export const apostrophes = (html) => inText(html, (text) => text.replace(/(?<=\p{L})'(?=\p{L})/gu, "’"));

/**
 * French typography, so that sources can be typed plainly: a narrow no-break space before ; : ! ? »
 * after «, before € and %, and between the thousands of a number. Text only, not attributes of tags.
 */
export const french = (html) =>
  inText(html, (text) =>
    text
      .replace(/ ([;:!?»€%])/g, "\u202f$1")
      .replace(/« /g, "«\u202f")
      .replace(/(\d) (?=\d{3}(?!\d))/g, "$1\u202f")
      .replace(/n° (?=\d)/g, "n°\u00a0"),
  );
