import { guide } from "../markup/guide.mjs";

export default guide("integration.md", {
  lang: "en",
  other: "fr",
  title: "Integration guide",
  description: "How to put Conforme in a form that exists already.",
  table: "Attributes",
  code: (kind, number) => `Block ${number}, ${kind === "text" ? "output" : kind}`,
});
