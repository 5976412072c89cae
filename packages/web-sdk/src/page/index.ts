/** What the script puts on `window`, and the types of it. */
export { AMSCashierPayment } from './ams-cashier-payment.js';
export { AMSElement } from './ams-element.js';
export { AMSVaulting } from './ams-vaulting.js';
export { ElementType, EnvironmentEnum, eventCodeEnum, ProductSceneEnum, ThemeType } from './antom-enums.js';
export type { CheckoutError } from './checkout-error.js';
export type { ConfigFault, InvalidElementConfigError } from './invalid-element-config-error.js';
export type {
  ElementError,
  ElementMountOptions,
  ElementMountResult,
  ElementOptions,
  ElementPaymentResult,
} from './element-options.js';
export type {
  ErrorCode,
  EventCode,
  EventResult,
  MerchantError,
  MerchantEvent,
  MerchantLog,
  PaymentResultCode,
  SubmitCode,
} from './events.js';
export type {
  AppearanceParams,
  BeforeSubmitResult,
  CashierPaymentOptions,
  ComponentParams,
  Handlers,
  PreloadOptions,
  Size,
  SubmitAddress,
  SubmitData,
  ValidationResult,
} from './options.js';
export type { SubmitAnswer } from './pending-answers.js';
