// Next.js, as its guide begins: a page with a component for the browser, and a route of the server.

export const PROJECTS = [
  {
    name: "Next.js",
    tool: "next",
    under: "next",
    files: {
      // Its packages stand above the project, where it looks only when told.
      "next.config.mjs": `export default { turbopack: { root: new URL("../..", import.meta.url).pathname } };
`,
      "app/layout.jsx": `export const metadata = { title: "Portail" };
export default function Layout({ children }) {
  return <html lang="fr"><body>{children}</body></html>;
}
`,
      "app/page.jsx": `import { Demande } from "./demande.jsx";
export default function Page() {
  return <Demande />;
}
`,
      "app/demande.jsx": `"use client";
import { load } from "conforme";
import { attach } from "conforme/dom";
import { useEffect, useRef, useState } from "react";

export function Demande() {
  const form = useRef(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    let attached;
    let left = false;
    load().then((conforme) => {
      if (left) return;
      attached = attach(form.current, { engine: conforme, profile: "ccapex", stage: "projet" });
      const { findings } = conforme.check({ "banque.codeGuichet": "000682" }, { today: "2024-03-15" });
      const { engine, origin } = conforme.diagnostic();
      setSaid(JSON.stringify({ rule: findings[0].rule, engine, origin }));
    }, (error) => setSaid(JSON.stringify({ error: String(error) })));
    return () => {
      left = true;
      attached?.detach();
    };
  }, []);
  return (
    <>
      <form ref={form}><label htmlFor="g">Code guichet</label> <input id="g" name="banque.codeGuichet" /> <button>Envoyer</button></form>
      <output>{said}</output>
    </>
  );
}
`,
      "app/controle/route.js": `import { load } from "conforme";
export async function POST(request) {
  const conforme = await load();
  return Response.json(conforme.check(await request.formData(), { profile: "ccapex", stage: "projet", today: "2024-03-15" }));
}
`,
    },
    build: [["next", "build"]],
    server: (port) => ["next", "start", "--port", port, "--hostname", "127.0.0.1"],
    /** The route of the server checks the same file. */
    async also(address, assert) {
      const body = new FormData();
      body.append("banque.codeGuichet", "000682");
      const report = await (await fetch(`${address}controle`, { method: "POST", body })).json();
      assert.equal(report.findings[0].rule, "banque/code-guichet-zero");
    },
  },
];
