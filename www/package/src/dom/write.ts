import type { Control, Snapshot } from "./fields.js";
import type { Edit } from "../types.js";

/**
 * Applies a suggestion to the form, as if the person had typed it: the events that a host, or a
 * framework, listens for are fired.
 *
 * @returns the controls that changed
 */
export function applyEdits(edits: readonly Edit[], snapshot: Snapshot): Control[] {
  const changed: Control[] = [];
  for (const { path, value } of edits) {
    const control = snapshot.byPath.get(path);
    if (!control) continue;
    write(control, value);
    changed.push(control);
  }
  return changed;
}

/** Whether every edit has a field here to go to; a button that would do half the job is not shown. */
export function canApply(edits: readonly Edit[], snapshot: Snapshot): boolean {
  return edits.length > 0 && edits.every(({ path }) => writable(snapshot.byPath.get(path)));
}

function writable(control: Control | undefined): boolean {
  if (!control || control.matches(":disabled, :read-only:is(input:not([type=radio], [type=checkbox]), textarea)")) return false;
  return !(control instanceof HTMLInputElement && ["file", "radio", "checkbox"].includes(control.type));
}

function write(control: Control, value: string): void {
  // React keeps its own setter on the element; the prototype's is the one that it notices.
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set;
  if (setter) setter.call(control, value);
  else control.value = value;
  control.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertReplacementText" }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}
