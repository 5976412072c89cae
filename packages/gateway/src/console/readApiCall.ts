import { stringToSign } from '@tillgate/contract/signature';
import type { ApiCallDetails } from '../activity.js';
import { findCall } from '../db/activity.js';
import { callDetails, callRow } from './call-row.js';
import { done, refused, type ConsoleMethod } from './console-method.js';

/** One call with its messages, and what its signature has to be made over. */
export const readApiCall: ConsoleMethod<'readApiCall'> = async ({ context }, { clientId, callId }) => {
  const row = await findCall(context.db, clientId, callId);
  if (!row) return refused('NOT_FOUND', 'There is no such call, or it is not kept any more.');
  const details = callDetails(row);
  const { from, requestHeaders, requestBody, responseBody, refusal, signature } = details;
  const toSign = signedText(clientId, details);
  return done({
    ...callRow(row),
    from,
    requestHeaders,
    requestBody,
    responseBody,
    ...(toSign === undefined ? {} : { stringToSign: toSign }),
    ...(refusal === undefined ? {} : { refusal }),
    ...(signature === undefined ? {} : { signature }),
  });
};

function signedText(
  clientId: string,
  { httpMethod, path, requestHeaders, requestBody }: ApiCallDetails,
): string | undefined {
  if (requestHeaders['authorization'] !== undefined) return undefined;
  const time = requestHeaders['request-time'] ?? '';
  return stringToSign({ method: httpMethod, path, clientId, time, body: requestBody }).toString('utf8');
}
