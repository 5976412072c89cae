import { useRef, useState } from 'preact/hooks';
import { brandOf, numberLayout, type CardBrand } from './card/brand.js';
import { cardFields, emptyCard, type CardField, type CardValues } from './card/card-values.js';
import { digitsOf, withSeparatorDeletion, type Edit } from './card/edit.js';
import { faultOf, type Fault, type FaultContext } from './card/faults.js';
import { formatExpiry } from './card/format-expiry.js';
import { formatNumber } from './card/format-number.js';

export type Faults = Partial<Record<CardField, Fault>>;

/** The card form's state: what stands in the fields, and which faults are shown. */
export interface CardForm {
  values: CardValues;
  faults: Faults;
  brand: CardBrand | undefined;
  isValid: boolean;
  /** Registers the input of a field. */
  attach: (field: CardField, input: HTMLInputElement | null) => void;
  /**
   * The buyer, autofill or a paste changed fields: formats them in place and lets go of faults that are mended.
   * `isForward` says that it was the Delete key.
   */
  edit: (isForward?: boolean) => void;
  /** Shows the fault of a field that was left; an empty field is not blamed before the submission. */
  leave: (field: CardField) => void;
  /** Shows every fault and focuses the first, unless focus is in the merchant's page; gives the values if all is right. */
  check: () => CardValues | undefined;
  clear: (fields: readonly CardField[]) => void;
  focus: (field: CardField) => void;
  /** What a screen reader is to say of the last check. */
  heard: Heard | undefined;
}

/** The first of the faults that came to light together, and how many they are. */
export interface Heard {
  fault: Fault;
  count: number;
  /** Whether the whole form was checked, not one field that was left. */
  isOfForm: boolean;
}

export function useCardForm(acceptedBrands: readonly string[]): CardForm {
  const [values, setValues] = useState(emptyCard);
  const [faults, setFaults] = useState<Faults>({});
  const [heard, setHeard] = useState<Heard>();
  // Events may come faster than renders, autofill's above all: what they read is here.
  const latest = useRef(values);
  const inputs = useRef(new Map<CardField, HTMLInputElement>());
  const context = (): FaultContext => ({ acceptedBrands, now: new Date() });

  const store = (next: CardValues): void => {
    latest.current = next;
    setValues(next);
    setFaults((shown) => stillWrong(shown, next, context()));
  };

  /** Formats what stands in a field, in place; undefined if nothing changed. */
  const read = (field: CardField, isForward: boolean): string | undefined => {
    const input = inputs.current.get(field);
    if (!input || input.value === latest.current[field]) return undefined;
    const caret = input.selectionStart ?? input.value.length;
    const brandFor = (number: string) => brandOf(digitsOf(number), acceptedBrands);
    const typed = { text: input.value, caret };
    const formatted = format(field, typed, { before: latest.current, brandFor, isForward });
    if (formatted.text !== input.value) {
      input.value = formatted.text;
      if (document.activeElement === input) input.setSelectionRange(formatted.caret, formatted.caret);
    }
    return formatted.text;
  };

  // Autofill may change fields without an event of their own, and a render would undo it: so all are read each time.
  const edit = (isForward = false): void => {
    const before = latest.current;
    for (const field of cardFields) {
      const text = read(field, isForward);
      if (text !== undefined) latest.current = { ...latest.current, [field]: text };
    }
    if (latest.current !== before) store(latest.current);
  };

  const show = (fields: readonly CardField[], isOfForm: boolean): CardField | undefined => {
    const found = faultsOf(fields, latest.current, context());
    const wrong = cardFields.filter((field) => found[field] !== undefined);
    const fault = wrong[0] && found[wrong[0]];
    setFaults((shown) => ({ ...shown, ...found }));
    setHeard(fault && { fault, count: wrong.length, isOfForm });
    return wrong[0];
  };

  /** The month of an expiry date is padded once the field is left, whichever place its caret was left at. */
  const settle = (): void => {
    edit();
    const expiry = latest.current.expiry;
    const { text } = formatExpiry({ text: expiry, caret: expiry.length }, false);
    const input = inputs.current.get('expiry');
    if (text === expiry || !input) return;
    input.value = text;
    store({ ...latest.current, expiry: text });
  };

  const focus = (field: CardField): void => {
    if (document.hasFocus()) inputs.current.get(field)?.focus({ preventScroll: true });
  };

  return {
    values,
    faults,
    brand: brandOf(digitsOf(values.number), acceptedBrands),
    isValid: Object.keys(faultsOf(cardFields, values, context())).length === 0,
    attach(field, input) {
      if (input) inputs.current.set(field, input);
      else inputs.current.delete(field);
    },
    edit,
    leave(field) {
      settle();
      if (latest.current[field].trim() !== '') show([field], false);
    },
    check() {
      settle();
      const first = show(cardFields, true);
      if (first === undefined) return latest.current;
      if (document.hasFocus()) inputs.current.get(first)?.focus();
      return undefined;
    },
    focus,
    heard,
    clear(fields) {
      const next = { ...latest.current };
      for (const field of fields) {
        next[field] = '';
        const input = inputs.current.get(field);
        if (input) input.value = '';
      }
      store(next);
    },
  };
}

interface EditContext {
  before: CardValues;
  brandFor: (number: string) => CardBrand | undefined;
  isForward: boolean;
}

function format(field: CardField, edit: Edit, { before, brandFor, isForward }: EditContext): Edit {
  if (field === 'name') return edit;
  const meant = withSeparatorDeletion(before[field], edit, isForward);
  if (field === 'expiry') return formatExpiry(meant, meant.text.length > before.expiry.length);
  if (field === 'number') return formatNumber(meant, numberLayout(brandFor(meant.text)));
  return formatNumber(meant, { gaps: [], maxDigits: brandFor(before.number)?.cvvLength ?? 4 });
}

function faultsOf(fields: readonly CardField[], values: CardValues, context: FaultContext): Faults {
  const faults: Faults = {};
  for (const field of fields) {
    const fault = faultOf(field, values, context);
    if (fault) faults[field] = fault;
  }
  return faults;
}

/** Of the faults that are shown, those that remain; never a new one while the buyer types. */
function stillWrong(shown: Faults, values: CardValues, context: FaultContext): Faults {
  return faultsOf(
    cardFields.filter((field) => shown[field] !== undefined),
    values,
    context,
  );
}
