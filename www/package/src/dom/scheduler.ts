/**
 * One run for all that happens within a frame, and none between the pressing and the releasing of a
 * pointer: a message that appears under the pointer would move the button away before the click.
 */
export class Scheduler {
  readonly #run: () => void;
  readonly #stop = new AbortController();
  #isDue = false;
  #isPressed = false;

  constructor(run: () => void) {
    this.#run = run;
    const { signal } = this.#stop;
    const release = (event: Event) => {
      // The loss of focus of an element is not that of the window.
      if (!this.#isPressed || (event.type === "blur" && event.target !== window)) return;
      this.#isPressed = false;
      // After the click that follows the release.
      setTimeout(() => this.#now());
    };
    // A release outside the window is not told: the next key, or the loss of focus, stands for it.
    for (const name of ["pointerup", "pointercancel", "keydown", "blur"]) addEventListener(name, release, { signal, capture: true });
    addEventListener("pointerdown", () => (this.#isPressed = true), { signal, capture: true });
  }

  /** Run soon. */
  ask(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => this.#now());
    // A page in the background has no frames.
    setTimeout(() => this.#now(), 100);
  }

  /** What was asked for has been done otherwise. */
  done(): void {
    this.#isDue = false;
  }

  stop(): void {
    this.#stop.abort();
    this.#isDue = false;
  }

  #now(): void {
    if (!this.#isDue || this.#isPressed) return;
    this.#isDue = false;
    this.#run();
  }
}
