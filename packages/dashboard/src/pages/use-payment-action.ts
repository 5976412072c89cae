import type { ActionDone } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { ConsoleError } from '../api/console-error.js';
import { useAction, type Action } from '../api/use-action.js';
import { useToast } from '../parts/Toasts.js';
import { newRequestId } from './request-id.js';

/** What a dialog needs that changes a payment. */
export interface PaymentDialogProps {
  readonly paymentId: string;
  /** Something changed: read it again. */
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

interface Plan {
  readonly perform: (requestId: string) => Promise<ActionDone>;
  /** Told when it is done, or on its way. */
  readonly done: string;
  readonly underway: string;
}

/**
 * Changes a payment, once for a dialog however often its button is pressed: the request's id is made when the dialog opens. A
 * refusal of the acquirer is told in the dialog.
 */
export function usePaymentAction({ onChanged, onClose }: PaymentDialogProps, plan: Plan): Action {
  const [requestId] = useState(newRequestId);
  const toast = useToast();
  return useAction(async () => {
    const { resultStatus, resultMessage } = await plan.perform(requestId);
    onChanged();
    if (resultStatus === 'F') throw new ConsoleError('CONFLICT', resultMessage);
    toast(resultStatus === 'S' ? plan.done : plan.underway);
    onClose();
  });
}
