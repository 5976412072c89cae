import type { Failure, Result } from './result.js';

/** Generated from the contract; see `generate/generate.mjs`. */

export interface Address {
  region: string;
  /** At most 8 characters. */
  state?: string | undefined;
  /** At most 32 characters. */
  city?: string | undefined;
  /** At most 256 characters. */
  address1?: string | undefined;
  /** At most 256 characters. */
  address2?: string | undefined;
  /** At most 2048 characters. */
  address3?: string | undefined;
  /** At most 32 characters. */
  zipCode?: string | undefined;
  /** At most 2048 characters. */
  label?: string | undefined;
}

/** A wallet agreement; cards have none. */
export interface AgreementInfo {
  /** At most 2048 characters. */
  authState?: string | undefined;
  /** At most 2048 characters. */
  userLoginId?: string | undefined;
  /** At most 2048 characters. */
  userLoginType?: string | undefined;
  /** At most 2048 characters. */
  displayUserLoginId?: string | undefined;
}

/** Money: an ISO 4217 code and a whole number of its smallest unit, at most 16 digits, above zero. */
export interface Amount {
  currency: string;
  /** A whole number of the smallest unit of the currency, as text: above zero, at most 16 digits. */
  value: string;
}

/** `availablePaymentMethod` of a session: what the form may offer. */
export interface AvailablePaymentMethod {
  paymentMethodMetaData?: SessionCardTerms | undefined;
  /** At most 100. */
  paymentMethodTypeList?:
    | {
        /** At most 64 characters. */
        paymentMethodType: string;
        paymentMethodOrder?: number | string | undefined;
        expressCheckout?: boolean | undefined;
      }[]
    | undefined;
}

export interface BrowserInfo {
  /** At most 2048 characters. */
  acceptHeader?: string | undefined;
  javaEnabled?: boolean | undefined;
  javaScriptEnabled?: boolean | undefined;
  /** At most 32 characters. */
  language?: string | undefined;
  /** At most 2048 characters. */
  userAgent?: string | undefined;
}

export interface Buyer {
  /** At most 64 characters. */
  referenceBuyerId?: string | undefined;
  buyerName?: UserName | undefined;
  /** At most 24 characters. */
  buyerPhoneNo?: string | undefined;
  /** At most 2048 characters. */
  buyerPhoneNoContryCode?: string | undefined;
  /** At most 64 characters. */
  buyerEmail?: string | undefined;
  /** ISO 8601 with an offset. */
  buyerRegistrationTime?: string | undefined;
  isAccountVerified?: boolean | undefined;
  successfulOrderCount?: number | string | undefined;
}

export type CredentialTypeUsed = 'PAN' | 'NETWORK_TOKEN' | (string & {});

/** Instalments; `installmentNum` wins over `filteredInstallmentPeriods`. */
export interface CreditPayPlan {
  installmentNum?: number | string | undefined;
  interval?: 'MONTH' | undefined;
  creditPayFeeType?: 'PERCENTAGE' | undefined;
  feePercentage?: number | string | undefined;
  /** At most 100. */
  filteredInstallmentPeriods?: (number | string)[] | undefined;
}

export interface CustomizedInfo {
  /** At most 2048 characters. */
  customizedField1?: string | undefined;
  /** At most 2048 characters. */
  customizedField2?: string | undefined;
  /** At most 2048 characters. */
  customizedField3?: string | undefined;
  /** At most 2048 characters. */
  customizedField4?: string | undefined;
  /** At most 2048 characters. */
  customizedField5?: string | undefined;
}

export type DisputeAcceptReason =
  | 'MERCHANT_ACCEPTED'
  | 'TIMEOUT'
  | 'MANUAL_PROCESSING_ACCEPTED'
  | (string & {});

export type DisputeEvidenceFormat = 'PDF' | 'WORD' | (string & {});

export type DisputeJudgedResult =
  | 'ACCEPT_BY_CUSTOMER'
  | 'ACCEPT_BY_MERCHANT'
  | 'VALIDATE_SUCCESS'
  | 'VALIDATE_FAIL'
  | (string & {});

export type DisputeNotificationType =
  | 'DISPUTE_CREATED'
  | 'DISPUTE_JUDGED'
  | 'DISPUTE_CANCELLED'
  | 'DEFENSE_SUPPLIED'
  | 'DEFENSE_DUE_ALERT'
  | 'DISPUTE_ACCEPTED'
  | 'RDR_RESOLVED'
  | (string & {});

export type DisputeType = 'CHARGEBACK' | 'RETRIEVAL_REQUEST' | 'COMPLIANCE_REQUEST' | (string & {});

/** The buyer's terminal. */
export interface Env {
  terminalType?: 'WEB' | 'WAP' | 'APP' | 'MINI_APP' | undefined;
  osType?: 'IOS' | 'ANDROID' | undefined;
  /** At most 64 characters. */
  clientIp?: string | undefined;
  /** At most 2048 characters. */
  userAgent?: string | undefined;
  /** At most 2048 characters. */
  cookieId?: string | undefined;
  /** At most 2048 characters. */
  extendInfo?: string | undefined;
  /** At most 64 characters. */
  deviceTokenId?: string | undefined;
  colorDepth?: number | string | undefined;
  screenHeight?: number | string | undefined;
  screenWidth?: number | string | undefined;
  timeZoneOffset?: number | string | undefined;
  /** At most 64 characters. */
  deviceBrand?: string | undefined;
  /** At most 128 characters. */
  deviceModel?: string | undefined;
  /** At most 2048 characters. */
  deviceLanguage?: string | undefined;
  /** At most 2048 characters. */
  deviceId?: string | undefined;
  /** At most 2048 characters. */
  osVersion?: string | undefined;
  browserInfo?: BrowserInfo | undefined;
  /** At most 2048 characters. */
  storeTerminalId?: string | undefined;
  /** ISO 8601 with an offset. */
  storeTerminalRequestTime?: string | undefined;
}

export interface Gaming {
  /** At most 128 characters. */
  gameName?: string | undefined;
  /** At most 128 characters. */
  toppedUpUser?: string | undefined;
  /** At most 64 characters. */
  toppedUpEmail?: string | undefined;
  /** At most 32 characters. */
  toppedUpPhoneNo?: string | undefined;
}

/** Something in the basket; `referenceGoodsId` and `goodsName`, or `priceId` of the Billing product. */
export interface Goods {
  /** At most 64 characters. */
  referenceGoodsId?: string | undefined;
  /** At most 256 characters. */
  goodsName?: string | undefined;
  /** At most 64 characters. */
  goodsCategory?: string | undefined;
  /** At most 2048 characters. */
  goodsBrand?: string | undefined;
  goodsUnitAmount?: Amount | undefined;
  goodsQuantity?: number | string | undefined;
  /** At most 2048 characters. */
  goodsSkuName?: string | undefined;
  /** At most 2048 characters. */
  goodsUrl?: string | undefined;
  /** At most 2048 characters. */
  goodsImageUrl?: string | undefined;
  deliveryMethodType?: 'PHYSICAL' | 'DIGITAL' | undefined;
  /** At most 64 characters. */
  priceId?: string | undefined;
  goodsDiscountAmount?: Amount | undefined;
  /** ISO 8601 with an offset. */
  goodsEndsOnTime?: string | undefined;
  crossSell?:
    | {
        /** At most 64 characters. */
        referenceGoodsId?: string | undefined;
        /** At most 256 characters. */
        goodsName?: string | undefined;
        /** At most 64 characters. */
        goodsCategory?: string | undefined;
        /** At most 2048 characters. */
        goodsBrand?: string | undefined;
        goodsUnitAmount?: Amount | undefined;
        goodsQuantity?: number | string | undefined;
        /** At most 2048 characters. */
        goodsSkuName?: string | undefined;
        /** At most 2048 characters. */
        goodsUrl?: string | undefined;
        /** At most 2048 characters. */
        goodsImageUrl?: string | undefined;
        deliveryMethodType?: 'PHYSICAL' | 'DIGITAL' | undefined;
        /** At most 64 characters. */
        priceId?: string | undefined;
        goodsDiscountAmount?: Amount | undefined;
        /** ISO 8601 with an offset. */
        goodsEndsOnTime?: string | undefined;
      }
    | undefined;
}

export interface Lodging {
  /** At most 128 characters. */
  hotelName?: string | undefined;
  hotelAddress?: Address | undefined;
  /** ISO 8601 with an offset. */
  checkInDate?: string | undefined;
  /** ISO 8601 with an offset. */
  checkOutDate?: string | undefined;
  numberOfNights?: number | string | undefined;
  numberOfRooms?: number | string | undefined;
  /** At most 100. */
  guestNames?: Record<string, unknown>[] | undefined;
}

/** A secondary merchant, of an acquirer or a marketplace. */
export interface Merchant {
  /** At most 32 characters. */
  referenceMerchantId?: string | undefined;
  merchantMCC?: string | undefined;
  /** At most 256 characters. */
  merchantName?: string | undefined;
  /** At most 64 characters. */
  merchantDisplayName?: string | undefined;
  merchantAddress?: Address | undefined;
  /** ISO 8601 with an offset. */
  merchantRegisterDate?: string | undefined;
  store?: Store | undefined;
  merchantType?: 'INDIVIDUAL' | 'ENTERPRISE' | undefined;
}

/** 3-D Secure by the merchant's own server. */
export interface MpiData {
  threeDSVersion?: '1.0.2' | '2.1.0' | '2.2.0' | undefined;
  eci?: '00' | '01' | '02' | '05' | '06' | '07' | undefined;
  /** At most 64 characters. */
  cavv?: string | undefined;
  /** At most 64 characters. */
  dsTransactionId?: string | undefined;
  /** At most 2048 characters. */
  credentialType?: string | undefined;
}

/** `order`: what is paid for. `orderAmount` is for information; Antom does not hold it to `paymentAmount`. */
export interface Order {
  /** At most 64 characters. */
  referenceOrderId: string;
  /** At most 256 characters. */
  orderDescription: string;
  orderAmount: Amount;
  orderDiscountAmount?: Amount | undefined;
  subTotalOrderAmount?: Amount | undefined;
  merchant?: Merchant | undefined;
  /** At most 100. */
  goods?: Goods[] | undefined;
  shipping?: Shipping | undefined;
  buyer?: Buyer | undefined;
  env?: Env | undefined;
  /** At most 2048 characters. */
  extendInfo?: string | undefined;
  transit?: Record<string, unknown> | undefined;
  lodging?: Lodging | undefined;
  gaming?: Gaming | undefined;
  needDeclaration?: boolean | undefined;
  declaration?:
    | {
        declarationBizScene?: 'AIRLINE' | 'HOTEL' | undefined;
        /** At most 2048 characters. */
        declarationBeneficiaryId?: string | undefined;
      }
    | undefined;
  /** At most 2048 characters. */
  orderType?: string | undefined;
}

/** `paymentMethodMetaData` of `pay`. The card itself is for merchants with a PCI DSS certificate. */
export interface PayCardData {
  is3DSAuthentication?: boolean | undefined;
  enableAuthenticationUpgrade?: boolean | undefined;
  isCardOnFile?: boolean | undefined;
  /** At most 64 characters. */
  selectedCardBrand?: string | undefined;
  /** At most 6 characters. */
  paymentMethodRegion?: string | undefined;
  billingAddress?: Address | undefined;
  tokenize?: boolean | undefined;
  recurringType?: 'SCHEDULED' | 'UNSCHEDULED' | undefined;
  /** At most 256 characters. */
  networkTransactionId?: string | undefined;
  cardNo?: string | undefined;
  cvv?: string | undefined;
  expiryYear?: string | undefined;
  expiryMonth?: string | undefined;
  cardholderName?: UserName | undefined;
  /** At most 64 characters. */
  payerEmail?: string | undefined;
  /** At most 11 characters. */
  cpf?: string | undefined;
  dateOfBirth?: string | undefined;
  businessNo?: string | undefined;
  cardPasswordDigest?: string | undefined;
  mpiData?: MpiData | undefined;
  /** At most 2048 characters. */
  request3DS?: string | undefined;
  /** At most 2048 characters. */
  scaExemptionIndicator?: string | undefined;
}

export interface PaymentFactor {
  isAuthorization?: boolean | undefined;
  captureMode?: 'AUTOMATIC' | 'MANUAL' | undefined;
  presentmentMode?: 'BUNDLE' | 'TILE' | 'UNIFIED' | undefined;
  inStorePaymentScenario?: 'PaymentCode' | 'OrderCode' | 'EntryCode' | undefined;
  isPaymentEvaluation?: boolean | undefined;
}

/** `paymentMethodDetail`: the card behind a token. */
export interface PaymentMethodDetail {
  paymentMethodType: 'CARD' | (string & {});
  card: StoredCard;
}

/** What a merchant may know of the card that was used. Never a full number, never a CVV. */
export interface PaymentResultInfo {
  cardNo?: string | undefined;
  cardBrand?: string | undefined;
  /** At most 128 characters. */
  cardToken?: string | undefined;
  lastFour?: string | undefined;
  /** At most 8 characters. */
  cardBin?: string | undefined;
  /** At most 64 characters. */
  cardholderName?: string | undefined;
  expiryMonth?: string | undefined;
  expiryYear?: string | undefined;
  issuerName?: string | undefined;
  issuingCountry?: string | undefined;
  funding?: string | undefined;
  cardCategory?: string | undefined;
  paymentMethodRegion?: string | undefined;
  threeDSResult?: ThreeDSResult | undefined;
  creditPayPlan?:
    | {
        installmentNum: number;
        interval: 'MONTH' | (string & {});
      }
    | undefined;
  avsResultRaw?: string | undefined;
  cvvResultRaw?: string | undefined;
  networkTransactionId?: string | undefined;
  authorizationCode?: string | undefined;
  rrn?: string | undefined;
  refusalCodeRaw?: string | undefined;
  refusalReasonRaw?: string | undefined;
  merchantAdviceCode?: string | undefined;
  exemptionRequested?: string | undefined;
  credentialTypeUsed?: CredentialTypeUsed | undefined;
  incrementalAuthorizationAvailable?: boolean | undefined;
}

export type PaymentSessionStatus = 'OPEN' | 'CLOSED' | (string & {});

export type PaymentStatus = 'SUCCESS' | 'FAIL' | 'PROCESSING' | 'CANCELLED' | 'PENDING' | (string & {});

/** `paymentMethod` of `pay`. */
export interface PayPaymentMethod {
  paymentMethodType: 'CARD';
  /** At most 128 characters. */
  paymentMethodId?: string | undefined;
  requireIssuerAuthentication?: boolean | undefined;
  funding?: 'CREDIT' | 'DEBIT' | 'PREPAID' | 'CHARGE' | 'DEFERRED_DEBIT' | undefined;
  /** At most 2048 characters. */
  customerId?: string | undefined;
  /** At most 2048 characters. */
  extendInfo?: string | undefined;
  paymentMethodMetaData?: PayCardData | undefined;
}

/** A rate of exchange. The price is a decimal number and never computed with. */
export interface Quote {
  /** At most 64 characters. */
  quoteId?: string | undefined;
  /** At most 16 characters. */
  quoteCurrencyPair: string;
  quotePrice: number | string;
  /** ISO 8601 with an offset. */
  quoteStartTime?: string | undefined;
  /** ISO 8601 with an offset. */
  quoteExpiryTime?: string | undefined;
  guaranteed?: boolean | undefined;
  exchangeAmount?: Amount | undefined;
}

export type RefundStatus = 'SUCCESS' | 'PROCESSING' | 'FAIL' | (string & {});

/** What a merchant knows about the risk of an order; all of it optional, and kept from nobody's decision here. */
export interface RiskData {
  order?:
    | {
        /** At most 2048 characters. */
        orderType?: string | undefined;
        /** At most 2048 characters. */
        referringSite?: string | undefined;
      }
    | undefined;
  buyer?:
    | {
        /** At most 2048 characters. */
        noteToMerchant?: string | undefined;
        /** At most 2048 characters. */
        noteToShipping?: string | undefined;
        orderCountIn1H?: number | string | undefined;
        orderCountIn24H?: number | string | undefined;
      }
    | undefined;
  env?:
    | {
        /** At most 2048 characters. */
        ipAddressType?: string | undefined;
      }
    | undefined;
  riskSignal?:
    | {
        /** At most 2048 characters. */
        riskCode?: string | undefined;
        /** At most 2048 characters. */
        riskReason?: string | undefined;
      }
    | undefined;
  address?:
    | {
        /** At most 2048 characters. */
        shippingPhoneType?: string | undefined;
        isBillShipStateSame?: boolean | undefined;
        isPreviousStateSame?: boolean | undefined;
        locToShipDistance?: number | string | undefined;
        minPreviousShipToBillDistance?: number | string | undefined;
      }
    | undefined;
  cardVerificationResult?:
    | {
        /** 01 static, 02 dynamic, 03 out of band. At most 2048 characters. */
        authenticationType?: string | undefined;
        /** At most 2048 characters. */
        authenticationMethod?: string | undefined;
        /** At most 2048 characters. */
        cvvResult?: string | undefined;
        /** At most 2048 characters. */
        avsResult?: string | undefined;
        /** At most 2048 characters. */
        authorizationCode?: string | undefined;
        threeDSResult?:
          | {
              /** At most 2048 characters. */
              threeDSVersion?: string | undefined;
              /** At most 2048 characters. */
              threeDSInteractionMode?: string | undefined;
              /** At most 2048 characters. */
              eci?: string | undefined;
              /** At most 2048 characters. */
              cavv?: string | undefined;
            }
          | undefined;
      }
    | undefined;
}

/** `paymentMethodMetaData` in a session. */
export interface SessionCardTerms {
  is3DSAuthentication?: boolean | undefined;
  enableAuthenticationUpgrade?: boolean | undefined;
  isCardOnFile?: boolean | undefined;
  /** At most 64 characters. */
  selectedCardBrand?: string | undefined;
  /** At most 6 characters. */
  paymentMethodRegion?: string | undefined;
  billingAddress?: Address | undefined;
  tokenizeMode?: 'ASKFORCONSENT' | 'ENABLED' | 'DISABLED' | undefined;
  /** At most 100. */
  supportedCardBrands?: string[] | undefined;
  /** At most 100. */
  blockedCardBrands?: string[] | undefined;
}

/** `paymentMethod` and `savedPaymentMethods[]` of a session. */
export interface SessionPaymentMethod {
  paymentMethodType: 'CARD';
  /** At most 128 characters. */
  paymentMethodId?: string | undefined;
  requireIssuerAuthentication?: boolean | undefined;
  funding?: 'CREDIT' | 'DEBIT' | 'PREPAID' | 'CHARGE' | 'DEFERRED_DEBIT' | undefined;
  /** At most 2048 characters. */
  customerId?: string | undefined;
  /** At most 2048 characters. */
  extendInfo?: string | undefined;
  paymentMethodMetaData?: SessionCardTerms | undefined;
}

export interface SettlementStrategy {
  settlementCurrency?: string | undefined;
}

export interface Shipping {
  shippingName?: UserName | undefined;
  shippingAddress?: Address | undefined;
  /** At most 128 characters. */
  shippingCarrier?: string | undefined;
  /** At most 16 characters. */
  shippingPhoneNo?: string | undefined;
  /** At most 64 characters. */
  shipToEmail?: string | undefined;
  /** At most 64 characters. */
  shippingFeeId?: string | undefined;
  shippingFee?: Amount | undefined;
  /** At most 64 characters. */
  shippingDescription?: string | undefined;
  deliveryEstimate?:
    | {
        minimum?:
          | {
              /** At most 2048 characters. */
              unit?: string | undefined;
              value?: number | string | undefined;
            }
          | undefined;
        maximum?:
          | {
              /** At most 2048 characters. */
              unit?: string | undefined;
              value?: number | string | undefined;
            }
          | undefined;
      }
    | undefined;
  /** At most 2048 characters. */
  shippingNumber?: string | undefined;
  /** At most 2048 characters. */
  notes?: string | undefined;
}

export interface Store {
  /** At most 2048 characters. */
  referenceStoreId?: string | undefined;
  /** At most 2048 characters. */
  storeName?: string | undefined;
  storeMCC?: string | undefined;
  /** At most 2048 characters. */
  storeDisplayName?: string | undefined;
  /** At most 2048 characters. */
  storeTerminalId?: string | undefined;
  /** At most 2048 characters. */
  storeOperatorId?: string | undefined;
  storeAddress?: Address | undefined;
  /** At most 2048 characters. */
  storePhoneNo?: string | undefined;
}

/** A stored card as a merchant may know it. */
export interface StoredCard {
  /** At most 128 characters. */
  cardToken: string;
  brand?: string | undefined;
  /** At most 64 characters. */
  maskedCardNo?: string | undefined;
  lastFour?: string | undefined;
  bin?: string | undefined;
  expiryMonth?: string | undefined;
  expiryYear?: string | undefined;
  funding?: string | undefined;
  issuingCountry?: string | undefined;
  /** At most 256 characters. */
  networkTransactionId?: string | undefined;
  avsResultRaw?: string | undefined;
  cvvResultRaw?: string | undefined;
}

/** How 3-D Secure went (Antom's `threeDSResult`; its spelling of the reason). */
export interface ThreeDSResult {
  threeDSVersion?: string | undefined;
  eci?: string | undefined;
  cavv?: string | undefined;
  dsTransactionId?: string | undefined;
  threeDSOffered?: boolean | undefined;
  challenged?: boolean | undefined;
  challengeCancel?: string | undefined;
  threeDStransactionStatusReason?: string | undefined;
  exemptionType?: string | undefined;
  paResStatus?: string | undefined;
  liabilityShift?: string | undefined;
}

export type TokenStatus = 'ACTIVE' | 'DELETED' | (string & {});

/** One capture, refund or other movement of a payment. */
export interface Transaction {
  /** At most 64 characters. */
  transactionId: string;
  /** At most 64 characters. */
  transactionRequestId: string;
  transactionType: TransactionType;
  transactionStatus: PaymentStatus;
  transactionAmount: Amount;
  transactionResult: Result;
  /** ISO 8601 with an offset. */
  transactionTime?: string | undefined;
}

export type TransactionType =
  | 'PAYMENT'
  | 'AUTHORIZATION'
  | 'CAPTURE'
  | 'REFUND'
  | 'CANCEL'
  | 'VOID'
  | 'INCREMENTAL'
  | (string & {});

export interface UserName {
  /** At most 32 characters. */
  firstName?: string | undefined;
  /** At most 32 characters. */
  middleName?: string | undefined;
  /** At most 32 characters. */
  lastName?: string | undefined;
  /** At most 128 characters. */
  fullName?: string | undefined;
}

export type VaultingStatus = 'SUCCESS' | 'FAIL' | 'PROCESSING' | (string & {});

/** `createPaymentSession`, request (Antom's API reference, `session_cashier`). */
export interface CreatePaymentSessionRequest {
  productCode: 'CASHIER_PAYMENT';
  /** At most 64 characters. */
  paymentRequestId: string;
  order: Order;
  paymentAmount: Amount;
  /** A URL: http or https, at most 2048 characters. */
  paymentRedirectUrl: string;
  /** A URL: http or https, at most 2048 characters. */
  paymentNotifyUrl?: string | undefined;
  settlementStrategy?: SettlementStrategy | undefined;
  paymentFactor?: PaymentFactor | undefined;
  /** ISO 8601 with an offset. */
  paymentExpiryTime?: string | undefined;
  merchantRegion?: string | undefined;
  creditPayPlan?: CreditPayPlan | undefined;
  /** At most 32 characters. */
  merchantAccountId?: string | undefined;
  /** At most 2048 characters. */
  metadata?: string | undefined;
  customizedInfo?: CustomizedInfo | undefined;
  riskData?: RiskData | undefined;
  paymentQuote?: Quote | undefined;
  processingAmount?: Amount | undefined;
  /** At most 32 characters. */
  productScene?: string | undefined;
  paymentMethod?: SessionPaymentMethod | undefined;
  /** ISO 8601 with an offset. */
  paymentSessionExpiryTime?: string | undefined;
  env?: Env | undefined;
  enableInstallmentCollection?: boolean | undefined;
  /** At most 100. */
  savedPaymentMethods?: SessionPaymentMethod[] | undefined;
  availablePaymentMethod?: AvailablePaymentMethod | undefined;
  /** A list, or one text (sources differ). At most 300. */
  allowedPaymentMethodRegions?: string[] | undefined;
  /** At most 8 characters. */
  locale?: string | undefined;
  userRegion?: string | undefined;
  agreementInfo?: AgreementInfo | undefined;
  /** At most 100. */
  scopes?:
    | (
        | 'BASE_USER_INFO'
        | 'AGREEMENT_PAY'
        | 'USER_INFO'
        | 'USER_LOGIN_ID'
        | 'HASH_LOGIN_ID'
        | 'SEND_OTP'
        | 'TAOBAO_REBIND'
      )[]
    | undefined;
}

/** The answer of a `createPaymentSession` that succeeded; `paymentSessionData` is for the web SDK in the browser. */
export interface PaymentSessionCreated {
  result: Result<'S'>;
  /** At most 4096 characters. */
  paymentSessionData: string;
  /** At most 64 characters. */
  paymentSessionId: string;
  /** ISO 8601 with an offset. */
  paymentSessionExpiryTime: string;
  /** At most 2048 characters. */
  normalUrl?: string | undefined;
}

/**
 * `retrievePaymentSession`, request: the session's id or the merchant's id of the payment. Undocumented but for its
 * path.
 */
export type RetrievePaymentSessionRequest =
  | {
      /** At most 64 characters. */
      paymentSessionId?: string | undefined;
      /** At most 64 characters. */
      paymentRequestId: string;
    }
  | {
      /** At most 64 characters. */
      paymentSessionId: string;
      /** At most 64 characters. */
      paymentRequestId?: string | undefined;
    };

/** The answer of a `retrievePaymentSession` that found the session. */
export interface PaymentSessionRetrieved {
  result: Result<'S'>;
  /** At most 64 characters. */
  paymentRequestId?: string | undefined;
  /** At most 64 characters. */
  paymentSessionId: string;
  /** At most 4096 characters. */
  paymentSessionData?: string | undefined;
  /** ISO 8601 with an offset. */
  paymentSessionExpiryTime?: string | undefined;
  paymentAmount?: Amount | undefined;
  paymentSessionStatus?: PaymentSessionStatus | undefined;
}

/**
 * `pay`, request (Antom's API reference, `payment_cashier`): with a stored card, or a card number of a merchant who
 * may.
 */
export interface PayRequest {
  productCode: 'CASHIER_PAYMENT';
  /** At most 64 characters. */
  paymentRequestId: string;
  order: Order;
  paymentAmount: Amount;
  /** A URL: http or https, at most 2048 characters. */
  paymentRedirectUrl: string;
  /** A URL: http or https, at most 2048 characters. */
  paymentNotifyUrl?: string | undefined;
  settlementStrategy?: SettlementStrategy | undefined;
  paymentFactor?: PaymentFactor | undefined;
  /** ISO 8601 with an offset. */
  paymentExpiryTime?: string | undefined;
  merchantRegion?: string | undefined;
  creditPayPlan?: CreditPayPlan | undefined;
  /** At most 32 characters. */
  merchantAccountId?: string | undefined;
  /** At most 2048 characters. */
  metadata?: string | undefined;
  customizedInfo?: CustomizedInfo | undefined;
  riskData?: RiskData | undefined;
  paymentQuote?: Quote | undefined;
  processingAmount?: Amount | undefined;
  paymentMethod: PayPaymentMethod;
  env: {
    terminalType?: 'WEB' | 'WAP' | 'APP' | 'MINI_APP' | undefined;
    osType?: 'IOS' | 'ANDROID' | undefined;
    /** At most 64 characters. */
    clientIp?: string | undefined;
    /** At most 2048 characters. */
    userAgent?: string | undefined;
    /** At most 2048 characters. */
    cookieId?: string | undefined;
    /** At most 2048 characters. */
    extendInfo?: string | undefined;
    /** At most 64 characters. */
    deviceTokenId?: string | undefined;
    colorDepth?: number | string | undefined;
    screenHeight?: number | string | undefined;
    screenWidth?: number | string | undefined;
    timeZoneOffset?: number | string | undefined;
    /** At most 64 characters. */
    deviceBrand?: string | undefined;
    /** At most 128 characters. */
    deviceModel?: string | undefined;
    /** At most 2048 characters. */
    deviceLanguage?: string | undefined;
    /** At most 2048 characters. */
    deviceId?: string | undefined;
    /** At most 2048 characters. */
    osVersion?: string | undefined;
    browserInfo?: BrowserInfo | undefined;
    /** At most 2048 characters. */
    storeTerminalId?: string | undefined;
    /** ISO 8601 with an offset. */
    storeTerminalRequestTime?: string | undefined;
  };
  /** At most 32 characters. */
  appId?: string | undefined;
  dualOfflinePayment?: boolean | undefined;
  /** At most 2048 characters. */
  subscriptionId?: string | undefined;
  /** At most 2048 characters. */
  taxCalculationId?: string | undefined;
}

/** The answer of a `pay` that succeeded: paid or authorised. */
export interface PaymentMade {
  result: Result<'S'>;
  /** At most 64 characters. */
  paymentRequestId: string;
  /** At most 64 characters. */
  paymentId: string;
  paymentAmount: Amount;
  actualPaymentAmount?: Amount | undefined;
  /** ISO 8601 with an offset. */
  paymentCreateTime: string;
  /** ISO 8601 with an offset. */
  paymentTime?: string | undefined;
  /** ISO 8601 with an offset. */
  authExpiryTime?: string | undefined;
  paymentResultInfo?: PaymentResultInfo | undefined;
  /** At most 2048 characters. */
  normalUrl?: string | undefined;
}

/** The answer of a `pay` whose result comes later: send the buyer to `normalUrl` where there is one. */
export interface PaymentInProcess {
  result: Result<'U'>;
  /** At most 64 characters. */
  paymentRequestId: string;
  /** At most 64 characters. */
  paymentId: string;
  paymentAmount?: Amount | undefined;
  actualPaymentAmount?: Amount | undefined;
  /** ISO 8601 with an offset. */
  paymentCreateTime?: string | undefined;
  /** ISO 8601 with an offset. */
  paymentTime?: string | undefined;
  /** ISO 8601 with an offset. */
  authExpiryTime?: string | undefined;
  paymentResultInfo?: PaymentResultInfo | undefined;
  /** At most 2048 characters. */
  normalUrl?: string | undefined;
}

/** `inquiryPayment`, request: one of the two ids; `paymentId` wins when both are sent. */
export type InquiryPaymentRequest =
  | {
      /** At most 64 characters. */
      paymentRequestId: string;
      /** At most 64 characters. */
      paymentId?: string | undefined;
      /** At most 32 characters. */
      merchantAccountId?: string | undefined;
    }
  | {
      /** At most 64 characters. */
      paymentRequestId?: string | undefined;
      /** At most 64 characters. */
      paymentId: string;
      /** At most 32 characters. */
      merchantAccountId?: string | undefined;
    };

/** The answer of an `inquiryPayment` that found the payment; `paymentStatus` is how it stands, `result` is not. */
export interface PaymentFound {
  result: Result<'S'>;
  paymentStatus: PaymentStatus;
  /** At most 64 characters. */
  paymentResultCode: string;
  /** At most 256 characters. */
  paymentResultMessage: string;
  /** At most 64 characters. */
  paymentRequestId: string;
  /** At most 64 characters. */
  paymentId: string;
  paymentAmount: Amount;
  actualPaymentAmount?: Amount | undefined;
  /** ISO 8601 with an offset. */
  paymentCreateTime: string;
  /** ISO 8601 with an offset. */
  paymentTime?: string | undefined;
  /** ISO 8601 with an offset. */
  authExpiryTime?: string | undefined;
  paymentMethodType?: string | undefined;
  paymentResultInfo?: PaymentResultInfo | undefined;
  transactions?: Transaction[] | undefined;
  /** At most 64 characters. */
  acquirerReferenceNo?: string | undefined;
  /** At most 32 characters. */
  merchantAccountId?: string | undefined;
  /** At most 2048 characters. */
  metadata?: string | undefined;
  customizedInfo?: CustomizedInfo | undefined;
}

/** `capture`, request. */
export interface CaptureRequest {
  /** At most 64 characters. */
  captureRequestId: string;
  /** At most 64 characters. */
  paymentId: string;
  captureAmount: Amount;
  isLastCapture?: boolean | undefined;
  /** At most 2048 characters. */
  captureType?: string | undefined;
  transit?: Record<string, unknown> | undefined;
}

/** The answer of a `capture` that succeeded. */
export interface PaymentCaptured {
  result: Result<'S'>;
  /** At most 64 characters. */
  captureRequestId: string;
  /** At most 64 characters. */
  captureId: string;
  /** At most 64 characters. */
  paymentId: string;
  captureAmount: Amount;
  /** ISO 8601 with an offset. */
  captureTime?: string | undefined;
  /** At most 64 characters. */
  acquirerReferenceNo?: string | undefined;
}

/** `updateAmount`, request: `amount` is the new total to hold (Antom does not say whether total or increase). */
export interface UpdateAmountRequest {
  /** At most 64 characters. */
  updateRequestId: string;
  /** At most 64 characters. */
  paymentId: string;
  amount: Amount;
}

/** The answer of an `updateAmount` that was taken. */
export interface AmountUpdated {
  result: Result<'S'>;
  /** At most 64 characters. */
  updateRequestId: string;
  /** At most 64 characters. */
  paymentId: string;
  amount: Amount;
}

/** `cancel`, request: one of the two ids; `paymentId` wins when both are sent. */
export type CancelRequest =
  | {
      /** At most 64 characters. */
      paymentId?: string | undefined;
      /** At most 64 characters. */
      paymentRequestId: string;
      /** At most 32 characters. */
      merchantAccountId?: string | undefined;
    }
  | {
      /** At most 64 characters. */
      paymentId: string;
      /** At most 64 characters. */
      paymentRequestId?: string | undefined;
      /** At most 32 characters. */
      merchantAccountId?: string | undefined;
    };

/** The answer of a `cancel` that succeeded. */
export interface PaymentCancelled {
  result: Result<'S'>;
  /** At most 64 characters. */
  paymentId?: string | undefined;
  /** At most 64 characters. */
  paymentRequestId: string;
  /** ISO 8601 with an offset. */
  cancelTime?: string | undefined;
}

/** `refund`, request. */
export interface RefundRequest {
  /** At most 64 characters. */
  refundRequestId: string;
  /** At most 64 characters. */
  paymentId: string;
  refundAmount: Amount;
  /** At most 64 characters. */
  referenceRefundId?: string | undefined;
  /** At most 256 characters. */
  refundReason?: string | undefined;
  /** A URL: http or https, at most 1024 characters. */
  refundNotifyUrl?: string | undefined;
  /** At most 64 characters. */
  captureId?: string | undefined;
  isAsyncRefund?: boolean | undefined;
  /** At most 2048 characters. */
  extendInfo?: string | undefined;
  /** At most 100. */
  refundDetails?:
    | {
        refundAmount: Amount;
        refundFrom: 'SELLER' | 'MARKETPLACE' | 'UNSETTLED_FUNDS';
      }[]
    | undefined;
  /** At most 2048 characters. */
  refundSourceAccountNo?: string | undefined;
  refundToBankInfo?:
    | {
        /** At most 2048 characters. */
        bankCode?: string | undefined;
        /** At most 2048 characters. */
        accountHolderName?: string | undefined;
        /** At most 2048 characters. */
        accountNo?: string | undefined;
      }
    | undefined;
  actualRefundAmount?: Amount | undefined;
  /** At most 2048 characters. */
  metadata?: string | undefined;
  customizedInfo?: CustomizedInfo | undefined;
}

/** The answer of a `refund` that succeeded. */
export interface PaymentRefunded {
  result: Result<'S'>;
  /** At most 64 characters. */
  refundRequestId: string;
  /** At most 64 characters. */
  refundId: string;
  /** At most 64 characters. */
  paymentId: string;
  refundAmount: Amount;
  actualRefundAmount?: Amount | undefined;
  /** ISO 8601 with an offset. */
  refundTime?: string | undefined;
  /** At most 64 characters. */
  acquirerReferenceNo?: string | undefined;
}

/** `inquiryRefund`, request: one of the two ids; `refundId` wins when both are sent. */
export type InquiryRefundRequest =
  | {
      /** At most 64 characters. */
      refundRequestId: string;
      /** At most 64 characters. */
      refundId?: string | undefined;
      /** At most 32 characters. */
      merchantAccountId?: string | undefined;
    }
  | {
      /** At most 64 characters. */
      refundRequestId?: string | undefined;
      /** At most 64 characters. */
      refundId: string;
      /** At most 32 characters. */
      merchantAccountId?: string | undefined;
    };

/** The answer of an `inquiryRefund` that found the refund; `refundStatus` is how it stands, `result` is not. */
export interface RefundFound {
  result: Result<'S'>;
  refundStatus: RefundStatus;
  /** At most 64 characters. */
  refundId: string;
  /** At most 64 characters. */
  refundRequestId: string;
  refundAmount: Amount;
  actualRefundAmount?: Amount | undefined;
  /** ISO 8601 with an offset. */
  refundTime?: string | undefined;
  /** At most 64 characters. */
  arn?: string | undefined;
  /** At most 64 characters. */
  rrn?: string | undefined;
  /** At most 2048 characters. */
  metadata?: string | undefined;
  customizedInfo?: CustomizedInfo | undefined;
}

/** `acceptDispute`, request. */
export interface AcceptDisputeRequest {
  /** At most 64 characters. */
  disputeId: string;
}

/** The answer of an `acceptDispute` that was taken. */
export interface DisputeAccepted {
  result: Result<'S'>;
  /** At most 64 characters. */
  disputeId: string;
  /** At most 64 characters. */
  disputeResolutionTime: string;
}

/** `supplyDefenseDocument`, request. */
export interface SupplyDefenseDocumentRequest {
  /** At most 64 characters. */
  disputeId: string;
  /** At most 1000000 characters. */
  disputeEvidence: string;
}

/** The answer of a `supplyDefenseDocument` that was taken; the judgement comes as `notifyDispute`. */
export interface DefenseDocumentSupplied {
  result: Result<'S'>;
  /** At most 64 characters. */
  disputeId: string;
  /** At most 64 characters. */
  disputeResolutionTime: string;
}

/** `downloadDisputeEvidence`, request. */
export interface DownloadDisputeEvidenceRequest {
  /** At most 64 characters. */
  disputeId: string;
  disputeEvidenceType: 'DISPUTE_EVIDENCE_TEMPLATE' | 'DISPUTE_EVIDENCE_FILE';
}

/** The answer of a `downloadDisputeEvidence` that found a document. */
export interface DisputeEvidenceFound {
  result: Result<'S'>;
  /** At most 1000000 characters. */
  disputeEvidence: string;
  disputeEvidenceFormat?: DisputeEvidenceFormat | undefined;
}

/** `createVaultingSession`, request: a session in which a buyer stores a card without paying. */
export interface CreateVaultingSessionRequest {
  paymentMethodType: 'CARD';
  /** At most 64 characters. */
  vaultingRequestId: string;
  /** A URL: http or https, at most 2048 characters. */
  vaultingNotificationUrl?: string | undefined;
  /** A URL: http or https, at most 2048 characters. */
  redirectUrl: string;
  merchantRegion?: string | undefined;
  is3DSAuthentication?: boolean | undefined;
  /** At most 2048 characters. */
  metadata?: string | undefined;
  customizedInfo?: CustomizedInfo | undefined;
}

/**
 * The answer of a `createVaultingSession` that succeeded; `vaultingSessionData` is for the web SDK in the browser.
 */
export interface VaultingSessionCreated {
  result: Result<'S'>;
  /** At most 4096 characters. */
  vaultingSessionData: string;
  /** At most 64 characters. */
  vaultingSessionId: string;
  /** ISO 8601 with an offset. */
  vaultingSessionExpiryTime: string;
}

/** `inquireVaulting`, request. */
export interface InquireVaultingRequest {
  /** At most 64 characters. */
  vaultingRequestId: string;
  /** At most 32 characters. */
  merchantAccountId?: string | undefined;
}

/**
 * The answer of an `inquireVaulting` that found the vaulting; `vaultingStatus` is how it stands, `result` is not.
 */
export interface VaultingFound {
  result: Result<'S'>;
  /** At most 64 characters. */
  vaultingRequestId: string;
  vaultingStatus: VaultingStatus;
  /** At most 64 characters. */
  vaultingResultCode?: string | undefined;
  /** At most 256 characters. */
  vaultingResultMessage?: string | undefined;
  paymentMethodDetail?: PaymentMethodDetail | undefined;
  /** At most 2048 characters. */
  metadata?: string | undefined;
}

/** `inquireToken` and `deleteToken`, request. */
export interface TokenRequest {
  /** At most 2048 characters. */
  token: string;
  /** At most 32 characters. */
  merchantAccountId?: string | undefined;
}

/** The answer of an `inquireToken` that found the card. */
export interface TokenFound {
  result: Result<'S'>;
  /** At most 128 characters. */
  token: string;
  tokenStatus: TokenStatus;
  paymentMethodDetail?: PaymentMethodDetail | undefined;
}

/** The answer of a `deleteToken` that succeeded. */
export interface TokenDeleted {
  result: Result<'S'>;
  /** At most 128 characters. */
  token?: string | undefined;
}

/** `notifyPayment`: the final result of a payment; `result.resultStatus` `S` means paid or authorised. */
export interface PaymentResultNotification {
  result: Result;
  notifyType: 'PAYMENT_RESULT';
  /** At most 64 characters. */
  paymentRequestId: string;
  /** At most 64 characters. */
  paymentId: string;
  paymentAmount: Amount;
  actualPaymentAmount?: Amount | undefined;
  /** ISO 8601 with an offset. */
  paymentCreateTime: string;
  /** ISO 8601 with an offset. */
  paymentTime?: string | undefined;
  /** ISO 8601 with an offset. */
  authExpiryTime?: string | undefined;
  paymentMethodType?: string | undefined;
  paymentResultInfo?: PaymentResultInfo | undefined;
  /** At most 64 characters. */
  acquirerReferenceNo?: string | undefined;
  /** At most 2048 characters. */
  metadata?: string | undefined;
  customizedInfo?: CustomizedInfo | undefined;
}

/**
 * `notifyPayment`: the buyer is done, and the result comes later. `result.resultStatus` `S` means no more than
 * that.
 */
export interface PaymentPendingNotification {
  result: Result;
  notifyType: 'PAYMENT_PENDING';
  /** At most 64 characters. */
  paymentRequestId: string;
  /** At most 64 characters. */
  paymentId: string;
  paymentAmount: Amount;
  actualPaymentAmount?: Amount | undefined;
  /** ISO 8601 with an offset. */
  paymentCreateTime: string;
  /** ISO 8601 with an offset. */
  paymentTime?: string | undefined;
  /** ISO 8601 with an offset. */
  authExpiryTime?: string | undefined;
  paymentMethodType?: string | undefined;
  paymentResultInfo?: PaymentResultInfo | undefined;
  /** At most 64 characters. */
  acquirerReferenceNo?: string | undefined;
  /** At most 2048 characters. */
  metadata?: string | undefined;
  customizedInfo?: CustomizedInfo | undefined;
}

/** `notifyPayment` for the final result of an `updateAmount`; `paymentAmount` is what is held then. */
export interface UpdateAmountResultNotification {
  result: Result;
  notifyType: 'UPDATE_AMOUNT_RESULT';
  /** At most 64 characters. */
  paymentRequestId: string;
  /** At most 64 characters. */
  paymentId: string;
  paymentAmount: Amount;
  actualPaymentAmount?: Amount | undefined;
  /** ISO 8601 with an offset. */
  paymentCreateTime: string;
  /** ISO 8601 with an offset. */
  paymentTime?: string | undefined;
  /** ISO 8601 with an offset. */
  authExpiryTime?: string | undefined;
  paymentMethodType?: string | undefined;
  paymentResultInfo?: PaymentResultInfo | undefined;
  /** At most 64 characters. */
  acquirerReferenceNo?: string | undefined;
  /** At most 2048 characters. */
  metadata?: string | undefined;
  customizedInfo?: CustomizedInfo | undefined;
  /** At most 64 characters. */
  updateRequestId: string;
}

/** `notifyCapture`: the final result of a capture, automatic ones included. */
export interface CaptureResultNotification {
  result: Result;
  notifyType: 'CAPTURE_RESULT';
  /** At most 64 characters. */
  captureRequestId: string;
  /** At most 64 characters. */
  captureId: string;
  /** At most 64 characters. */
  paymentId: string;
  captureAmount: Amount;
  /** ISO 8601 with an offset. */
  captureTime?: string | undefined;
  /** At most 64 characters. */
  acquirerReferenceNo?: string | undefined;
}

/** `notifyRefund`: the final result of a refund. */
export interface RefundResultNotification {
  result: Result;
  notifyType: 'REFUND_RESULT';
  refundStatus: RefundStatus;
  /** At most 64 characters. */
  refundRequestId: string;
  /** At most 64 characters. */
  refundId: string;
  refundAmount: Amount;
  actualRefundAmount?: Amount | undefined;
  /** ISO 8601 with an offset. */
  refundTime?: string | undefined;
  /** At most 64 characters. */
  arn?: string | undefined;
  /** At most 2048 characters. */
  metadata?: string | undefined;
  customizedInfo?: CustomizedInfo | undefined;
}

/** `notifyVaulting`: whether a card was stored. Antom does not tell the text of its `notifyType`. */
export interface VaultingResultNotification {
  result: Result;
  notifyType: 'VAULTING_RESULT';
  /** At most 64 characters. */
  vaultingRequestId: string;
  /** ISO 8601 with an offset. */
  vaultingCreateTime: string;
  paymentMethodDetail?: PaymentMethodDetail | undefined;
  /** At most 2048 characters. */
  metadata?: string | undefined;
  customizedInfo?: CustomizedInfo | undefined;
}

/** `notifyDispute`. Antom does not tell the text of its `notifyType`. */
export interface DisputeResultNotification {
  result: Result;
  notifyType: 'DISPUTE_RESULT';
  disputeNotificationType: DisputeNotificationType;
  /** At most 64 characters. */
  paymentRequestId: string;
  /** At most 64 characters. */
  disputeId: string;
  /** At most 64 characters. */
  paymentId: string;
  /** At most 64 characters. */
  captureId?: string | undefined;
  disputeType?: DisputeType | undefined;
  /** ISO 8601 with an offset. */
  disputeTime?: string | undefined;
  disputeAmount?: Amount | undefined;
  /** At most 64 characters. */
  disputeReasonCode?: string | undefined;
  /** At most 256 characters. */
  disputeReasonMsg?: string | undefined;
  /** At most 64 characters. */
  disputeSource?: string | undefined;
  /** At most 64 characters. */
  arn?: string | undefined;
  defendable?: boolean | undefined;
  /** ISO 8601 with an offset. */
  defenseDueTime?: string | undefined;
  /** At most 256 characters. */
  autoDefendReason?: string | undefined;
  /** ISO 8601 with an offset. */
  disputeJudgedTime?: string | undefined;
  disputeJudgedAmount?: Amount | undefined;
  disputeJudgedResult?: DisputeJudgedResult | undefined;
  disputeAcceptReason?: DisputeAcceptReason | undefined;
  /** ISO 8601 with an offset. */
  disputeAcceptTime?: string | undefined;
}

/** The answer of `createPaymentSession`; `isSuccessful` narrows it. */
export type CreatePaymentSessionAnswer = PaymentSessionCreated | Failure;

/** The answer of `retrievePaymentSession`; `isSuccessful` narrows it. */
export type RetrievePaymentSessionAnswer = PaymentSessionRetrieved | Failure;

/** The answer of `pay`; `isSuccessful` narrows it. */
export type PayAnswer = PaymentMade | PaymentInProcess | Failure;

/** The answer of `inquiryPayment`; `isSuccessful` narrows it. */
export type InquiryPaymentAnswer = PaymentFound | Failure;

/** The answer of `capture`; `isSuccessful` narrows it. */
export type CaptureAnswer = PaymentCaptured | Failure;

/** The answer of `updateAmount`; `isSuccessful` narrows it. */
export type UpdateAmountAnswer = AmountUpdated | Failure;

/** The answer of `cancel`; `isSuccessful` narrows it. */
export type CancelAnswer = PaymentCancelled | Failure;

/** The answer of `refund`; `isSuccessful` narrows it. */
export type RefundAnswer = PaymentRefunded | Failure;

/** The answer of `inquiryRefund`; `isSuccessful` narrows it. */
export type InquiryRefundAnswer = RefundFound | Failure;

/** The answer of `acceptDispute`; `isSuccessful` narrows it. */
export type AcceptDisputeAnswer = DisputeAccepted | Failure;

/** The answer of `supplyDefenseDocument`; `isSuccessful` narrows it. */
export type SupplyDefenseDocumentAnswer = DefenseDocumentSupplied | Failure;

/** The answer of `downloadDisputeEvidence`; `isSuccessful` narrows it. */
export type DownloadDisputeEvidenceAnswer = DisputeEvidenceFound | Failure;

/** The answer of `createVaultingSession`; `isSuccessful` narrows it. */
export type CreateVaultingSessionAnswer = VaultingSessionCreated | Failure;

/** The answer of `inquireVaulting`; `isSuccessful` narrows it. */
export type InquireVaultingAnswer = VaultingFound | Failure;

/** The answer of `inquireToken`; `isSuccessful` narrows it. */
export type InquireTokenAnswer = TokenFound | Failure;

/** The answer of `deleteToken`; `isSuccessful` narrows it. */
export type DeleteTokenAnswer = TokenDeleted | Failure;

/** A notification of a type that this version knows. */
export type KnownNotification =
  | PaymentResultNotification
  | PaymentPendingNotification
  | UpdateAmountResultNotification
  | CaptureResultNotification
  | RefundResultNotification
  | VaultingResultNotification
  | DisputeResultNotification;

/** The result codes that the gateway sends. Source: Antom's result code tables. */
export type KnownResultCode =
  | 'SUCCESS'
  | 'ACCESS_DENIED'
  | 'CLIENT_INVALID'
  | 'ILLEGAL_CLIENT_IP'
  | 'INVALID_API'
  | 'INVALID_SIGNATURE'
  | 'KEY_NOT_FOUND'
  | 'MEDIA_TYPE_NOT_ACCEPTABLE'
  | 'METHOD_NOT_SUPPORTED'
  | 'NO_INTERFACE_DEF'
  | 'OAUTH_FAIL'
  | 'PARAM_ILLEGAL'
  | 'PROCESS_FAIL'
  | 'SYSTEM_ERROR'
  | 'REQUEST_TRAFFIC_EXCEED_LIMIT'
  | 'UNKNOWN_EXCEPTION'
  | 'CURRENCY_NOT_SUPPORT'
  | 'INVALID_AMOUNT'
  | 'INVALID_CONTRACT'
  | 'INVALID_MERCHANT_STATUS'
  | 'INVALID_PAYMENT_METHOD_META_DATA'
  | 'MERCHANT_BALANCE_NOT_ENOUGH'
  | 'MERCHANT_KYB_NOT_QUALIFIED'
  | 'MERCHANT_NOT_REGISTERED'
  | 'NO_PAY_OPTIONS'
  | 'ORDER_IS_CANCELED'
  | 'ORDER_IS_CLOSED'
  | 'ORDER_NOT_EXIST'
  | 'ORDER_STATUS_INVALID'
  | 'PAYMENT_AMOUNT_EXCEED_LIMIT'
  | 'PAYMENT_COUNT_EXCEED_LIMIT'
  | 'PAYMENT_IN_PROCESS'
  | 'PAYMENT_METHOD_NOT_SUPPORTED'
  | 'PAYMENT_NOT_QUALIFIED'
  | 'PAYMENT_PROHIBITED'
  | 'REPEAT_REQ_INCONSISTENT'
  | 'SETTLE_CONTRACT_NOT_MATCH'
  | 'AUTH_CANCELLED'
  | 'AUTH_EXPIRED'
  | 'AUTH_NOT_FOUND'
  | 'CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT'
  | 'CAPTURE_IN_PROCESS'
  | 'MULTI_CAPTURE_NOT_SUPPORTED'
  | 'CANCEL_WINDOW_EXCEED'
  | 'MULTIPLE_REFUNDS_NOT_SUPPORTED'
  | 'PARTIAL_REFUND_NOT_SUPPORTED'
  | 'REFUND_AMOUNT_EXCEED'
  | 'REFUND_IN_PROCESS'
  | 'REFUND_NOT_SUPPORTED'
  | 'REFUND_WINDOW_EXCEED'
  | 'REPEAT_REQUEST'
  | 'TIME_EXCEEDS_LIMIT'
  | 'VERIFICATION_FAIL'
  | 'VERIFICATION_IN_PROCESS'
  | 'ACCOUNT_CLOSED'
  | 'AUTHENTICATION_REQUIRED'
  | 'BLOCKED_FIRST_USED'
  | 'CARD_EXPIRED'
  | 'CARD_NOT_SUPPORTED'
  | 'DO_NOT_HONOR'
  | 'EXPIRED_CODE'
  | 'FRAUD_REJECT'
  | 'INVALID_ACCESS_TOKEN'
  | 'INVALID_CARD'
  | 'INVALID_CARD_NUMBER'
  | 'INVALID_CVV'
  | 'INVALID_EXPIRATION_DATE'
  | 'INVALID_EXPIRY_DATE_FORMAT'
  | 'INVALID_PAYMENT_CODE'
  | 'ISSUER_REJECTS_TRANSACTION'
  | 'LOST_CARD'
  | 'NO_SELECTED_ACCOUNT'
  | 'PICKUP_CARD'
  | 'POLICY'
  | 'RESTRICTED_CARD'
  | 'RISK_REJECT'
  | 'SELECTED_CARD_BRAND_NOT_AVAILABLE'
  | 'STOLEN_CARD'
  | 'SUSPECTED_CARD'
  | 'SUSPECTED_RISK'
  | 'USER_AMOUNT_EXCEED_LIMIT'
  | 'USER_BALANCE_NOT_ENOUGH'
  | 'USER_KYC_NOT_QUALIFIED'
  | 'USER_NOT_EXIST'
  | 'USER_PAYMENT_VERIFICATION_FAILED'
  | 'USER_STATUS_ABNORMAL'
  | 'VERIFY_TIMES_EXCEED_LIMIT'
  | 'VERIFY_UNMATCHED';
