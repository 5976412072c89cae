/** The headers of the wire, as OpenAPI parameters and response headers. Every text of a signature is an example. */

export interface Header {
  readonly description: string;
  readonly required?: boolean;
  readonly schema: { readonly type: 'string'; readonly pattern?: string; readonly maxLength?: number };
  readonly example: string;
}
export interface HeaderParameter extends Header {
  readonly name: string;
  readonly in: 'header';
}

const signature = {
  schema: { type: 'string', pattern: '^\\s*algorithm\\s*=\\s*RSA256\\s*,.*signature\\s*=\\s*[^,\\s]+\\s*$' },
  example: 'algorithm=RSA256,keyVersion=1,signature=KEhXthj4bJ801Hqw…%3D%3D',
} as const;
const clientId = {
  schema: { type: 'string', maxLength: 128 },
  example: 'SANDBOX_5YBX000000000000',
} as const;

const signedUnlessKey = 'Required, unless an API key is sent.';

/** Of a call. */
export const requestHeaders = {
  ClientId: {
    name: 'client-id',
    in: 'header',
    description: `Who calls. ${signedUnlessKey}`,
    ...clientId,
  },
  RequestTime: {
    name: 'request-time',
    in: 'header',
    description: `When it was sent: epoch milliseconds, or ISO 8601. A part of what is signed. ${signedUnlessKey}`,
    schema: { type: 'string' },
    example: '1795404249999',
  },
  Signature: {
    name: 'signature',
    in: 'header',
    description:
      'RSA with SHA-256 over `POST <path with query>\\n<client-id>.<request-time>.<body>`, in base64, URL-encoded. ' +
      `Without \`keyVersion\` the newest key counts. ${signedUnlessKey}`,
    ...signature,
  },
} as const satisfies Record<string, HeaderParameter>;

/** Of an answer. All three are missing where the caller is not known; an answer to an API key is not signed. */
export const responseHeaders = {
  'client-id': { description: "The request's.", ...clientId },
  'response-time': {
    description: 'When it was answered: ISO 8601, to the second. Absent where the answer is not signed.',
    schema: { type: 'string' },
    example: '2026-11-23T03:24:09Z',
  },
  signature: {
    description:
      "With the gateway's key, over `POST <path of the request>\\n<client-id>.<response-time>.<body>`. Absent after " +
      '`INVALID_SIGNATURE`, `KEY_NOT_FOUND` and `CLIENT_INVALID`.',
    ...signature,
  },
} as const satisfies Record<string, Header>;

/** Of a notification. */
export const notificationHeaders = {
  NotificationClientId: {
    name: 'client-id',
    in: 'header',
    required: true,
    description: "The merchant's client id.",
    ...clientId,
  },
  NotificationTime: {
    name: 'request-time',
    in: 'header',
    required: true,
    description: 'When it was sent: ISO 8601, to the second.',
    schema: { type: 'string' },
    example: '2026-11-23T03:24:12Z',
  },
  NotificationSignature: {
    name: 'signature',
    in: 'header',
    required: true,
    description:
      "With the gateway's key, over `POST <path and query of your URL>\\n<client-id>.<request-time>.<body>`. Verify it " +
      'over the bytes that came, before they are parsed.',
    ...signature,
  },
} as const satisfies Record<string, HeaderParameter>;

/** The two ways to say who calls. */
export const securitySchemes = {
  SignedRequest: {
    type: 'apiKey',
    in: 'header',
    name: 'signature',
    description:
      'The three headers `client-id`, `request-time` and `signature` together, with the RSA key that the merchant ' +
      'registered.',
  },
  ApiKey: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A key in place of the three headers, where the operator allows them; never beside a signature. Keys with `TEST` ' +
      'work below `/ams/sandbox/api` only, those with `PROD` below `/ams/api` only. The answer is not signed.',
  },
} as const;
