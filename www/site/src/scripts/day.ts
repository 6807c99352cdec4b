/** `2024-03-15` → `15/03/2024`. */
export function frenchDay(iso: string): string {
  return iso.split("-").reverse().join("/");
}

/** Today, where the person sits. */
export function isoToday(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day given in the address (`?jour=2024-03-15`), when it is one. */
export function dayInAddress(): string | undefined {
  const day = new URLSearchParams(location.search).get("jour");
  return day === null ? undefined : readDay(day);
}

/** `15/03/2024` or `2024-03-15` → `2024-03-15`, when it is a day of the calendar. */
export function readDay(text: string): string | undefined {
  const french = /^\s*(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4})\s*$/.exec(text);
  const iso = french ? `${french[3]}-${french[2]?.padStart(2, "0")}-${french[1]?.padStart(2, "0")}` : text.trim();
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) && iso.length === 10 ? iso : undefined;
}

/** A field that holds the day of the check, written as in France; what is no day is put back. */
export class DayField {
  readonly #input: HTMLInputElement;
  #iso: string;

  constructor(input: HTMLInputElement, changed: () => void = () => {}) {
    this.#input = input;
    this.#iso = dayInAddress() ?? isoToday();
    this.iso = this.#iso;
    input.addEventListener("change", () => {
      this.iso = readDay(input.value) ?? this.#iso;
      changed();
    });
  }

  get iso(): string {
    return this.#iso;
  }

  set iso(day: string) {
    this.#iso = day;
    this.#input.value = frenchDay(day);
  }
}
