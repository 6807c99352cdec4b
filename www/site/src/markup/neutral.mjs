import { commitment, fields, pieces, tables } from "../fields.mjs";
import { attributes, escape, idOf } from "./html.mjs";

/** A field with its label and its hint. */
export function field(path, changes = {}) {
  const { label, hint, options, width, optional, ...more } = { ...fields[path], ...changes };
  const id = idOf(path);
  const common = {
    id,
    name: path,
    "data-field": path,
    "aria-describedby": hint && `${id}-aide`,
    "aria-required": optional ? undefined : "true",
    ...more,
  };
  const control = options
    ? `<select${attributes(common)}>${options.map(([value, text]) => `<option value="${value}">${escape(text)}</option>`).join("")}</select>`
    : `<input${attributes({ type: "text", autocomplete: "off", spellcheck: "false", ...common, "data-width": width })}>`;
  return `<div class="champ"${width ? ` data-width="${width}"` : ""}>
  <label for="${id}">${escape(label)}${optional ? ' <span class="facultatif" data-hint>(facultatif)</span>' : ""}</label>
  ${hint ? `<p class="aide" id="${id}-aide">${escape(hint)}</p>` : ""}
  ${control}
</div>`;
}

/** A table whose rows come and go (scripts/rows.ts). Its roles are written out: on a phone it is laid out as cards. */
export function table(list) {
  const { one, title, add, rows, columns, total } = tables[list];
  const cell = ([key, name, more]) =>
    `<td role="cell" class="cellule-${key}"><span class="titre-cellule" aria-hidden="true">${name}</span><input${attributes({
      type: "text",
      autocomplete: "off",
      spellcheck: "false",
      name: `${list}[].${key}`,
      "data-field": `${list}[].${key}`,
      "data-column": name.replace(" (€)", ""),
      ...more,
    })}></td>`;
  return `<div class="tableau" data-rows="${list}" data-one="${one}" data-start="${rows}" data-field-group="${list}">
  <table role="table" class="colonnes-${columns.length}">
    <caption>${title}</caption>
    <thead role="rowgroup"><tr role="row">${columns.map(([key, name]) => `<th role="columnheader" scope="col" class="cellule-${key}">${name}</th>`).join("")}<th role="columnheader" scope="col"><span class="sr">Action</span></th></tr></thead>
    <tbody role="rowgroup" data-rows-into></tbody>
  </table>
  <template><tr role="row" data-row="${list}">${columns.map(cell).join("")}<td role="cell" class="cellule-retirer"><button type="button" class="bouton-discret" data-remove><span aria-hidden="true">×</span> Retirer</button></td><td role="cell" class="cellule-messages" data-conforme-messages></td></tr></template>
  <div class="pied-tableau">
    <button type="button" class="bouton-second" data-add>${add}</button>
    ${total ? `<p class="total">Total <output data-conforme-output="${total}">—</output></p>` : ""}
  </div>
</div>`;
}

/** The missions, one field each. */
export function missions() {
  return `<div class="liste" data-rows="missions" data-one="Mission" data-start="3" data-field-group="missions" data-label="Missions">
  <ol class="missions" data-rows-into></ol>
  <template><li data-row="missions"><textarea rows="2" name="missions[]" data-field="missions[]" data-column=""></textarea><button type="button" class="bouton-discret" data-remove><span aria-hidden="true">×</span> Retirer</button><div data-conforme-messages></div></li></template>
  <button type="button" class="bouton-second" data-add>Ajouter une mission</button>
</div>`;
}

/** A box to tick. */
export function box(path, value, label, hint) {
  const id = idOf(`${path}-${value}`);
  return `<div class="case"><input${attributes({
    type: "checkbox",
    id,
    name: path,
    value,
    "data-field": path,
    "aria-describedby": hint && `${id}-aide`,
  })}><label for="${id}">${escape(label)}</label>${hint ? `<p class="aide" id="${id}-aide">${escape(hint)}</p>` : ""}</div>`;
}

export const commitmentBox = () => box(commitment.path, "oui", commitment.label, commitment.hint);

export const pieceBoxes = () =>
  `<fieldset class="cases" data-field-group="engagements.pieces"><legend>Pièces jointes</legend>${pieces
    .map(([value, label]) => box("engagements.pieces[]", value, label))
    .join("")}</fieldset>`;

/** A section of the form. */
export const section = (id, title, content, intro = "") =>
  `<section class="carte" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${intro ? `<p>${intro}</p>` : ""}${content}</section>`;
