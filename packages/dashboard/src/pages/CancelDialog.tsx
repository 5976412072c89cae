import type { Money } from '@tillgate/contract/console';
import { useConsole } from '../api/console-context.js';
import { FormDialog } from '../parts/FormDialog.js';
import { useMerchant } from '../shell/merchant-context.js';
import { useLocale } from '../text/locale.js';
import { moneyText } from '../text/money.js';
import { fillText } from '../text/texts.js';
import type { PaymentDialogProps } from './PaymentActions.js';
import { useOutcomeAction } from './use-outcome-action.js';

/** Asks before a payment is cancelled, which cannot be taken back. */
export function CancelDialog({ amount, ...props }: PaymentDialogProps & { amount: Money }) {
  const { tag, texts } = useLocale();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const { paymentId } = props;
  const action = useOutcomeAction(props, {
    perform: () => client.call('cancelPayment', { clientId, paymentId }),
    done: texts.actions.cancelled,
  });
  const filled = { amount: moneyText(amount, tag) };
  return (
    <FormDialog
      title={texts.actions.cancelTitle}
      confirm={fillText(texts.actions.cancelAmount, filled)}
      action={action}
      onClose={props.onClose}
      isDanger
    >
      <p>{fillText(texts.actions.cancelText, filled)}</p>
    </FormDialog>
  );
}
