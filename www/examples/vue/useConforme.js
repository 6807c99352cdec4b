import { onBeforeUnmount, onMounted, shallowRef } from "vue";
import { load } from "conforme";
import { attach } from "conforme/dom";

/**
 * Checks the form of a template ref while it is being filled in; messages, summary and timing are
 * those of `conforme/dom`. Answers refs: `report` (undefined until the engine is there), `error`
 * (why it cannot load; the form then works as it would without).
 *
 * @param {import("vue").Ref<HTMLFormElement | null>} form
 * @param {Omit<import("conforme/dom").AttachOptions, "engine">} options an option that changes is given as a function: `stage: () => stage.value`
 */
export function useConforme(form, options) {
  const report = shallowRef();
  const error = shallowRef();
  let attached;
  let isGone = false;
  onMounted(async () => {
    try {
      const engine = await load();
      if (isGone) return;
      attached = attach(form.value, { engine, ...options });
      report.value = attached.report;
      form.value.addEventListener("conforme:report", ({ detail }) => (report.value = detail.report));
    } catch (cause) {
      error.value = cause;
    }
  });
  onBeforeUnmount(() => {
    isGone = true;
    attached?.detach();
  });
  const check = (now) => attached?.check(now);
  return { report, error, check };
}
