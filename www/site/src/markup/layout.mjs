import { french } from "./html.mjs";

const pages = [
  ["index.html", "Accueil"],
  ["partenaire.html", "Formulaire partenaire"],
  ["intranet.html", "Formulaire intranet"],
  ["regles.html", "Règles"],
  ["essai.html", "Essai"],
  ["guide.html", "Guide"],
];

/** Everything a page needs comes from this site: the policy says so, and forbids eval. */
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** A whole page. */
export function layout({ file, title, description, script, styles = ["site.css"], body, bodyClass = "", scheme = "light dark", skip = [], lang = "fr" }) {
  const nav = pages
    .map(([href, name]) => `<li><a href="${href}"${href === file ? ' aria-current="page"' : ""}>${name}</a></li>`)
    .join("");
  // The frame of the site is French; a page in another language says so where its words begin.
  const typography = lang === "fr" ? french : (html) => html;
  const own = lang === "fr" ? "" : ' lang="fr"';
  return typography(`<!doctype html>
<html lang="${lang}"${scheme === "light" ? ' data-color-scheme="light"' : ""}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${scheme}">
<meta name="description" content="${description}">
<title>${title} – Conforme</title>
<link rel="icon" href="icone.svg" type="image/svg+xml">
${styles.map((style) => `<link rel="stylesheet" href="${style}">`).join("\n")}
${script ? `<script type="module" src="${script}"></script>` : ""}
<script type="module" src="hors-ligne.js"></script>
</head>
<body class="${bodyClass}">
<ul class="evitement"${own}>${[["contenu", "Aller au contenu"], ...skip].map(([id, text]) => `<li><a href="#${id}">${text}</a></li>`).join("")}</ul>
<header class="entete" role="banner"${own}><div class="cadre">
<p class="marque"><a href="index.html"><span aria-hidden="true" class="signe"></span>Conforme</a></p>
<nav aria-label="Pages du site"><ul>${nav}</ul></nav>
</div></header>
<main id="contenu" class="cadre">
${body}
</main>
<footer class="pied" role="contentinfo"${own}><div class="cadre"><p>Démonstration du logiciel libre Conforme. Ce site n’est pas un site de l’État ; rien de ce qui y est saisi ne quitte ce navigateur. <span data-offline hidden>Il fonctionne maintenant sans réseau.</span></p></div></footer>
</body>
</html>
`);
}
