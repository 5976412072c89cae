const idBytes = 16;
const sealedBytes = 48;

/**
 * The session id, as 32 hex digits, that a `paymentSessionData` (`<base64>&&SG&&111`, perhaps with a fourth part)
 * stands for; undefined for text that no gateway issued. The seal behind the id is the gateway's to check.
 */
export function sessionIdOf(sessionData: unknown): string | undefined {
  if (typeof sessionData !== 'string') return undefined;
  const parts = sessionData.split('&&');
  if (parts.length < 3 || parts.length > 4) return undefined;
  const bytes = decodedBase64(parts[0] ?? '');
  if (bytes?.length !== sealedBytes) return undefined;
  return Array.from(bytes.slice(0, idBytes), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join(
    '',
  );
}

function decodedBase64(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}
