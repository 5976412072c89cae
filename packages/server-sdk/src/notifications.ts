import type { KnownNotification } from './wire-types.js';

/** A verified notification of a type that this version does not know. */
export interface OtherNotification {
  notifyType: 'OTHER';
  /** `notifyType` as it came. */
  originalNotifyType: string;
  /** The message without its nulls. */
  message: Record<string, unknown>;
}

/** Narrow it by `notifyType`. */
export type VerifiedNotification = KnownNotification | OtherNotification;
