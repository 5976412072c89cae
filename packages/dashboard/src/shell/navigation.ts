import type { ConsoleCallName } from '@tillgate/contract/console-table';
import type { IconName } from '../parts/Icon.js';
import type { AnyPage } from '../route/match-path.js';
import type { PageName } from '../route/paths.js';
import type { Texts } from '../text/texts.js';

/** Pages of a merchant that the navigation leads to: their paths name nothing but the merchant. */
export type MerchantPage = Exclude<
  PageName,
  | 'start'
  | 'signIn'
  | 'invitation'
  | 'recovery'
  | 'account'
  | 'payment'
  | 'dispute'
  | 'notification'
  | 'apiCall'
  | 'storedCard'
>;

export interface NavigationEntry {
  readonly page: MerchantPage;
  readonly icon: IconName;
  readonly name: (texts: Texts) => string;
  /** Whoever may not make this call does not see the page. */
  readonly call: ConsoleCallName;
  /** Of a merchant of the sandbox only. */
  readonly isOfSandbox?: boolean;
  /** Pages below this one, for which it is marked as the current one too. */
  readonly below?: readonly AnyPage[];
}

export interface NavigationGroup {
  /** Absent: the group stands first, without a heading. */
  readonly title?: (texts: Texts) => string;
  readonly entries: readonly NavigationEntry[];
}

export const navigation: readonly NavigationGroup[] = [
  {
    entries: [
      { page: 'home', icon: 'home', name: ({ nav }) => nav.home, call: 'readOverview' },
      {
        page: 'payments',
        icon: 'card',
        name: ({ nav }) => nav.payments,
        call: 'listPayments',
        below: ['payment'],
      },
      { page: 'refunds', icon: 'refund', name: ({ nav }) => nav.refunds, call: 'listRefunds' },
      {
        page: 'disputes',
        icon: 'dispute',
        name: ({ nav }) => nav.disputes,
        call: 'listDisputes',
        below: ['dispute'],
      },
      {
        page: 'notifications',
        icon: 'bell',
        name: ({ developerNav }) => developerNav.notifications,
        call: 'listDeliveries',
        below: ['notification', 'endpoints', 'alerts', 'notificationTest'],
      },
      {
        page: 'storedCards',
        icon: 'stored',
        name: ({ developerNav }) => developerNav.storedCards,
        call: 'listStoredCards',
        below: ['storedCard'],
      },
    ],
  },
  {
    title: ({ developerNav }) => developerNav.developers,
    entries: [
      {
        page: 'integration',
        icon: 'code',
        name: ({ developerNav }) => developerNav.integration,
        call: 'readIntegration',
      },
      {
        page: 'apiKeys',
        icon: 'key',
        name: ({ developerNav }) => developerNav.apiKeys,
        call: 'readIntegration',
      },
      {
        page: 'apiLog',
        icon: 'log',
        name: ({ developerNav }) => developerNav.apiLog,
        call: 'listApiCalls',
        below: ['apiCall'],
      },
      {
        page: 'faults',
        icon: 'bolt',
        name: ({ developerNav }) => developerNav.faults,
        call: 'listFaults',
        isOfSandbox: true,
      },
      {
        page: 'clock',
        icon: 'clock',
        name: ({ developerNav }) => developerNav.clock,
        call: 'readClock',
        isOfSandbox: true,
      },
      {
        page: 'testCards',
        icon: 'card',
        name: ({ developerNav }) => developerNav.testCards,
        call: 'listTestCards',
        isOfSandbox: true,
      },
      {
        page: 'sandboxMerchants',
        icon: 'shop',
        name: ({ developerNav }) => developerNav.sandboxMerchants,
        call: 'resetMerchant',
        isOfSandbox: true,
      },
    ],
  },
  {
    title: ({ nav }) => nav.organisation,
    entries: [
      { page: 'team', icon: 'team', name: ({ nav }) => nav.team, call: 'readTeam' },
      { page: 'audit', icon: 'audit', name: ({ nav }) => nav.audit, call: 'listAudit' },
    ],
  },
];
