import { useEffect, useState } from "react";
import { load } from "conforme";
import { attach } from "conforme/dom";

/**
 * Checks the form of a ref while it is being filled in; messages, summary and timing are those of
 * `conforme/dom`. Answers `{ report, attached, error }`; all are undefined until the engine is there.
 * When it cannot load, `error` says why and the form works as it would without.
 *
 * @param {import("react").RefObject<HTMLFormElement | null>} form
 * @param {Omit<import("conforme/dom").AttachOptions, "engine">} options what changes in it attaches again: keep objects in it stable
 */
export function useConforme(form, options) {
  const [state, setState] = useState({});
  // Effects run twice in StrictMode, and again when an option changes: each run gives the form back.
  useEffect(() => {
    const gone = new AbortController();
    let attached;
    load().then(
      (engine) => {
        if (gone.signal.aborted || !form.current) return;
        attached = attach(form.current, { engine, ...options });
        const tell = () => setState({ report: attached.report, attached });
        form.current.addEventListener("conforme:report", tell, { signal: gone.signal });
        tell();
      },
      (error) => gone.signal.aborted || setState({ error }),
    );
    return () => {
      gone.abort();
      attached?.detach();
    };
  }, [form, ...Object.values(options)]);
  return state;
}
