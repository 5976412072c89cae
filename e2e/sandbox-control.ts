import { sandboxBasePath } from '@tillgate/contract/sandbox';

/** A running network, and who controls its sandbox. */
export interface ControlledNetwork {
  readonly urls: { readonly gateway: string };
  readonly adminKey: string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type SandboxControl = (method: Method, path: string, body?: object) => Promise<unknown>;

/** Calls the control of a gateway's sandbox; throws for every answer but HTTP 200. */
export function sandboxControl({ urls, adminKey }: ControlledNetwork): SandboxControl {
  const authorization = `Bearer ${adminKey}`;
  return async (method, path, body) => {
    const reply = await fetch(urls.gateway + sandboxBasePath + path, {
      method,
      headers: body ? { authorization, 'content-type': 'application/json' } : { authorization },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!reply.ok) throw new Error(`${method} ${path}: HTTP ${reply.status} ${await reply.text()}`);
    const answer: unknown = await reply.json();
    return answer;
  };
}
