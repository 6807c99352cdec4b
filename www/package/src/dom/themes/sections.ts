import type { Severity } from "../../types.js";
import { make } from "../element.js";
import type { SummaryItem, SummarySection, SummaryView } from "./theme.js";

/** The classes of a section of the summary. */
export type SectionClasses = (severity: Severity) => { section: string; title: string; link: string };

interface Section {
  readonly node: HTMLElement;
  readonly heading: HTMLElement;
  readonly list: HTMLElement;
  readonly lines: Map<string, Line>;
}

interface Line {
  readonly node: HTMLElement;
  /** What it shows now; a click follows the latest. */
  item: SummaryItem;
}

const known = new WeakMap<HTMLElement, Map<Severity, Section>>();

/** Lists of links under headings, in `root`: makes them, or brings them in step touching only what changed. */
export function fillSections(root: HTMLElement, { sections, headingLevel }: SummaryView, classes: SectionClasses): HTMLElement {
  const before = known.get(root) ?? new Map<Severity, Section>();
  const after = new Map<Severity, Section>();
  for (const view of sections) {
    const { section, title, link } = classes(view.severity);
    const one = before.get(view.severity) ?? newSection(headingLevel, section, title);
    if (one.heading.textContent !== view.title) one.heading.textContent = view.title;
    fillList(one, view, link);
    after.set(view.severity, one);
  }
  for (const [severity, { node }] of before) if (!after.has(severity)) node.remove();
  inOrder(root, [...after.values()].map(({ node }) => node));
  known.set(root, after);
  return root;
}

function newSection(level: 2 | 3 | 4, sectionClass: string, titleClass: string): Section {
  const heading = make(`h${level}`, { class: titleClass });
  const list = make("ul");
  return { node: make("section", { class: sectionClass }, heading, list), heading, list, lines: new Map() };
}

function fillList({ list, lines }: Section, { items }: SummarySection, linkClass: string): void {
  const wanted = new Set(items.map(({ key }) => key));
  for (const [key, { node }] of lines) {
    if (wanted.has(key)) continue;
    node.remove();
    lines.delete(key);
  }
  const nodes = items.map((item) => {
    const line = lines.get(item.key);
    if (line && line.item.text === item.text && line.item.href === item.href) {
      line.item = item;
      return line.node;
    }
    line?.node.remove();
    const fresh = newLine(item, linkClass);
    lines.set(item.key, fresh);
    return fresh.node;
  });
  inOrder(list, nodes);
}

function newLine(item: SummaryItem, linkClass: string): Line {
  if (item.href === undefined) return { node: make("li", {}, item.text), item };
  const link = make("a", { href: item.href, class: linkClass }, item.text);
  const line: Line = { node: make("li", {}, link), item };
  link.addEventListener("click", (event) => {
    event.preventDefault();
    line.item.go();
  });
  return line;
}

/** Puts the nodes in this order, moving none that stands right. */
function inOrder(parent: HTMLElement, nodes: readonly HTMLElement[]): void {
  let next = parent.firstElementChild;
  for (const node of nodes) {
    if (node === next) next = next.nextElementSibling;
    else parent.insertBefore(node, next);
  }
}
