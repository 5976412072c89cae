/** Whether a text is what a pattern says, in which `*` stands for any characters. In one pass, whatever the pattern. */
export function fitsPattern(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === pattern;
  if (!text.startsWith(first)) return false;
  let end = first.length;
  for (const part of rest) {
    const begin = text.indexOf(part, end);
    if (begin < 0) return false;
    end = begin + part.length;
  }
  return text.length - last.length >= end && text.endsWith(last);
}
