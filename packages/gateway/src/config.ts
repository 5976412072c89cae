import { join, resolve } from 'node:path';
import { z } from 'zod';

const portSchema = z.coerce.number().int().min(0).max(65_535);

const environmentSchema = z.object({
  /** Address to listen on. */
  HOST: z.string().default('127.0.0.1'),
  /** Port of the public listener; 0 means a free one. */
  PORT: portSchema.default(8080),
  /** Folder of the embedded database and the keys. */
  DATA_DIR: z.string().default('.tillgate'),
  /** `postgres://…` to use PostgreSQL in place of the embedded database. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  /** Where the simulated card network listens; sandbox merchants pay there. */
  NETWORK_URL: z.url().default('http://127.0.0.1:8090'),
  /** 32 bytes in base64; else kept in the data directory. All nodes of one gateway need the same. */
  TILLGATE_MASTER_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export interface Config {
  host: string;
  port: number;
  dataDir: string;
  /** A PostgreSQL URL, or the path of the SQLite file. */
  database: string;
  networkUrl: string;
  masterKey: string | undefined;
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
    dataDir,
    database: settings.DATABASE_URL ?? join(dataDir, 'tillgate.db'),
    networkUrl: settings.NETWORK_URL,
    masterKey: settings.TILLGATE_MASTER_KEY,
    logLevel: settings.LOG_LEVEL,
  };
}
