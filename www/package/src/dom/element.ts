/**
 * Small helpers to make and change nodes.
 *
 * Everything the engine, a profile or a host says enters the page through these, as text: nothing
 * here reads markup, so text that looks like HTML stays text.
 */

/** Attributes of a new element; `undefined` leaves one out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What an element may hold. */
export type Content = Node | string | undefined;

/** Makes an element; strings become text nodes, never markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: Content[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, value);
  }
  element.append(...content.filter((item): item is Node | string => item !== undefined && item !== ""));
  return element;
}

/** An address that may stand in a link; anything but http and https (a hostile profile) is dropped. */
export function safeAddress(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  try {
    const { protocol, href } = new URL(address);
    return protocol === "https:" || protocol === "http:" ? href : undefined;
  } catch {
    return undefined;
  }
}

let lastNumber = 0;

/** An id that no host page has. */
export function freshId(purpose: string): string {
  lastNumber += 1;
  return `conforme-${purpose}-${lastNumber}`;
}

/** An id that {@link freshId} has made. */
export function isFresh(id: string): boolean {
  return /^conforme-[a-z]+-\d+$/.test(id);
}
