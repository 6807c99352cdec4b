import { FormLayer } from "./layer.js";
import { AttachError, type Attached, type AttachOptions } from "./options.js";

/** On the form while it is attached; a second copy of this package sees it too. */
const MARK = "data-conforme-attached";

/**
 * Checks a form while it is being filled in.
 *
 * The form keeps its markup, its names and its server: attributes and nodes are added, and
 * `detach()` takes them away again. Two events are fired, both bubble:
 *
 * - `conforme:report` on the form after each check; `detail.report` is the report;
 * - `conforme:finding` on the field when something is about to be shown there; `detail` holds
 *   `finding`, `label` and `message`. Writing `detail.message` changes the words everywhere;
 *   `preventDefault()` leaves the showing to the page.
 *
 * @throws {AttachError} when this is no form, is attached already, or no engine is given.
 * @throws {ConformeError} when the engine refuses the options (unknown profile, impossible day).
 * @example
 * const attached = attach(document.querySelector("form"), { engine: await load(), profile: "ccapex" });
 */
export function attach(form: HTMLFormElement, options: AttachOptions): Attached {
  if (!(form instanceof HTMLFormElement)) throw new AttachError("form", "attach() needs a <form> element.");
  if (form.hasAttribute(MARK)) throw new AttachError("attached", "This form is already checked; detach() it first.");
  if (typeof options?.engine?.check !== "function") {
    throw new AttachError("engine", "attach() needs a loaded engine: attach(form, { engine: await load() }).");
  }
  const layer = new FormLayer(form, options);
  layer.start();
  form.setAttribute(MARK, "");
  let isAttached = true;
  return {
    get report() {
      return layer.report;
    },
    get remarks() {
      return layer.remarks;
    },
    check: (now) => layer.check(now),
    forget: () => layer.forget(),
    detach() {
      if (!isAttached) return;
      isAttached = false;
      layer.stop();
      form.removeAttribute(MARK);
    },
  };
}
