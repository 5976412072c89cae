import type { Config } from './config.js';

const loopbackHosts: readonly string[] = ['127.0.0.1', '::1', 'localhost'];

/**
 * Where servers of merchants reach the gateway, as far as it can know: where the operator says it is, else on this machine,
 * where it listens for that alone and stands behind no proxy. Undefined: nobody said.
 */
export function gatewayUrlOf(
  { publicUrl, host, trustedProxies }: Pick<Config, 'publicUrl' | 'host' | 'trustedProxies'>,
  port: number,
): string | undefined {
  if (publicUrl !== undefined) return publicUrl;
  const isForThisMachine = loopbackHosts.includes(host) && trustedProxies.length === 0;
  return isForThisMachine ? `http://localhost:${port}` : undefined;
}
