import { z } from 'zod';

const environmentSchema = z.object({
  /** Address to listen on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Port to listen on; 0 means a free one. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(8090),
  /** The file that keeps the books between two starts; without it they end with the program. */
  LEDGER_FILE: z.string().min(1).optional(),
  /** The origin at which browsers find the issuer's pages; else the one at which the gateway finds the network. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
  /** Who has it may script the network; without it nobody may. */
  SANDBOX_ADMIN_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
});

export interface Config {
  host: string;
  port: number;
  ledgerFile: string | undefined;
  publicUrl: string | undefined;
  adminKey: string | undefined;
}

/** Reads the settings; the only reader of the environment. Throws an Error that names the setting. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (parsed.success) {
    const { HOST: host, PORT: port, LEDGER_FILE: ledgerFile, PUBLIC_URL: publicUrl } = parsed.data;
    return { host, port, ledgerFile, publicUrl, adminKey: parsed.data.SANDBOX_ADMIN_KEY };
  }
  const issue = parsed.error.issues[0];
  throw new Error(`The setting ${String(issue?.path[0])} is not valid: ${issue?.message}`);
}
