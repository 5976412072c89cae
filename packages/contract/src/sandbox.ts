import { z } from 'zod';
import { integer, text } from './fields.js';
import { settingRules } from './merchant-settings.js';
import {
  createFaultSchemaWith,
  faultListSchema,
  madeFaultSchema,
  removedFaultsSchema,
} from './sandbox-faults.js';
import { advanceClockSchema, clockSchema, movedClockSchema, setClockSchema } from './sandbox-clock.js';

export { clockSchema, durationMs, happeningSchema, movedClockSchema } from './sandbox-clock.js';
export type { MovedClock, SandboxClock, SandboxHappening } from './sandbox-clock.js';
export { settingRules } from './merchant-settings.js';
export * from './sandbox-faults.js';

/*
 * The control of the sandbox: how a test run makes merchants of its own and has things go wrong for them. JSON over HTTP
 * on the gateway's public listener, for whoever has the sandbox's admin key. It is described in `docs/sandbox.md`.
 */

/** What every path of the API begins with. */
export const sandboxBasePath = '/sandbox/v1';

/** A client id of the sandbox; no other merchant can be reached here. */
export const sandboxClientIdSchema = z
  .string()
  .regex(/^SANDBOX_[A-Za-z0-9]{1,56}$/, 'must be SANDBOX_ and 1 to 56 letters and digits');

/** Settings of a merchant that differ from the defaults; unknown ones are refused. */
export const sandboxSettingsSchema = z.strictObject(settingRules).partial();
export type SandboxSettings = z.infer<typeof sandboxSettingsSchema>;

/** What the header `frame-ancestors` takes: a scheme, a host with or without `*.`, and a port or any. */
export const frameOriginSchema = z
  .string()
  .regex(
    /^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:(\d{1,5}|\*))?$/,
    'must be an origin such as https://shop.example, without a path',
  );

const namedMerchantSchema = z.strictObject({ clientId: sandboxClientIdSchema });

/** Absent: one is made up, or a default. */
export const createMerchantSchema = z.strictObject({
  clientId: sandboxClientIdSchema.optional(),
  /** Default: "Sandbox merchant". */
  displayName: text(64).optional(),
  /** RSA, as PEM. Without one a pair is made, and its private key is in the answer, this once. */
  publicKey: text(4096).optional(),
  /** Origins whose pages may show the card form. Default: this machine, on any port. */
  allowedOrigins: z.array(frameOriginSchema).max(50).optional(),
  /** Default: API keys are taken, and everything else as for a new merchant. */
  settings: sandboxSettingsSchema.optional(),
  /** Ids are made of it, so that the same calls after a reset give the same ids. Default: they are random. */
  seed: text(64).optional(),
});

export const listMerchantsSchema = z.strictObject({
  /** The last client id of the page before. */
  after: sandboxClientIdSchema.optional(),
  limit: integer(1, 1000).default(100),
});

const merchantShape = {
  clientId: z.string(),
  displayName: z.string(),
  /** ISO 8601. */
  createdAt: z.string(),
};

/** A merchant without its secrets. */
export const sandboxMerchantSchema = z.object({
  ...merchantShape,
  allowedOrigins: z.array(z.string()),
  /** Those that are not the default. */
  settings: sandboxSettingsSchema,
  /** PEM; what verifies the gateway's answers and notifications. */
  gatewayPublicKey: z.string(),
  seed: z.string().optional(),
});
export type SandboxMerchant = z.infer<typeof sandboxMerchantSchema>;

/** A merchant that was just made, with its secrets. */
export const createdMerchantSchema = sandboxMerchantSchema.extend({
  /** A bearer key for every method; not shown again. */
  apiKey: z.string(),
  /** PEM, where no public key was given; not shown again. */
  privateKey: z.string().optional(),
});
export type CreatedMerchant = z.infer<typeof createdMerchantSchema>;

export const merchantPageSchema = z.object({
  /** By client id. */
  merchants: z.array(z.object(merchantShape)),
  /** Give it as `after` for the next page; absent on the last one. */
  next: z.string().optional(),
});
export type MerchantPage = z.infer<typeof merchantPageSchema>;

const namedSnapshotSchema = z.strictObject({
  clientId: sandboxClientIdSchema,
  name: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, _ and -'),
});

/** NOT_DONE: the card network has no scripting API, or another admin key, or cannot be reached. */
export const networkSideSchema = z.object({ network: z.enum(['DONE', 'NOT_DONE']) });
export type NetworkSide = z.infer<typeof networkSideSchema>;

const snapshotShape = {
  name: z.string(),
  /** ISO 8601, by the machine's clock. */
  createdAt: z.string(),
};
/** A snapshot, and whether the card network took its part of it. */
export const takenSnapshotSchema = networkSideSchema.extend(snapshotShape);
export type TakenSnapshot = z.infer<typeof takenSnapshotSchema>;

export const snapshotListSchema = z.object({ snapshots: z.array(z.object(snapshotShape)) });
export type SnapshotList = z.infer<typeof snapshotListSchema>;

export const listDeliveriesSchema = namedMerchantSchema.extend({
  /** The last `deliveryId` of the page before. */
  after: z
    .string()
    .regex(/^\d{38}$/, 'must be the id of a delivery')
    .optional(),
  limit: integer(1, 1000).default(100),
});

/** A notification, sent or to be sent. Times are ISO 8601, by the merchant's clock. */
export const deliverySchema = z.object({
  deliveryId: z.string(),
  notifyType: z.string(),
  /** Absent: it tells of a stored card. */
  paymentId: z.string().optional(),
  url: z.string(),
  /** The exact text that is sent. */
  body: z.string(),
  /** DELIVERED: acknowledged. DEAD: no attempt is left. */
  state: z.enum(['PENDING', 'DELIVERED', 'DEAD']),
  createdAt: z.string(),
  /** Of one that is PENDING, unless its endpoint is paused. */
  nextAttemptAt: z.string().optional(),
  attempts: z.array(
    z.object({
      /** From 1. */
      attempt: z.number(),
      startedAt: z.string(),
      durationMs: z.number(),
      /** What the merchant's server answered, or why there is no answer. */
      httpStatus: z.number().optional(),
      error: z.string().optional(),
    }),
  ),
});
export type Delivery = z.infer<typeof deliverySchema>;

export const deliveryPageSchema = z.object({
  /** Oldest first. */
  deliveries: z.array(deliverySchema),
  /** Give it as `after` for the next page; absent on the last one. */
  next: z.string().optional(),
});
export type DeliveryPage = z.infer<typeof deliveryPageSchema>;

const namedFaultSchema = z.strictObject({
  clientId: sandboxClientIdSchema,
  faultId: z.string().regex(/^[\w-]{1,128}$/, 'must be the id of a fault'),
});
export const createFaultSchema = createFaultSchemaWith({ clientId: sandboxClientIdSchema });
export type CreateFault = z.input<typeof createFaultSchema>;

/** Why a call was refused, with its HTTP status. */
export const sandboxErrorStatuses = {
  /** The message breaks its schema. */
  REQUEST_INVALID: 400,
  /** The client id is none of the sandbox; live merchants cannot be reached here. */
  SANDBOX_CLIENTS_ONLY: 400,
  /** No admin key, or another one. */
  ADMIN_KEY_INVALID: 401,
  MERCHANT_NOT_FOUND: 404,
  SNAPSHOT_NOT_FOUND: 404,
  FAULT_NOT_FOUND: 404,
  MERCHANT_EXISTS: 409,
  /** Another call moves the merchant's clock. */
  CLOCK_HELD: 409,
  /** The merchant has a history, which the time would lie before. */
  CLOCK_BACKWARDS: 409,
  TOO_MANY_SNAPSHOTS: 409,
  TOO_MANY_FAULTS: 409,
  SNAPSHOT_TOO_LARGE: 409,
} as const;
export type SandboxErrorCode = keyof typeof sandboxErrorStatuses;

/** The body of an answer whose status is not 200. */
export const sandboxErrorSchema = z.object({ code: z.string(), message: z.string() });

interface SandboxCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below {@link sandboxBasePath}; `{name}` is a field of the request. */
  readonly path: string;
  /** What stands in path, query (GET, DELETE) and body (POST, PUT), as one object. */
  readonly request: z.ZodType;
  readonly answer: z.ZodType;
}

/** Every call of the API. */
export const sandboxCalls = {
  createMerchant: {
    method: 'POST',
    path: '/merchants',
    request: createMerchantSchema,
    answer: createdMerchantSchema,
  },
  listMerchants: {
    method: 'GET',
    path: '/merchants',
    request: listMerchantsSchema,
    answer: merchantPageSchema,
  },
  readMerchant: {
    method: 'GET',
    path: '/merchants/{clientId}',
    request: namedMerchantSchema,
    answer: sandboxMerchantSchema,
  },
  readClock: {
    method: 'GET',
    path: '/merchants/{clientId}/clock',
    request: namedMerchantSchema,
    answer: clockSchema,
  },
  setClock: {
    method: 'PUT',
    path: '/merchants/{clientId}/clock',
    request: setClockSchema.extend(namedMerchantSchema.shape),
    answer: movedClockSchema,
  },
  advanceClock: {
    method: 'POST',
    path: '/merchants/{clientId}/clock/advance',
    request: advanceClockSchema.extend(namedMerchantSchema.shape),
    answer: movedClockSchema,
  },
  deleteMerchant: {
    method: 'DELETE',
    path: '/merchants/{clientId}',
    request: namedMerchantSchema,
    answer: networkSideSchema,
  },
  resetMerchant: {
    method: 'POST',
    path: '/merchants/{clientId}/reset',
    request: namedMerchantSchema,
    answer: networkSideSchema,
  },
  takeSnapshot: {
    method: 'PUT',
    path: '/merchants/{clientId}/snapshots/{name}',
    request: namedSnapshotSchema,
    answer: takenSnapshotSchema,
  },
  listSnapshots: {
    method: 'GET',
    path: '/merchants/{clientId}/snapshots',
    request: namedMerchantSchema,
    answer: snapshotListSchema,
  },
  restoreSnapshot: {
    method: 'POST',
    path: '/merchants/{clientId}/snapshots/{name}/restore',
    request: namedSnapshotSchema,
    answer: networkSideSchema,
  },
  deleteSnapshot: {
    method: 'DELETE',
    path: '/merchants/{clientId}/snapshots/{name}',
    request: namedSnapshotSchema,
    answer: networkSideSchema,
  },
  listDeliveries: {
    method: 'GET',
    path: '/merchants/{clientId}/deliveries',
    request: listDeliveriesSchema,
    answer: deliveryPageSchema,
  },
  createFault: {
    method: 'POST',
    path: '/merchants/{clientId}/faults',
    request: createFaultSchema,
    answer: madeFaultSchema,
  },
  listFaults: {
    method: 'GET',
    path: '/merchants/{clientId}/faults',
    request: namedMerchantSchema,
    answer: faultListSchema,
  },
  deleteFaults: {
    method: 'DELETE',
    path: '/merchants/{clientId}/faults',
    request: namedMerchantSchema,
    answer: removedFaultsSchema,
  },
  deleteFault: {
    method: 'DELETE',
    path: '/merchants/{clientId}/faults/{faultId}',
    request: namedFaultSchema,
    answer: removedFaultsSchema,
  },
} as const satisfies Record<string, SandboxCall>;

export type SandboxCallName = keyof typeof sandboxCalls;

/** What a call is asked, read and with its defaults. */
export type SandboxRequest<Name extends SandboxCallName> = z.output<(typeof sandboxCalls)[Name]['request']>;
/** What it answers with HTTP 200. */
export type SandboxAnswer<Name extends SandboxCallName> = z.input<(typeof sandboxCalls)[Name]['answer']>;
