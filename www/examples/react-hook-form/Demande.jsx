import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { dossierSchema } from "conforme/standard-schema";
import { useFieldArray, useForm } from "react-hook-form";

const schema = dossierSchema({ profile: "ccapex-35", stage: "projet", today: "2024-03-15" });

/** React Hook Form keeps the form and shows the messages; Conforme is its resolver. */
export function Demande({ onSend }) {
  const { register, control, handleSubmit, getValues, formState } = useForm({
    mode: "onTouched",
    resolver: standardSchemaResolver(schema),
    defaultValues: { beneficiaire: { siret: "" }, banque: { codeGuichet: "" }, budget: { charges: [{ montant: "" }, { montant: "" }] } },
  });
  const charges = useFieldArray({ control, name: "budget.charges" });
  const { errors } = formState;
  const say = (error) => error && <strong role="alert">{error.message}</strong>;
  // A resolver passes errors only: warnings stand beside them, in what the schema itself answers.
  const send = handleSubmit((values) => {
    const { conforme } = schema["~standard"].validate(values);
    onSend(values, conforme.findings.filter(({ severity }) => severity === "warning"));
  });
  return (
    <form noValidate onSubmit={send}>
      <p>
        <label htmlFor="siret">Numéro SIRET</label> <input id="siret" {...register("beneficiaire.siret")} /> {say(errors.beneficiaire?.siret)}
      </p>
      <p>
        <label htmlFor="guichet">Code guichet</label> <input id="guichet" {...register("banque.codeGuichet")} /> {say(errors.banque?.codeGuichet)}
      </p>
      {charges.fields.map(({ id }, index) => (
        <p key={id}>
          <input aria-label={`Charge ${index + 1}, montant`} {...register(`budget.charges.${index}.montant`)} />{" "}
          <button type="button" onClick={() => charges.remove(index)}>
            Retirer la charge {index + 1}
          </button>{" "}
          {say(errors.budget?.charges?.[index]?.montant)}
        </p>
      ))}
      <button type="button" onClick={() => charges.append({ montant: "" })}>
        Ajouter une charge
      </button>
      {say(errors.budget?.charges?.root)}
      <button>Déposer</button>
      <output>{JSON.stringify(getValues())}</output>
    </form>
  );
}
