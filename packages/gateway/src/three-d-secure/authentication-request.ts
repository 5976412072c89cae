import { currencyExponent, currencyNumber } from '@tillgate/contract';
import { messageVersion, type AReq } from '@tillgate/contract/three-d-secure';
import type { BrowserFacts } from '@tillgate/contract/frame';
import type { PaymentSession } from '../domain/session.js';
import type { CardData } from '../ports.js';
import type { Buyer } from './buyer.js';

/** What an AReq is made of. */
export interface Asked {
  readonly serverTransId: string;
  /** Names the page to which the buyer comes back. */
  readonly challengeId: string;
  readonly session: PaymentSession;
  readonly merchantName: string;
  readonly card: CardData;
  readonly buyer: Buyer;
  readonly nowMs: number;
}

/** The paths at which the ACS and the directory server come back to us. */
export const paths = {
  challenge: (challengeId: string) => `/checkout/challenge/${challengeId}`,
  challengeOver: (challengeId: string) => `/checkout/challenge/${challengeId}/over`,
  results: '/three-d-secure/results',
} as const;

/** The authentication request of a payment in a browser (EMV 3-D Secure 2.2, tables A.1 and B.1). There is no method URL. */
export function authenticationRequest(asked: Asked): AReq {
  const { serverTransId, challengeId, session, merchantName, buyer, nowMs } = asked;
  const { currency } = session;
  return {
    messageType: 'AReq',
    messageVersion,
    deviceChannel: '02',
    messageCategory: '01',
    threeDSCompInd: 'U',
    threeDSRequestorAuthenticationInd: '01',
    // Somebody demands it: the merchant, or the issuer by its soft decline.
    threeDSRequestorChallengeInd: '04',
    threeDSRequestorID: session.clientId.slice(0, 35),
    threeDSRequestorName: merchantName.slice(0, 40),
    threeDSRequestorURL: websiteOf(session) ?? buyer.origin,
    threeDSServerTransID: serverTransId,
    threeDSServerURL: buyer.origin + paths.results,
    notificationURL: buyer.origin + paths.challengeOver(challengeId),
    ...cardFields(asked.card),
    merchantName: merchantName.slice(0, 40),
    purchaseAmount: session.amountMinor.toString(),
    purchaseCurrency: currencyNumber(currency) ?? '',
    purchaseExponent: String(currencyExponent(currency) ?? 2),
    purchaseDate: new Date(nowMs).toISOString().replace(/\D/g, '').slice(0, 14),
    ...requestFields(buyer),
    ...scriptFields(buyer.browser),
  };
}

/** A redirect URL may be an app's own scheme, which is no website. */
function websiteOf({ redirectUrl }: PaymentSession): string | undefined {
  return /^https?:/.test(redirectUrl) ? new URL(redirectUrl).origin : undefined;
}

function cardFields({ number, expiryMonth, expiryYear, holderName = '' }: CardData) {
  const name = holderName.trim().slice(0, 45);
  return {
    acctNumber: number,
    cardExpiryDate: expiryYear + expiryMonth,
    ...(name.length < 2 ? {} : { cardholderName: name }),
  };
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
