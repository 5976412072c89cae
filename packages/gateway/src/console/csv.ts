/** So a spreadsheet knows the text for UTF-8. */
export const byteOrderMark = '\uFEFF';

/**
 * A line of RFC 4180. What a spreadsheet would take for a formula, or for a part of one, begins with an apostrophe: buyers
 * and merchants write some of the texts.
 */
export function csvLine(values: readonly string[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

function field(value: string): string {
  const text = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
