import { useEffect, useRef, useState } from 'preact/hooks';
import { brandsOfCard } from './card/brands-of-card.js';
import { digitsOf } from './card/edit.js';
import { faultsOf, type Fault, type FaultContext, type Faults } from './card/faults.js';
import { formatExpiry } from './card/format-expiry.js';
import { formatField } from './card/format-field.js';
import {
  initialState,
  shapeOf,
  type Choices,
  type FormSetup,
  type FormShape,
  type FormState,
} from './card/form-state.js';
import { subdivisionsOf } from './billing/subdivisions.js';
import { formFields, type FormField, type FormValues } from './card/values.js';
import { submissionOf } from './card/submission.js';
import type { CardLookUps } from './card-look-ups.js';
import type { CardSubmission } from './gateway.js';
import { useAfterPress } from './use-after-press.js';

export type FormInput = HTMLInputElement | HTMLSelectElement;

/** The card form's state: what stands in the fields and what is picked, and which faults are shown. */
export interface CardForm {
  values: FormValues;
  choices: Choices;
  shape: FormShape;
  faults: Faults;
  isValid: boolean;
  /** Registers the input of a field. */
  attach: (field: FormField, input: FormInput | null) => void;
  /**
   * The buyer, autofill or a paste changed fields: formats them in place and lets go of faults that are mended.
   * `isForward` says that it was the Delete key.
   */
  edit: (isForward?: boolean) => void;
  choose: (choices: Partial<Choices>) => void;
  /** Shows the fault of a field that was left; an empty field is not blamed before the submission. */
  leave: (field: FormField) => void;
  /** Resolves once all is known that decides which fields there are. */
  settled: () => Promise<void>;
  /** Shows every fault and focuses the first, unless focus is in the merchant's page; gives the card if all is right. */
  check: () => CardSubmission | undefined;
  clear: (fields: readonly FormField[]) => void;
  focus: (field: FormField) => void;
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

export function useCardForm(setup: FormSetup, lookUps: CardLookUps): CardForm {
  const [state, setState] = useState<FormState>(() => initialState(setup));
  const [faults, setFaults] = useState<Faults>({});
  const [heard, setHeard] = useState<Heard>();
  // Events may come faster than renders, autofill's above all: what they read is here.
  const latest = useRef(state);
  const inputs = useRef(new Map<FormField, FormInput>());
  const afterPress = useAfterPress();

  const shapeFor = (of: FormState): FormShape => shapeOf(of, setup, lookUps.of(digitsOf(of.values.number)));
  const contextFor = (of: FormState): FaultContext => ({
    brand: shapeFor(of).brand,
    acceptedBrands: setup.acceptedBrands,
    now: new Date(),
  });
  const faultsIn = (fields: readonly FormField[]): Faults =>
    faultsOf(fields, latest.current.values, contextFor(latest.current));

  const store = (next: FormState): void => {
    latest.current = next;
    setState(next);
    // Of the faults that are shown those remain that are not mended; never a new one while the buyer types.
    setFaults((shown) => faultsIn(shapeFor(next).fields.filter((field) => shown[field] !== undefined)));
  };
  const change = (values: Partial<FormValues>): void => {
    store({ ...latest.current, values: { ...latest.current.values, ...values } });
  };

  useEffect(() => {
    lookUps.onChange = () => {
      store({ ...latest.current });
    };
  });

  /** Formats what stands in a field, in place; undefined if nothing changed. */
  const read = (field: FormField, isForward: boolean): string | undefined => {
    const input = inputs.current.get(field);
    const { values } = latest.current;
    if (!input || input.value === values[field]) return undefined;
    if (!(input instanceof HTMLInputElement)) return input.value;
    const formatted = formatField(
      field,
      { text: input.value, caret: input.selectionStart ?? input.value.length },
      {
        before: values[field],
        brand: shapeFor(latest.current).brand,
        brandFor: (number) => brandFor(digitsOf(number)),
        isForward,
      },
    );
    if (formatted.text !== input.value) {
      input.value = formatted.text;
      if (document.activeElement === input) input.setSelectionRange(formatted.caret, formatted.caret);
    }
    return formatted.text;
  };
  const brandFor = (digits: string) =>
    brandsOfCard(digits, {
      acceptedBrands: setup.acceptedBrands,
      lookUp: lookUps.of(digits),
      chosen: latest.current.choices.brand,
    }).brand;

  // Autofill may change fields without an event of their own, and a render would undo it: so all are read each time.
  const edit = (isForward = false): void => {
    const changes: Partial<FormValues> = {};
    for (const field of formFields) {
      const text = read(field, isForward);
      if (text !== undefined) changes[field] = text;
    }
    if (Object.keys(changes).length === 0) return;
    change(withoutOldState(changes, latest.current.values));
    if (changes.number !== undefined) lookUps.see(digitsOf(changes.number));
  };

  const show = (fields: readonly FormField[], isOfForm: boolean): FormField | undefined => {
    const found = faultsIn(fields);
    const wrong = fields.filter((field) => found[field] !== undefined);
    const fault = wrong[0] && found[wrong[0]];
    setFaults((shown) => ({ ...shown, ...found }));
    setHeard(fault && { fault, count: wrong.length, isOfForm });
    return wrong[0];
  };

  /** The month of an expiry date is padded once the field is left, whichever place its caret was left at. */
  const settle = (): void => {
    edit();
    const { expiry } = latest.current.values;
    const { text } = formatExpiry({ text: expiry, caret: expiry.length }, false);
    const input = inputs.current.get('expiry');
    if (text === expiry || !input) return;
    input.value = text;
    change({ expiry: text });
  };

  const clear = (fields: readonly FormField[]): void => {
    const cleared: Partial<FormValues> = {};
    for (const field of fields) {
      cleared[field] = '';
      const input = inputs.current.get(field);
      if (input) input.value = '';
    }
    change(cleared);
  };

  const shape = shapeFor(state);
  return {
    values: state.values,
    choices: state.choices,
    shape,
    faults,
    isValid: Object.keys(faultsOf(shape.fields, state.values, contextFor(state))).length === 0,
    attach(field, input) {
      if (input) inputs.current.set(field, input);
      else inputs.current.delete(field);
    },
    edit,
    choose(choices) {
      const isOtherCard = 'cardId' in choices && choices.cardId !== latest.current.choices.cardId;
      // A code belongs to one card.
      if (isOtherCard) clear(['cvv']);
      if (isOtherCard) setHeard(undefined);
      store({ ...latest.current, choices: { ...latest.current.choices, ...choices } });
    },
    leave(field) {
      settle();
      afterPress(() => {
        if (latest.current.values[field].trim() !== '') show([field], false);
      });
    },
    settled: () => lookUps.settled(digitsOf(latest.current.values.number)),
    check() {
      settle();
      const current = shapeFor(latest.current);
      const first = show(current.fields, true);
      if (first === undefined) return submissionOf(latest.current, current);
      if (document.hasFocus()) inputs.current.get(first)?.focus();
      return undefined;
    },
    focus(field) {
      if (document.hasFocus()) inputs.current.get(field)?.focus({ preventScroll: true });
    },
    heard,
    clear,
  };
}

/** A state belongs to its country: one that the new country does not have goes. */
function withoutOldState(changes: Partial<FormValues>, before: FormValues): Partial<FormValues> {
  const { country } = changes;
  if (country === undefined) return changes;
  const state = changes.state ?? before.state;
  const choices = subdivisionsOf(country, '');
  const isLeftOver = changes.state === undefined && choices.length === 0;
  const isForeign = choices.length > 0 && !choices.some(({ code }) => code === state);
  return isLeftOver || isForeign ? { ...changes, state: '' } : changes;
}
