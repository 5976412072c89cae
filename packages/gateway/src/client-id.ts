const sandboxPrefix = 'SANDBOX_';

/** Whether a client id belongs to the sandbox: Antom's SDKs go by the same prefix. */
export function isSandboxClient(clientId: string): boolean {
  return clientId.startsWith(sandboxPrefix);
}

/**
 * Whether a text can be a client id: letters and digits, after `SANDBOX_` for a sandbox one. API keys hold the id
 * between underscores, and the folders of key files are named by it.
 */
export function isClientId(text: string): boolean {
  return /^[A-Za-z0-9]{1,56}$/.test(clientIdPart(text));
}

/** A client id without the prefix of the sandbox: what stands in an API key. */
export function clientIdPart(clientId: string): string {
  return isSandboxClient(clientId) ? clientId.slice(sandboxPrefix.length) : clientId;
}

/** The client id of a part, in the sandbox or not. */
export function clientIdOfPart(part: string, isSandbox: boolean): string {
  return isSandbox ? sandboxPrefix + part : part;
}
