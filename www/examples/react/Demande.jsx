import { useRef, useState } from "react";
import { useConforme } from "./useConforme.js";

/** A form of React's own: controlled inputs, rows that come and go. */
export function Demande({ today, stage = "depot" }) {
  const form = useRef(null);
  const { report, error } = useConforme(form, { profile: "ccapex-35", stage, today, block: true });
  const [guichet, setGuichet] = useState("");
  const [rows, setRows] = useState([1, 2]);
  return (
    <form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
      <p>
        <label htmlFor="siret">Numéro SIRET</label> <input id="siret" name="beneficiaire.siret" />
      </p>
      <p>
        <label htmlFor="guichet">Code guichet</label>{" "}
        <input id="guichet" name="banque.codeGuichet" value={guichet} onChange={({ target }) => setGuichet(target.value)} />
      </p>
      <fieldset data-field-group="budget.charges">
        <legend>Charges</legend>
        {rows.map((row) => (
          <p key={row} data-row>
            <input aria-label={`Charge ${row}, montant`} name="budget.charges[].montant" />{" "}
            <button type="button" onClick={() => setRows(rows.filter((other) => other !== row))}>
              Retirer la charge {row}
            </button>
          </p>
        ))}
        <button type="button" onClick={() => setRows([...rows, Math.max(0, ...rows) + 1])}>
          Ajouter une charge
        </button>
      </fieldset>
      <button>Déposer</button>
      <output>{error ? "Le contrôle n’a pas pu se charger." : (report?.outcome ?? "…")}</output>
      <p data-guichet>{guichet}</p>
    </form>
  );
}
