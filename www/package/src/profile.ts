import { ConformeError } from "./errors.js";
import { bounded } from "./given.js";

/**
 * A profile as the one JSON text that crosses into the engine.
 *
 * @throws {ConformeError} `profile` when it is neither a text nor an object that can be written as JSON.
 */
export function profileToJson(profile: unknown): string {
  if (typeof profile === "string") return bounded(profile);
  let json: string | undefined;
  try {
    json = JSON.stringify(profile);
  } catch (cause) {
    throw new ConformeError("profile", "The profile cannot be written as JSON (a cycle, a BigInt, or a getter that throws).", { cause });
  }
  if (json === undefined) throw new ConformeError("profile", `The profile must be an object or its JSON text, not ${typeof profile}.`);
  return bounded(json);
}
