import type { ConsoleAnswer } from '@tillgate/contract/console';

type Fault = ConsoleAnswer<'listFaults'>['faults'][number]['fault'];

/** What a fault is for, and what is particular to it, in the names of the wire; empty: anything. */
export function faultTarget({ kind: _kind, ...fields }: Fault): string {
  return Object.entries(fields)
    .map(([name, value]) => (name.endsWith('Ms') ? `${String(value)} ms` : String(value)))
    .join(' · ');
}
