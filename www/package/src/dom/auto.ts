/**
 * `<script src="conforme.auto.js" defer></script>`: attaches to every `form[data-conforme="PROFILE"]`.
 *
 * On the form: `data-conforme-stage`, `-lang`, `-theme`, `-block` (hold back a submission that has
 * errors; without it, only inform), `-engine` (`auto`, `wasm`, `js`; one for the page). The `neutral` theme has its stylesheet in `conforme/styles/neutral.css`:
 * a page's policy may forbid styles that a script adds, so the page links it. If anything cannot load, the form is submitted as before and one
 * line of the console says why, without any value that was typed.
 */
import { load } from "../load.js";
import type { EngineChoice } from "../conforme.js";
import type { Lang, Stage } from "../types.js";
import { attach } from "./attach.js";
import type { AttachOptions, FormEngine } from "./options.js";

async function start(): Promise<void> {
  const forms = document.querySelectorAll<HTMLFormElement>("form[data-conforme]");
  if (forms.length === 0) return;
  let engine: FormEngine;
  try {
    const choice = [...forms].find((form) => form.dataset["conformeEngine"])?.dataset["conformeEngine"];
    engine = await load({ engine: choice as EngineChoice | undefined });
  } catch (cause) {
    warn(cause);
    return;
  }
  for (const form of forms) {
    try {
      attach(form, optionsOf(form, engine));
    } catch (cause) {
      warn(cause);
    }
  }
}

function optionsOf(form: HTMLFormElement, engine: FormEngine): AttachOptions {
  const { conforme, conformeStage, conformeLang, conformeTheme, conformeBlock, conformeToday } = form.dataset;
  return {
    engine,
    profile: conforme || undefined,
    stage: conformeStage as Stage | undefined,
    lang: (conformeLang ?? (document.documentElement.lang.startsWith("en") ? "en" : "fr")) as Lang,
    theme: conformeTheme === "dsfr" ? "dsfr" : "neutral",
    today: conformeToday || undefined,
    block: conformeBlock !== undefined && conformeBlock !== "false",
  };
}

function warn(cause: unknown): void {
  // The kind alone: a message may quote what stands in the form.
  const reason = cause instanceof Error ? ((cause as { kind?: string }).kind ?? cause.name) : "unknown";
  console.warn(`conforme: this page's forms are not checked, and are submitted as before: ${reason}`);
}

// A deferred script runs when the page is parsed; one that was not deferred must wait.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => void start());
else void start();
