import { execFile } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { MerchantAccess } from '../signed-call.js';
import type { NetworkAccess } from '../test-network.js';

const program = fileURLToPath(new URL('../../scripts/merchant.mjs', import.meta.url));

/** Enters a merchant whose operator has the form ask for billing addresses. */
export async function addBillingMerchant({ urls, dataDir }: NetworkAccess): Promise<MerchantAccess> {
  const clientId = `SANDBOX_BILLING${randomUUID().slice(0, 8)}`;
  const operate = async (...command: string[]) => {
    await promisify(execFile)(process.execPath, [program, '--data-dir', dataDir, ...command]);
  };
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const file = join(dataDir, `${clientId}.pem`);
  await writeFile(file, publicKey);
  await operate('add', clientId, '--name', 'Bowls and Cups', '--public-key', file);
  await operate('origins', clientId, 'http://localhost:*');
  await operate('set', clientId, 'billingAddressForm=true');
  return { urls, clientId, privateKey };
}
