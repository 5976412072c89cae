import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Config {
  host: string;
  port: number;
  gatewayUrl: string;
  /** Undefined: the shop knows no network of which it could tell the test cards. */
  networkUrl: string | undefined;
  clientId: string;
  privateKey: string;
  gatewayPublicKey: string;
  storeFile: string;
  /** Undefined: this machine and the port that the shop listens on. */
  publicUrl: string | undefined;
}

/**
 * Reads the settings; the only reader of the environment. Throws an Error that names the setting.
 * `PRIVATE_KEY_FILE` is the shop's own key, `GATEWAY_PUBLIC_KEY_FILE` the gateway's for this client id.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const publicUrl = environment['PUBLIC_URL'];
  const networkUrl = environment['NETWORK_URL'];
  return {
    host: environment['HOST'] ?? '127.0.0.1',
    port: portOf(environment['PORT'] ?? '3000'),
    gatewayUrl: originOf('GATEWAY_URL', environment['GATEWAY_URL'] ?? 'http://localhost:8080'),
    networkUrl: networkUrl === undefined ? undefined : originOf('NETWORK_URL', networkUrl),
    clientId: required(environment, 'CLIENT_ID'),
    privateKey: fileText(environment, 'PRIVATE_KEY_FILE'),
    gatewayPublicKey: fileText(environment, 'GATEWAY_PUBLIC_KEY_FILE'),
    storeFile: resolve(environment['STORE_FILE'] ?? '.tillgate/shop.db'),
    publicUrl: publicUrl === undefined ? undefined : originOf('PUBLIC_URL', publicUrl),
  };
}

function required(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (value === undefined || value === '') throw new Error(`The setting ${name} is missing.`);
  return value;
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error('The setting PORT must be a port number.');
}

/** The notify URL's path is part of what the gateway signs, so that a prefix that a proxy strips would break it. */
function originOf(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin;
  throw new Error(`The setting ${name} must be an origin, such as https://shop.example.`);
}

function fileText(environment: NodeJS.ProcessEnv, name: string): string {
  const file = required(environment, name);
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`The file of the setting ${name} cannot be read: ${file}`, { cause });
  }
}
