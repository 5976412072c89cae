import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { Button } from '../parts/Button.js';
import { mayCall, useMerchant } from '../shell/merchant-context.js';
import { useTexts } from '../text/locale.js';
import { CancelDialog } from './CancelDialog.js';
import { CaptureDialog } from './CaptureDialog.js';
import { RefundDialog } from './RefundDialog.js';

/** What a dialog needs that changes a payment. */
export interface PaymentDialogProps {
  readonly paymentId: string;
  /** Something changed: read it again. */
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

interface PaymentActionsProps {
  readonly payment: ConsoleAnswer<'readPayment'>;
  readonly onChanged: () => void;
}

/** What the state of a payment allows now, to those who may. */
export function PaymentActions({ payment, onChanged }: PaymentActionsProps) {
  const { actions: texts } = useTexts();
  const merchant = useMerchant();
  const [asked, ask] = useState<'capture' | 'cancel' | 'refund'>();
  const { paymentId, amount, actions } = payment;
  const { capture, cancel, refund } = actions;
  const shared = { paymentId, onChanged, onClose: () => ask(undefined) };
  return (
    <>
      {refund && mayCall(merchant, 'refundPayment') && (
        <Button icon="refund" onPress={() => ask('refund')}>
          {texts.refund}
        </Button>
      )}
      {cancel && mayCall(merchant, 'cancelPayment') && (
        <Button onPress={() => ask('cancel')}>{texts.cancel}</Button>
      )}
      {capture && mayCall(merchant, 'capturePayment') && (
        <Button look="primary" onPress={() => ask('capture')}>
          {texts.capture}
        </Button>
      )}
      {asked === 'capture' && capture && <CaptureDialog most={capture} {...shared} />}
      {asked === 'cancel' && <CancelDialog amount={amount} {...shared} />}
      {asked === 'refund' && refund && <RefundDialog most={refund} {...shared} />}
    </>
  );
}
