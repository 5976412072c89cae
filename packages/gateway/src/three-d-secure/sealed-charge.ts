import { z } from 'zod';
import type { Charge } from '../operations/authorize.js';
import type { CardSecrets, Vault } from '../ports.js';
import type { Buyer } from './buyer.js';

/** What waits while the buyer is authenticated. */
export interface Waiting {
  readonly charge: Charge;
  /** Of whom the issuer was not told yet. */
  readonly buyer?: Buyer | undefined;
}

/**
 * What of a charge is sealed while it waits: all but what may not be stored, the card's code and the digits of its
 * password. There is no field for them.
 */
const chargeSchema = z.object({
  card: z.object({
    number: z.string(),
    expiryMonth: z.string(),
    expiryYear: z.string(),
    holderName: z.string().optional(),
  }),
  circumstances: z
    .object({
      selectedBrand: z.string().optional(),
      billingAddress: z
        .object({
          region: z.string(),
          state: z.string().optional(),
          city: z.string().optional(),
          address1: z.string().optional(),
          address2: z.string().optional(),
          zipCode: z.string().optional(),
        })
        .optional(),
      cardholder: z
        .object({
          cpf: z.string().optional(),
          birthDate: z.string().optional(),
          businessNo: z.string().optional(),
        })
        .optional(),
      installments: z.number().optional(),
    })
    .optional(),
  mayUpgrade: z.boolean().optional(),
  previousTransactionId: z.string().optional(),
  storage: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('TO_STORE') }),
      z.object({ kind: z.literal('STORED'), cardToken: z.string() }),
    ])
    .optional(),
}) satisfies z.ZodType<Charge>;

const buyerSchema = z.object({
  origin: z.string(),
  acceptHeader: z.string(),
  acceptLanguage: z.string(),
  userAgent: z.string(),
  ipAddress: z.string(),
  browser: z
    .object({
      language: z.string(),
      colorDepth: z.number(),
      screenHeightPx: z.number(),
      screenWidthPx: z.number(),
      timeZoneOffsetMinutes: z.number(),
    })
    .optional(),
}) satisfies z.ZodType<Buyer>;

const waitingSchema = z.object({ charge: chargeSchema, buyer: buyerSchema.optional() });

/** A charge as it may lie in the database meanwhile, with the buyer: encrypted, for its operation. */
export function sealWaiting(vault: Vault, operationId: string, waiting: Waiting): string {
  return vault.seal(JSON.stringify(waitingSchema.parse(waiting)), ownerOf(operationId));
}

/** Both again, with the secrets that were kept beside them; without them where the node that had them is gone. */
export function openWaiting(
  vault: Vault,
  { operationId, sealedCharge }: { readonly operationId: string; readonly sealedCharge: string },
  secrets: CardSecrets | undefined,
): Waiting {
  const { charge, buyer } = waitingSchema.parse(JSON.parse(vault.open(sealedCharge, ownerOf(operationId))));
  return { charge: withSecrets(charge, secrets), buyer };
}

function withSecrets(charge: Charge, { cvv, passwordDigits }: CardSecrets = {}): Charge {
  const { card, circumstances } = charge;
  if (passwordDigits === undefined) return { ...charge, card: { ...card, cvv } };
  const cardholder = { ...circumstances?.cardholder, passwordDigits };
  return { ...charge, card: { ...card, cvv }, circumstances: { ...circumstances, cardholder } };
}

/** What of a charge is never stored. */
export function secretsOf({ card, circumstances }: Charge): CardSecrets {
  return { cvv: card.cvv, passwordDigits: circumstances?.cardholder?.passwordDigits };
}

function ownerOf(operationId: string): string {
  return `authentication ${operationId}`;
}
