import type { Money } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useConsole } from '../api/console-context.js';
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

/** Asks how much of what is held to take. */
export function CaptureDialog({ most, ...props }: PaymentDialogProps & { most: Money }) {
  const { tag, texts } = useLocale();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const [typed, setTyped] = useState(() => plainAmount(most));
  const value = amountWithin(typed, most);
  const amount = moneyText({ ...most, value: value ?? '0' }, tag);
  // Made once for a dialog, so that pressing its button twice moves money once.
  const [requestId] = useState(newRequestId);
  const action = useOutcomeAction(props, {
    perform: () =>
      client.call('capturePayment', {
        clientId,
        paymentId: props.paymentId,
        amount: value ?? '',
        requestId,
      }),
    done: fillText(texts.actions.captured, { amount }),
  });
  const confirm = value === undefined ? texts.actions.capture : texts.actions.captureAmount;
  return (
    <FormDialog
      title={texts.actions.captureTitle}
      confirm={fillText(confirm, { amount })}
      action={action}
      onClose={props.onClose}
      isIncomplete={value === undefined}
    >
      <p>{texts.actions.captureText}</p>
      <MoneyField label={texts.actions.captureField} typed={typed} onType={setTyped} most={most} />
    </FormDialog>
  );
}
