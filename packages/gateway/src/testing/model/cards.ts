/** What the first call of a step brings: done, refused, or no answer yet. */
export type FirstAnswer = 'DONE' | 'REFUSED' | 'NONE';

/** A card of the simulated network and what is known of it; a step that is not named succeeds at once. */
export interface ModelCard {
  readonly number: string;
  readonly authorization?: FirstAnswer;
  readonly increment?: FirstAnswer;
  readonly capture?: FirstAnswer;
  readonly refund?: FirstAnswer;
  readonly void?: FirstAnswer;
  /** The network lets nobody raise what it holds. */
  readonly isFixed?: boolean;
}

/** The table of these numbers is in the network's README. */
export const modelCards = {
  approved: { number: '4054695723100768' },
  approvedFixed: { number: '4006055482525268', isFixed: true },
  declined: { number: '4054690000000054', authorization: 'REFUSED' },
  authorizationReplyLost: { number: '5162770000000720', authorization: 'NONE' },
  authorizationRequestLost: { number: '5162770000000738', authorization: 'NONE' },
  authorizationPending: { number: '5162770000000746', authorization: 'NONE' },
  authorizationPendingThenDeclined: { number: '5162770000000753', authorization: 'NONE' },
  captureDeclined: { number: '5162770000000712', capture: 'REFUSED' },
  captureReplyLost: { number: '5162770100000729', capture: 'NONE' },
  captureRequestLost: { number: '5162770100000737', capture: 'NONE' },
  capturePending: { number: '5162770100000745', capture: 'NONE' },
  capturePendingThenDeclined: { number: '5162770100000752', capture: 'NONE' },
  refundDeclined: { number: '5162770200000967', refund: 'REFUSED' },
  refundReplyLost: { number: '5162770200000728', refund: 'NONE' },
  refundRequestLost: { number: '5162770200000736', refund: 'NONE' },
  refundPending: { number: '5162770200000744', refund: 'NONE' },
  refundPendingThenDeclined: { number: '5162770200000751', refund: 'NONE' },
  voidDeclined: { number: '5162770300000966', void: 'REFUSED' },
  voidReplyLost: { number: '5162770300000727', void: 'NONE' },
  voidRequestLost: { number: '5162770300000735', void: 'NONE' },
  voidPending: { number: '5162770300000743', void: 'NONE' },
  incrementDeclined: { number: '5162770400000130', increment: 'REFUSED' },
  incrementReplyLost: { number: '5162770400000726', increment: 'NONE' },
  incrementPending: { number: '5162770400000742', increment: 'NONE' },
  incrementPendingThenDeclined: { number: '5162770400000759', increment: 'NONE' },
} as const satisfies Record<string, ModelCard>;

export type CardName = keyof typeof modelCards;

const byLastFour = new Map<string, ModelCard>(
  Object.values(modelCards).map((card) => [card.number.slice(-4), card]),
);

/** The card that a payment was authorised with, by what the network told of it. */
export function cardByLastFour(lastFour: string | undefined): ModelCard {
  const card = byLastFour.get(lastFour ?? '');
  if (!card) throw new Error(`no card of the model ends with ${String(lastFour)}`);
  return card;
}
