import type { PageTexts } from '@tillgate/contract/frame';
import { isRecord, textAt } from '../shared/guards.js';

/**
 * What the page says until the frame brings the texts of the buyer's language, in the words of `en_US.json`. What is
 * said only afterwards is empty here, to spare the merchant's page its bytes.
 */
export const firstTexts: PageTexts = {
  direction: 'ltr',
  frameTitle: 'Card payment',
  loading: 'Loading the card form',
  close: 'Close',
  leaveTitle: '',
  leaveTyped: '',
  leaveSubmitted: '',
  leaveChallengeTitle: '',
  leaveChallenge: '',
  leaveStay: '',
  leaveConfirm: '',
  failedTitle: 'We could not load the card form',
  failedText: 'Check your connection and try again.',
  retry: 'Try again',
  back: 'Back to the shop',
  challengeTitle: '',
};

/** With the direction of the language that is asked for, so that nothing changes sides when its texts come. */
export function firstTextsIn(locale = navigator.language): PageTexts {
  return { ...firstTexts, direction: /^ar/.test(locale) ? 'rtl' : 'ltr' };
}

/** The texts that the frame sent; undefined where one is missing. */
export function readPageTexts(value: unknown): PageTexts | undefined {
  return isRecord(value) && isPageTexts(value) ? value : undefined;
}

/** Browsers take a direction that is none for left to right, so that it need only be a text like the others. */
function isPageTexts(value: Record<string, unknown>): value is Record<string, unknown> & PageTexts {
  return Object.keys(firstTexts).every((key) => textAt(value, key) !== undefined);
}
