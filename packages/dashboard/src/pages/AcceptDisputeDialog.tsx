import { useConsole } from '../api/console-context.js';
import { FormDialog } from '../parts/FormDialog.js';
import { useMerchant } from '../shell/merchant-context.js';
import { useLocale } from '../text/locale.js';
import { moneyText } from '../text/money.js';
import { fillText } from '../text/texts.js';
import type { DisputeDialogProps } from './DisputeActions.js';
import { useOutcomeAction } from './use-outcome-action.js';

/** Asks before somebody gives in, which cannot be taken back. */
export function AcceptDisputeDialog({ dispute, ...props }: DisputeDialogProps) {
  const { tag, texts } = useLocale();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const { disputeId, amount } = dispute;
  const action = useOutcomeAction(props, {
    perform: () => client.call('acceptDispute', { clientId, disputeId }),
    done: texts.disputes.accepted,
  });
  const filled = { amount: moneyText(amount, tag) };
  return (
    <FormDialog
      title={texts.disputes.acceptTitle}
      confirm={fillText(texts.disputes.acceptAmount, filled)}
      action={action}
      onClose={props.onClose}
      isDanger
    >
      <p>{fillText(texts.disputes.acceptText, filled)}</p>
    </FormDialog>
  );
}
