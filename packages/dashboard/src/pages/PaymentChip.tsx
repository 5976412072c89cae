import type { PaymentState } from '@tillgate/contract/console';
import { Chip } from '../parts/Chip.js';
import { useTexts } from '../text/locale.js';
import { textOfCode } from '../text/texts.js';
import { paymentTones } from './payment-choices.js';

/** Where a payment stands; of one that failed, pointing at it tells why. */
export function PaymentChip({ state, resultCode }: { state: PaymentState; resultCode: string }) {
  const { paymentStates, resultCodes } = useTexts();
  return (
    <span title={state === 'FAILED' ? textOfCode(resultCodes, resultCode) : undefined}>
      <Chip tone={paymentTones[state]}>{paymentStates[state]}</Chip>
    </span>
  );
}
