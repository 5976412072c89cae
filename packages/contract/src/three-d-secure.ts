import { z } from 'zod';

/**
 * The messages of EMV 3-D Secure 2.2 (protocol and core functions specification, annex A), as far as a payment in a browser
 * uses them: names and formats are the specification's. The gateway is the 3DS Server.
 *
 *     PReq -> PRes   3DS Server to directory server   JSON, to the URL that the operator configured: card ranges
 *     AReq -> ARes   3DS Server to directory server   JSON, to the same URL
 *     method data    browser to ACS and back          base64url in form fields `threeDSMethodData`, in a hidden frame
 *     CReq -> CRes   browser to ACS and back          base64url in form fields `creq` and `cres`
 *     RReq -> RRes   directory server to 3DS Server   JSON, to `threeDSServerURL` of the AReq
 *     Erro           in place of any answer
 */

/** The version that the gateway speaks. */
export const messageVersion = '2.2.0';

const idSchema = z.uuid();
const versionSchema = z.enum(['2.1.0', '2.2.0']);
const urlSchema = z.url({ protocol: /^https?$/ }).max(2048);

/**
 * Y authenticated, A attempted, N not authenticated, U could not be performed, C challenge required, R rejected: do not
 * authorise, I informational.
 */
export const transStatusSchema = z.enum(['Y', 'A', 'N', 'U', 'C', 'R', 'I']);
export type TransStatus = z.infer<typeof transStatusSchema>;

/** Whether the holder trusts this merchant with this issuer: Y trusts, N does not, E not eligible, R rejected, P pending, U unknown. */
const whiteListFields = {
  whiteListStatus: z.enum(['Y', 'N', 'E', 'P', 'R', 'U']).optional(),
  /** 01 3DS Server, 02 directory server, 03 ACS. */
  whiteListStatusSource: z.enum(['01', '02', '03']).optional(),
};

/** What an authentication proves to the issuer. */
const proofFields = {
  /** 01 static, 02 dynamic, 03 out of band. */
  authenticationType: z.enum(['01', '02', '03']).optional(),
  /** The cryptogram: 20 bytes in base64 (CAVV, AAV). */
  authenticationValue: z.string().length(28).optional(),
  eci: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  transStatusReason: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
};

/** Asks the directory server which card ranges take part, and where their issuers' method pages are. */
export const pReqSchema = z.object({
  messageType: z.literal('PReq'),
  messageVersion: versionSchema,
  threeDSServerTransID: idSchema,
  /** Of the last PRes: what changed since then is asked for. */
  serialNum: z.string().max(20).optional(),
});
export type PReq = z.infer<typeof pReqSchema>;

const rangeSchema = z.string().regex(/^\d{13,19}$/);

export const pResSchema = z.object({
  messageType: z.literal('PRes'),
  messageVersion: versionSchema,
  threeDSServerTransID: idSchema,
  serialNum: z.string().max(20).optional(),
  cardRangeData: z.array(
    z.object({
      startRange: rangeSchema,
      endRange: rangeSchema,
      /** A add, D delete, M modify. */
      actionInd: z.enum(['A', 'D', 'M']),
      acsStartProtocolVersion: z.string().max(8),
      acsEndProtocolVersion: z.string().max(8),
      /** Where the browser is to be sent, in a hidden frame, before the AReq; absent: there is no such page. */
      threeDSMethodURL: urlSchema.max(256).optional(),
    }),
  ),
});
export type PRes = z.infer<typeof pResSchema>;

/** What the browser brings to the ACS's method page. */
export const methodDataSchema = z.object({
  threeDSServerTransID: idSchema,
  /** Where the page posts its `threeDSMethodData` once it is through. */
  threeDSMethodNotificationURL: urlSchema.max(256),
});
export type MethodData = z.infer<typeof methodDataSchema>;

/** What the browser brings back from it. */
export const methodNotificationSchema = z.object({ threeDSServerTransID: idSchema });
export type MethodNotification = z.infer<typeof methodNotificationSchema>;

/** ISO 3166-1, three digits. */
const countryNumberSchema = z.string().regex(/^\d{3}$/);

/** Device channel 02 (browser), message category 01 (payment) or 02 (no payment: a card is stored). */
export const aReqSchema = z.object({
  messageType: z.literal('AReq'),
  messageVersion: versionSchema,
  deviceChannel: z.literal('02'),
  messageCategory: z.enum(['01', '02']),
  /** Whether the method page was visited to its end: Y, N, or U where there is none. */
  threeDSCompInd: z.enum(['Y', 'N', 'U']),
  /** 01 payment, 02 recurring, 03 instalments, 04 add card. */
  threeDSRequestorAuthenticationInd: z.enum(['01', '02', '03', '04']),
  /**
   * 01 no preference, 02 no challenge, 03 challenge by preference, 04 challenge by mandate, 05 none: risk analysis done,
   * 06 none: data share only, 07 none: strong authentication done, 08 none: trusted merchant, 09 challenge: offer the trust
   * prompt.
   */
  threeDSRequestorChallengeInd: z.enum(['01', '02', '03', '04', '05', '06', '07', '08', '09']),
  threeDSRequestorID: z.string().max(35),
  threeDSRequestorName: z.string().max(40),
  threeDSRequestorURL: urlSchema,
  threeDSServerTransID: idSchema,
  threeDSServerURL: urlSchema,
  notificationURL: urlSchema.max(256),
  acctNumber: z.string().regex(/^\d{13,19}$/),
  /** YYMM. */
  cardExpiryDate: z.string().regex(/^\d{4}$/),
  cardholderName: z.string().min(2).max(45).optional(),
  merchantName: z.string().max(40),
  acquirerBIN: z.string().max(11).optional(),
  acquirerMerchantID: z.string().max(35).optional(),
  /** Merchant category code. */
  mcc: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  merchantCountryCode: countryNumberSchema.optional(),
  billAddrLine1: z.string().max(50).optional(),
  billAddrLine2: z.string().max(50).optional(),
  billAddrCity: z.string().max(50).optional(),
  billAddrPostCode: z.string().max(16).optional(),
  /** ISO 3166-2, without the country. */
  billAddrState: z.string().max(3).optional(),
  billAddrCountry: countryNumberSchema.optional(),
  email: z.string().max(254).optional(),
  /** Country code and number, ITU-E.164. */
  mobilePhone: z
    .object({ cc: z.string().regex(/^\d{1,3}$/), subscriber: z.string().regex(/^\d{1,15}$/) })
    .optional(),
  /** How many parts the buyer pays in, with `threeDSRequestorAuthenticationInd` 03. */
  purchaseInstalData: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .optional(),
  purchaseAmount: z.string().regex(/^\d{1,48}$/),
  /** ISO 4217, three digits. */
  purchaseCurrency: z.string().regex(/^\d{3}$/),
  purchaseExponent: z.string().regex(/^\d$/),
  /** YYYYMMDDHHMMSS, UTC. */
  purchaseDate: z.string().regex(/^\d{14}$/),
  browserAcceptHeader: z.string().max(2048),
  browserIP: z.string().max(45).optional(),
  browserJavascriptEnabled: z.boolean(),
  /** The rest of the browser's facts are there where its scripts run. */
  browserJavaEnabled: z.boolean().optional(),
  browserLanguage: z.string().min(1).max(8),
  browserColorDepth: z.enum(['1', '4', '8', '15', '16', '24', '32', '48']).optional(),
  browserScreenHeight: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
  browserScreenWidth: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
  /** Minutes from local time to UTC. */
  browserTZ: z
    .string()
    .regex(/^-?\d{1,4}$/)
    .optional(),
  browserUserAgent: z.string().max(2048),
  ...whiteListFields,
});
export type AReq = z.infer<typeof aReqSchema>;

const aResFields = {
  messageType: z.literal('ARes'),
  messageVersion: versionSchema,
  threeDSServerTransID: idSchema,
  dsTransID: idSchema,
  acsTransID: idSchema,
  ...proofFields,
  ...whiteListFields,
};

export const aResSchema = z.discriminatedUnion('transStatus', [
  z.object({ ...aResFields, transStatus: z.enum(['Y', 'A', 'N', 'U', 'R', 'I']) }),
  z.object({ ...aResFields, transStatus: z.literal('C'), acsURL: urlSchema }),
]);
export type ARes = z.infer<typeof aResSchema>;

/** 01 250x400, 02 390x400, 03 500x600, 04 600x400, 05 full screen. */
export const cReqSchema = z.object({
  messageType: z.literal('CReq'),
  messageVersion: versionSchema,
  threeDSServerTransID: idSchema,
  acsTransID: idSchema,
  challengeWindowSize: z.enum(['01', '02', '03', '04', '05']),
});
export type CReq = z.infer<typeof cReqSchema>;

export const cResSchema = z.object({
  messageType: z.literal('CRes'),
  messageVersion: versionSchema,
  threeDSServerTransID: idSchema,
  acsTransID: idSchema,
  transStatus: transStatusSchema,
});
export type CRes = z.infer<typeof cResSchema>;

export const rReqSchema = z.object({
  messageType: z.literal('RReq'),
  messageVersion: versionSchema,
  messageCategory: z.enum(['01', '02']),
  threeDSServerTransID: idSchema,
  dsTransID: idSchema,
  acsTransID: idSchema,
  transStatus: z.enum(['Y', 'A', 'N', 'U', 'R']),
  /** 01 by the buyer, 04 and 05 the ACS timed out, 06 error, 07 unknown. */
  challengeCancel: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  /** How often the buyer tried. */
  interactionCounter: z.string().regex(/^\d{2}$/),
  ...proofFields,
  ...whiteListFields,
});
export type RReq = z.infer<typeof rReqSchema>;

export const rResSchema = z.object({
  messageType: z.literal('RRes'),
  messageVersion: versionSchema,
  threeDSServerTransID: idSchema,
  dsTransID: idSchema,
  acsTransID: idSchema,
  /** 01 received for further processing. */
  resultsStatus: z.enum(['01', '02', '03', '04']),
});
export type RRes = z.infer<typeof rResSchema>;

/**
 * What an Erro can say (table A.4): 101 no message that belongs here, 102 not in this version (`errorDetail`: the versions),
 * 103 too many messages, 201 a field is missing, 202 an extension is not understood, 203 a field has the wrong format, 204 a
 * field comes twice, 301 no such transaction, 302 cannot be decrypted, 303 not allowed here, 304 an ISO code is wrong, 305
 * data that are not valid, 306 a category code that is not valid, 307 a serial number that is not valid, 402 out of time, 403
 * out of order for the moment, 404 out of order, 405 no connection.
 */
export const erroCodes = [
  ...['101', '102', '103', '201', '202', '203', '204', '301', '302'],
  ...['303', '304', '305', '306', '307', '402', '403', '404', '405'],
] as const;

/** In place of any answer. A scheme may have codes of its own, so that any of three digits is read. */
export const erroSchema = z.object({
  messageType: z.literal('Erro'),
  messageVersion: versionSchema,
  threeDSServerTransID: idSchema.optional(),
  dsTransID: idSchema.optional(),
  acsTransID: idSchema.optional(),
  errorCode: z.string().regex(/^\d{3}$/),
  /** C 3DS SDK, S 3DS Server, D directory server, A ACS: who found the error. */
  errorComponent: z.enum(['C', 'S', 'D', 'A']),
  errorDescription: z.string().max(2048),
  errorDetail: z.string().max(2048),
  /** What the error is in, `RReq`. */
  errorMessageType: z.string().max(4).optional(),
});
export type Erro = z.infer<typeof erroSchema>;

/** An Erro; the detail names fields, never what was in them. */
export function erro(
  errorComponent: Erro['errorComponent'],
  errorCode: (typeof erroCodes)[number],
  errorDescription: string,
  errorDetail: string,
): Erro {
  return { messageType: 'Erro', messageVersion, errorCode, errorComponent, errorDescription, errorDetail };
}

/** The fields that break a schema, for `errorDetail`. */
export function brokenFields({ issues }: z.ZodError): string {
  return [...new Set(issues.map(({ path }) => path.join('.')))].join(', ');
}
