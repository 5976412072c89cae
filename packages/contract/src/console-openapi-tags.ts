/** The groups of calls, in the order of the dashboard's pages. */
export const consoleTags = [
  {
    name: 'Account',
    description: 'Sign in and out, password, authenticator, and the merchants that one may see.',
  },
  { name: 'Team', description: 'Who may do what, and who did what.' },
  { name: 'Payments', description: 'Look at payments and stored cards, and move money.' },
  { name: 'Disputes', description: 'What buyers dispute.' },
  { name: 'Notifications', description: 'What was sent to the merchant, and whether it arrived.' },
  { name: 'Developers', description: 'Keys, URLs, and the log of the wire API.' },
  { name: 'Sandbox', description: 'Clocks, faults and merchants of the sandbox.' },
] as const;
export type ConsoleTag = (typeof consoleTags)[number]['name'];

/** By the first part of a path behind the merchant's. */
const tagsByPart: Readonly<Record<string, ConsoleTag>> = {
  team: 'Team',
  audit: 'Team',
  overview: 'Payments',
  payments: 'Payments',
  'payments.csv': 'Payments',
  events: 'Payments',
  refunds: 'Payments',
  'stored-cards': 'Payments',
  disputes: 'Disputes',
  deliveries: 'Notifications',
  endpoints: 'Notifications',
  alerts: 'Notifications',
  'notification-samples': 'Notifications',
  'notification-test': 'Notifications',
  integration: 'Developers',
  'public-keys': 'Developers',
  'notify-urls': 'Developers',
  'allowed-origins': 'Developers',
  'api-keys': 'Developers',
  'api-calls': 'Developers',
  clock: 'Sandbox',
  faults: 'Sandbox',
  reset: 'Sandbox',
  'test-cards': 'Sandbox',
  'sandbox-merchants': 'Sandbox',
};

export function consoleTagOf(path: string): ConsoleTag {
  const [part = ''] = path.replace('/merchants/{clientId}', '').split('/').filter(Boolean);
  return tagsByPart[part] ?? 'Account';
}
