export default {
  title: "Contrôler une convention de subvention pendant la saisie",
  description: "Conforme contrôle une convention de subvention de l’État et son budget pendant que le formulaire est rempli.",
  body: `
<h1>Une convention juste dès la saisie</h1>
<p class="chapeau">Conforme contrôle une convention de subvention et son budget pendant que le formulaire est rempli : ce qui manque, ce qui ne va pas, comment le corriger, et d’après quel texte.</p>
<ul class="cartes">
  <li><h2><a href="partenaire.html">Formulaire partenaire</a></h2><p>La demande de subvention qu’une association ou une collectivité remplit une fois par an. Chaque remarque vient à côté de son champ, quand on le quitte.</p></li>
  <li><h2><a href="intranet.html">Formulaire intranet</a></h2><p>La saisie de l’instructeur, avec l’imputation budgétaire et les missions. Le même moteur, dans un formulaire dense.</p></li>
  <li><h2><a href="regles.html">Catalogue des règles</a></h2><p>Chaque règle, son identifiant et ses sources : la loi, la norme ou le registre dont elle vient.</p></li>
  <li><h2><a href="essai.html">Essai</a></h2><p>Coller un dossier en JSON et lire le rapport, tel que le donnent aussi la ligne de commande et le serveur.</p></li>
  <li><h2><a href="guide.html">Guide d’intégration</a></h2><p>Une balise, un paquet npm, un serveur : le code à copier, exécuté par les tests. <a href="guide-en.html" lang="en" hreflang="en">In English</a></p></li>
</ul>
<section aria-labelledby="principes">
<h2 id="principes">Trois principes</h2>
<ul class="principes">
  <li><strong>Un seul moteur.</strong> Les mêmes règles, écrites en Rust, servent dans la page, sur le serveur et en ligne de commande : elles ne peuvent pas se contredire.</li>
  <li><strong>Rien ne sort.</strong> Une fois la page chargée, aucune requête ne part : le contrôle se fait dans le navigateur, même sans réseau.</li>
  <li><strong>Incomplet n’est pas faux.</strong> Un champ vide ne déclenche aucune erreur pendant la saisie ; une règle à laquelle il manque une valeur attend.</li>
</ul>
</section>
<section aria-labelledby="integrer">
<h2 id="integrer">Dans un formulaire qui existe déjà</h2>
<p>Une balise suffit, et une feuille de style si le formulaire n’en a pas ; le formulaire garde son code, ses noms et son serveur, et il fonctionne encore si le contrôle ne peut pas se charger.</p>
<pre tabindex="0" aria-label="Exemple de code"><code>&lt;form data-conforme="ccapex" action="/deposer" method="post"&gt;
  &lt;label for="iban"&gt;IBAN&lt;/label&gt;
  &lt;input id="iban" name="banque.iban"&gt;
  …
&lt;/form&gt;
&lt;link rel="stylesheet" href="neutral.css"&gt;
&lt;script src="conforme.auto.js" defer&gt;&lt;/script&gt;</code></pre>
</section>`,
};
