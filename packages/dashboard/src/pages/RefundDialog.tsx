import type { Money } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useConsole } from '../api/console-context.js';
import { TextField } from '../parts/Field.js';
import { amountWithin } from '../parts/amount-within.js';
import { FormDialog } from '../parts/FormDialog.js';
import { MoneyField } from '../parts/MoneyField.js';
import { useMerchant } from '../shell/merchant-context.js';
import { useLocale } from '../text/locale.js';
import { moneyText, plainAmount } from '../text/money.js';
import { fillText } from '../text/texts.js';
import { newRequestId } from './request-id.js';
import type { PaymentDialogProps } from './PaymentActions.js';
import { useOutcomeAction } from './use-outcome-action.js';

/** Asks how much to give back, and why. */
export function RefundDialog({ most, ...props }: PaymentDialogProps & { most: Money }) {
  const { tag, texts } = useLocale();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const [typed, setTyped] = useState(() => plainAmount(most));
  const [reason, setReason] = useState('');
  const value = amountWithin(typed, most);
  const amount = moneyText({ ...most, value: value ?? '0' }, tag);
  // Made once for a dialog, so that pressing its button twice moves money once.
  const [requestId] = useState(newRequestId);
  const action = useOutcomeAction(props, {
    perform: () =>
      client.call('refundPayment', {
        clientId,
        paymentId: props.paymentId,
        amount: value ?? '',
        requestId,
        ...(reason.trim() !== '' && { reason: reason.trim() }),
      }),
    done: fillText(texts.actions.refunded, { amount }),
  });
  const confirm = value === undefined ? texts.actions.refund : texts.actions.refundAmount;
  return (
    <FormDialog
      title={texts.actions.refundTitle}
      confirm={fillText(confirm, { amount })}
      action={action}
      onClose={props.onClose}
      isIncomplete={value === undefined}
    >
      <p>{texts.actions.refundText}</p>
      <MoneyField label={texts.actions.refundField} typed={typed} onType={setTyped} most={most} />
      <TextField label={texts.actions.reason} value={reason} onText={setReason} maxLength={256} />
    </FormDialog>
  );
}
