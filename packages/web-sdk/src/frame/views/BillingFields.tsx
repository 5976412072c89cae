import { useMemo } from 'preact/hooks';
import { addressForm, type AddressField, type AddressForm } from '../billing/address-form.js';
import { isPostalCodeOfDigits } from '../billing/postal-codes.js';
import { regionsIn } from '../billing/regions.js';
import { subdivisionsOf } from '../billing/subdivisions.js';
import type { FormTexts } from '../locale.js';
import { Field } from './Field.js';
import type { FormPart } from './form-part.js';
import { SelectField } from './SelectField.js';

/** The billing address as its country writes it. */
export function BillingFields(part: FormPart) {
  const { form, locale } = part;
  const { country } = form.values;
  const address = addressForm(country);
  const regions = useMemo(() => regionsIn(locale.languageTag), []);
  const states = subdivisionsOf(country, locale.languageTag);
  const { billing } = locale.texts;

  const draw = (field: AddressField) => {
    const label = labelOf(field, address, billing);
    const autocomplete = tokens[field];
    if (field === 'country') {
      return <SelectField {...part} {...{ field, label, autocomplete }} options={regions} />;
    }
    if (field === 'state' && states.length > 0) {
      return <SelectField {...part} {...{ field, label, autocomplete }} options={states} />;
    }
    return (
      <Field
        {...part}
        {...{ field, label, autocomplete }}
        inputMode={field === 'zipCode' && isPostalCodeOfDigits(country) ? 'numeric' : 'text'}
        isOptional={!address.required.includes(field)}
      />
    );
  };

  return (
    <fieldset class="group">
      <legend class="group-title">{billing.title}</legend>
      {linesOf(address.fields).map((line) => (
        <div key={line.join()} class={line.length > 1 ? 'pair' : undefined}>
          {line.map((field) => (
            <div key={field}>{draw(field)}</div>
          ))}
        </div>
      ))}
    </fieldset>
  );
}

const tokens: Record<AddressField, string> = {
  country: 'billing country',
  address1: 'billing address-line1',
  address2: 'billing address-line2',
  city: 'billing address-level2',
  state: 'billing address-level1',
  zipCode: 'billing postal-code',
};

function labelOf(
  field: AddressField,
  { stateLabel, zipLabel }: AddressForm,
  texts: FormTexts['billing'],
): string {
  if (field === 'state') return texts[stateLabel];
  return field === 'zipCode' ? texts[zipLabel] : texts[field];
}

/** A postal code is short: it shares a line with the city or the state next to it. */
function linesOf(fields: readonly AddressField[]): AddressField[][] {
  const lines: AddressField[][] = [];
  let line: AddressField[] = [];
  for (const field of fields) {
    const [neighbour] = line;
    if (neighbour !== undefined && line.length === 1 && isPair(neighbour, field)) line.push(field);
    else lines.push((line = [field]));
  }
  return lines;
}

function isPair(one: AddressField, other: AddressField): boolean {
  const isPlace = (field: AddressField): boolean => field === 'city' || field === 'state';
  return (one === 'zipCode' && isPlace(other)) || (other === 'zipCode' && isPlace(one));
}
