/** The API takes a million characters of Base64, which are three quarters as many bytes. */
export const evidenceBytes = 700 * 1024;

/** What the wire takes as evidence: PDF or Word. */
export const evidenceTypes = '.pdf,.doc,.docx';

/** A file's bytes as Base64. Throws a DOMException where the browser may not read it any more. */
export async function readBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
