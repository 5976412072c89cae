import { z } from 'zod';
import { consoleRoles } from './console-access.js';
import { ofMerchantSchema, pageOf, pageShape, periodShape } from './console-paging.js';
import { text } from './fields.js';

const emailSchema = text(254)
  .regex(/^[^\s@]+@[^\s@]+$/, 'must be an e-mail address')
  .transform((email) => email.toLowerCase())
  .pipe(z.string());
const passwordSchema = text(256).refine(
  (value) => [...value].length >= 10,
  'must have at least 10 characters',
);
/** Six digits of an authenticator, or a recovery code. */
const codeSchema = z
  .string()
  .regex(/^(\d{6}|[a-z0-9]{5}-[a-z0-9]{5})$/, 'must be six digits or a recovery code');
/** What makes a link good for one person, once. */
const linkTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be the end of the link');
const roleSchema = z.enum(consoleRoles);

export const signInSchema = z.strictObject({
  email: emailSchema,
  password: text(256),
  code: codeSchema.optional(),
});

/** Who is signed in, and what he may see. */
export const consoleSessionSchema = z.object({
  /** Sent back as header `x-csrf-token` with every call that is not a GET. */
  csrfToken: z.string(),
  person: z.object({
    personId: z.string(),
    email: z.string(),
    name: z.string(),
    hasTotp: z.boolean(),
  }),
  /** For every merchant of the gateway, those to come too; absent: for some only. */
  roleEverywhere: roleSchema.optional(),
  /** The first of them, by client id; `listMerchants` has them all. */
  merchants: z.array(
    z.object({
      clientId: z.string(),
      displayName: z.string(),
      isSandbox: z.boolean(),
      role: roleSchema,
    }),
  ),
  /** Whether this gateway lets the sandbox be controlled: faults, clocks, merchants. */
  hasSandboxControl: z.boolean(),
});
export type ConsoleSession = z.infer<typeof consoleSessionSchema>;

export const readInvitationSchema = z.strictObject({ token: linkTokenSchema });
export const invitationSchema = z.object({
  /** Absent: whoever accepts says it. */
  email: z.string().optional(),
  role: roleSchema,
  /** Absent: of every merchant. */
  merchantName: z.string().optional(),
  /** Whoever accepts has an account, and says its password; else he chooses one. */
  hasAccount: z.boolean(),
  expiresAt: z.string(),
});
export const acceptInvitationSchema = z.strictObject({
  token: linkTokenSchema,
  email: emailSchema.optional(),
  name: text(64),
  /** A new one, or that of the account that there is for the address. */
  password: passwordSchema,
  /** Of an account that asks for it. */
  code: codeSchema.optional(),
});

export const readRecoverySchema = z.strictObject({ token: linkTokenSchema });
/** Whose account a link of the operator is for. */
export const recoverySchema = z.object({ email: z.string(), hasTotp: z.boolean(), expiresAt: z.string() });
export const recoverAccountSchema = z.strictObject({ token: linkTokenSchema, newPassword: passwordSchema });

export const changePasswordSchema = z.strictObject({
  currentPassword: text(256),
  newPassword: passwordSchema,
});
export const startedTotpSchema = z.object({
  /** Base32. */
  secret: z.string(),
  /** `otpauth://…`, for a QR code or a click. */
  uri: z.string(),
});
export const enableTotpSchema = z.strictObject({ code: z.string().regex(/^\d{6}$/, 'must be six digits') });
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });
export const disableTotpSchema = z.strictObject({ password: text(256) });
export const doneSchema = z.object({});

export const listMerchantsSchema = z.strictObject({ ...pageShape, search: text(64).optional() });
export const merchantRowsSchema = pageOf(
  z.object({ clientId: z.string(), displayName: z.string(), isSandbox: z.boolean(), role: roleSchema }),
);

const memberSchema = z.object({
  personId: z.string(),
  email: z.string(),
  name: z.string(),
  role: roleSchema,
  /** For every merchant; changed by somebody who is an owner everywhere. */
  isEverywhere: z.boolean(),
  hasTotp: z.boolean(),
  lastSeenAt: z.string().optional(),
});
const openInvitationSchema = z.object({
  invitationId: z.string(),
  email: z.string().optional(),
  role: roleSchema,
  isEverywhere: z.boolean(),
  expiresAt: z.string(),
});
export const teamSchema = z.object({
  members: z.array(memberSchema),
  invitations: z.array(openInvitationSchema),
});
export type Team = z.infer<typeof teamSchema>;
export const inviteSchema = ofMerchantSchema.extend({
  email: emailSchema,
  role: roleSchema,
  isEverywhere: z.boolean().default(false),
});
/** `path` and the token behind `#`: to be sent to the person; it is not shown again. */
export const invitedSchema = openInvitationSchema.extend({ path: z.string() });
export const invitationOfSchema = ofMerchantSchema.extend({ invitationId: text(64) });
export const memberOfSchema = ofMerchantSchema.extend({ personId: text(64) });
export const changeRoleSchema = memberOfSchema.extend({ role: roleSchema });

export const listAuditSchema = ofMerchantSchema.extend({ ...pageShape, ...periodShape });
export const auditSchema = pageOf(
  z.object({
    entryId: z.string(),
    at: z.string(),
    /** A person's e-mail address, `key …` and the end of an API key, or `operator`. */
    who: z.string(),
    /** The name of the call, or of the operator's command. */
    what: z.string(),
    /** What it was about, without secrets. */
    details: z.record(z.string(), z.unknown()),
    /** `DONE`, or the code with which it was refused; `UNKNOWN`: it did not come to its end. */
    outcome: z.string(),
    /** The address that it came from; of the operator: `command line`. */
    from: z.string(),
  }),
);
