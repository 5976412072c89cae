import type { CallFault } from '../sandbox/call-fault.js';
import { spoilt } from '../sandbox/spoilt-signature.js';
import type { WireReply } from './sign-reply.js';

/** What a fault of the sandbox makes of a reply on its way to the caller. */
export function disturbed(reply: WireReply, fault: CallFault | undefined): WireReply {
  switch (fault?.kind) {
    case 'CALL_CUT_BEFORE':
    case 'CALL_CUT_AFTER':
      return { ...reply, disturbance: 'CUT' };
    case 'CALL_HTTP_ERROR':
      return { ...proxyError, disturbance: { httpStatus: fault.httpStatus } };
    case 'CALL_WRONG_SIGNATURE':
      return { ...reply, headers: wronglySigned(reply.headers) };
    default:
      return reply;
  }
}

/** As a proxy whose gateway is gone answers: nothing of the wire, and nothing signed. */
const proxyError = { headers: { 'content-type': 'application/json' }, body: '"Fault of the sandbox"' };

function wronglySigned(headers: WireReply['headers']): WireReply['headers'] {
  const { signature } = headers;
  if (signature === undefined) return headers;
  return { ...headers, signature: signature.replace(/(?<=signature=).*/, (value) => spoilt(value)) };
}
