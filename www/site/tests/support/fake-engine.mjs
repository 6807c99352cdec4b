// A few rules, enough to drive the form layer without the engine: each test then speaks of the
// layer alone. Never shipped.
const source = { title: "Texte d’essai", article: "art. 1", url: "https://exemple.fr/texte", since: "2024-01-01" };

const finding = (rule, severity, path, message, more = {}) => ({
  rule, severity, path, related: [], params: {}, message, help: "Corriger la valeur.", sources: [source], ...more,
});

const REQUIRED = { "beneficiaire.nom": "Nom du bénéficiaire", "convention.type": "Type de convention" };

export const engine = {
  calls: 0,
  check(dossier, { profile, stage = "depot", today } = {}) {
    engine.calls += 1;
    if (profile === "inconnu") throw Object.assign(new Error("no such profile"), { kind: "profile" });
    const value = (path) => (dossier[path] ?? "").trim();
    const findings = [];
    const siret = value("beneficiaire.siret").replace(/\s/g, "");
    if (siret && siret.length !== 14) {
      findings.push(finding("format/siret-longueur", "error", "beneficiaire.siret", `Le numéro SIRET compte 14 chiffres ; vous en avez saisi ${siret.length}.`));
    }
    const branch = value("banque.codeGuichet");
    if (/^0\d{5}$/.test(branch)) {
      findings.push(finding("banque/code-guichet-zero", "warning", "banque.codeGuichet", `Le code guichet ${branch} a un zéro de trop.`, {
        suggestion: { kind: "safe", label: `Remplacer par ${branch.slice(1)}`, edits: [{ path: "banque.codeGuichet", value: branch.slice(1) }] },
      }));
    }
    const iban = value("banque.iban").replace(/\s/g, "");
    if (iban && branch && iban.slice(9, 14) !== branch.slice(-5)) {
      findings.push(finding("banque/rib-iban", "error", "banque.iban", "L’IBAN ne contient pas ce code guichet.", { related: ["banque.codeGuichet"] }));
    }
    let charges = 0;
    for (const [path, text] of Object.entries(dossier)) {
      const amount = Number(text.replace(/\s/g, "").replace(",", "."));
      if (/^budget\.charges\[\d+\]\.montant$/.test(path) && text.trim()) {
        charges += amount;
        if (amount < 0) findings.push(finding("budget/montant-negatif", "error", path, `Le montant ${text} est négatif.`));
      }
      if (/^missions\[\d+\]$/.test(path) && /ménage/.test(text)) findings.push(finding("missions/interdite", "error", path, `« ${text} » n’entre pas dans le cadre.`));
    }
    if (charges > 1000) findings.push(finding("budget/desequilibre", "error", "budget", "Les charges dépassent les produits.", { related: ["budget.charges[0].montant"] }));
    if (dossier["convention.objet"] === "html") findings.push(finding("format/html", "error", "convention.objet", "<img src=x onerror=alert(1)>", { sources: [{ title: "<b>gras</b>", article: "", url: "javascript:alert(1)" }] }));
    const missing = Object.entries(REQUIRED).filter(([path]) => !value(path)).map(([path, label]) => ({ path, label }));
    const hasError = findings.some(({ severity }) => severity === "error");
    return {
      engine: { name: "conforme", version: "0" }, profile: { id: profile ?? "essai", version: "0" }, stage, today: String(today),
      outcome: hasError ? "non-conforme" : missing.length > 0 ? "incomplet" : findings.length > 0 ? "a-verifier" : "conforme",
      findings, missing, notEvaluated: [],
      computed: { totals: { charges: charges.toFixed(2) }, deadlines: [] },
    };
  },
};
