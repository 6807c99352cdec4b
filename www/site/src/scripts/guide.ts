// A button beside each block of code, that copies it.
for (const block of document.querySelectorAll<HTMLElement>("pre")) {
  const { copy, copied } = document.documentElement.lang === "en" ? { copy: "Copy", copied: "Copied" } : { copy: "Copier", copied: "Copié" };
  const button = document.createElement("button");
  button.type = "button";
  button.className = "bouton-discret copier";
  button.textContent = copy;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(block.textContent ?? "");
      button.textContent = copied;
    } catch {
      // Where the clipboard is not to be had, the code is selected: one key copies it.
      getSelection()?.selectAllChildren(block);
    }
    setTimeout(() => (button.textContent = copy), 2000);
  });
  block.before(button);
}
document.documentElement.dataset["ready"] = "";
