import { z } from 'zod';
import {
  amountSchema,
  booleanSchema,
  freeTextSchema,
  integer,
  oneOf,
  regionSchema,
  text,
  timeSchema,
} from './fields.js';

/** Names, addresses and the parties of an order (Antom's `UserName`, `Address`, `Buyer`, `Shipping`, `Merchant`, `Env`). */

export const userNameSchema = z.object({
  firstName: text(32).optional(),
  middleName: text(32).optional(),
  lastName: text(32).optional(),
  fullName: text(128).optional(),
});

export const addressSchema = z.object({
  region: regionSchema.describe('ISO 3166, two letters.'),
  state: text(8).optional(),
  city: text(32).optional(),
  address1: text(256).optional(),
  address2: text(256).optional(),
  address3: freeTextSchema.optional(),
  zipCode: text(32).optional(),
  label: freeTextSchema.optional(),
});

export const buyerSchema = z.object({
  referenceBuyerId: text(64).optional(),
  buyerName: userNameSchema.optional(),
  buyerPhoneNo: text(24).optional().describe('Wanted for cards.'),
  buyerPhoneNoContryCode: freeTextSchema.optional().describe("Antom's spelling."),
  buyerEmail: text(64).optional().describe('Wanted for cards.'),
  buyerRegistrationTime: timeSchema.optional(),
  isAccountVerified: booleanSchema.optional(),
  successfulOrderCount: integer(0).optional(),
});

const deliveryBoundSchema = z.object({ unit: freeTextSchema.optional(), value: integer(0).optional() });

export const shippingSchema = z.object({
  shippingName: userNameSchema.optional(),
  shippingAddress: addressSchema.optional(),
  shippingCarrier: text(128).optional(),
  shippingPhoneNo: text(16).optional().describe('May have an extension.'),
  shipToEmail: text(64).optional().describe('Of virtual goods.'),
  shippingFeeId: text(64).optional(),
  shippingFee: amountSchema.optional(),
  shippingDescription: text(64).optional(),
  deliveryEstimate: z
    .object({ minimum: deliveryBoundSchema.optional(), maximum: deliveryBoundSchema.optional() })
    .optional(),
  shippingNumber: freeTextSchema.optional(),
  notes: freeTextSchema.optional(),
});

const categoryCodeSchema = z.string().regex(/^\d{4}$/, 'must be four digits');

export const storeSchema = z.object({
  referenceStoreId: freeTextSchema.optional(),
  storeName: freeTextSchema.optional(),
  storeMCC: categoryCodeSchema.optional(),
  storeDisplayName: freeTextSchema.optional(),
  storeTerminalId: freeTextSchema.optional(),
  storeOperatorId: freeTextSchema.optional(),
  storeAddress: addressSchema.optional(),
  storePhoneNo: freeTextSchema.optional(),
});

/** A secondary merchant, of an acquirer or a marketplace. */
export const merchantSchema = z.object({
  referenceMerchantId: text(32).optional(),
  merchantMCC: categoryCodeSchema.optional().describe('Merchant category code.'),
  merchantName: text(256).optional(),
  merchantDisplayName: text(64).optional(),
  merchantAddress: addressSchema.optional(),
  merchantRegisterDate: timeSchema.optional(),
  store: storeSchema.optional(),
  merchantType: oneOf('INDIVIDUAL', 'ENTERPRISE').optional(),
});

export const browserInfoSchema = z.object({
  acceptHeader: text(2048).optional(),
  javaEnabled: booleanSchema.optional(),
  javaScriptEnabled: booleanSchema.optional(),
  language: text(32).optional(),
  userAgent: text(2048).optional(),
});

const colorDepths = [1, 4, 8, 15, 16, 24, 30, 32, 48];

/** The buyer's terminal. */
export const envSchema = z.object({
  terminalType: oneOf('WEB', 'WAP', 'APP', 'MINI_APP').optional().describe('Required in `pay`.'),
  osType: oneOf('IOS', 'ANDROID').optional().describe('Where the terminal is not WEB.'),
  clientIp: text(64).optional().describe('Wanted for cards.'),
  userAgent: freeTextSchema.optional(),
  cookieId: freeTextSchema.optional(),
  extendInfo: text(2048).optional(),
  deviceTokenId: text(64).optional().describe('From the device fingerprint.'),
  colorDepth: integer(1)
    .refine((depth) => colorDepths.includes(depth), `must be one of ${colorDepths.join(', ')}`)
    .meta({ enum: [...colorDepths, ...colorDepths.map(String)] })
    .optional(),
  screenHeight: integer(1).optional(),
  screenWidth: integer(1).optional(),
  timeZoneOffset: integer(-720, 720)
    .optional()
    .describe('Minutes, with the sign of JavaScript: UTC+2 is -120.'),
  deviceBrand: text(64).optional(),
  deviceModel: text(128).optional(),
  deviceLanguage: freeTextSchema.optional(),
  deviceId: freeTextSchema.optional(),
  osVersion: freeTextSchema.optional(),
  browserInfo: browserInfoSchema.optional(),
  storeTerminalId: freeTextSchema.optional(),
  storeTerminalRequestTime: timeSchema.optional(),
});
export type Env = z.infer<typeof envSchema>;
