import { z } from 'zod';
import { amountSchema, booleanSchema, timeSchema } from './fields.js';
import { transactionSchema } from './inquiry-payment.js';
import { acknowledgementSchema } from './notifications.js';
import { notificationKinds } from './openapi-notifications.js';
import { gamingSchema, goodsSchema, lodgingSchema, orderSchema } from './order.js';
import {
  availablePaymentMethodSchema,
  mpiDataSchema,
  payCardDataSchema,
  payPaymentMethodSchema,
  sessionCardTermsSchema,
  sessionPaymentMethodSchema,
} from './payment-method.js';
import { paymentResultInfoSchema, threeDSResultSchema } from './payment-result-info.js';
import {
  agreementInfoSchema,
  creditPayPlanSchema,
  customizedInfoSchema,
  paymentFactorSchema,
  quoteSchema,
  riskDataSchema,
  settlementStrategySchema,
} from './payment-terms.js';
import {
  addressSchema,
  browserInfoSchema,
  buyerSchema,
  envSchema,
  merchantSchema,
  shippingSchema,
  storeSchema,
  userNameSchema,
} from './people.js';
import { resultSchema } from './result.js';
import { paymentMethodDetailSchema, storedCardSchema, tokenRequestSchema } from './vaulting.js';
import { wireMethodNames, wireMethods, type WireMethodName } from './wire-methods.js';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

interface Part {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly description?: string;
}

function part(name: string, schema: z.ZodType, description: string): Part {
  return { name, schema, description };
}

/** What merchants send, described as it is taken: texts in place of booleans and numbers show. */
const sentParts: readonly Part[] = [
  part('RequestAmount', amountSchema, 'Money: a whole number of the smallest unit of an ISO 4217 currency.'),
  part('RequestBoolean', booleanSchema, 'A boolean; as text it is taken too.'),
  part('RequestTime', timeSchema, 'ISO 8601 date and time with an offset.'),
  part('Order', orderSchema, 'What is paid for.'),
  part('Goods', goodsSchema, 'Something in the basket.'),
  part('Buyer', buyerSchema, 'Who pays.'),
  part('Shipping', shippingSchema, 'Where the goods go.'),
  part('Address', addressSchema, 'A postal address.'),
  part('UserName', userNameSchema, "A person's name."),
  part('Merchant', merchantSchema, 'A secondary merchant, of an acquirer or a marketplace.'),
  part('Store', storeSchema, 'A store of that merchant.'),
  part('Lodging', lodgingSchema, 'A stay in a hotel.'),
  part('Gaming', gamingSchema, 'Credit for a game.'),
  part('Env', envSchema, "The buyer's terminal."),
  part('BrowserInfo', browserInfoSchema, "The buyer's browser."),
  part('PaymentFactor', paymentFactorSchema, 'How the payment is made.'),
  part('SettlementStrategy', settlementStrategySchema, 'What is settled to the merchant.'),
  part('CreditPayPlan', creditPayPlanSchema, 'Instalments.'),
  part('Quote', quoteSchema, 'A rate of exchange.'),
  part('RiskData', riskDataSchema, 'What the merchant knows about the risk of an order.'),
  part('AgreementInfo', agreementInfoSchema, 'A wallet agreement; cards have none.'),
  part('SessionPaymentMethod', sessionPaymentMethodSchema, 'A payment method of a session.'),
  part('SessionCardTerms', sessionCardTermsSchema, 'How cards are taken in a session.'),
  part('AvailablePaymentMethod', availablePaymentMethodSchema, 'What the form may offer.'),
  part('PayPaymentMethod', payPaymentMethodSchema, 'The payment method of `pay`.'),
  part('PayCardData', payCardDataSchema, 'A card and its terms. Card numbers are for certified merchants.'),
  part('MpiData', mpiDataSchema, "3-D Secure by the merchant's own server."),
  part('TokenRequest', tokenRequestSchema, 'Names a stored card.'),
  part('CustomizedInfo', customizedInfoSchema, "Five texts for the merchant's own use."),
  part('Acknowledgement', acknowledgementSchema, 'Says that a notification was received.'),
];

/** What the gateway sends, in answers and notifications. */
const answeredParts: readonly Part[] = [
  part('Result', resultSchema, 'How the call went: S done, F failed, U unknown or still in progress.'),
  part('Amount', amountSchema, 'Money: a whole number of the smallest unit of an ISO 4217 currency.'),
  part('Transaction', transactionSchema, 'A capture, a refund or another movement of a payment.'),
  part('PaymentResultInfo', paymentResultInfoSchema, 'What a merchant may know of the card that was used.'),
  part('ThreeDSResult', threeDSResultSchema, 'How 3-D Secure went.'),
  part('PaymentMethodDetail', paymentMethodDetailSchema, 'The card behind a token.'),
  part('StoredCard', storedCardSchema, 'A stored card, masked.'),
  part('CustomizedInfo', customizedInfoSchema, "Five texts for the merchant's own use."),
];

const sent = named([
  ...sentParts,
  ...wireMethodNames.map((method) => ({
    name: `${capitalised(method)}Request`,
    schema: wireMethods[method].request,
  })),
]);
const answered = named([
  ...answeredParts,
  ...wireMethodNames.map((method) => ({
    name: `${capitalised(method)}Response`,
    schema: wireMethods[method].response,
  })),
  ...notificationKinds.map(({ name, schema }) => ({ name: capitalised(name), schema })),
]);

/** Two methods may share a schema: the first name of it counts. */
function named(parts: readonly Part[]): ReadonlyMap<z.ZodType, Part> {
  const bySchema = new Map<z.ZodType, Part>();
  for (const each of parts) if (!bySchema.has(each.schema)) bySchema.set(each.schema, each);
  return bySchema;
}

/** `createPaymentSession`: `CreatePaymentSessionRequest`. */
export function requestSchemaName(method: WireMethodName): string {
  return sent.get(wireMethods[method].request)?.name ?? `${capitalised(method)}Request`;
}

/** `createPaymentSession`: `CreatePaymentSessionResponse`. */
export function responseSchemaName(method: WireMethodName): string {
  return answered.get(wireMethods[method].response)?.name ?? `${capitalised(method)}Response`;
}

/** `notifyPayment`: `NotifyPayment`. */
export function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Where a schema stands in the description. */
export function schemaUri(name: string): string {
  return `#/components/schemas/${name}`;
}

/** Every message and its parts as JSON Schema 2020-12 by name. */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  return { ...toJsonSchemas(answered, 'output'), ...toJsonSchemas(sent, 'input') };
}

function toJsonSchemas(
  parts: ReadonlyMap<z.ZodType, Part>,
  io: 'input' | 'output',
): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const { name, schema } of parts.values()) registry.add(schema, { id: name });
  const { schemas } = z.toJSONSchema(registry, {
    io,
    uri: schemaUri,
    override: ({ jsonSchema }) => relax(jsonSchema),
  });
  return Object.fromEntries(
    [...parts.values()].map(({ name, description }) => {
      const schema = withoutAddress(schemas[name] ?? {});
      return [name, description === undefined ? schema : { ...schema, description }];
    }),
  );
}

/** Where a schema lives is a matter of who serves it. */
function withoutAddress(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'));
}

/** Answers may get more fields one day, so no schema is closed; the greatest safe integer is no rule of the wire. */
function relax(schema: JsonSchema): void {
  if (schema.additionalProperties === false) delete schema.additionalProperties;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}
