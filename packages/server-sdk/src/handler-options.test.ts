import { describe, expect, it } from 'vitest';
import * as express from './express.js';
import * as fastify from './fastify.js';
import * as hono from './hono.js';
import * as next from './next.js';
import { merchantOf } from './testing/notifications.js';

/** As JavaScript calls them, which no compiler checks. */
function made(make: (options: never) => unknown, options: object): unknown {
  return Reflect.apply(make, undefined, [options]);
}

const makers: Record<string, (options: object) => unknown> = {
  express: (options) => made(express.notificationHandler, options),
  fastify: (options) => made(fastify.notificationRoute, { path: '/notify', ...options }),
  hono: (options) => made(hono.notificationHandler, options),
  next: (options) => made(next.notificationHandler, options),
};
const right = { ...merchantOf().options };

describe.each(Object.entries(makers))('the handler for %s', (_name, make) => {
  it.each([
    ['client', { ...right, client: undefined }],
    ['client', { ...right, client: {} }],
    ['onNotification', { ...right, onNotification: undefined }],
    ['onRefused', { ...right, onRefused: 'log' }],
    ['signedPath', { ...right, signedPath: 'payments/notify' }],
  ])('names %s when the program starts, where it is wrong', (option, options) => {
    expect(() => make(right)).not.toThrow();
    expect(() => make(options)).toThrow(new RegExp(`^${option}: `));
  });
});

it('names the path that Fastify needs', () => {
  expect(() => made(fastify.notificationRoute, right)).toThrow(/^path: /);
});
