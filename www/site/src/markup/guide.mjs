// docs/integration*.md as pages of the site.
import { readFileSync } from "node:fs";
import { Marked } from "marked";
import { apostrophes, escape } from "./html.mjs";

const SITE = { "integration.md": "guide-en.html", "integration.fr.md": "guide.html" };

/** A page of the guide. */
export function guide(file, words) {
  const text = readFileSync(new URL(`../../../../docs/${file}`, import.meta.url), "utf8");
  let blocks = 0;
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text: title }) {
        const id = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      code({ text: code, lang }) {
        blocks += 1;
        return `<pre tabindex="0" role="region" aria-label="${words.code(lang.split(" ")[0], blocks)}"><code>${escape(code)}</code></pre>\n`;
      },
      // The folders of the repository are no pages of the site: there a link shows the path.
      link({ href, tokens }) {
        const inside = this.parser.parseInline(tokens);
        if (SITE[href]) return `<a href="${SITE[href]}" hreflang="${words.other}">${inside}</a>`;
        return href.startsWith("https:") ? `<a href="${href}" rel="noreferrer external">${inside}</a>` : inside;
      },
      table({ header, rows }) {
        const cells = (row, tag) => row.map(({ tokens }) => `<${tag}${tag === "th" ? ' scope="col"' : ""}>${this.parser.parseInline(tokens)}</${tag}>`).join("");
        return `<div class="defile" tabindex="0" role="region" aria-label="${words.table}"><table><thead><tr>${cells(header, "th")}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("")}</tbody></table></div>`;
      },
    },
  });
  return { lang: words.lang, title: words.title, description: words.description, script: "guide.js", bodyClass: "guide", body: apostrophes(marked.parse(text)) };
}
