import { currencyExponent, currencyNumber } from '@tillgate/contract';
import type { AReq } from '@tillgate/contract/three-d-secure';
import type { BillingAddress, BrowserFacts } from '@tillgate/contract/frame';
import { countryNumber } from '../domain/country-number.js';
import type { CardData, MerchantKeys } from '../ports.js';
import type { AskedAttempt } from './ask-issuer.js';
import { merchantNameOf } from './attempt.js';
import type { Buyer } from './buyer.js';
import { mobilePhoneOf } from './mobile-phone.js';
import { paths } from './paths.js';
import { orderOf, type Subject } from './subject.js';

/** Whether the method page ran to its end: Y, N, or U where there is none. */
export type MethodCompletion = AReq['threeDSCompInd'];

/** The authentication request of a browser (EMV 3-D Secure 2.2, tables A.1 and B.1). */
export function authenticationRequest(attempt: AskedAttempt, nowMs: number): AReq {
  const { subject, merchant, charge, buyer, authentication, completion } = attempt;
  const { asking, serverTransId, pageId } = authentication;
  const merchantName = merchantNameOf(attempt);
  return {
    messageType: 'AReq',
    messageVersion: asking.messageVersion,
    deviceChannel: '02',
    threeDSCompInd: completion,
    // By mandate, of the merchant or of the issuer by its soft decline; else none, by sharing data only.
    threeDSRequestorChallengeInd: asking.wish === 'CHALLENGE' ? '04' : '06',
    threeDSRequestorID: merchant.clientId.slice(0, 35),
    threeDSRequestorName: merchantName.slice(0, 40),
    threeDSRequestorURL: websiteOf(orderOf(subject).redirectUrl) ?? buyer.origin,
    threeDSServerTransID: serverTransId,
    threeDSServerURL: buyer.origin + paths.results,
    notificationURL: buyer.origin + paths.challengeOver(pageId),
    merchantName: merchantName.slice(0, 40),
    ...merchantFields(merchant),
    ...cardFields(charge.card),
    ...addressFields(charge.circumstances?.billingAddress),
    ...purchaseFields(subject, nowMs),
    ...instalmentFields(subject, charge.circumstances?.installments),
    ...buyerFields(subject),
    ...requestFields(buyer),
    ...scriptFields(buyer.browser),
  };
}

/** A redirect URL may be an app's own scheme, which is no website. */
function websiteOf(redirectUrl: string): string | undefined {
  return /^https?:/.test(redirectUrl) ? new URL(redirectUrl).origin : undefined;
}

function merchantFields({ clientId, settings }: MerchantKeys) {
  const { acquirerBin: acquirerBIN, acquirerMerchantId, categoryCode: mcc, region } = settings;
  const acquirerMerchantID = acquirerMerchantId ?? clientId.slice(0, 35);
  return { acquirerBIN, acquirerMerchantID, mcc, merchantCountryCode: countryNumber(region) };
}

function cardFields({ number, expiryMonth, expiryYear, holderName = '' }: CardData) {
  const name = holderName.trim().slice(0, 45);
  return {
    acctNumber: number,
    cardExpiryDate: expiryYear + expiryMonth,
    ...(name.length < 2 ? {} : { cardholderName: name }),
  };
}

/** A state of more than three characters is no code of ISO 3166-2, and is left out. */
function addressFields(address: BillingAddress | undefined) {
  if (!address) return {};
  const { region, state, city, address1, address2, zipCode } = address;
  return {
    billAddrCountry: countryNumber(region),
    billAddrState: state !== undefined && /^[A-Z\d]{1,3}$/.test(state) ? state : undefined,
    billAddrCity: city,
    billAddrLine1: address1?.slice(0, 50),
    billAddrLine2: address2?.slice(0, 50),
    billAddrPostCode: zipCode?.slice(0, 16),
  };
}

/** A card that is stored costs nothing; the currency then says nothing. */
function purchaseFields(subject: Subject, nowMs: number) {
  const { currency, amountMinor } =
    subject.kind === 'PAYMENT' ? subject.session : { currency: 'USD', amountMinor: 0n };
  return {
    messageCategory: subject.kind === 'PAYMENT' ? '01' : '02',
    purchaseAmount: amountMinor.toString(),
    purchaseCurrency: currencyNumber(currency) ?? '',
    purchaseExponent: String(currencyExponent(currency) ?? 2),
    purchaseDate: new Date(nowMs).toISOString().replace(/\D/g, '').slice(0, 14),
  } as const;
}

/** 01 payment, 03 instalments, 04 add card. */
function instalmentFields({ kind }: Subject, installments: number | undefined) {
  if (kind === 'VAULTING') return { threeDSRequestorAuthenticationInd: '04' } as const;
  if (installments === undefined) return { threeDSRequestorAuthenticationInd: '01' } as const;
  return { threeDSRequestorAuthenticationInd: '03', purchaseInstalData: String(installments) } as const;
}

function buyerFields(subject: Subject) {
  if (subject.kind === 'VAULTING') return {};
  const { buyerEmail: email, buyerPhoneNo } = subject.session.terms;
  return { email, mobilePhone: mobilePhoneOf(buyerPhoneNo) };
}

function requestFields({ acceptHeader, acceptLanguage, userAgent, ipAddress, browser }: Buyer) {
  const [firstLanguage = ''] = acceptLanguage.split(/[,;]/);
  return {
    browserAcceptHeader: acceptHeader.slice(0, 2048),
    browserUserAgent: userAgent.slice(0, 2048),
    browserIP: ipAddress,
    browserLanguage: (browser?.language || firstLanguage.trim() || 'en').slice(0, 8),
    browserJavascriptEnabled: browser !== undefined,
  };
}

/** The depths that the specification knows; any other is told as the next smaller one. */
const colorDepths = ['48', '32', '24', '16', '15', '8', '4', '1'] as const;

function scriptFields(browser: BrowserFacts | undefined) {
  if (!browser) return {};
  const { colorDepth, screenHeightPx, screenWidthPx, timeZoneOffsetMinutes } = browser;
  return {
    // No browser has it any more: the HTML standard has `javaEnabled()` answer false.
    browserJavaEnabled: false,
    browserColorDepth: colorDepths.find((depth) => Number(depth) <= colorDepth),
    browserScreenHeight: String(screenHeightPx),
    browserScreenWidth: String(screenWidthPx),
    browserTZ: String(timeZoneOffsetMinutes),
  };
}
