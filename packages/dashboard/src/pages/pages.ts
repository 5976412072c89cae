import type { ComponentType } from 'preact';
import type { PageName } from '../route/paths.js';
import { PaymentPage } from './PaymentPage.js';
import { PaymentsPage } from './PaymentsPage.js';

/** What draws each page that somebody who is signed in sees. */
export const pages: Readonly<Partial<Record<PageName, ComponentType>>> = {
  payments: PaymentsPage,
  payment: PaymentPage,
};
