/** What stands above a form: the example, the day of the check, the statement. */
export const toolbar = ({ button, second, extra = "", input = "" }) => `<div class="outils" role="group" aria-label="Outils de démonstration">
  <button type="button" class="${button}" data-example>Charger l’exemple d’Ille-et-Vilaine 2024</button>
  <button type="button" class="${second}" data-clear>Tout effacer</button>
  <p class="jour"><label for="jour">Contrôlé au</label> <input type="text" id="jour" class="${input}" inputmode="numeric" autocomplete="off" size="10" maxlength="10" data-day></p>
  ${extra}
</div>
<p class="etat" role="status" data-status></p>`;
