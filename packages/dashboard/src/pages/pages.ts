import type { ComponentType } from 'preact';
import type { PageName } from '../route/paths.js';
import { AccountPage } from './AccountPage.js';
import { AuditPage } from './AuditPage.js';
import { DisputePage } from './DisputePage.js';
import { DisputesPage } from './DisputesPage.js';
import { HomePage } from './HomePage.js';
import { PaymentPage } from './PaymentPage.js';
import { PaymentsPage } from './PaymentsPage.js';
import { RefundsPage } from './RefundsPage.js';
import { TeamPage } from './TeamPage.js';

/** Pages that are drawn without these: before somebody is signed in, or on the way to another. */
type OtherPage = 'start' | 'signIn' | 'invitation';

/** What draws each page that somebody who is signed in sees. */
export const pages: Readonly<Record<Exclude<PageName, OtherPage>, ComponentType>> = {
  account: AccountPage,
  home: HomePage,
  payments: PaymentsPage,
  payment: PaymentPage,
  refunds: RefundsPage,
  disputes: DisputesPage,
  dispute: DisputePage,
  team: TeamPage,
  audit: AuditPage,
};
