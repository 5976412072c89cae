import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { Button } from '../parts/Button.js';
import { mayCall, useMerchant } from '../shell/merchant-context.js';
import { useTexts } from '../text/locale.js';
import { AcceptDisputeDialog } from './AcceptDisputeDialog.js';
import { DefendDisputeDialog } from './DefendDisputeDialog.js';

export interface DisputeDialogProps {
  readonly dispute: ConsoleAnswer<'readDispute'>;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** What can be done now, by those who may. */
export function DisputeActions({ dispute, onChanged }: Omit<DisputeDialogProps, 'onClose'>) {
  const { disputes } = useTexts();
  const merchant = useMerchant();
  const [asked, ask] = useState<'accept' | 'defend'>();
  const shared = { dispute, onChanged, onClose: () => ask(undefined) };
  return (
    <>
      {dispute.canAccept && mayCall(merchant, 'acceptDispute') && (
        <Button onPress={() => ask('accept')}>{disputes.accept}</Button>
      )}
      {dispute.canDefend && mayCall(merchant, 'defendDispute') && (
        <Button look="primary" onPress={() => ask('defend')}>
          {disputes.defend}
        </Button>
      )}
      {asked === 'accept' && <AcceptDisputeDialog {...shared} />}
      {asked === 'defend' && <DefendDisputeDialog {...shared} />}
    </>
  );
}
