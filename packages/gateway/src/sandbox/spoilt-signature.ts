/** The signature of something else, of the same shape: base64 whose first character is another one. */
export function spoilt(signature: string): string {
  return (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
}
