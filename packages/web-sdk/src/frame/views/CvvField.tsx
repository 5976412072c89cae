import { CvvHint } from './CvvHint.js';
import { Field } from './Field.js';
import type { FormPart } from './form-part.js';

/** `isSpent`: a decline emptied the code, which no network may see twice and no form may keep. */
export function CvvField({ isSpent, ...part }: FormPart & { isSpent: boolean }) {
  const { texts } = part.locale;
  const isFront = part.form.shape.brand?.cvvLength === 4;
  const hint = isFront ? texts.form.cvvHintFront : texts.form.cvvHintBack;
  return (
    <Field
      {...part}
      field="cvv"
      label={texts.form.cvv}
      autocomplete="cc-csc"
      inputMode="numeric"
      hint={isSpent ? texts.form.cvvAgain : hint}
      isHintStrong={isSpent}
      mark={<CvvHint isFront={isFront} />}
    />
  );
}
