// The files that are measured: about seventy fields, some budget lines, ten missions, nothing wrong.

const MORE_MISSIONS = [
  "Animer le réseau des partenaires de la prévention des expulsions",
  "Élaborer des outils communs aux instances locales",
  "Suivre les indicateurs de la charte de prévention",
  "Assurer le secrétariat de la CCAPEX départementale",
  "Organiser des réunions d'information des maires",
];

/** The file of tests/dossiers with as many budget lines and missions; the budget stays balanced. */
export function file(base, { lines = 20, missions = 10 } = {}) {
  const dossier = structuredClone(base);
  const half = lines / 2;
  const line = (compte, index, montant) => ({ compte, libelle: `Ligne ${index}`, montant: `${montant} €` });
  const charge = (index) => line(["60", "61", "62", "64", "65"][index % 5], index, index === 0 ? 52_000 - (half - 1) : 1);
  // Ten thousand lines share two thousand euros in cents.
  const cents = half > 1_000 ? 10 : 100;
  const euros = (sum) => (sum / 100).toFixed(sum % 100 ? 2 : 0).replace(".", ",");
  const produit = (index) =>
    line(["756", "706", "708", "758"][index % 4], index, euros(index === 0 ? 200_000 - (half - 2) * cents : cents));
  dossier.budget = {
    charges: Array.from({ length: half }, (_, index) => charge(index)),
    produits: Array.from({ length: half - 1 }, (_, index) => produit(index)),
  };
  dossier.budget.produits.push({ compte: "74", libelle: "Subvention", financeur: "État – DDETS 44", montant: "50 000 €" });
  const sentences = [...dossier.missions, ...MORE_MISSIONS];
  if (missions === 0) delete dossier.missions;
  else dossier.missions = Array.from({ length: missions }, (_, index) => {
    const again = Math.floor(index / sentences.length);
    return sentences[index % sentences.length] + (again ? `, secteur ${again}` : "");
  });
  return dossier;
}

/** A nested file as a form has it. */
export function flat(value, path = "", into = {}) {
  for (const [key, inner] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    if (typeof inner === "object") flat(inner, at, into);
    else into[at] = String(inner);
  }
  return into;
}
