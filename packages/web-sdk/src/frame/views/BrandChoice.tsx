import type { FormPart } from './form-part.js';
import { BrandMark } from './BrandMark.js';

/** Which brand of a co-badged card is to be used; the buyer's to say (Regulation (EU) 2015/751, article 8). */
export function BrandChoice({ form, locale, isBusy, showsMarks }: FormPart & { showsMarks: boolean }) {
  const { brand, brandChoice } = form.shape;
  const { texts } = locale;
  return (
    <fieldset class="field" aria-describedby="brand-choice-hint">
      <legend>{texts.form.brandChoice}</legend>
      <div class="choice-row">
        {brandChoice.map(({ code, name }) => (
          <label key={code} class="choice">
            <input
              type="radio"
              class="tick"
              name="card-brand"
              value={code}
              checked={code === brand?.code}
              disabled={isBusy}
              onChange={() => form.choose({ brand: code })}
            />
            {showsMarks && <BrandMark code={code} />}
            <span>{name}</span>
          </label>
        ))}
      </div>
      <p class="hint" id="brand-choice-hint">
        {texts.form.brandChoiceHint}
      </p>
    </fieldset>
  );
}
