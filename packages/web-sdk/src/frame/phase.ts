/** Something the buyer is told above the pay button while the form stays usable. */
export type Notice = { kind: 'declined'; code: string } | { kind: 'lostConnection' };

/** Why there is no form any more. */
export type ClosedReason = 'expired' | 'refused' | 'unreachable' | 'declined';

/** What the frame draws. */
export type Phase =
  | { name: 'loading' }
  | { name: 'open'; notice: Notice | undefined }
  | { name: 'submitting' }
  /** The outcome is not known yet; we ask for it. */
  | { name: 'confirming' }
  /** We asked long enough; the merchant will know later. */
  | { name: 'unsettled' }
  | { name: 'done' }
  | { name: 'closed'; reason: ClosedReason; code: string };
