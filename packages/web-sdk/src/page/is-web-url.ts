/** Whether a text is an absolute http or https URL; `javascript:` and its like never reach the address bar. */
export function isWebUrl(text: string): boolean {
  return /^https?:\/\/[^/]/i.test(text);
}
