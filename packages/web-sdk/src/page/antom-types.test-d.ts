import type {
  AMSCashierPayment as AntomCashierPayment,
  AMSElement as AntomElement,
  AMSVaulting as AntomVaulting,
  callOnBeforeSubmit,
  callOnError,
  callOnEventCallback,
  callOnLog,
  callOnSizeChanged,
  IcreateComponent,
  IElementOptions,
  IoptionsParams,
  IPreloadOptions,
  Isubmit,
} from '@alipay/ams-checkout';
import { describe, expectTypeOf, it } from 'vitest';
import type { AMSCashierPayment, AMSElement, AMSVaulting } from './index.js';
import type { CashierPaymentOptions, ComponentParams, SubmitData } from './options.js';

type Options = NonNullable<ConstructorParameters<typeof AMSCashierPayment>[0]>;
type ElementOptions = ConstructorParameters<typeof AMSElement>[0];
type Mount<Class extends { mount: (...given: never) => unknown }> = Parameters<Class['mount']>;

/** Checked by the compiler: code that was typed against Antom's SDK compiles against ours, as far as cards go. */
describe('what is typed for @alipay/ams-checkout 1.47.2', () => {
  it('fits the options, and so do its handlers', () => {
    expectTypeOf<IoptionsParams>().toExtend<Options>();
    expectTypeOf<callOnLog>().toExtend<NonNullable<CashierPaymentOptions['onLog']>>();
    expectTypeOf<callOnError>().toExtend<NonNullable<CashierPaymentOptions['onError']>>();
    expectTypeOf<callOnEventCallback>().toExtend<NonNullable<CashierPaymentOptions['onEventCallback']>>();
    expectTypeOf<callOnSizeChanged>().toExtend<NonNullable<CashierPaymentOptions['onSizeChanged']>>();
    expectTypeOf<callOnBeforeSubmit>().toExtend<NonNullable<CashierPaymentOptions['onBeforeSubmit']>>();
  });

  it('fits the parameters of create, mount, submit and preload', () => {
    expectTypeOf<IcreateComponent>().toExtend<ComponentParams>();
    expectTypeOf<Isubmit>().toExtend<SubmitData>();
    expectTypeOf<IPreloadOptions>().toExtend<NonNullable<Parameters<typeof AMSCashierPayment.preload>[0]>>();
  });

  it('may hold our instances', () => {
    type Surface = 'createComponent' | 'mountComponent' | 'submit' | 'canMakePayments' | 'unmount';
    expectTypeOf<AMSCashierPayment>().toExtend<Pick<AntomCashierPayment, Surface | 'validateFields'>>();
    expectTypeOf<AMSVaulting>().toExtend<Pick<AntomVaulting, Surface>>();
    type Methods = 'mount' | 'validateFields' | 'submitPayment' | 'updatePayment' | 'destroy';
    expectTypeOf<AMSElement>().toExtend<Pick<AntomElement, Methods>>();
  });

  it('fits the element', () => {
    expectTypeOf<IElementOptions>().toExtend<ElementOptions>();
    expectTypeOf<Mount<AntomElement>>().toExtend<Mount<AMSElement>>();
  });
});
