import { consoleSchemas } from '@tillgate/contract/console';
import { describe, expect, it } from 'vitest';
import { faultOf, fieldsOfKind, firstFault, type FaultKind } from './fault-form.js';

const isKind = (kind: string): kind is FaultKind => Object.hasOwn(fieldsOfKind, kind);
const kinds = Object.keys(fieldsOfKind).filter(isKind);
const everyField = {
  ...firstFault,
  method: 'pay',
  notifyType: 'REFUND_RESULT',
  paymentRequestId: ' order-7 ',
  times: '2',
  forMinutes: '1.5',
};

/** The names that a form's fields have in the call. */
const wireNameOf = (field: string): string => (field === 'forMinutes' ? 'forMs' : field);

describe.each(kinds)('the form of %s', (kind) => {
  it('makes a call that the API takes, of exactly the fields that it shows', () => {
    const call = faultOf('SANDBOX_5Y', { ...everyField, kind });
    expect(consoleSchemas.createFault.request.parse(call)).toEqual(call);
    const shown = fieldsOfKind[kind].map(wireNameOf);
    expect(Object.keys(call).sort()).toEqual([...shown, 'kind', 'clientId'].sort());
  });

  it('leaves out what was left empty', () => {
    const call = faultOf('SANDBOX_5Y', { ...firstFault, kind, times: '' });
    for (const field of ['method', 'notifyType', 'paymentRequestId', 'times', 'forMs']) {
      expect(call).not.toHaveProperty(field);
    }
  });
});

it('reads minutes as milliseconds', () => {
  expect(faultOf('SANDBOX_5Y', everyField)).toMatchObject({ forMs: 90_000, paymentRequestId: 'order-7' });
});
