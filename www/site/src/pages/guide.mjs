import { guide } from "../markup/guide.mjs";

export default guide("integration.fr.md", {
  lang: "fr",
  other: "en",
  title: "Guide d’intégration",
  description: "Comment mettre Conforme dans un formulaire qui existe déjà.",
  table: "Attributs",
  code: (kind, number) => `Bloc ${number}, ${kind === "text" ? "résultat" : kind}`,
});
