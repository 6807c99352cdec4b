/** What stands above a form: the example, the day of the check, the statement. */
export const toolbar = ({ button, second, extra = "", input = "" }) => `<div class="outils" role="group" aria-label="Outils de démonstration">
  <button type="button" class="${button}" data-example>Charger l’exemple d’Ille-et-Vilaine 2024</button>
  <button type="button" class="${second}" data-clear>Tout effacer</button>
  <p class="jour"><label for="jour">Contrôlé au</label> <input type="text" id="jour" class="${input}" inputmode="numeric" autocomplete="off" size="10" maxlength="10" data-day></p>
  ${extra}
  <p class="garder"><input type="checkbox" id="garder" data-keep aria-describedby="garder-aide"> <label for="garder">Garder ma saisie dans ce navigateur</label> <span class="aide" id="garder-aide">Sur ce poste seulement ; décocher efface la copie.</span></p>
</div>
<p class="etat" role="status" data-status></p>`;
