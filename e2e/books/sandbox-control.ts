import { sandboxBasePath } from '@tillgate/contract/sandbox';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Calls the control of a gateway's sandbox; throws for every answer but HTTP 200. */
export function sandboxControl(url: string, adminKey: string) {
  return async (method: Method, path: string, body: object): Promise<unknown> => {
    const reply = await fetch(url + sandboxBasePath + path, {
      method,
      headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer: unknown = await reply.json();
    if (!reply.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
}
