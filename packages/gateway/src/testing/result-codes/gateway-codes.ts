import type { WireMethodName } from '@tillgate/contract';
import { apiKeyHint, formatApiKey, hashApiKey } from '../../api-key.js';
import { insertApiKey } from '../../db/api-keys.js';
import type { MerchantWorld } from '../merchant-world.js';
import { pathOf } from '../shop.js';
import { forced, natural, type Cause, type GatewayCode } from './row.js';

/** Codes with which a call can be answered before its method is asked; the same causes for each method. */
export function gatewayRows(
  method: WireMethodName,
): Readonly<Record<Exclude<GatewayCode, 'PARAM_ILLEGAL' | 'UNKNOWN_EXCEPTION'>, Cause>> {
  return {
    ACCESS_DENIED: natural('a live client on the path of the sandbox', async (world) => ({
      shop: await world.newShop({}, 'LIVE'),
    })),
    CLIENT_INVALID: natural('a client id that nobody entered', async (world) => ({
      shop: world,
      call: { clientId: 'SANDBOX_NOBODY' },
    })),
    ILLEGAL_CLIENT_IP: natural('an API key that is for another address', async (world) => {
      const shop = await world.newShop({ apiKeys: true });
      const key = await apiKey(world, shop.clientId, ['203.0.113.7']);
      return { shop, call: { headers: bearer(key) } };
    }),
    // Every method of the contract is offered, and a path that is not is none of its methods.
    INVALID_API: forced,
    INVALID_SIGNATURE: natural('a signature over another body', async (world) => ({
      shop: world,
      call: { headers: { signature: 'algorithm=RSA256,keyVersion=1,signature=YQ%3D%3D' } },
    })),
    KEY_NOT_FOUND: natural('a key version that was never uploaded', async (world) => ({
      shop: world,
      call: { headers: { signature: 'algorithm=RSA256,keyVersion=9,signature=YQ%3D%3D' } },
    })),
    MEDIA_TYPE_NOT_ACCEPTABLE: natural('a body said to be XML', async (world) => ({
      shop: world,
      call: { headers: { 'content-type': 'text/xml; charset=UTF-8' } },
    })),
    METHOD_NOT_SUPPORTED: natural('a GET', async (world) => ({
      shop: world,
      call: { method: 'GET', body: '' },
    })),
    NO_INTERFACE_DEF: natural('a version that there is not', async (world) => ({
      shop: world,
      call: { path: pathOf(method).replace('/v1/', '/v2/') },
    })),
    OAUTH_FAIL: natural('an API key that nobody made', async (world) => {
      const shop = await world.newShop({ apiKeys: true });
      const key = formatApiKey({ kind: 'STANDARD', clientId: shop.clientId, secret: 'guessed' });
      return { shop, call: { headers: bearer(key) } };
    }),
    REQUEST_TRAFFIC_EXCEED_LIMIT: natural(
      'a second call within a second, where one is allowed',
      async (world) => {
        const shop = await world.newShop({ callsPerSecond: 1 });
        await shop.ask(method, {});
        return { shop };
      },
    ),
  };
}

/** In place of the signature. */
function bearer(key: string) {
  return { authorization: `Bearer ${key}`, signature: '' };
}

async function apiKey(world: MerchantWorld, clientId: string, allowedAddresses: string[]): Promise<string> {
  const key = formatApiKey({ kind: 'STANDARD', clientId, secret: 'made-for-this-row' });
  await insertApiKey(world.gateway.context.db, clientId, {
    keyHash: hashApiKey(key),
    kind: 'STANDARD',
    hint: apiKeyHint(key),
    allowedMethods: [],
    allowedAddresses,
    createdAtMs: world.clock.nowMs(),
  });
  return key;
}
