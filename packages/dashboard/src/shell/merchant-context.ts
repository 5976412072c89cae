import type { ConsoleSession } from '@tillgate/contract/console';
import { consoleCalls, isPermitted, type ConsoleCallName } from '@tillgate/contract/console-table';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export type Merchant = ConsoleSession['merchants'][number];

export const MerchantContext = createContext<Merchant | undefined>(undefined);

/** The merchant whose page this is, and what the person may do for it. */
export function useMerchant(): Merchant {
  const merchant = useContext(MerchantContext);
  if (!merchant) throw new Error('The page of a merchant is drawn without one.');
  return merchant;
}

/** Whether the person may make a call for the merchant; the gateway asks again. */
export function mayCall({ role }: Merchant, name: ConsoleCallName): boolean {
  const { access } = consoleCalls[name];
  return !('permission' in access) || isPermitted(role, access.permission);
}
