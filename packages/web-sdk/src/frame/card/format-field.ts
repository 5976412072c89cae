import { formatBirthDate } from './birth-date.js';
import { numberLayout, type CardBrand } from './brand.js';
import { asciiDigits, withSeparatorDeletion, type Edit } from './edit.js';
import { formatExpiry } from './format-expiry.js';
import { formatNumber } from './format-number.js';
import { businessNoMask, cpfMask, formatMask } from './mask.js';
import type { FormField } from './values.js';

interface EditContext {
  /** What stood in the field. */
  before: string;
  /** Of the card that is typed or chosen. */
  brand: CardBrand | undefined;
  /** The brand of a number as it would be now. */
  brandFor: (number: string) => CardBrand | undefined;
  /** It was the Delete key. */
  isForward: boolean;
}

/** Writes what was typed into a field as the field is written; fields of free text stay as they are. */
export function formatField(field: FormField, edit: Edit, context: EditContext): Edit {
  const { before, brand, brandFor, isForward } = context;
  const meant = withSeparatorDeletion(before, edit, isForward);
  switch (field) {
    case 'number':
      return formatNumber(meant, numberLayout(brandFor(meant.text)));
    case 'expiry':
      return formatExpiry(meant, meant.text.length > before.length);
    case 'cvv':
      return formatNumber(meant, { gaps: [], maxDigits: brand?.cvvLength ?? 4 });
    case 'password':
      return formatNumber(meant, { gaps: [], maxDigits: 2 });
    case 'cpf':
      return formatMask(meant, cpfMask);
    case 'businessNo':
      return formatMask(meant, businessNoMask);
    case 'birthDate':
      return formatBirthDate(meant);
    case 'zipCode':
      return { ...edit, text: asciiDigits(edit.text) };
    default:
      return edit;
  }
}
