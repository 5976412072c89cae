import { expect, it } from 'vitest';
import { readConfig } from './config.js';
import { gatewayUrlOf } from './gateway-url.js';

it.each([
  [{ PUBLIC_URL: 'https://pay.example/', HOST: '0.0.0.0' }, 'https://pay.example'],
  [{}, 'http://localhost:8080'],
  [{ TRUSTED_PROXIES: '127.0.0.1' }, undefined],
  [{ HOST: '0.0.0.0' }, undefined],
])('says where merchants call only as far as that is known: %j', (environment, url) => {
  expect(gatewayUrlOf(readConfig(environment), 8080)).toBe(url);
});
