import { describe, expect, it } from 'vitest';
import { AMSCashierPayment } from './index.js';
import { environmentOf } from './options.js';

describe('options', () => {
  it('can be imported and constructed without a browser', () => {
    expect(new AMSCashierPayment()).toBeInstanceOf(AMSCashierPayment);
  });

  it.each(['onLog', 'onEventCallback', 'onError', 'onClose'])(
    'refuses an %s that is not a function',
    (name) => {
      expect(() => new AMSCashierPayment({ [name]: 'x' })).toThrow(Error);
    },
  );

  it('never turns an unknown environment into prod', () => {
    expect(environmentOf(undefined)).toBe('prod');
    expect(environmentOf('sandbox')).toBe('sandbox');
    expect(environmentOf('SANDBOX')).toBeUndefined();
    expect(environmentOf('toString')).toBeUndefined();
  });

  it('reports a bad environment on both callbacks and rejects', async () => {
    const seen: string[] = [];
    const app = new AMSCashierPayment({
      environment: 'production',
      onError: ({ code }) => seen.push(`error ${code}`),
      onEventCallback: ({ code }) => seen.push(`event ${code}`),
    });
    await expect(app.createComponent({ sessionData: 'x' })).rejects.toMatchObject({
      code: 'SDK_INIT_PARAMETER_ERROR',
    });
    expect(seen).toEqual(['error SDK_INIT_PARAMETER_ERROR', 'event SDK_INIT_PARAMETER_ERROR']);
  });

  it('reports missing session data', async () => {
    const app = new AMSCashierPayment({ environment: 'sandbox' });
    await expect(app.createComponent({})).rejects.toMatchObject({
      code: 'SDK_CREATEPAYMENT_PARAMETER_ERROR',
    });
  });

  it('rejects a submit without a component', async () => {
    await expect(new AMSCashierPayment().submit()).rejects.toThrow(Error);
  });
});
