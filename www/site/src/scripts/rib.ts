/** The parts that a pasted RIB or IBAN holds, by field path. */
export type BankParts = Readonly<Record<string, string>>;

/**
 * Reads a whole RIB or a French IBAN in a pasted text, whatever stands around it. Only cuts: whether
 * the parts are right is for the engine to say.
 *
 * The IBAN of a RIB is worked out, as the RIB alone determines it.
 *
 * @returns nothing when the text holds neither
 */
export function readBank(text: string): BankParts | undefined {
  const plain = text.toUpperCase();
  const iban = /\bFR[ .-]?\d{2}(?:[ .-]?[0-9A-Z]){23}\b/.exec(plain)?.[0];
  const compactIban = iban?.replace(/[ .-]/g, "");
  const rib = compactIban?.slice(4) ?? readRib(plain);
  if (rib === undefined) return undefined;
  const bic = /\b[A-Z]{4}(?:FR|MC)[0-9A-Z]{2}(?:[0-9A-Z]{3})?\b/.exec(plain.replace(iban ?? "", " "))?.[0];
  return {
    "banque.codeBanque": rib.slice(0, 5),
    "banque.codeGuichet": rib.slice(5, 10),
    "banque.numeroCompte": rib.slice(10, 21),
    "banque.cleRib": rib.slice(21),
    "banque.iban": inFours(compactIban ?? ibanOf(rib)),
    ...(bic === undefined ? {} : { "banque.bic": bic }),
  };
}

/** Five digits, five digits, eleven letters or digits, two digits. */
function readRib(plain: string): string | undefined {
  return /\b\d{5}[\s.-]*\d{5}[\s.-]*[0-9A-Z](?:[ .-]?[0-9A-Z]){10}[\s.-]*\d{2}\b/.exec(plain)?.[0].replace(/[\s.-]/g, "");
}

/** ISO 13616: 98 less the remainder by 97 of the account followed by "FR00", letters as numbers. */
function ibanOf(rib: string): string {
  const digits = [...`${rib}FR00`].map((character) => Number.parseInt(character, 36)).join("");
  const check = 98n - (BigInt(digits) % 97n);
  return `FR${String(check).padStart(2, "0")}${rib}`;
}

function inFours(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, "$1 ");
}
