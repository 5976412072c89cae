/** `application/json`, with UTF-8 if a charset is named; an absent header is fine (Antom: optional). */
export function isAcceptedMediaType(contentType: string | undefined): boolean {
  if (contentType === undefined || contentType === '') return true;
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  const charset = parameters.map((text) => text.trim()).find((text) => text.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  return type.trim() === 'application/json' && isUtf8;
}
