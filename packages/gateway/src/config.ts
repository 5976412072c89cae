import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isAddressRange } from './address-range.js';

const addressesSchema = z
  .string()
  .transform((list) => list.split(',').map((item) => item.trim()))
  .refine((list) => list.every(isAddressRange), 'must be addresses or networks (CIDR), by commas')
  .default([]);

const portSchema = z.coerce.number().int().min(0).max(65_535);

const originSchema = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);

const environmentSchema = z.object({
  /** Address to listen on. */
  HOST: z.string().default('127.0.0.1'),
  /** Port of the public listener; 0 means a free one. */
  PORT: portSchema.default(8080),
  /** Address of the console's listener: the dashboard and its API. */
  CONSOLE_HOST: z.string().default('127.0.0.1'),
  /** Port of the console's listener; else 8081, or a free one where the public listener takes a free one. */
  CONSOLE_PORT: portSchema.optional(),
  /** The dashboard's origin as browsers reach it; else this machine, by name or address. */
  CONSOLE_URL: originSchema.optional(),
  /** Folder of the embedded database and the keys. */
  DATA_DIR: z.string().default('.tillgate'),
  /** `postgres://…` to use PostgreSQL in place of the embedded database. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  /** Where the simulated card network listens; sandbox merchants pay there. */
  NETWORK_URL: z.url().default('http://127.0.0.1:8090'),
  /** A JSON file of what is known of cards by their first digits; see `docs/bin-table.md`. */
  BIN_TABLE_FILE: z.string().optional(),
  /** The directory server of 3-D Secure; else the one of the simulated card network. */
  DIRECTORY_SERVER_URL: z.url().optional(),
  /** The gateway's origin as browsers and the directory server reach it; else what each request's Host says. */
  PUBLIC_URL: originSchema.optional(),
  /** 32 bytes in base64; else kept in the data directory. All nodes of one gateway need the same. */
  TILLGATE_MASTER_KEY: z.string().optional(),
  /** Opens the control of the sandbox to whoever has it; without it there is none. See `docs/sandbox.md`. */
  SANDBOX_ADMIN_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  /** Proxies whose X-Forwarded-For is believed: addresses and networks, by commas. */
  TRUSTED_PROXIES: addressesSchema,
  /** To these addresses and networks notifications may go, whatever they are. See `docs/notifications.md`. */
  NOTIFY_ALLOWED_ADDRESSES: addressesSchema,
  /** How long a notification may take, ten seconds at most: a claim of it must outlive it. */
  NOTIFY_TIMEOUT_MS: z.coerce.number().int().positive().max(10_000).default(10_000),
  /** A request that takes longer than this to arrive is cut; Antom's SDKs give up after 15 s. */
  REQUEST_TIMEOUT_MS: z.coerce.number().int().positive().default(20_000),
  /** So long calls, form events and messages of 3-D Secure are kept for the dashboard; 0: none are. */
  ACTIVITY_DAYS: z.coerce.number().int().min(0).max(3650).default(30),
  /** So long the audit log is kept; absent: for ever. */
  AUDIT_DAYS: z.coerce.number().int().min(1).max(36_500).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export interface Config {
  host: string;
  port: number;
  consoleHost: string;
  consolePort: number;
  consoleUrl: string | undefined;
  dataDir: string;
  /** A PostgreSQL URL, or the path of the SQLite file. */
  database: string;
  networkUrl: string;
  binTableFile: string | undefined;
  directoryServerUrl: string;
  publicUrl: string | undefined;
  masterKey: string | undefined;
  sandboxAdminKey: string | undefined;
  trustedProxies: string[];
  notifyAllowedAddresses: string[];
  notifyTimeoutMs: number;
  requestTimeoutMs: number;
  activityDays: number;
  /** Undefined: for ever. */
  auditDays: number | undefined;
  logLevel: string;
}

/**
 * Reads the settings; the only reader of the environment. An empty setting counts as absent, as an unset variable of a
 * compose file comes. Throws an Error that names the setting.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(set);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`The setting ${String(issue?.path[0])} is not valid: ${issue?.message}`);
  }
  const settings = parsed.data;
  const dataDir = resolve(settings.DATA_DIR);
  return {
    host: settings.HOST,
    port: settings.PORT,
    consoleHost: settings.CONSOLE_HOST,
    consolePort: settings.CONSOLE_PORT ?? (settings.PORT === 0 ? 0 : 8081),
    consoleUrl: settings.CONSOLE_URL,
    dataDir,
    database: settings.DATABASE_URL ?? join(dataDir, 'tillgate.db'),
    networkUrl: settings.NETWORK_URL,
    binTableFile: settings.BIN_TABLE_FILE,
    directoryServerUrl:
      settings.DIRECTORY_SERVER_URL ?? new URL('/three-d-secure/directory-server', settings.NETWORK_URL).href,
    publicUrl: settings.PUBLIC_URL,
    masterKey: settings.TILLGATE_MASTER_KEY,
    sandboxAdminKey: settings.SANDBOX_ADMIN_KEY,
    trustedProxies: settings.TRUSTED_PROXIES,
    notifyAllowedAddresses: settings.NOTIFY_ALLOWED_ADDRESSES,
    notifyTimeoutMs: settings.NOTIFY_TIMEOUT_MS,
    requestTimeoutMs: settings.REQUEST_TIMEOUT_MS,
    activityDays: settings.ACTIVITY_DAYS,
    auditDays: settings.AUDIT_DAYS,
    logLevel: settings.LOG_LEVEL,
  };
}
