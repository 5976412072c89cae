import type { ConsoleAnswer } from '@tillgate/contract/console';
import { Chip, type Tone } from '../parts/Chip.js';
import { useTexts } from '../text/locale.js';

type DisputeState = ConsoleAnswer<'readDispute'>['state'];

const tones: Readonly<Record<DisputeState, Tone>> = {
  OPEN: 'due',
  DEFENDED: 'held',
  ACCEPTED: 'neutral',
  WON: 'good',
  LOST: 'bad',
  CANCELLED: 'neutral',
};

/** Where a dispute stands. */
export function DisputeChip({ state }: { state: DisputeState }) {
  return <Chip tone={tones[state]}>{useTexts().disputeStates[state]}</Chip>;
}
