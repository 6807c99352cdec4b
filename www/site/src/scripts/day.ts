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
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined;
}
