export default {
  title: "Catalogue des règles",
  description: "Toutes les règles de Conforme, leur gravité et leurs sources.",
  script: "regles.js",
  body: `
<h1>Catalogue des règles</h1>
<p class="chapeau">L’identifiant d’une règle se cite au téléphone ; il ne change pas.</p>
<form class="recherche" role="search" data-search>
  <div class="champ"><label for="recherche">Chercher une règle</label><p class="aide" id="recherche-aide">Un mot, un identifiant ou un texte, par exemple « IBAN » ou « budget »</p>
  <input type="search" id="recherche" aria-describedby="recherche-aide" autocomplete="off"></div>
  <div class="champ"><label for="gravite">Gravité</label><select id="gravite"><option value="">Toutes</option><option value="error">Erreur</option><option value="warning">À vérifier</option><option value="info">À savoir</option></select></div>
</form>
<p role="status" data-count>Le catalogue se charge…</p>
<div data-rules></div>`,
};
