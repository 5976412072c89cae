import { SelectField, TextField, type Choice } from '../../parts/Field.js';
import { useTexts } from '../../text/locale.js';
import { notifyTypes } from '../notifications/notify-types.js';
import type { FaultField } from './fault-form.js';
import { errorCodes, wireMethodNames } from './wire-names.js';

interface FaultFieldControlProps {
  readonly field: FaultField;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** Fields with a list to choose from; whether any of it may be meant. */
const lists: Partial<Record<FaultField, { readonly values: readonly string[]; readonly hasAny: boolean }>> = {
  method: { values: wireMethodNames, hasAny: true },
  notifyType: { values: notifyTypes, hasAny: true },
  resultCode: { values: errorCodes, hasAny: false },
};

/** One field of a fault to make. */
export function FaultFieldControl({ field, value, onValue }: FaultFieldControlProps) {
  const { faults: texts } = useTexts();
  const list = lists[field];
  if (list) {
    const any: Choice[] = list.hasAny ? [{ value: '', text: texts.any }] : [];
    const choices = [...any, ...list.values.map((name) => ({ value: name, text: name }))];
    return <SelectField label={texts[field]} value={value} choices={choices} onChoose={onValue} />;
  }
  return (
    <TextField
      label={texts[field]}
      value={value}
      onText={onValue}
      inputMode={field === 'paymentRequestId' ? 'text' : 'decimal'}
      maxLength={64}
      autocomplete="off"
    />
  );
}
