import { commitment, fields, pieces, tables } from "../fields.mjs";
import { attributes, escape, idOf } from "./html.mjs";

/** A field of the design system. */
export function field(path, changes = {}) {
  const { label, hint, options, width, optional, ...more } = { ...fields[path], ...changes };
  const id = idOf(path);
  const common = { id, name: path, "data-field": path, "aria-required": optional ? undefined : "true", ...more };
  const labelled = `<label class="fr-label" for="${id}">${escape(label)}${optional ? ' <span class="facultatif" data-hint>(facultatif)</span>' : ""}${hint ? `<span class="fr-hint-text">${escape(hint)}</span>` : ""}</label>`;
  return options
    ? `<div class="fr-select-group">${labelled}<select${attributes({ class: "fr-select", ...common })}>${options.map(([value, text]) => `<option value="${value}">${escape(text)}</option>`).join("")}</select></div>`
    : `<div class="fr-input-group">${labelled}<input${attributes({ class: "fr-input", type: "text", autocomplete: "off", spellcheck: "false", ...common })}></div>`;
}

/** One line of a table of fields: name on the left, field on the right. */
export function line(path) {
  const { label, hint, width, optional, options, ...more } = fields[path];
  const id = idOf(path);
  return `<tr><th scope="row"><label for="${id}">${escape(label)}</label></th><td><div class="fr-input-group"><input${attributes({
    class: "fr-input",
    type: "text",
    autocomplete: "off",
    spellcheck: "false",
    id,
    name: path,
    "data-field": path,
    ...more,
  })}></div></td></tr>`;
}

/** A dense table whose rows come and go (scripts/rows.ts). */
export function table(list) {
  const { one, title, add, rows, columns, total } = tables[list];
  const cell = ([key, name, more]) =>
    `<td class="cellule-${key}"><input${attributes({
      class: "fr-input",
      type: "text",
      autocomplete: "off",
      spellcheck: "false",
      name: `${list}[].${key}`,
      "data-field": `${list}[].${key}`,
      "data-column": name.replace(" (€)", ""),
      ...more,
    })}></td>`;
  return `<div class="tableau-intranet" data-rows="${list}" data-one="${one}" data-start="${rows}" data-field-group="${list}">
  <div class="defile" tabindex="0" role="region" aria-label="${title}">
  <table data-rows-into>
    <caption>${title}</caption>
    <thead><tr>${columns.map(([key, name]) => `<th scope="col" class="cellule-${key}">${name}</th>`).join("")}<th scope="col"><span class="fr-sr-only">Action</span></th></tr></thead>
    ${total ? `<tfoot><tr><th scope="row" colspan="${columns.length - 1}">Total</th><td><output data-conforme-output="${total}">—</output></td><td></td></tr></tfoot>` : ""}
  </table></div>
  <template><tbody data-row="${list}"><tr>${columns.map(cell).join("")}<td><button type="button" class="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" data-remove>Retirer</button></td></tr><tr class="ligne-messages"><td colspan="${columns.length + 1}" data-conforme-messages></td></tr></tbody></template>
  <button type="button" class="fr-btn fr-btn--secondary fr-btn--sm fr-mt-1w" data-add>${add}</button>
</div>`;
}

/** A box to tick. */
export function box(path, value, label, hint) {
  const id = idOf(`${path}-${value}`);
  return `<div class="fr-checkbox-group fr-checkbox-group--sm"><input${attributes({ type: "checkbox", id, name: path, value, "data-field": path })}><label class="fr-label" for="${id}">${escape(label)}${hint ? `<span class="fr-hint-text">${escape(hint)}</span>` : ""}</label></div>`;
}

export const commitmentBox = () => box(commitment.path, "oui", commitment.label, commitment.hint);

export const pieceBoxes = () =>
  `<fieldset class="fr-fieldset" data-field-group="engagements.pieces"><legend class="fr-fieldset__legend fr-fieldset__legend--regular">Pièces jointes</legend>${pieces
    .map(([value, label]) => `<div class="fr-fieldset__element">${box("engagements.pieces[]", value, label)}</div>`)
    .join("")}</fieldset>`;
