/**
 * `application/json`, with UTF-8 if a charset is named; an absent header is fine (Antom: optional). Where there are
 * several, as from the Go SDK, in lines of their own or joined by a proxy, all must be.
 */
export function isAcceptedMediaType(contentTypes: readonly string[]): boolean {
  return contentTypes.flatMap((line) => line.split(',')).every(isJsonInUtf8);
}

function isJsonInUtf8(contentType: string): boolean {
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  const charset = parameters.map((text) => text.trim()).find((text) => text.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  return type.trim() === 'application/json' && isUtf8;
}
