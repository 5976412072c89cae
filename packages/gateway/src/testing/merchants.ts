import type { Db } from '../db/engine.js';
import { insertMerchantOnce } from '../db/merchants.js';

/** A merchant in the database, whose keys are none: for what needs no signature. */
export async function addMerchant(db: Db, clientId: string): Promise<void> {
  await insertMerchantOnce(db, {
    clientId,
    displayName: 'Test shop',
    allowedOrigins: ['http://localhost:*'],
    sealedGatewayPrivateKey: 'sealed',
    gatewayPublicKey: 'public',
    publicKey: 'merchant public',
    createdAtMs: 1,
  });
}
