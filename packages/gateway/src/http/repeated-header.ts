import { result, type Result, type ResultCode } from '@tillgate/contract';
import type { HeaderLines } from './header-lines.js';

/** Headers that say who calls and prove it. */
const codes = {
  'client-id': 'CLIENT_INVALID',
  'request-time': 'INVALID_SIGNATURE',
  signature: 'INVALID_SIGNATURE',
  authorization: 'OAUTH_FAIL',
} as const satisfies Record<string, ResultCode>;

/** Refuses two different values of a header that a proxy in between might read the other one of. */
export function repeatedHeaderFault(headers: HeaderLines): Result | undefined {
  for (const [name, code] of Object.entries(codes)) {
    const values = headers.get(name) ?? [];
    if (values.length > 1) return result(code, `There are ${values.length} different ${name} headers.`);
  }
  return undefined;
}
