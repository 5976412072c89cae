/** Something the buyer is told above the fields while the form stays usable. */
export type Notice =
  | { kind: 'declined'; code: string }
  /** A submission was sent and nobody knows what became of it. */
  | { kind: 'unknownOutcome' };

/** Why there is no form any more. */
export type ClosedReason = 'expired' | 'refused' | 'unreachable' | 'declined';

/** What the frame draws. */
export type Phase =
  | { name: 'loading' }
  | { name: 'open'; notice: Notice | undefined }
  | { name: 'submitting' }
  /** The issuer asks the buyer, in a window over the page. */
  | { name: 'challenge' }
  /** The outcome is not known yet; we ask for it. */
  | { name: 'confirming' }
  /** We asked long enough; the merchant will know later. */
  | { name: 'unsettled' }
  | { name: 'done' }
  | { name: 'closed'; reason: ClosedReason; code: string; message: string };
