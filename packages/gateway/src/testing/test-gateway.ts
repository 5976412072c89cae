import type { KeyObject } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import {
  formatSignatureHeader,
  parseSignatureHeader,
  readPrivateKey,
  readPublicKey,
  signMessage,
  verifyMessage,
} from '@tillgate/contract/signature';
import { randomIds } from '../adapters/random-ids.js';
import { scryptPasswords } from '../adapters/scrypt-passwords.js';
import { systemClock } from '../adapters/system-clock.js';
import { readConfig } from '../config.js';
import { openGateway, type Gateway } from '../context.js';
import { buildServer } from '../http/server.js';
import { loadWebSdkFiles } from '../http/web-sdk-files.js';
import type { MerchantSettingsInput } from '../merchant-settings.js';
import type { Clock } from '../ports.js';
import { testKeyPair } from './test-keys.js';

/** The same hash at a cost that makes it worthless, as tests sign in often. */
const quickPasswords = scryptPasswords({ N: 16, r: 1, p: 1 });

/** Read and compressed once: no gateway changes them. */
const files = loadWebSdkFiles(new URL('../../../web-sdk/dist', import.meta.url).pathname);

export interface Answer {
  status: number;
  /** Names as they stood on the wire. */
  headerNames: string[];
  headers: Record<string, string>;
  body: string;
  json: { result: { resultCode: string; resultStatus: string; resultMessage: string } } & Record<
    string,
    unknown
  >;
  /** Whether the answer carries a signature that verifies over the exact bytes. */
  isSigned: boolean;
}

export interface Call {
  method?: string;
  path: string;
  body: string;
  /** Several values are several lines. */
  headers?: Record<string, string | string[]>;
  /** The request target as written, when it is not the path. */
  target?: string;
  time?: string;
  /** Who calls; the sandbox merchant unless another one is named that has the same key. */
  clientId?: string;
}

export interface TestGateway {
  url: string;
  gateway: Gateway;
  dataDir: string;
  clientId: string;
  privateKey: KeyObject;
  gatewayPublicKey: KeyObject;
  /** Signs a call with the sandbox merchant's key and sends it; given headers replace the computed ones. */
  call(call: Call): Promise<Answer>;
  /** Sends a call with only the given headers. */
  send(call: Call): Promise<Answer>;
  /** Gives the sandbox merchant these settings, and all others their defaults; the next call sees them. */
  configure(settings: MerchantSettingsInput): Promise<void>;
  close(): Promise<void>;
}

/**
 * The gateway's real wiring, listening on a free port unless one is named, with an embedded database of its own, which ends with it unless
 * `DATA_DIR` names a folder.
 */
export async function startTestGateway(
  settings: Record<string, string> = {},
  clock: Clock = systemClock,
  log: Logger = pino({ level: 'silent' }),
): Promise<TestGateway> {
  const given = settings['DATA_DIR'];
  const dataDir = given ?? (await mkdtemp(join(tmpdir(), 'tillgate-gateway-')));
  const config = readConfig({ DATA_DIR: dataDir, NETWORK_URL: 'http://127.0.0.1:9', PORT: '0', ...settings });
  const gateway = await openGateway(config, log, {
    clock,
    ids: randomIds,
    newKeyPair: testKeyPair,
    passwords: quickPasswords,
  });
  const app = buildServer(gateway.context, files, config);
  const url = await app.listen({ host: config.host, port: config.port });
  gateway.listensAt(Number(new URL(url).port));
  const { clientId: sandboxClientId } = gateway.sandboxMerchant;
  const keyText = (file: string) => readFile(join(dataDir, 'merchants', sandboxClientId, file), 'utf8');
  const privateKey = readPrivateKey(await keyText('private-key.pem'));
  const gatewayPublicKey = readPublicKey(await keyText('gateway-public-key.pem'));

  const send = (call: Call) => exchange(url, call, gatewayPublicKey);
  return {
    url,
    gateway,
    dataDir,
    clientId: sandboxClientId,
    privateKey,
    gatewayPublicKey,
    send,
    call: async (call) => {
      const { method = 'POST', path, body, time = String(Date.now()), clientId = sandboxClientId } = call;
      const signature = await signMessage({ method, path, clientId, time, body }, privateKey);
      const headers = {
        'content-type': 'application/json; charset=UTF-8',
        'client-id': clientId,
        'request-time': time,
        signature: formatSignatureHeader(signature),
        ...call.headers,
      };
      return send({ ...call, headers });
    },
    configure: async (settings) => {
      await gateway.context.db
        .updateTable('merchant')
        .set({ settings: JSON.stringify(settings) })
        .where('client_id', '=', sandboxClientId)
        .execute();
      gateway.forgetMerchants();
    },
    close: async () => {
      await app.close();
      await gateway.close();
      if (given === undefined) await rm(dataDir, { recursive: true });
    },
  };
}

function exchange(url: string, call: Call, gatewayPublicKey: KeyObject): Promise<Answer> {
  const { method = 'POST', path, body, headers = {}, target = path } = call;
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, method, path: target, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const answer = {
          status: incoming.statusCode ?? 0,
          headerNames: incoming.rawHeaders.filter((_, index) => index % 2 === 0),
          headers: Object.fromEntries(Object.entries(incoming.headers).map(([k, v]) => [k, String(v)])),
          body: text,
          json: JSON.parse(text),
        };
        resolve({ ...answer, isSigned: isSigned(answer, { method, path }, gatewayPublicKey) });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function isSigned(
  answer: { headers: Record<string, string>; body: string },
  request: { method: string; path: string },
  gatewayPublicKey: KeyObject,
): boolean {
  const { signature: header, 'response-time': time = '', 'client-id': clientId = '' } = answer.headers;
  const parsed = header === undefined ? undefined : parseSignatureHeader(header);
  if (!parsed) return false;
  return verifyMessage({ ...request, clientId, time, body: answer.body }, parsed.signature, gatewayPublicKey);
}
