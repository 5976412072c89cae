import { gatewayResultCodes, wireMethods, type ResultCode, type WireMethodName } from '@tillgate/contract';
import type { MerchantWorld } from '../merchant-world.js';
import type { Shop } from '../shop.js';
import type { Call } from '../test-gateway.js';

/** A call that is to be answered with the code of its row. */
export interface Provocation {
  /** Who calls. */
  shop: Shop;
  message?: object;
  /** What of the call is not as usual. */
  call?: Partial<Call>;
  /** The payment that a refusal must leave as it is, with its shop where that is another one. */
  payment?: { paymentId: string; of?: Shop };
}

/**
 * How a code comes about. NATURAL: by what the merchant, the buyer, the issuer or the clock does. FORCED: nothing in a
 * card checkout brings it about, so an error scenario of the sandbox does.
 */
export type Cause =
  | {
      readonly kind: 'NATURAL';
      readonly why: string;
      readonly provoke: (world: MerchantWorld) => Promise<Provocation>;
    }
  | { readonly kind: 'FORCED' };

export function natural(why: string, provoke: (world: MerchantWorld) => Promise<Provocation>): Cause {
  return { kind: 'NATURAL', why, provoke };
}

export const forced: Cause = { kind: 'FORCED' };

export type GatewayCode = (typeof gatewayResultCodes)[number];
/** A method's own codes. One without a row does not compile. */
export type RowsOf<M extends WireMethodName> = {
  readonly [Code in (typeof wireMethods)[M]['resultCodes'][number]]: Cause;
};

/** A row of the contract table. */
export interface Row {
  readonly method: WireMethodName;
  readonly code: ResultCode;
  readonly cause: Cause;
}

/** Every code that is documented for a method. */
export function documentedCodes(method: WireMethodName): ResultCode[] {
  return [...new Set<ResultCode>([...wireMethods[method].resultCodes, ...gatewayResultCodes])];
}
