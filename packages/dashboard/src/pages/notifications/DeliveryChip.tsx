import type { ConsoleAnswer } from '@tillgate/contract/console';
import { Chip, type Tone } from '../../parts/Chip.js';
import { useTexts } from '../../text/locale.js';

type Row = ConsoleAnswer<'listDeliveries'>['items'][number];

const tones: Readonly<Record<Row['state'], Tone>> = { PENDING: 'busy', DELIVERED: 'good', DEAD: 'bad' };

/** Where a notification stands; one that waits for its endpoint says so. */
export function DeliveryChip({ state, isPaused }: Pick<Row, 'state' | 'isPaused'>) {
  const { deliveryStates, delivery } = useTexts();
  if (isPaused && state === 'PENDING') return <Chip tone="held">{delivery.paused}</Chip>;
  return <Chip tone={tones[state]}>{deliveryStates[state]}</Chip>;
}
