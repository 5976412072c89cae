import type { ConsoleSession } from '@tillgate/contract/console';
import { consoleCalls, isPermitted, type ConsoleCallName } from '@tillgate/contract/console-table';

/** Whether the person may make a call about the gateway as a whole; the gateway asks again. */
export function mayCallEverywhere({ roleEverywhere }: ConsoleSession, name: ConsoleCallName): boolean {
  const { access } = consoleCalls[name];
  if (roleEverywhere === undefined || !('permission' in access)) return false;
  return isPermitted(roleEverywhere, access.permission);
}
