import { AcceptedBrands } from './AcceptedBrands.js';
import { BrandChoice } from './BrandChoice.js';
import { BrandMark } from './BrandMark.js';
import { CvvField } from './CvvField.js';
import { Field } from './Field.js';
import type { FormPart } from './form-part.js';

interface CardFieldsProps {
  part: FormPart;
  acceptedBrands: readonly string[];
  showsMarks: boolean;
  isCvvSpent: boolean;
}

/** The fields of a card that is typed. */
export function CardFields({ part, acceptedBrands, showsMarks, isCvvSpent }: CardFieldsProps) {
  const { texts } = part.locale;
  const { faults, shape } = part.form;
  const { brand, brandChoice } = shape;
  const hasAcceptedBrand = brand !== undefined && acceptedBrands.includes(brand.code);
  return (
    <>
      <Field
        {...part}
        field="number"
        label={texts.form.number}
        autocomplete="cc-number"
        inputMode="numeric"
        beside={
          showsMarks && (
            <AcceptedBrands codes={acceptedBrands} isFaded={hasAcceptedBrand} label={texts.form.accepted} />
          )
        }
        mark={showsMarks && brand && <BrandMark code={brand.code} />}
      />
      {brandChoice.length > 0 && <BrandChoice {...part} showsMarks={showsMarks} />}
      <div class={faults.expiry ? 'pair pair-card pair-full' : 'pair pair-card'}>
        <Field
          {...part}
          field="expiry"
          label={texts.form.expiry}
          autocomplete="cc-exp"
          inputMode="numeric"
          placeholder={texts.form.expiryHint}
        />
        <CvvField {...part} isSpent={isCvvSpent} />
      </div>
      <Field {...part} field="name" label={texts.form.name} autocomplete="cc-name" inputMode="text" />
    </>
  );
}
