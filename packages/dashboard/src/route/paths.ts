/** Every page by its name, with its path; `:name` is a part of it that differs. */
export const paths = {
  start: '/',
  signIn: '/sign-in',
  invitation: '/invitation',
  recovery: '/recovery',
  account: '/account',
  home: '/m/:clientId',
  payments: '/m/:clientId/payments',
  payment: '/m/:clientId/payments/:paymentId',
  refunds: '/m/:clientId/refunds',
  disputes: '/m/:clientId/disputes',
  dispute: '/m/:clientId/disputes/:disputeId',
  notifications: '/m/:clientId/notifications',
  endpoints: '/m/:clientId/notifications/endpoints',
  alerts: '/m/:clientId/notifications/alerts',
  notificationTest: '/m/:clientId/notifications/test',
  // After those that it would fit as well.
  notification: '/m/:clientId/notifications/:deliveryId',
  storedCards: '/m/:clientId/stored-cards',
  storedCard: '/m/:clientId/stored-cards/:token',
  integration: '/m/:clientId/developers',
  apiKeys: '/m/:clientId/developers/api-keys',
  apiLog: '/m/:clientId/developers/api-log',
  apiCall: '/m/:clientId/developers/api-log/:callId',
  faults: '/m/:clientId/developers/error-scenarios',
  clock: '/m/:clientId/developers/clock',
  testCards: '/m/:clientId/developers/test-cards',
  sandboxMerchants: '/m/:clientId/developers/sandbox-merchants',
  team: '/m/:clientId/team',
  audit: '/m/:clientId/audit',
} as const;
export type PageName = keyof typeof paths;

type ParamsIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamsIn<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** The parts of a page's path that differ. */
export type ParamsOf<Name extends PageName> = Readonly<Record<ParamsIn<(typeof paths)[Name]>, string>>;

/** What stands behind the question mark; what is undefined or empty is left out. */
export type Query = Readonly<Record<string, string | undefined>>;

/** The address of a page. */
export function pathTo<Name extends PageName>(name: Name, params: ParamsOf<Name>, query: Query = {}): string {
  const values = new Map<string, string>(Object.entries(params));
  const path = paths[name].replace(/:(\w+)/g, (_place, part: string) =>
    encodeURIComponent(values.get(part) ?? ''),
  );
  return path + searchOf(query);
}

/** A query as it stands in an address, with its question mark; empty without one. */
export function searchOf(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  return search.size === 0 ? '' : `?${search}`;
}
