// Checks on the server what the form has checked in the browser, with the same package: the same report.
//
//   node serveur.mjs [PORT]
//
//   POST /controle?profile=ccapex-35&stage=depot     the form itself (urlencoded or multipart) → the report
//   POST /controle                                   { dossier, profile, stage, today } as JSON → the report
//
// The rules are those of the server: a browser may have been told anything. Nothing that is received is kept.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { ConformeError, load } from "conforme";

/** A form with its budget is some tens of kilobytes. */
const MAX_BYTES = 2_000_000;

const conforme = await load();

export const server = createServer(async (request, response) => {
  const send = (status, body) => {
    response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
    response.end(JSON.stringify(body));
  };
  const { pathname, searchParams } = new URL(request.url, "http://localhost");
  if (pathname !== "/controle") return send(404, { error: "POST a form or a file to /controle" });
  if (request.method !== "POST") return send(405, { error: "POST a form or a file to /controle" });
  try {
    const asked = await read(request, searchParams);
    const { dossier, profile, stage, today, lang } = asked;
    send(200, conforme.check(dossier, { profile, stage, today, lang }));
  } catch (error) {
    // What is wrong in a file is in its report; this is a request that makes no sense.
    if (error instanceof ConformeError && error.kind !== "engine") send(400, { error: error.message, kind: error.kind });
    else if (error instanceof RefusedRequest) send(error.status, { error: error.message });
    else send(500, { error: "the file could not be checked" });
  }
});

class RefusedRequest extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** What to check: a form as the browser submits it, its options in the address; or all of it as JSON. */
async function read(request, options) {
  const body = await bytes(request);
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("application/json")) {
    try {
      return Object(JSON.parse(body.toString("utf8")));
    } catch {
      throw new RefusedRequest(400, "the body is not JSON");
    }
  }
  try {
    // Node reads both ways that a form can be sent.
    const dossier = await new Response(body, { headers: { "content-type": type } }).formData();
    return { dossier, ...Object.fromEntries(options) };
  } catch {
    throw new RefusedRequest(415, "the body is neither a form nor JSON");
  }
}

async function bytes(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > MAX_BYTES) throw new RefusedRequest(413, "the body is too large");
    parts.push(part);
  }
  return Buffer.concat(parts);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.argv[2] ?? 8300);
  server.listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/controle`));
}
