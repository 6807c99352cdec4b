// Keeps the site for later visits without a network (src/sw.js), and says so when that is done.
const line = document.querySelector<HTMLElement>("[data-offline]");

async function keep(): Promise<void> {
  await navigator.serviceWorker.register("sw.js");
  await navigator.serviceWorker.ready;
  if (line) line.hidden = false;
  document.documentElement.dataset["offline"] = "";
}

// A browser that forbids it (private window, plain http) has the site as it is.
if ("serviceWorker" in navigator) addEventListener("load", () => void keep().catch(() => {}));
