import { bodyMistakes, bytesOf, type BodyMistake } from './body-mistakes.js';
import { stringToSign } from './signature.js';

/** What goes wrong between a message and its signature. */
export type MistakeKind = BodyMistake['kind'] | 'PATH' | 'METHOD' | 'CLIENT_ID' | 'TIME' | 'NO_BODY';

/** A method of the API, and its path below `/ams/api`. */
export interface WirePath {
  readonly name: string;
  readonly path: string;
}

/** What a signature is about. */
export interface SignedParts {
  method: string;
  /** Path with query. */
  path: string;
  /** The whole URL, where it is known. */
  url?: string;
  clientId: string;
  time: string;
  body: Uint8Array | string;
}

/** What a signer may have signed by mistake. */
export interface SignedVariant {
  kind: MistakeKind;
  reason: string;
  bytes: Buffer;
}

/** The usual mistakes, applied to a message. Only bodies that are text can be mistaken in all ways. */
export function signedVariants(message: SignedParts, methods: readonly WirePath[]): SignedVariant[] {
  return [
    ...newlines(message),
    ...paths(message, methods),
    ...heads(message),
    ...clientIds(message),
    ...bodies(message),
    ...pathsAndBodies(message),
  ];
}

function newlines(message: SignedParts): SignedVariant[] {
  const { method, path, clientId, time } = message;
  const rest = Buffer.concat([Buffer.from(`${clientId}.${time}.`), bytesOf(message.body)]);
  const between = (separator: string) => Buffer.concat([Buffer.from(`${method} ${path}${separator}`), rest]);
  const right = stringToSign(message);
  return [
    variant(
      'NEWLINE',
      'A carriage return stands before the newline: use a line feed alone.',
      between('\r\n'),
    ),
    variant(
      'NEWLINE',
      'Backslash and n were signed: the newline must be the character itself.',
      between('\\n'),
    ),
    variant('NEWLINE', 'The newline after the path is missing.', between('')),
    variant('NEWLINE', 'A blank stands where the newline must be.', between(' ')),
    variant('NEWLINE', 'A newline was added at the end.', Buffer.concat([right, Buffer.from('\n')])),
    variant('NEWLINE', 'The newline at the end of the body was not signed.', withoutLast(right, 0x0a)),
  ];
}

function paths(message: SignedParts, methods: readonly WirePath[]): SignedVariant[] {
  const { path, url = path } = message;
  const signed = (reason: string, other: string) =>
    variant('PATH', reason, stringToSign({ ...message, path: other }));
  return [
    signed('The query was left out: it belongs to the path.', path.replace(/\?.*$/s, '')),
    signed(
      'The live path was signed, and the sandbox path was called.',
      path.replace('/ams/sandbox/api', '/ams/api'),
    ),
    signed(
      'The sandbox path was signed, and the live path was called.',
      path.replace('/ams/api', '/ams/sandbox/api'),
    ),
    signed('The slashes of the path were tidied up: sign it as it is sent.', path.replace(/\/{2,}/g, '/')),
    signed(
      'Two slashes at the start of the path were signed: end the URL before it without one.',
      `/${path}`,
    ),
    signed('The whole URL was signed: sign the path with its query.', url),
    signed('The path was signed without the prefix before /ams.', path.replace(/^.*?(?=\/ams\/)/, '')),
    signed('A slash was added at the end of the path.', `${path}/`),
    signed('The slash at the end of the path was left out.', path.replace(/\/$/, '')),
    signed('The slash at the start of the path was left out.', path.replace(/^\//, '')),
    signed('The path was percent-decoded: sign it as it is sent.', decoded(path)),
    signed('Only the part below /ams/api was signed.', path.replace(/^.*\/ams\/(sandbox\/)?api/, '')),
    ...methods.map((method) =>
      signed(
        `The path of another method, ${method.name}, was signed.`,
        path.replace(/(?<=\/ams\/(sandbox\/)?api)\/.*$/s, method.path),
      ),
    ),
  ];
}

function heads(message: SignedParts): SignedVariant[] {
  const { time } = message;
  const bytes = bytesOf(message.body);
  const head = (method: string) =>
    Buffer.from(`${method} ${message.path}\n${message.clientId}.${time}.`, 'utf8');
  const parsed = /^\d{13}$/.test(time) ? new Date(Number(time)) : new Date(time);
  const times = Number.isNaN(parsed.getTime()) ? [] : formsOf(parsed);
  return [
    variant(
      'METHOD',
      'The method was signed in lower case.',
      Buffer.concat([head(message.method.toLowerCase()), bytes]),
    ),
    ...['GET', 'POST'].map((method) =>
      variant('METHOD', 'Another method than the one sent was signed.', Buffer.concat([head(method), bytes])),
    ),
    variant(
      'TIME',
      'The time was left out.',
      Buffer.concat([Buffer.from(`${message.method} ${message.path}\n${message.clientId}.`), bytes]),
    ),
    ...times.map((other) =>
      variant(
        'TIME',
        'The time was signed in another form than its header has: sign the literal text.',
        stringToSign({ ...message, time: other }),
      ),
    ),
    variant('NO_BODY', 'The body was left out.', head(message.method)),
  ];
}

/** The forms in which a time is written, the seconds of Unix among them. */
function formsOf(time: Date): string[] {
  const timeMs = time.getTime();
  const iso = time.toISOString();
  return [String(timeMs), String(Math.floor(timeMs / 1000)), iso, `${iso.slice(0, 19)}Z`];
}

function clientIds(message: SignedParts): SignedVariant[] {
  const { clientId } = message;
  const others = [
    clientId.toLowerCase(),
    clientId.toUpperCase(),
    clientId.replace(/^SANDBOX_/, ''),
    `SANDBOX_${clientId}`,
    '',
    'undefined',
  ];
  const reason = 'Another client id than the one of the header was signed: sign it as it is sent.';
  return others.map((other) => variant('CLIENT_ID', reason, stringToSign({ ...message, clientId: other })));
}

function bodies(message: SignedParts): SignedVariant[] {
  return bodyMistakes(message.body).map(({ kind, reason, body }) =>
    variant(kind, reason, stringToSign({ ...message, body })),
  );
}

/** Two mistakes that come together: a framework that parsed the body and rewrote the path. */
function pathsAndBodies(message: SignedParts): SignedVariant[] {
  const path = message.path.replace(/\?.*$/s, '');
  if (path === message.path) return [];
  return bodyMistakes(message.body).map(({ kind, reason, body }) =>
    variant(
      kind,
      `${reason} The query of the path was left out too.`,
      stringToSign({ ...message, path, body }),
    ),
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function withoutLast(bytes: Buffer, last: number): Buffer {
  return bytes.at(-1) === last ? bytes.subarray(0, -1) : bytes;
}

function variant(kind: MistakeKind, reason: string, bytes: Buffer): SignedVariant {
  return { kind, reason, bytes };
}
