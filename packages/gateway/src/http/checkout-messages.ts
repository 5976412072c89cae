import { z } from 'zod';
import type {
  BillingAddress,
  BrowserFacts,
  CardholderFacts,
  ChosenCard,
  LeaveChallengeRequest,
  LoadSessionRequest,
  LookUpCardRequest,
  ReadStatusRequest,
  RemoveStoredCardRequest,
  SubmitCardRequest,
  TypedCard,
  VaultCardRequest,
} from '@tillgate/contract/frame';

const sessionDataSchema = z.string().min(1).max(4096);

const cardIdSchema = z.string().min(1).max(128);

const typedCardSchema = z.object({
  number: z.string().max(32),
  expiryMonth: z.string().max(2),
  expiryYear: z.string().max(2),
  cvv: z.string().max(4),
  holderName: z.string().max(128),
}) satisfies z.ZodType<TypedCard>;

const chosenCardSchema = z.object({
  cardId: cardIdSchema,
  cvv: z.string().max(4).optional(),
}) satisfies z.ZodType<ChosenCard>;

/** As long as the fields of Antom's `Address`. */
const billingAddressSchema = z.object({
  region: z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166 code of two letters'),
  state: z.string().max(8).optional(),
  city: z.string().max(32).optional(),
  address1: z.string().max(256).optional(),
  address2: z.string().max(256).optional(),
  zipCode: z.string().max(32).optional(),
}) satisfies z.ZodType<BillingAddress>;

const cardholderSchema = z.object({
  cpf: z.string().max(11).optional(),
  birthDate: z.string().max(10).optional(),
  businessNo: z.string().max(10).optional(),
  passwordDigits: z.string().max(2).optional(),
}) satisfies z.ZodType<CardholderFacts>;

/** What comes with a card, stored or paid with. */
const circumstances = {
  selectedBrand: z.string().max(64).optional(),
  billingAddress: billingAddressSchema.optional(),
  cardholder: cardholderSchema.optional(),
};

/** What the form posts. Lengths only: what is wrong with a card is said as a result code, by its own rule. */
export const loadSessionSchema = z.object({
  sessionData: sessionDataSchema,
  environment: z.string().max(32),
  product: z.enum(['CASHIER_PAYMENT', 'ELEMENT_PAYMENT', 'VAULTING']),
  displayMode: z.enum(['popup', 'embedded']),
}) satisfies z.ZodType<LoadSessionRequest>;

export const lookUpCardSchema = z.object({
  sessionData: sessionDataSchema,
  bin: z.string().regex(/^\d{8}$/, 'must be eight digits'),
}) satisfies z.ZodType<LookUpCardRequest>;

export const removeStoredCardSchema = z.object({
  sessionData: sessionDataSchema,
  cardId: cardIdSchema,
}) satisfies z.ZodType<RemoveStoredCardRequest>;

const screenSizeSchema = z.int().min(0).max(999_999);

const browserSchema = z.object({
  language: z.string().max(64),
  colorDepth: z.int().min(1).max(48),
  screenHeightPx: screenSizeSchema,
  screenWidthPx: screenSizeSchema,
  timeZoneOffsetMinutes: z.int().min(-1440).max(1440),
}) satisfies z.ZodType<BrowserFacts>;

/** The same as a form of HTML posts it. */
export const browserFormSchema = z.object({
  language: z.string().min(1).max(64),
  colorDepth: z.coerce.number().pipe(browserSchema.shape.colorDepth),
  screenHeightPx: z.coerce.number().pipe(screenSizeSchema),
  screenWidthPx: z.coerce.number().pipe(screenSizeSchema),
  timeZoneOffsetMinutes: z.coerce.number().pipe(browserSchema.shape.timeZoneOffsetMinutes),
}) satisfies z.ZodType<BrowserFacts>;

export const submitCardSchema = z.object({
  sessionData: sessionDataSchema,
  card: z.union([typedCardSchema, chosenCardSchema]),
  saveCard: z.boolean().optional(),
  installments: z.int().min(2).max(36).optional(),
  browser: browserSchema.optional(),
  ...circumstances,
}) satisfies z.ZodType<SubmitCardRequest>;

export const vaultCardSchema = z.object({
  sessionData: sessionDataSchema,
  card: typedCardSchema,
  browser: browserSchema.optional(),
  ...circumstances,
}) satisfies z.ZodType<VaultCardRequest>;

export const readStatusSchema = z.object({
  sessionData: sessionDataSchema,
}) satisfies z.ZodType<ReadStatusRequest>;

export const leaveChallengeSchema = z.object({
  sessionData: sessionDataSchema,
}) satisfies z.ZodType<LeaveChallengeRequest>;
