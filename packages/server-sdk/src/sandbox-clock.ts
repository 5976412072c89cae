import { requireText } from './check-input.js';
import { ask } from './sandbox-call.js';
import { sandboxCalls } from './sandbox-calls.js';
import type { SandboxAccess } from './sandbox-options.js';
import type { Clock, MovedClock } from './sandbox-types.js';

/** The clock of a sandbox merchant. Whoever moves it is told all that was due on the way, and was done. */
export interface MerchantClock {
  read(): Promise<Clock>;
  /** Stands still, where it is or at a time such as `2026-01-01T00:00:00Z`. It goes back before the first payment only. */
  freeze(now?: string): Promise<MovedClock>;
  /** Runs as the machine's does, from where it is or from that time on. */
  run(now?: string): Promise<MovedClock>;
  /** Shows the machine's time again. */
  machine(): Promise<MovedClock>;
  /** Goes forward by an ISO 8601 duration of days and less: `PT24H`, `P7D`, `PT0.5S`. */
  advance(by: string): Promise<MovedClock>;
}

export function merchantClock(access: SandboxAccess, clientId: string): MerchantClock {
  const set = (mode: Clock['mode'], now?: string) =>
    ask(access, sandboxCalls.setClock, { clientId, mode, now });
  return {
    read: () => ask(access, sandboxCalls.readClock, { clientId }),
    freeze: (now) => set('FROZEN', now),
    run: (now) => set('RUNNING', now),
    machine: () => set('MACHINE'),
    advance: async (by) => ask(access, sandboxCalls.advanceClock, { clientId, by: requireText('by', by) }),
  };
}
