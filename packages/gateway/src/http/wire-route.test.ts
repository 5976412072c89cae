import { describe, expect, it } from 'vitest';
import { otherWirePaths, wireMethodNames, wireMethods } from '@tillgate/contract';
import { headerLines } from './header-lines.js';
import { routeOf } from './wire-route.js';

const request = (path: string, contentTypes: string[] = []) => ({
  method: 'POST',
  path,
  headers: headerLines(contentTypes.flatMap((value) => ['Content-Type', value])),
  body: Buffer.alloc(0),
  address: '127.0.0.1',
  origin: 'https://pay.example',
});
const below = (name: (typeof wireMethodNames)[number]) => wireMethods[name].path.replace(/^\/+/, '');

describe('a path', () => {
  it.each(wireMethodNames)(
    'names %s with one slash after api and with two, in the sandbox and out of it',
    (name) => {
      for (const prefix of ['/ams/api/', '/ams/api//', '/ams/sandbox/api/', '/ams/sandbox/api//']) {
        expect(routeOf(request(`${prefix}${below(name)}`))).toMatchObject({
          kind: 'found',
          route: { name, isSandboxPath: prefix.includes('sandbox') },
        });
      }
    },
  );

  it('names the same method with a query', () => {
    expect(routeOf(request('/ams/api/v1/payments/inquiryPayment?a=/b'))).toMatchObject({ kind: 'found' });
  });

  it.each(otherWirePaths.map((path) => path.slice(1)))(
    'that Antom documents and we do not answer is INVALID_API: %s',
    (path) => {
      expect(routeOf(request(`/ams/api/${path}`))).toMatchObject({ why: { resultCode: 'INVALID_API' } });
    },
  );

  it.each([
    '/ams',
    '/ams/api',
    '/ams/api/',
    '/ams/api/v1/payments/nothing',
    '/ams/api///v1/payments/inquiryPayment',
    '/ams/api/v1//payments/inquiryPayment',
    '/ams/sandbox/sandbox/api/v1/payments/inquiryPayment',
    '/ams/api/v1/payments/inquirypayment',
    '/ams/api/v1/payments/__proto__',
  ])('that is none is NO_INTERFACE_DEF: %s', (path) => {
    expect(routeOf(request(path))).toMatchObject({ why: { resultCode: 'NO_INTERFACE_DEF' } });
  });
});

describe('the media type', () => {
  const path = '/ams/api/v1/payments/inquiryPayment';

  it.each([
    [[]],
    [['']],
    [['application/json']],
    [['Application/JSON; Charset="UTF-8"']],
    [['application/json', 'application/json; charset=UTF-8']],
    [['application/json, application/json; charset=UTF-8']],
  ])('%j is taken', (contentTypes) => {
    expect(routeOf(request(path, contentTypes)).kind).toBe('found');
  });

  it.each([
    [['text/xml']],
    [['application/json; charset=GBK']],
    [['application/json', 'application/json; charset=ISO-8859-1']],
    [['application/json', 'text/plain']],
    [['application/json, text/plain']],
  ])('%j is refused', (contentTypes) => {
    expect(routeOf(request(path, contentTypes))).toMatchObject({
      why: { resultCode: 'MEDIA_TYPE_NOT_ACCEPTABLE' },
    });
  });
});
