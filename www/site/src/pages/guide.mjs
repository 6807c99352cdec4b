import { guide } from "../markup/guide.mjs";

export default guide("integration.fr.md", {
  lang: "fr",
  other: "en",
  title: "Guide d’intégration",
  description: "Comment mettre Conforme dans un formulaire qui existe déjà.",
  table: "Attributs",
  code: (kind) => (kind === "text" ? "Résultat" : `Code à copier, ${kind}`),
});
