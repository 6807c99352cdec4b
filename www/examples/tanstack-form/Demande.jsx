import { useForm } from "@tanstack/react-form";
import { dossierSchema, fieldSchema } from "conforme/standard-schema";

const dossier = dossierSchema({ profile: "ccapex-35", stage: "projet", today: "2024-03-15" });
const siret = fieldSchema("siret");

/**
 * TanStack Form validates synchronously: the engine is loaded before the form is shown (main.jsx).
 * A field schema speaks of its field when it is left, the dossier schema of the whole on submission.
 */
export function Demande({ onSend }) {
  const form = useForm({
    defaultValues: { beneficiaire: { siret: "" }, banque: { codeGuichet: "" }, budget: { charges: [{ montant: "" }, { montant: "" }] } },
    validators: { onSubmit: dossier },
    onSubmit: ({ value }) => onSend(value, dossier["~standard"].validate(value).conforme.findings.filter(({ severity }) => severity === "warning")),
  });
  const input = (field, id, label) => (
    <p>
      <label htmlFor={id}>{label}</label>{" "}
      <input id={id} value={field.state.value} onBlur={field.handleBlur} onChange={({ target }) => field.handleChange(target.value)} />{" "}
      {field.state.meta.errors.map((error) => (
        <strong role="alert" key={error.message}>
          {error.message}
        </strong>
      ))}
    </p>
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.handleSubmit();
      }}
    >
      <form.Field name="beneficiaire.siret" validators={{ onBlur: siret }}>
        {(field) => input(field, "siret", "Numéro SIRET")}
      </form.Field>
      <form.Field name="banque.codeGuichet">{(field) => input(field, "guichet", "Code guichet")}</form.Field>
      <form.Field name="budget.charges" mode="array">
        {(charges) => (
          <fieldset>
            <legend>Charges</legend>
            {charges.state.value.map((_, index) => (
              <form.Field key={index} name={`budget.charges[${index}].montant`}>
                {(field) => input(field, `charge-${index + 1}`, `Charge ${index + 1}, montant`)}
              </form.Field>
            ))}
            <button type="button" onClick={() => charges.pushValue({ montant: "" })}>
              Ajouter une charge
            </button>
          </fieldset>
        )}
      </form.Field>
      <button>Déposer</button>
    </form>
  );
}
