import { brokenFields, cReqSchema, erro, type Erro } from '@tillgate/contract/three-d-secure';
import { z } from 'zod';
import type { Acs } from './acs.js';
import { decodeMessage } from './base64url-json.js';
import type { Transaction } from './transaction.js';

/** Whose challenge a browser brings, or what is wrong with it: then it changes nothing. */
export type CReqReading =
  | { readonly kind: 'CHALLENGE'; readonly transaction: Transaction }
  | { readonly kind: 'ERRO'; readonly transaction: Transaction; readonly erro: Erro }
  | { readonly kind: 'UNKNOWN' };

const formSchema = z.object({ creq: z.string().transform(decodeMessage) });
const idsSchema = z.object({ acsTransID: z.string(), threeDSServerTransID: z.string() });

/**
 * Reads the CReq of a form. It counts with both ids of a challenge. What else is wrong then is for the 3DS Server to hear,
 * whose address is known; anything else is a stranger's.
 */
export function readCReq(acs: Acs, body: unknown): CReqReading {
  const form = formSchema.safeParse(body);
  const creq = form.success ? form.data.creq : undefined;
  const ids = idsSchema.safeParse(creq);
  const found = ids.success ? acs.find(ids.data.acsTransID) : undefined;
  if (found?.request.threeDSServerTransID !== ids.data?.threeDSServerTransID || !found)
    return { kind: 'UNKNOWN' };

  const message = cReqSchema.safeParse(creq);
  if (!message.success) {
    const wrong = erro('A', '203', 'A field has the wrong format.', brokenFields(message.error));
    return { kind: 'ERRO', transaction: found, erro: wrong };
  }
  const { messageVersion, challengeWindowSize: windowSize } = message.data;
  if (messageVersion !== found.request.messageVersion) {
    const wrong = erro('A', '102', 'The version is not that of the AReq.', found.request.messageVersion);
    return { kind: 'ERRO', transaction: found, erro: wrong };
  }
  return { kind: 'CHALLENGE', transaction: acs.keep({ ...found, windowSize }) };
}
