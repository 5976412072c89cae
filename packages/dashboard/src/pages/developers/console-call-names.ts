import { consoleCalls } from '@tillgate/contract/console-table';

/** Calls of the dashboard's API that a restricted key can be for. */
export const consoleCallNames: readonly string[] = Object.entries(consoleCalls)
  .filter(([, { access }]) => access.kind === 'MERCHANT' && access.keys)
  .map(([name]) => name);
