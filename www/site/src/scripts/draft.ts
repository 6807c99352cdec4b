import { flattenFormData } from "conforme";

/** What is kept: when, and the form as it would be sent. */
interface Kept {
  readonly version: 1;
  readonly saved: string;
  readonly dossier: Record<string, string>;
}

/** Time without a change before the form is written down, in milliseconds. */
const PAUSE = 300;

/**
 * A copy of the form in this browser: kept when the person asks for it, forgotten when they say so.
 * Never on by itself: the computer may be shared, and a form holds bank details.
 */
export class Draft {
  readonly #key: string;
  readonly #form: HTMLFormElement;
  readonly #box: HTMLInputElement;
  readonly #say: (sentence: string) => void;
  #pending: ReturnType<typeof setTimeout> | undefined;

  /** @param fill writes a dossier in the form */
  constructor(form: HTMLFormElement, box: HTMLInputElement, say: (sentence: string) => void, fill: (dossier: Record<string, string>) => void) {
    this.#key = `conforme:brouillon:${form.dataset["demo"] ?? ""}`;
    this.#form = form;
    this.#box = box;
    this.#say = say;
    // A reload must not tick the box by itself.
    box.checked = false;
    const kept = this.#read();
    if (kept) {
      fill(kept.dossier);
      box.checked = true;
      say(`La saisie gardée ${when(kept.saved)} est reprise.`);
    }
    box.addEventListener("change", () => (box.checked ? this.#keep() : this.forget("La copie gardée dans ce navigateur est effacée.")));
    for (const name of ["input", "change", "click"]) form.addEventListener(name, () => this.#later());
    // A page that is closed or put aside has no later.
    addEventListener("pagehide", () => this.#pending !== undefined && this.#write());
  }

  /** The form was filled by a script: write it down too, if a copy is kept. */
  filled(): void {
    this.#later();
  }

  /** Keeps nothing any more. */
  forget(sentence?: string): void {
    clearTimeout(this.#pending);
    this.#pending = undefined;
    this.#box.checked = false;
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
    if (sentence) this.#say(sentence);
  }

  #keep(): void {
    if (this.#write()) this.#say("La saisie est gardée dans ce navigateur, sur ce poste seulement.");
    else this.forget("Ce navigateur ne permet pas de garder la saisie.");
  }

  #later(): void {
    if (!this.#box.checked) return;
    clearTimeout(this.#pending);
    this.#pending = setTimeout(() => this.#write(), PAUSE);
  }

  #write(): boolean {
    clearTimeout(this.#pending);
    this.#pending = undefined;
    const kept: Kept = { version: 1, saved: new Date().toISOString(), dossier: flattenFormData(new FormData(this.#form)) };
    try {
      localStorage.setItem(this.#key, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }

  /** What was kept; anything else that stands there is none of ours. */
  #read(): Kept | undefined {
    try {
      const { version, saved, dossier } = JSON.parse(localStorage.getItem(this.#key) ?? "null") as Kept;
      const isText = typeof dossier === "object" && Object.values(dossier).every((value) => typeof value === "string");
      return version === 1 && isText && !Number.isNaN(Date.parse(saved)) ? { version, saved, dossier } : undefined;
    } catch {
      return undefined;
    }
  }
}

function when(iso: string): string {
  const day = new Date(iso);
  const time = day.toLocaleTimeString("fr-FR", { hour: "numeric", minute: "2-digit" }).replace(":", " h ");
  return `le ${day.toLocaleDateString("fr-FR")} à ${time}`;
}
