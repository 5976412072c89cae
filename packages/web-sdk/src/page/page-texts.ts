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
  leaveStay: '',
  leaveConfirm: '',
  failedTitle: 'We could not load the card form',
  failedText: 'Check your connection and try again.',
  retry: 'Try again',
  back: 'Back to the shop',
  challengeTitle: '',
};

/** The texts that the frame sent; undefined where one is missing. */
export function readPageTexts(value: unknown): PageTexts | undefined {
  if (!isRecord(value)) return undefined;
  const texts = { ...firstTexts };
  const isComplete = textKeys.every((key) => {
    const text = textAt(value, key);
    if (text !== undefined) texts[key] = text;
    return text !== undefined;
  });
  if (!isComplete) return undefined;
  texts.direction = textAt(value, 'direction') === 'rtl' ? 'rtl' : 'ltr';
  return texts;
}

type TextKey = Exclude<keyof PageTexts, 'direction'>;

const textKeys = Object.keys(firstTexts).filter((key): key is TextKey => key !== 'direction');
