import type { AcsPage } from '../content-policy.js';
import type { Screen, Transaction } from '../transaction.js';
import { appPage } from './app-page.js';
import { choicePage } from './choice-page.js';
import { codePage } from './code-page.js';
import { phonePage } from './phone-page.js';
import { failedPage, returnPage } from './return-page.js';

const pages: Record<Screen, (transaction: Transaction) => AcsPage> = {
  CODE: codePage,
  CHOICE: choicePage,
  APP: appPage,
  PHONE: phonePage,
};

/** What the browser is shown of a challenge, as it stands. */
export function pageOf(transaction: Transaction): AcsPage {
  const { end, screen } = transaction;
  if (!end) return pages[screen](transaction);
  // Who failed is told so; who cancelled, or let the time pass, knows.
  const hasFailed = end.transStatus === 'N' && end.challengeCancel === undefined;
  return hasFailed ? failedPage(transaction) : returnPage(transaction);
}
