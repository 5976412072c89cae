import { Field } from './Field.js';
import type { FormPart } from './form-part.js';

/** What some countries' banks ask of the cardholder; only the fields that the card needs are drawn. */
export function PersonalFields(part: FormPart) {
  const { fields, asksHolder } = part.form.shape;
  const { personal } = part.locale.texts;
  const numeric = { autocomplete: 'off', inputMode: 'numeric' } as const;
  return (
    <>
      {fields.includes('cpf') && (
        <Field {...part} {...numeric} field="cpf" label={personal.cpf} hint={personal.cpfHint} />
      )}
      {asksHolder && <HolderChoice {...part} />}
      {fields.includes('birthDate') && (
        <Field
          {...part}
          {...numeric}
          field="birthDate"
          label={personal.birthDate}
          autocomplete="bday"
          hint={personal.birthDateHint}
        />
      )}
      {fields.includes('businessNo') && (
        <Field
          {...part}
          {...numeric}
          field="businessNo"
          label={personal.businessNo}
          hint={personal.businessNoHint}
        />
      )}
      {fields.includes('password') && (
        <Field
          {...part}
          {...numeric}
          field="password"
          label={personal.password}
          hint={personal.passwordHint}
          isSecret
        />
      )}
    </>
  );
}

function HolderChoice({ form, locale, isBusy }: FormPart) {
  const { personal } = locale.texts;
  const kinds = [
    { holder: 'person', name: personal.holderPerson },
    { holder: 'business', name: personal.holderBusiness },
  ] as const;
  return (
    <fieldset class="field">
      <legend>{personal.holderKind}</legend>
      <div class="choice-row">
        {kinds.map(({ holder, name }) => (
          <label key={holder} class="choice">
            <input
              type="radio"
              class="tick"
              name="card-holder"
              value={holder}
              checked={form.choices.holder === holder}
              disabled={isBusy}
              onChange={() => form.choose({ holder })}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
