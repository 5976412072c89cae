/** A body as someone signed it by mistake. */
export interface BodyMistake {
  kind: 'NEWLINE' | 'ENCODING' | 'REWRITTEN_BODY';
  reason: string;
  body: string | Buffer;
}

/** The usual mistakes with a body: its encoding, its newlines, and JSON that was parsed and written again. */
export function bodyMistakes(body: Uint8Array | string): BodyMistake[] {
  const bytes = bytesOf(body);
  const text = bytes.toString('utf8');
  const rewritten = rewrites(text);
  return [
    {
      kind: 'ENCODING',
      reason: 'The body was signed as Latin-1: sign its UTF-8 bytes.',
      body: Buffer.from(text, 'latin1'),
    },
    {
      kind: 'ENCODING',
      reason: 'The bytes were read as Latin-1 and encoded again: sign them as they are.',
      body: Buffer.from(bytes.toString('latin1'), 'utf8'),
    },
    {
      kind: 'ENCODING',
      reason: 'The byte order mark was left out: sign every byte that is sent.',
      body: text.replace(/^\uFEFF/, ''),
    },
    {
      kind: 'ENCODING',
      reason: 'A byte order mark was added.',
      body: `\uFEFF${text}`,
    },
    {
      kind: 'NEWLINE',
      reason: 'The newlines of the body were changed from LF to CRLF.',
      body: text.replace(/\r?\n/g, '\r\n'),
    },
    {
      kind: 'NEWLINE',
      reason: 'The newlines of the body were changed from CRLF to LF.',
      body: text.replace(/\r\n/g, '\n'),
    },
    { kind: 'NEWLINE', reason: 'Blanks around the body were left out.', body: text.trim() },
    ...rewritten.map((other): BodyMistake => ({
      kind: 'REWRITTEN_BODY',
      reason: 'The JSON was parsed and written again: keep the bytes that went over the wire.',
      body: other,
    })),
  ];
}

/** The JSON of a text as other writers write it: dense, indented, with escapes as PHP, Python and Go have them. */
function rewrites(text: string): string[] {
  const value = parsed(text);
  if (value === undefined) return [];
  const dense = JSON.stringify(value);
  const spaced = [2, 3, 4].map((indent) => JSON.stringify(value, null, indent));
  const plain = [dense, ...spaced, pythonJson(value), sortedJson(value)];
  return [
    ...plain,
    ...plain.map(asciiOnly),
    dense.replaceAll('/', '\\/'),
    asciiOnly(dense.replaceAll('/', '\\/')),
    htmlSafe(dense),
  ];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

/** On one line, with a blank after each comma and colon. */
function pythonJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${pythonJson(item)}`);
  return `{${fields.join(', ')}}`;
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_name, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

function asciiOnly(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function htmlSafe(json: string): string {
  return json.replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}

/** The bytes of a body; a text is UTF-8. */
export function bytesOf(body: Uint8Array | string): Buffer {
  return typeof body === 'string' ? Buffer.from(body, 'utf8') : Buffer.from(body);
}
