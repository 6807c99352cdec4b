// Whole files, ours beside the peer, in one process: run by Node and by a page alike.
import { file, flat } from "./files.mjs";
import { check } from "./peer.mjs";

const TODAY = "2025-03-10";

/** Every figure, in microseconds at the median of rounds that take turns. */
export function measure(conforme, base, { rounds = 41, slow = true } = {}) {
  const ours = (dossier, profile) => conforme.check(dossier, { profile, stage: "signature", today: TODAY });
  const bare = file(base, { missions: 0 });
  const full = file(base);
  const figures = {};

  const wrong = ours(full, "ccapex").findings.filter((finding) => finding.severity === "error");
  const refused = check(full, "signature").findings.filter((finding) => finding.severity === "error");
  if (wrong.length || refused.length) throw new Error(`the file is not right: ${JSON.stringify([wrong, refused])}`);

  Object.assign(figures, turns(rounds, {
    "bare ours": () => ours(bare, "subvention"),
    "bare peer": () => check(bare, "signature"),
    "full ours": () => ours(full, "ccapex"),
    "full peer": () => check(full, "signature"),
    "stringify": () => JSON.stringify(bare),
    "siret ours": () => conforme.field("siret", "732 829 320 00074"),
  }));

  Object.assign(figures, keys("key", bare, "subvention"), keys("key with missions", full, "ccapex"));

  if (slow) {
    for (const lines of [100, 1_000, 10_000]) {
      const long = file(base, { lines, missions: 0 });
      Object.assign(figures, turns(lines > 1_000 ? 3 : 9, { [`${lines} lines`]: () => ours(long, "subvention") }));
    }
    for (const missions of [100, 1_000]) {
      const long = file(base, { missions });
      Object.assign(figures, turns(9, { [`${missions} missions`]: () => ours(long, "ccapex") }));
    }
  }
  return figures;

  /**
   * A key in each field of the form: the session that holds it, beside the whole check of the same. Of the
   * fields, the one in the middle and the slowest.
   */
  function keys(name, nested, profile) {
    const form = flat(nested);
    const options = { profile, stage: "signature", today: TODAY };
    const session = conforme.session();
    const type = (path, rounds, milliseconds) => {
      const texts = [form[path].slice(0, -1), form[path]];
      const typed = (check) => {
        let turn = 0;
        return () => {
          form[path] = texts[(turn += 1) % 2];
          return check(form, options);
        };
      };
      const asks = { session: typed((...given) => session.check(...given)), whole: typed((...given) => conforme.check(...given)) };
      const taken = turns(rounds, asks, milliseconds);
      form[path] = texts[1];
      return { path, ...taken };
    };
    const slowestLast = (fields) => fields.toSorted((left, right) => left.session - right.session);
    const sorted = slowestLast(Object.keys(form).map((path) => type(path, 5, 10)));
    // What the machine did meanwhile may have fallen on any of them: the slowest are measured again.
    const again = (fields) => slowestLast(fields.map(({ path }) => type(path, rounds, 50)));
    const [typical] = again([sorted[Math.floor(sorted.length / 2)]]);
    const worst = again(sorted.slice(-8)).at(-1);
    const whole = (typical.whole + worst.whole) / 2;
    return { [name]: typical.session, [`${name}, worst`]: worst.session, [`${name}, worst field`]: worst.path, [`${name}, whole`]: whole };
  }
}

/** The rounds of all take turns, so that what the machine does meanwhile falls on each of them. */
function turns(rounds, asks, milliseconds = 300) {
  const all = Object.entries(asks).map(([name, ask]) => ({ name, ask, calls: calls(ask, milliseconds), times: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const one of all) one.times.push(time(one.ask, one.calls) / one.calls);
  }
  return Object.fromEntries(all.map(({ name, times }) => [name, median(times)]));
}

/** How many calls take about five milliseconds, once the code is warm. A page's clock is too coarse for one. */
function calls(ask, milliseconds) {
  const started = performance.now();
  let count = 0;
  let elapsed = 0;
  while (elapsed < milliseconds) {
    ask();
    count += 1;
    elapsed = performance.now() - started;
  }
  return Math.max(1, Math.round((count * 5) / elapsed));
}

function time(ask, calls) {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) ask();
  return (performance.now() - start) * 1_000;
}

function median(times) {
  return times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)];
}
