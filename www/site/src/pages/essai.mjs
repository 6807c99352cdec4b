export default {
  title: "Essai",
  description: "Coller un dossier en JSON et lire le rapport de contrôle.",
  script: "essai.js",
  body: `
<h1>Essai</h1>
<p class="chapeau">Un dossier en JSON, imbriqué ou à plat, et le rapport que le moteur en donne.</p>
<form class="essai" data-try>
  <div class="champ"><label for="dossier">Dossier</label><p class="aide" id="dossier-aide">Par exemple <code>{"banque": {"iban": "FR92 3000 1006 82C3 5500 0000 084"}}</code></p>
  <textarea id="dossier" rows="18" spellcheck="false" autocomplete="off" aria-describedby="dossier-aide" class="code"></textarea></div>
  <div class="reglages">
    <div class="champ"><label for="profil">Profil</label><select id="profil"></select></div>
    <div class="champ"><label for="stade">Stade</label><select id="stade"><option value="">Celui du dossier</option><option value="projet">Projet</option><option value="depot">Dépôt</option><option value="signature">Signature</option></select></div>
    <div class="champ"><label for="jour">Contrôlé au</label><input type="text" id="jour" inputmode="numeric" autocomplete="off" maxlength="10"></div>
  </div>
  <p class="envoi"><button type="submit" class="bouton">Contrôler</button> <button type="button" class="bouton-second" data-example>Charger l’exemple d’Ille-et-Vilaine 2024</button></p>
</form>
<p role="status" data-status></p>
<section class="constat" id="constat" data-statement hidden tabindex="-1" aria-labelledby="constat-titre"></section>
<details class="brut" data-raw hidden><summary>Rapport en JSON</summary><pre tabindex="0" aria-label="Rapport en JSON"><code></code></pre></details>`,
};
