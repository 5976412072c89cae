import type { Product } from '@tillgate/contract/frame';
import type { EventCode } from './events.js';

/* Values that pages name through the exports of Antom's SDK, for what there is of them here: cards. */

/** Every code of `onEventCallback`; Antom's own list lacks some that exist. */
export const eventCodeEnum = {
  SDK_START_OF_LOADING: 'SDK_START_OF_LOADING',
  SDK_END_OF_LOADING: 'SDK_END_OF_LOADING',
  SDK_CALL_URL_SUCCESS: 'SDK_CALL_URL_SUCCESS',
  SDK_CALL_URL_ERROR: 'SDK_CALL_URL_ERROR',
  SDK_LAUNCH_PAYMENT_APP_ERROR: 'SDK_LAUNCH_PAYMENT_APP_ERROR',
  SDK_REDIRECT: 'SDK_REDIRECT',
  SDK_DUPLICATE_SUBMISSION_BEHAVIOR: 'SDK_DUPLICATE_SUBMISSION_BEHAVIOR',
  SDK_FORM_VERIFICATION_FAILED: 'SDK_FORM_VERIFICATION_FAILED',
  SDK_PAYMENT_AUTHORIZATION_SUCCESSFUL: 'SDK_PAYMENT_AUTHORIZATION_SUCCESSFUL',
  SDK_PAYMENT_CHALLENGE: 'SDK_PAYMENT_CHALLENGE',
  SDK_PAYMENT_SUCCESSFUL: 'SDK_PAYMENT_SUCCESSFUL',
  SDK_PAYMENT_PROCESSING: 'SDK_PAYMENT_PROCESSING',
  SDK_PAYMENT_RETRY: 'SDK_PAYMENT_RETRY',
  SDK_PAYMENT_FAIL: 'SDK_PAYMENT_FAIL',
  SDK_PAYMENT_CANCEL: 'SDK_PAYMENT_CANCEL',
  SDK_PAYMENT_ERROR: 'SDK_PAYMENT_ERROR',
  SDK_PAYMENT_WARN: 'SDK_PAYMENT_WARN',
  SDK_PAYMENT_SHIPPINGCHANGE: 'SDK_PAYMENT_SHIPPINGCHANGE',
  SDK_PAYMENT_APPROVE: 'SDK_PAYMENT_APPROVE',
  SDK_INTERNAL_ERROR: 'SDK_INTERNAL_ERROR',
  SDK_INIT_PARAMETER_ERROR: 'SDK_INIT_PARAMETER_ERROR',
  SDK_CREATEPAYMENT_PARAMETER_ERROR: 'SDK_CREATEPAYMENT_PARAMETER_ERROR',
  SDK_CREATECOMPONENT_ERROR: 'SDK_CREATECOMPONENT_ERROR',
  SDK_CREATE_COMPONENT_ERROR: 'SDK_CREATE_COMPONENT_ERROR',
  SDK_SUBMIT_NETWORK_ERROR: 'SDK_SUBMIT_NETWORK_ERROR',
} as const satisfies { [C in EventCode]: C };

export const ProductSceneEnum = {
  CASHIER_PAYMENT: 'CASHIER_PAYMENT',
  ELEMENT_PAYMENT: 'ELEMENT_PAYMENT',
  VAULTING: 'VAULTING',
} as const satisfies { [P in Product]: P };

export const EnvironmentEnum = { sandbox: 'sandbox', prod: 'prod' } as const;

export const ElementType = { payment: 'payment' } as const;

export const ThemeType = {
  Default: 'default',
  Night: 'night',
  NostalgicGray: 'nostalgicGray',
  AgateGreen: 'agateGreen',
  CherryBlossomPink: 'cherryBlossomPink',
  GamingPurple: 'gamingPurple',
} as const;

export const PaymentElementLayout = { Tabs: 'tabs', Accordion: 'Accordion' } as const;
