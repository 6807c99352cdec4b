import { OWN } from "./messages.js";

/** What the form layer wants to know of what happens to its form. */
export interface Happenings {
  /** A value is being typed. */
  typed(target: EventTarget): void;
  /** A field was left, or a choice made. */
  left(target: EventTarget): void;
  /** The form is about to be sent. */
  submitted(event: SubmitEvent): void;
  /** The form was reset. */
  reset(): void;
  /** Fields came or went; those that came, with what came along. */
  changed(added: readonly Element[]): void;
}

/** What {@link listen} answers. */
export interface Listening {
  /** Changes are told when the script that made them ends; this tells them now. */
  catchUp(): void;
  stop(): void;
}

/** Attributes that make a control a field, or another one. */
const WATCHED = ["data-field", "data-row", "data-field-group", "name", "form", "type", "disabled", "data-conforme-output"];

/** What fields, their names, their groups and the live figures are made of; the rest of a page may come and go unheard. */
const OF_FIELDS = "input, select, textarea, label, legend, caption, fieldset, [data-row], [data-field-group], [data-conforme-output]";

/**
 * Listens at the root of the page and not on each field: rows may come and go, and a control with a
 * `form` attribute stands outside the form.
 *
 * @returns how to hear of changes of the page at once, and how to stop listening
 */
export function listen(form: HTMLFormElement, happenings: Happenings): Listening {
  const root = form.getRootNode();
  const stop = new AbortController();
  const { signal } = stop;
  // A path and not a target: inside a shadow root the target is another.
  const target = (event: Event) => event.composedPath()[0] ?? event.target;
  const on = (name: string, act: (target: EventTarget) => void) =>
    root.addEventListener(name, (event) => act(target(event) as EventTarget), { signal });
  on("input", (field) => happenings.typed(field));
  on("change", (field) => happenings.left(field));
  on("focusout", (field) => happenings.left(field));
  // Before the host's own handlers: a submission held back must not be sent by one of them.
  root.addEventListener("submit", (event) => event.target === form && happenings.submitted(event as SubmitEvent), { signal, capture: true });
  // The values are reset only after the event.
  root.addEventListener("reset", (event) => event.target === form && setTimeout(() => signal.aborted || happenings.reset()), { signal });

  const hear = (mutations: MutationRecord[]) => {
    const ofTheHost = mutations.filter(isOfTheHost);
    if (ofTheHost.length === 0) return;
    const added = ofTheHost.flatMap(({ addedNodes }) => [...addedNodes].filter((node) => node instanceof Element));
    happenings.changed(added);
  };
  const observer = new MutationObserver(hear);
  observer.observe(form, { childList: true, subtree: true, attributes: true, attributeFilter: WATCHED });
  return {
    catchUp: () => hear(observer.takeRecords()),
    stop() {
      stop.abort();
      observer.disconnect();
    },
  };
}

function isOfTheHost({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if ((target as Element).closest?.(`[${OWN}]`)) return false;
  if (type === "attributes") return true;
  return [...addedNodes, ...removedNodes].some(
    (node) => node instanceof Element && !node.hasAttribute(OWN) && (node.matches(OF_FIELDS) || node.querySelector(OF_FIELDS) !== null),
  );
}
