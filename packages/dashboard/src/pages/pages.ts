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
import { AlertsPage } from './notifications/AlertsPage.js';
import { ApiCallPage } from './developers/ApiCallPage.js';
import { ApiKeysPage } from './developers/ApiKeysPage.js';
import { ApiLogPage } from './developers/ApiLogPage.js';
import { ClockPage } from './developers/ClockPage.js';
import { DeliveriesPage } from './notifications/DeliveriesPage.js';
import { DeliveryPage } from './notifications/DeliveryPage.js';
import { EndpointsPage } from './notifications/EndpointsPage.js';
import { FaultsPage } from './developers/FaultsPage.js';
import { IntegrationPage } from './developers/IntegrationPage.js';
import { SandboxMerchantsPage } from './developers/SandboxMerchantsPage.js';
import { StoredCardPage } from './stored-cards/StoredCardPage.js';
import { StoredCardsPage } from './stored-cards/StoredCardsPage.js';
import { TestCardsPage } from './developers/TestCardsPage.js';
import { TestPage } from './notifications/TestPage.js';

/** Pages that are drawn without these: before somebody is signed in, or on the way to another. */
type OtherPage = 'start' | 'signIn' | 'invitation' | 'recovery';

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
  notifications: DeliveriesPage,
  endpoints: EndpointsPage,
  alerts: AlertsPage,
  notificationTest: TestPage,
  notification: DeliveryPage,
  storedCards: StoredCardsPage,
  storedCard: StoredCardPage,
  integration: IntegrationPage,
  apiKeys: ApiKeysPage,
  apiLog: ApiLogPage,
  apiCall: ApiCallPage,
  faults: FaultsPage,
  clock: ClockPage,
  testCards: TestCardsPage,
  sandboxMerchants: SandboxMerchantsPage,
};
