import type { FormPart } from './form-part.js';

/** The buyer's consent to keep the card; never given for them. */
export function SaveCardBox({ form, locale, isBusy }: FormPart) {
  const { texts } = locale;
  return (
    <div class="consent">
      <label class="choice choice-plain">
        <input
          type="checkbox"
          class="tick"
          name="save-card"
          checked={form.choices.saveCard}
          disabled={isBusy}
          aria-describedby="save-card-hint"
          onChange={({ currentTarget }) => form.choose({ saveCard: currentTarget.checked })}
        />
        <span>{texts.form.saveCard}</span>
      </label>
      <p class="hint" id="save-card-hint">
        {texts.form.saveCardHint}
      </p>
    </div>
  );
}
