import type { MerchantError, MerchantEvent, MerchantLog } from './events.js';

/** What `onBeforeSubmit` answers. Only `CONTINUE` and `IGNORE` let the submission go on. */
export interface BeforeSubmitResult {
  result: 'CANCEL' | 'CONTINUE' | 'ERROR' | 'IGNORE' | 'TIMEOUT';
  /** Accepted as in Antom's SDK; nothing here depends on the two. */
  processType?: string;
  submitRequestData?: Record<string, unknown>;
}

/** The size of a form, in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** The merchant's handlers. Written as methods, so that handlers typed for Antom's own enums fit. */
export interface Handlers {
  onLog?(log: MerchantLog): void;
  onEventCallback?(event: MerchantEvent): void;
  onError?(error: MerchantError): void;
  /** The buyer closed the popup. */
  onClose?(): void;
  /** The form took another size. */
  onSizeChanged?(size: Size): void;
  /** Asked before each submission, at most 15 s; one that throws stops it. */
  onBeforeSubmit?(
    state?: Record<string, unknown>,
  ): BeforeSubmitResult | Promise<BeforeSubmitResult> | undefined | Promise<undefined>;
}

/** Options of `new AMSCashierPayment(options)` and `new AMSVaulting(options)`. */
export interface CashierPaymentOptions extends Handlers {
  /** `sandbox` or `prod` (when absent). Anything else is refused when a component is created. */
  environment?: string | null;
  /** Antom's name of a locale, for example `zh_CN`. Unknown is English, absent is the buyer's own. */
  locale?: string;
  /** Accepted as in Antom's SDK. This SDK uploads no analytics, whatever it says. */
  analytics?: { enabled?: boolean };
  /** Where the gateway is, for pages that bundle the SDK; otherwise the gateway that served the script. */
  gatewayUrl?: string;
}

/** How the form looks. */
export interface AppearanceParams {
  /** Draw a loading skeleton; `false` leaves that to the merchant. Default true. */
  showLoading?: boolean;
  /** Embedded only: draw the pay button inside the form. Default false. The popup always has one. */
  showSubmitButton?: boolean;
  /** `default`, `night`, `nostalgicGray`, `agateGreen`, `cherryBlossomPink` or `gamingPurple`; absent: as the page. */
  theme?: string;
  /** Another name of `theme`. */
  themeType?: string;
  /** A CSS colour for the button, and in the form for what has focus. */
  accentColor?: string;
  /** A CSS colour below the fields; another name of the variable `background-primary`. */
  backgroundColor?: string;
  /** Antom's variables, in kebab-case or camelCase: CSS colours and lengths. */
  variables?: Record<string, string | undefined>;
  card?: { showBrandIcon?: boolean };
  layout?: { type?: string };
}

/** What create and mount have in common in all of Antom's classes. */
export interface FormParams {
  appearance?: AppearanceParams;
  /** `true`: never leave the page after success. Default false, and true in `AMSVaulting`. */
  notRedirectAfterComplete?: boolean;
  /** `needCVV`: a stored card is used only with its security code. Default false. */
  merchantAppointParam?: { storedCard?: { needCVV?: boolean } };
}

/** Parameters of `createComponent` and `mountComponent`. */
export interface ComponentParams extends FormParams {
  /** The complete `paymentSessionData` of `createPaymentSession`. */
  sessionData?: string;
  /** Another name of `sessionData`. */
  paymentSessionData?: string;
  /** Adds the selector to the container's id, so that several forms stand in one page. Default false. */
  appendAliasContainerId?: boolean;
}

/** The address that the merchant's page collected, as Antom's `Address`. */
export interface SubmitAddress {
  /** ISO 3166, two letters. */
  region?: string;
  state?: string;
  city?: string;
  address1?: string;
  address2?: string;
  zipCode?: string;
}

/** Data of `submit(data)`: the address nested, as Antom documents it, or flat. */
export interface SubmitData extends SubmitAddress {
  billingAddress?: SubmitAddress;
}

/** What `validateFields()` resolves with. */
export interface ValidationResult {
  isValid: boolean;
}

/** Options of `preload(options)`. */
export interface PreloadOptions {
  environment?: string;
  /** Accepted as in Antom's SDK; there is one gateway here. */
  securityRegion?: string;
  locale?: string;
  gatewayUrl?: string;
}

const environments = ['sandbox', 'prod'];
const handlerNames = [
  'onLog',
  'onEventCallback',
  'onError',
  'onClose',
  'onSizeChanged',
  'onBeforeSubmit',
] as const;

/** Throws a plain Error for a handler that cannot be called, as Antom's SDK does. */
export function checkHandlers(options: Handlers): void {
  handlerNames.forEach((name) => {
    const handler: unknown = options[name];
    if (handler !== undefined && handler !== null && typeof handler !== 'function') {
      throw new Error(`${name} should be a function.`);
    }
  });
}

/** The environment to use; undefined for one that does not exist, so that a slip never charges real cards. */
export function environmentOf(environment: unknown): string | undefined {
  if (environment === undefined || environment === null) return 'prod';
  return environments.find((known) => known === environment);
}
