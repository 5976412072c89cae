import { z } from 'zod';

const environmentSchema = z.object({
  /** Address to listen on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Port to listen on; 0 means a free one. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(8090),
});

export interface Config {
  host: string;
  port: number;
}

/** Reads the settings; the only reader of the environment. Throws an Error that names the setting. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (parsed.success) return { host: parsed.data.HOST, port: parsed.data.PORT };
  const issue = parsed.error.issues[0];
  throw new Error(`The setting ${String(issue?.path[0])} is not valid: ${issue?.message}`);
}
