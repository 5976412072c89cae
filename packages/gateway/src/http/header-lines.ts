/**
 * The header lines of a request by lower-case name. Node's own view hides what was sent twice: it joins some lines and
 * drops others.
 */
export type HeaderLines = ReadonlyMap<string, readonly string[]>;

/**
 * Groups header lines, given as names and values in turn, as they were sent. An empty line counts as absent (the Go SDK
 * sends an empty `Agent-Token`), an equal one as the same.
 */
export function headerLines(raw: readonly string[]): HeaderLines {
  const lines = new Map<string, string[]>();
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const [name = '', value = ''] = [raw[at]?.toLowerCase(), raw[at + 1]?.trim()];
    const values = lines.get(name) ?? [];
    if (value !== '' && !values.includes(value)) lines.set(name, [...values, value]);
  }
  return lines;
}

/** The value of a header; the first where there are several. */
export function headerOf(headers: HeaderLines, name: string): string | undefined {
  return headers.get(name)?.[0];
}
