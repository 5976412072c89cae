import { consoleCalls, consoleStreams, keyMethodOf } from '@tillgate/contract/console-table';

/** Calls of the dashboard's API that a restricted key can be for, as its list names them. */
export const consoleCallNames: readonly string[] = Object.entries({ ...consoleCalls, ...consoleStreams })
  .filter(([, { access }]) => access.kind === 'MERCHANT' && access.keys)
  .map(([name]) => keyMethodOf(name));
