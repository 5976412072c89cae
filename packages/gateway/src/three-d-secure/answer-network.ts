import {
  brokenFields,
  erro,
  erroSchema,
  messageVersion,
  rReqSchema,
  type Erro,
  type RRes,
} from '@tillgate/contract/three-d-secure';
import { z } from 'zod';
import { findAuthentication } from '../db/authentications.js';
import type { Context } from '../ports.js';
import { receiveResults } from './receive-results.js';
import { recordMessage } from './record-message.js';
import { orderOfAuthentication } from './recorded-order.js';

/**
 * Answers what the directory server sends to the 3DS Server. An Erro is kept, changes nothing, and is not answered; what is
 * neither that nor the result of a transaction of ours is answered with one.
 */
export async function answerNetwork(gateway: Context, message: unknown): Promise<RRes | Erro | undefined> {
  const error = erroSchema.safeParse(message);
  if (error.success) {
    await recordErro(gateway, error.data.threeDSServerTransID, error.data);
    return undefined;
  }
  const results = rReqSchema.safeParse(message);
  const taken = results.success ? await receiveResults(gateway, results.data) : undefined;
  if (taken) return taken;
  const named = namedSchema.safeParse(message).data;
  const refusal: Erro = {
    ...(results.success ? unknownTransaction : wrongFormat(results.error)),
    messageVersion: results.success ? results.data.messageVersion : messageVersion,
    errorMessageType: 'RReq',
    ...named,
  };
  await recordErro(gateway, refusal.threeDSServerTransID, refusal);
  return refusal;
}

/** What a message names of the transaction, whatever else is wrong with it. */
const namedSchema = z.object({ threeDSServerTransID: z.uuid() });

const unknownTransaction = erro(
  'S',
  '301',
  'The transaction is not known.',
  'threeDSServerTransID, dsTransID, acsTransID',
);

function wrongFormat(error: z.ZodError): Erro {
  return erro('S', '203', 'A field has the wrong format.', brokenFields(error));
}

/** Records an Erro with the order of its transaction; nothing where that is none of ours. */
async function recordErro(gateway: Context, serverTransId: string | undefined, error: Erro): Promise<void> {
  const found = serverTransId && (await findAuthentication(gateway.db, { serverTransId }));
  if (!found) return;
  const context = await gateway.forMerchant(found);
  recordMessage(context, await orderOfAuthentication(context, found), 'Erro', error);
}
