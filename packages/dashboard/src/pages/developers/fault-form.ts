import type { ConsoleInput } from '@tillgate/contract/console';
import { notifyTypes } from '../notifications/notify-types.js';
import { errorCodes, wireMethodNames } from './wire-names.js';

export type FaultInput = ConsoleInput<'createFault'>;
export type FaultKind = FaultInput['kind'];

/** What somebody typed of a fault to make. */
export interface FaultForm {
  readonly kind: FaultKind;
  readonly method: string;
  readonly notifyType: string;
  readonly paymentRequestId: string;
  readonly resultCode: string;
  readonly httpStatus: string;
  readonly delayMs: string;
  readonly forAtMostMs: string;
  readonly times: string;
  readonly forMinutes: string;
}

export type FaultField = Exclude<keyof FaultForm, 'kind'>;

const onCall: readonly FaultField[] = ['method', 'paymentRequestId'];
const onNotification: readonly FaultField[] = ['notifyType', 'paymentRequestId'];
const terms: readonly FaultField[] = ['times', 'forMinutes'];

/** Which fields each kind has, in the order in which they are asked for. */
export const fieldsOfKind: Readonly<Record<FaultKind, readonly FaultField[]>> = {
  CALL_RESULT: ['resultCode', ...onCall, ...terms],
  CALL_LATENCY: ['delayMs', ...onCall, ...terms],
  CALL_CUT_BEFORE: [...onCall, ...terms],
  CALL_CUT_AFTER: [...onCall, ...terms],
  CALL_WRONG_SIGNATURE: [...onCall, ...terms],
  CALL_HTTP_ERROR: ['httpStatus', ...onCall, ...terms],
  NOTIFICATION_DUPLICATE: [...onNotification, ...terms],
  NOTIFICATION_DELAY: ['delayMs', ...onNotification, ...terms],
  NOTIFICATION_DROP: [...onNotification, ...terms],
  NOTIFICATION_REORDER: ['forAtMostMs', ...onNotification, ...terms],
  NOTIFICATION_WRONG_SIGNATURE: [...onNotification, ...terms],
  NOTIFICATION_BEFORE_RETURN: ['paymentRequestId', 'forMinutes'],
  RETURN_BEFORE_NOTIFICATION: ['forAtMostMs', 'paymentRequestId', ...terms],
};

export const firstFault: FaultForm = {
  kind: 'CALL_RESULT',
  method: '',
  notifyType: '',
  paymentRequestId: '',
  resultCode: errorCodes[0],
  httpStatus: '503',
  delayMs: '3000',
  forAtMostMs: '60000',
  times: '1',
  forMinutes: '',
};

/** The call that makes the fault of a form; empty fields are left out. What is out of bounds the gateway refuses. */
export function faultOf(clientId: string, form: FaultForm): FaultInput {
  const { kind } = form;
  const payment =
    form.paymentRequestId.trim() === '' ? {} : { paymentRequestId: form.paymentRequestId.trim() };
  const times = form.times === '' ? {} : { times: Number(form.times) };
  const forMs = form.forMinutes === '' ? {} : { forMs: Math.round(Number(form.forMinutes) * 60_000) };
  const method = wireMethodNames.find((name) => name === form.method);
  const notifyType = notifyTypes.find((name) => name === form.notifyType);
  const shared = { clientId, ...payment, ...forMs };
  const call = { ...shared, ...times, ...(method && { method }) };
  const notification = { ...shared, ...times, ...(notifyType && { notifyType }) };
  switch (kind) {
    case 'CALL_RESULT': {
      const resultCode = errorCodes.find((code) => code === form.resultCode) ?? errorCodes[0];
      return { kind, ...call, resultCode };
    }
    case 'CALL_LATENCY':
      return { kind, ...call, delayMs: Number(form.delayMs) };
    case 'CALL_HTTP_ERROR':
      return { kind, ...call, httpStatus: Number(form.httpStatus) };
    case 'CALL_CUT_BEFORE':
    case 'CALL_CUT_AFTER':
    case 'CALL_WRONG_SIGNATURE':
      return { kind, ...call };
    case 'NOTIFICATION_DELAY':
      return { kind, ...notification, delayMs: Number(form.delayMs) };
    case 'NOTIFICATION_REORDER':
      return { kind, ...notification, forAtMostMs: Number(form.forAtMostMs) };
    case 'NOTIFICATION_DUPLICATE':
    case 'NOTIFICATION_DROP':
    case 'NOTIFICATION_WRONG_SIGNATURE':
      return { kind, ...notification };
    case 'NOTIFICATION_BEFORE_RETURN':
      return { kind, ...shared };
    case 'RETURN_BEFORE_NOTIFICATION':
      return { kind, ...shared, ...times, forAtMostMs: Number(form.forAtMostMs) };
  }
}
