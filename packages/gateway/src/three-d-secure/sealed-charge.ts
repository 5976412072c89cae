import { z } from 'zod';
import type { Charge } from '../operations/authorize.js';
import type { CardSecrets, Vault } from '../ports.js';

/**
 * What of a charge is sealed while a challenge runs: all but what may not be stored, the card's code and the digits of its
 * password. There is no field for them.
 */
const sealedSchema = z.object({
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
  previousTransactionId: z.string().optional(),
  storage: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('TO_STORE') }),
      z.object({ kind: z.literal('STORED'), cardToken: z.string() }),
    ])
    .optional(),
}) satisfies z.ZodType<Charge>;

/** A charge as it may lie in the database while the buyer is asked: encrypted, for its operation. */
export function sealCharge(vault: Vault, operationId: string, charge: Charge): string {
  return vault.seal(JSON.stringify(sealedSchema.parse(charge)), ownerOf(operationId));
}

/** The charge again, with the secrets that were kept beside it; without them where the node that had them is gone. */
export function openCharge(
  vault: Vault,
  operationId: string,
  sealed: string,
  { cvv, passwordDigits }: CardSecrets = {},
): Charge {
  const charge: Charge = sealedSchema.parse(JSON.parse(vault.open(sealed, ownerOf(operationId))));
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
