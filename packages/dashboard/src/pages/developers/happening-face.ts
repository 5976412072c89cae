import type { Tone } from '../../parts/Chip.js';
import type { IconName } from '../../parts/Icon.js';
import { fillText, textOfCode, type Texts } from '../../text/texts.js';
import { replyText } from '../notifications/delivery-columns.js';
import type { MovedClock } from './ClockPage.js';

export type Happening = MovedClock['happened'][number];

interface Face {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly tone: Tone;
}

const deliveryTones = { DELIVERED: 'good', PENDING: 'busy', DEAD: 'bad' } as const satisfies Record<
  string,
  Tone
>;

/** How something is shown that was due. */
export function happeningFace(item: Happening, texts: Texts): Face {
  switch (item.type) {
    case 'OPERATION':
      return {
        icon: item.operation === 'REFUND' ? 'refund' : 'card',
        title: `${textOfCode(texts.timeline.operations, item.operation)} · ${texts.operationStates[item.state]}`,
        text: `${item.paymentRequestId} · ${item.resultCode}`,
        tone: item.state === 'SUCCESS' ? 'good' : 'bad',
      };
    case 'NOTIFICATION':
      return {
        icon: 'bell',
        title: fillText(texts.clock.attempt, { type: item.notifyType, attempt: String(item.attempt) }),
        text: `${texts.deliveryStates[item.state]} · ${replyText(item)}`,
        tone: deliveryTones[item.state],
      };
    case 'DISPUTE':
      return {
        icon: 'dispute',
        title: `${texts.nav.disputes} · ${item.change}`,
        text: item.disputeId,
        tone: item.change === 'DEFENSE_DUE_ALERT' ? 'due' : 'neutral',
      };
    case 'VAULTING_CLOSED':
      return {
        icon: 'stored',
        title: texts.clock.vaultingClosed,
        text: item.vaultingRequestId,
        tone: 'neutral',
      };
  }
}
