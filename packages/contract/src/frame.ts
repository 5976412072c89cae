/**
 * What passes between the merchant's page, the card frame and the gateway's checkout calls.
 * This module imports nothing and holds no behaviour, so that both browser programs can share it.
 */

/** Marks our messages among all that a page receives. */
export const frameChannel = 'tillgate.checkout';

export type DisplayMode = 'popup' | 'embedded';

export type ColorScheme = 'light' | 'dark';

/** What the merchant's page made: the class of the SDK, by the name that Antom's sessions have for it. */
export type Product = 'CASHIER_PAYMENT' | 'ELEMENT_PAYMENT' | 'VAULTING';

/** Events of `onEventCallback`, named as Antom names them. */
export type EventCode =
  | 'SDK_START_OF_LOADING'
  | 'SDK_END_OF_LOADING'
  | 'SDK_CALL_URL_SUCCESS'
  | 'SDK_LAUNCH_PAYMENT_APP_ERROR'
  | 'SDK_DUPLICATE_SUBMISSION_BEHAVIOR'
  | 'SDK_FORM_VERIFICATION_FAILED'
  | 'SDK_PAYMENT_AUTHORIZATION_SUCCESSFUL'
  | 'SDK_PAYMENT_CHALLENGE'
  | 'SDK_PAYMENT_SUCCESSFUL'
  | 'SDK_PAYMENT_PROCESSING'
  | 'SDK_PAYMENT_RETRY'
  | 'SDK_PAYMENT_FAIL'
  | 'SDK_PAYMENT_CANCEL'
  | 'SDK_PAYMENT_ERROR'
  | 'SDK_INTERNAL_ERROR'
  | 'SDK_INIT_PARAMETER_ERROR'
  | 'SDK_CREATEPAYMENT_PARAMETER_ERROR'
  | 'SDK_CREATECOMPONENT_ERROR'
  /** How `AMSElement` spells the one above. */
  | 'SDK_CREATE_COMPONENT_ERROR'
  | 'SDK_SUBMIT_NETWORK_ERROR';

/** How 3-D Secure went, by the names of Antom's `threeDSResult`, without what proves it: that is for the merchant's server. */
export interface ShownThreeDSResult {
  threeDSVersion?: string | undefined;
  eci?: string | undefined;
  threeDSOffered?: boolean | undefined;
  challenged?: boolean | undefined;
  challengeCancel?: string | undefined;
  threeDStransactionStatusReason?: string | undefined;
  exemptionType?: string | undefined;
}

/** What the merchant's page may know of the card that was used: texts by the names of `paymentResultInfo`, and 3-D Secure. */
export type CardPaymentResultInfo = Record<string, string | ShownThreeDSResult>;

/** The `result` of a payment event. It is for display; the merchant's server decides by notification or inquiry. */
export interface PaymentEventResult {
  result: { resultCode: string; resultStatus: 'S' | 'F' | 'U'; resultMessage: string };
  /** Absent where there is no payment yet, as in the refusal of a session. */
  paymentStatus?: string;
  paymentResultCode: string;
  paymentResultMessage: string;
  cardPaymentResultInfo?: CardPaymentResultInfo;
}

export interface CheckoutEvent {
  code: EventCode;
  message?: string;
  result?: PaymentEventResult;
}

/** How the page around an embedded form looks. */
export interface Surroundings {
  colorScheme: ColorScheme;
  /** The colour that the form stands on, as `rgb(r, g, b)`; absent where it is not one colour. */
  ground?: string;
}

/** How the merchant wants the form to look. Values are the merchant's; the frame takes only what it knows and can trust. */
export interface Appearance {
  /** One of Antom's themes (`default`, `night`, ...); absent: as the page around it, or the buyer's system. */
  theme?: string;
  /** A colour of CSS. */
  accentColor?: string;
  /** Antom's variables, by their names in kebab-case (`content-primary`, `radius-button`). */
  variables?: Record<string, string>;
  /** Default true. */
  showBrandIcon?: boolean;
}

/** A billing address, as Antom's `Address`. */
export interface BillingAddress {
  /** ISO 3166, two letters. */
  region: string;
  state?: string | undefined;
  city?: string | undefined;
  address1?: string | undefined;
  address2?: string | undefined;
  zipCode?: string | undefined;
}

/** What the page's own part is written in; the frame sends it, so that the page carries no table of all locales. */
export interface PageTexts {
  direction: 'ltr' | 'rtl';
  frameTitle: string;
  loading: string;
  close: string;
  leaveTitle: string;
  leaveTyped: string;
  leaveSubmitted: string;
  /** Of the window in which the buyer's bank asks. */
  leaveChallengeTitle: string;
  leaveChallenge: string;
  leaveStay: string;
  leaveConfirm: string;
  failedTitle: string;
  failedText: string;
  retry: string;
  back: string;
  challengeTitle: string;
}

/** What `onBeforeSubmit` may answer. IGNORE: there is no handler, or it has nothing to say. */
export type BeforeSubmitVerdict = 'CANCEL' | 'CONTINUE' | 'ERROR' | 'IGNORE' | 'TIMEOUT';

/** Page to frame. The language is not among it: the frame's own document is made in the language that its URL asks for. */
export type PageMessage =
  | {
      type: 'render';
      sessionData: string;
      environment: string;
      product: Product;
      displayMode: DisplayMode;
      /** Whether the frame draws its own pay button. */
      showSubmitButton: boolean;
      /** Whether a stored card is used only with its security code. */
      needsCvv: boolean;
      /** Whether the page wants to be asked before a submission. */
      asksBeforeSubmit: boolean;
      appearance: Appearance;
      /** Of an embedded form; absent: as the buyer's system asks. */
      surroundings?: Surroundings;
    }
  /** The page around an embedded form changed its look. */
  | { type: 'recolored'; surroundings: Surroundings }
  /** `billingAddress`: collected by the merchant's page; wins over what the form or the session has. */
  | { type: 'submit'; requestId: string; billingAddress?: BillingAddress }
  | { type: 'validate'; requestId: string }
  | { type: 'beforeSubmitAnswered'; requestId: string; verdict: BeforeSubmitVerdict }
  /** The buyer closed the window of a 3-D Secure challenge. */
  | { type: 'challengeLeft' };

/** `unknown`: it was sent and no reply told what became of it, so that money may have moved. */
export type SubmissionState = 'running' | 'ended' | 'unknown';

/** Frame to page. Of what the buyer types only brand, emptiness, validity and height cross. */
export type FrameMessage =
  /** The frame's script runs and listens. */
  | { type: 'launched'; texts: PageTexts }
  /** The page's words where what it rendered needs others than a payment. */
  | { type: 'reworded'; texts: PageTexts }
  /** The form is drawn and can be used. */
  | { type: 'rendered' }
  /** The form cannot be drawn. */
  | { type: 'failed'; code: EventCode; message: string; result?: PaymentEventResult }
  | { type: 'resized'; heightPx: number }
  | { type: 'formChanged'; brand: string | undefined; isEmpty: boolean; isValid: boolean }
  | { type: 'submission'; state: SubmissionState }
  | { type: 'event'; event: CheckoutEvent }
  | { type: 'log'; code: string; message: string }
  /** Answers the page's `submit` with the same id. */
  | { type: 'submitAnswered'; requestId: string; code: string; message: string }
  /** Answers the page's `validate` with the same id. */
  | { type: 'validated'; requestId: string; isValid: boolean }
  /** Asks whether a submission may go on; only where the page wants to be asked. */
  | { type: 'beforeSubmit'; requestId: string }
  /** 3-D Secure: the page opens a window over itself for a page of the gateway's own origin. */
  | { type: 'challengeOpened'; url: string }
  | { type: 'challengeEnded' }
  /** The buyer wants to leave: by Escape inside the frame, or by the button of a form that is over. */
  | { type: 'closePressed' }
  /** The buyer tries a failed load again. */
  | { type: 'reloading' }
  /** The payment succeeded; unless the merchant wants to go on by itself, the buyer goes back to it. */
  | { type: 'redirect'; url: string };

/** Every posted message: one of the two unions, addressed to one mounted form. */
export type Addressed<M> = M & { channel: typeof frameChannel; instanceId: string };

/** POST /checkout/loadSession */
export interface LoadSessionRequest {
  sessionData: string;
  environment: string;
  product: Product;
  displayMode: DisplayMode;
}

/** A refusal of a checkout call. `code` is a result code, or INQUIRY_PAYMENT_SESSION_FAILED for an expired session. */
export interface CheckoutRefusal {
  kind: 'refused';
  code: string;
  message: string;
}

/** Money as the form shows it: minor units as digits, and how many of them are decimals by ISO 4217. */
export interface ShownAmount {
  currency: string;
  value: string;
  exponent: number;
}

/** A stored card that the session offers. */
export interface StoredCardChoice {
  /** Stands for the card in this session only; the card's token stays with the gateway. */
  cardId: string;
  brand: string;
  lastFour: string;
  /** `01` to `12`. */
  expiryMonth: string;
  /** Two digits. */
  expiryYear: string;
  isExpired: boolean;
  /** Ways to pay with it in parts; absent: none. */
  installments?: InstallmentPlan[];
}

/** What forms for paying and for storing a card have in common. */
interface OpenForm {
  merchantName: string;
  /** Brands as in Antom's CardBrand, in the order to show them. */
  acceptedBrands: string[];
  /** Whether the form asks for the billing address. */
  asksBillingAddress: boolean;
  /** ISO 3166: the first choice in the list of countries. */
  buyerRegion?: string;
  expiresInMs: number;
}

export interface OpenSession extends OpenForm {
  kind: 'open';
  orderDescription: string;
  amount: ShownAmount;
  /** Whether the form offers to keep the card. */
  asksToSaveCard: boolean;
  storedCards: StoredCardChoice[];
  /** False where the merchant asked for one stored card. */
  allowsNewCard: boolean;
  /** Present where an attempt was made in this session before. */
  report?: PaymentReport;
}

export interface OpenVaulting extends OpenForm {
  kind: 'openVaulting';
  /** Present where a card was tried in it before. */
  report?: VaultingReport;
}

export type LoadSessionResponse = OpenSession | OpenVaulting | CheckoutRefusal;

/** POST /checkout/lookUpCard. What the gateway's BIN table knows of a card; it overrules what the form guesses. */
export interface LookUpCardRequest {
  sessionData: string;
  /** The first eight digits, which are not the cardholder's (ISO/IEC 7812-1). */
  bin: string;
}

/** A way to pay in parts. Every part is `amount`, but the last, which may be less. */
export interface InstallmentPlan {
  count: number;
  amount: ShownAmount;
  /** The merchant fixed it: there is nothing to choose, and the buyer is told. */
  isFixed?: boolean;
}

/** What some countries' cards need besides number, expiry and code. */
export type PersonalField = 'cpf' | 'koreanIdentity' | 'koreanPassword';

export interface CardLookUp {
  kind: 'card';
  /** Empty: not in the table. Two: co-badged, the issuer's preference first. */
  brands: string[];
  issuingCountry?: string;
  funding?: 'CREDIT' | 'DEBIT' | 'PREPAID';
  /** Empty where the session or the card has none. */
  installments: InstallmentPlan[];
  personalFields: PersonalField[];
}

export type LookUpCardResponse = CardLookUp | CheckoutRefusal;

/** A card that the buyer typed. */
export interface TypedCard {
  /** Digits only. */
  number: string;
  /** `01` to `12`. */
  expiryMonth: string;
  /** Two digits. */
  expiryYear: string;
  cvv: string;
  holderName: string;
}

/** A stored card that the buyer chose. */
export interface ChosenCard {
  cardId: string;
  /** Absent where the merchant does not ask for it. */
  cvv?: string | undefined;
}

/** Who pays, where the card's country asks. */
export interface CardholderFacts {
  /** Brazil: eleven digits. */
  cpf?: string | undefined;
  /** Korea, a personal card: `YYYY-MM-DD`. */
  birthDate?: string | undefined;
  /** Korea, a business card: ten digits. */
  businessNo?: string | undefined;
  /** Korea: the first two digits of the card's password. */
  passwordDigits?: string | undefined;
}

/** What the issuer's 3-D Secure is told of the buyer's browser, as far as only a script knows it. */
export interface BrowserFacts {
  /** IETF BCP 47. */
  language: string;
  /** Bits of a pixel. */
  colorDepth: number;
  screenHeightPx: number;
  screenWidthPx: number;
  /** From local time to UTC. */
  timeZoneOffsetMinutes: number;
}

/** POST /checkout/submitCard. With `vaultCard` the only message that carries a card number. */
export interface SubmitCardRequest {
  sessionData: string;
  card: TypedCard | ChosenCard;
  /** The buyer's choice on a co-badged card. */
  selectedBrand?: string | undefined;
  /** The buyer agreed to keep the card. */
  saveCard?: boolean | undefined;
  /** How many payments; absent: one. */
  installments?: number | undefined;
  billingAddress?: BillingAddress | undefined;
  cardholder?: CardholderFacts | undefined;
  browser?: BrowserFacts | undefined;
}

/** POST /checkout/leaveChallenge. The buyer closed the window of a challenge: the attempt ends. Answered as `readStatus`. */
export interface LeaveChallengeRequest {
  sessionData: string;
}

/** POST /checkout/vaultCard. Stores a card without a payment; carries a card number like `submitCard`. */
export interface VaultCardRequest {
  /** `vaultingSessionData`. */
  sessionData: string;
  card: TypedCard;
  selectedBrand?: string | undefined;
  billingAddress?: BillingAddress | undefined;
  cardholder?: CardholderFacts | undefined;
  browser?: BrowserFacts | undefined;
}

/** POST /checkout/removeStoredCard. The buyer takes a stored card out of the list, for good. */
export interface RemoveStoredCardRequest {
  sessionData: string;
  cardId: string;
}

export type RemoveStoredCardResponse = { kind: 'removed' } | CheckoutRefusal;

/** Where the storing of a card stands. The card's token goes to the merchant's server only. */
export interface VaultingReport {
  kind: 'vaulting';
  /** FAIL is final; after a declined card the buyer may try another one, and it stays PROCESSING. */
  vaultingStatus: 'SUCCESS' | 'FAIL' | 'PROCESSING';
  /**
   * Of PROCESSING: VERIFICATION_IN_PROCESS while a card is on its way; else why the last one was not stored, where
   * UNKNOWN_EXCEPTION is a network that did not answer.
   */
  vaultingResultCode: string;
  vaultingResultMessage: string;
  canRetry: boolean;
  /** Where to go after success. */
  redirectUrl: string;
  /** As of a payment. */
  method?: { url: string };
  challenge?: { url: string };
}

export type VaultCardResponse = VaultingReport | CheckoutRefusal;

/** POST /checkout/readStatus, of a payment or a vaulting. */
export interface ReadStatusRequest {
  sessionData: string;
}

export type ReadStatusResponse = PaymentReport | VaultingReport | CheckoutRefusal;

/** Where the payment of a session stands. */
export interface PaymentReport {
  kind: 'report';
  paymentStatus: 'SUCCESS' | 'FAIL' | 'PROCESSING' | 'CANCELLED';
  paymentResultCode: string;
  paymentResultMessage: string;
  /** Whether the buyer may try again in this session. */
  canRetry: boolean;
  /** Where to go after success. */
  redirectUrl: string;
  cardPaymentResultInfo?: CardPaymentResultInfo;
  /** Of PROCESSING: the issuer wants to know the browser first; this page (a path) is to run in a hidden frame, until it is gone from here. */
  method?: { url: string };
  /** Of PROCESSING: the issuer wants to hear from the buyer, on this page of the gateway's own origin (a path). */
  challenge?: { url: string };
}

/** The name of the `BroadcastChannel` on which the gateway's last page of a challenge, or of a method page, says that it is over. */
export const challengeChannel = 'tillgate.challenge';

export type PaymentReportResponse = PaymentReport | CheckoutRefusal;
