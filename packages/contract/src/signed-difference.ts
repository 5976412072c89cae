/** Where two byte strings part. */
export interface Difference {
  /** Of the first byte that differs, from 0. */
  offset: number;
  /** What stands there in the string to sign, with special bytes written out; empty at its end. */
  expected: string;
  /** What was signed instead. */
  signed: string;
}

const shownBytes = 16;

/** The first difference; undefined where there is none. */
export function differenceOf(expected: Buffer, signed: Buffer): Difference | undefined {
  const longest = Math.max(expected.length, signed.length);
  for (let offset = 0; offset < longest; offset++) {
    if (expected[offset] === signed[offset]) continue;
    return { offset, expected: shown(expected, offset), signed: shown(signed, offset) };
  }
  return undefined;
}

function shown(bytes: Buffer, offset: number): string {
  return [...bytes.subarray(offset, offset + shownBytes)].map(written).join('');
}

function written(byte: number): string {
  if (byte === 0x0a) return '\\n';
  if (byte === 0x0d) return '\\r';
  if (byte >= 0x20 && byte < 0x7f) return String.fromCharCode(byte);
  return `\\x${byte.toString(16).padStart(2, '0')}`;
}
