import { isoTime } from '@tillgate/contract';
import type { ConsoleAnswer } from '@tillgate/contract/console';
import { apiCallDetailsSchema, type ApiCallDetails } from '../activity.js';
import type { ActivityRow } from '../db/activity.js';

type CallRow = ConsoleAnswer<'listApiCalls'>['items'][number];

/** What is kept of a call besides its row. */
export function callDetails(row: ActivityRow): ApiCallDetails {
  return apiCallDetailsSchema.parse(JSON.parse(row.details));
}

/** A call as the list shows it. */
export function callRow(row: ActivityRow): CallRow {
  const { path, httpMethod, durationMs } = callDetails(row);
  const { payment_request_id: paymentRequestId, payment_id: paymentId, result_status: status } = row;
  return {
    callId: row.activity_id,
    at: isoTime(Number(row.at)),
    method: row.name === 'unknown' ? httpMethod : row.name,
    path,
    resultCode: row.result_code ?? '',
    resultStatus: status === 'S' || status === 'F' ? status : 'U',
    ...(paymentRequestId === null ? {} : { paymentRequestId }),
    ...(paymentId === null ? {} : { paymentId }),
    durationMs,
  };
}
