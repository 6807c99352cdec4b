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
    const release = () => {
      this.#isPressed = false;
      // After the click that follows the release.
      setTimeout(() => this.#now());
    };
    addEventListener("pointerdown", () => (this.#isPressed = true), { signal, capture: true });
    addEventListener("pointerup", release, { signal, capture: true });
    addEventListener("pointercancel", release, { signal, capture: true });
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
