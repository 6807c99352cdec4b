/** What stands beside a form: how far the file has come, its figures, its deadlines (scripts/panel.ts). */
export const panel = (title, classes = {}) => `<div class="bilan" data-panel>
  <h2 id="bilan-titre"${classes.title ? ` class="${classes.title}"` : ""}>${title}</h2>
  <p class="verdict" data-verdict>Le moteur de contrôle se charge…</p>
  <div data-todo></div>
  <h3>Chiffres</h3>
  <dl class="chiffres">
    <div><dt>Charges</dt><dd data-conforme-output="totals.charges">—</dd></div>
    <div><dt>Produits</dt><dd data-conforme-output="totals.produits">—</dd></div>
    <div><dt>Écart</dt><dd data-conforme-output="totals.ecart">—</dd></div>
    <div><dt>Taux de la subvention</dt><dd data-conforme-output="rate">—</dd></div>
  </dl>
  <h3>Échéances</h3>
  <div data-deadlines><p>Elles se déduisent des dates de la convention.</p></div>
</div>`;

/** The printable statement, filled and shown on request (scripts/statement.ts). */
export const statement = () => `<section class="constat" id="constat" data-statement hidden tabindex="-1" aria-labelledby="constat-titre"></section>`;
