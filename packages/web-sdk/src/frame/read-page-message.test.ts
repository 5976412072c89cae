import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressed, openEnvelope } from '../shared/envelope.js';
import { readPageMessage } from './read-page-message.js';

function read(message: { type: string }): unknown {
  const envelope = openEnvelope(addressed(message, 'a'));
  return envelope && readPageMessage(envelope);
}

const render = {
  type: 'render',
  sessionData: 's',
  environment: 'sandbox',
  product: 'VAULTING',
  displayMode: 'popup',
  showSubmitButton: true,
  needsCvv: true,
  asksBeforeSubmit: true,
  appearance: {
    theme: 'night',
    accentColor: '#123456',
    variables: { 'radius-button': '2px' },
    showBrandIcon: false,
  },
};

describe('readPageMessage', () => {
  it.each([
    render,
    { type: 'submit', requestId: 'r' },
    { type: 'validate', requestId: 'r' },
    { type: 'beforeSubmitAnswered', requestId: 'r', verdict: 'CANCEL' },
    { type: 'challengeLeft' },
  ])('reads $type', (message) => {
    expect(read(message)).toEqual(message);
  });

  it('reads a billing address, and none without a region', () => {
    const billingAddress = { region: 'BR', city: 'Recife', zipCode: 1 };
    expect(read({ ...{ type: 'submit', requestId: 'r' }, ...{ billingAddress } })).toEqual({
      type: 'submit',
      requestId: 'r',
      billingAddress: { region: 'BR', city: 'Recife' },
    });
    const plain = { type: 'submit', requestId: 'r' };
    expect(read({ ...plain, ...{ billingAddress: { city: 'Recife' } } })).toEqual(plain);
  });

  it.each([
    { ...render, product: 'EASY_PAY' },
    { type: 'beforeSubmitAnswered', requestId: 'r', verdict: 'YES' },
    { type: 'validate' },
    { type: 'submit', requestId: 1 },
    { type: 'toString' },
  ])('ignores %j', (message) => {
    expect(read(message)).toBeUndefined();
  });

  it('keeps of an appearance what has the right type', () => {
    const appearance = {
      theme: 1,
      accentColor: {},
      variables: { 'border-primary': 2, 'Bad Name': 'x' },
      other: 'x',
    };
    expect(read({ ...render, ...{ appearance } })).toMatchObject({ appearance: { variables: {} } });
  });

  it('survives anything', () => {
    fc.assert(fc.property(fc.anything(), (appearance) => void read({ ...render, ...{ appearance } })));
  });
});
