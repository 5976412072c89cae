import type { Locale } from '../locale.js';
import type { CardForm } from '../use-card-form.js';

/** What every part of the form is drawn from. */
export interface FormPart {
  form: CardForm;
  locale: Locale;
  /** A submission runs: nothing can be changed. */
  isBusy: boolean;
}
