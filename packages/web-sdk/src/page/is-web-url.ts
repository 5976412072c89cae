/** Whether a text is an absolute http or https URL; `javascript:` and its like never reach the address bar. */
export function isWebUrl(text: unknown): text is string {
  return typeof text === 'string' && /^https?:\/\/[^/]/i.test(text);
}
