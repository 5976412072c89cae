import { request } from 'node:http';
import {
  consoleBasePath,
  consoleCalls,
  consoleStreams,
  csrfHeader,
  type ConsoleCallName,
  type ConsoleStreamName,
} from '@tillgate/contract/console';

export interface ConsoleReply {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
  json: Record<string, unknown>;
}

interface Sent {
  headers?: Readonly<Record<string, string>>;
  body?: string;
  beforeBody?: () => Promise<void>;
}

/** A browser with the dashboard open: keeps cookies, and sends the session's token with each call that changes something. */
export class ConsoleBrowser {
  readonly #url: string;
  readonly cookies = new Map<string, string>();
  csrfToken: string | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  /** Makes a call of the table; its fields go where the method has them. Given headers replace the browser's own. */
  async call(
    name: ConsoleCallName | ConsoleStreamName,
    fields: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<ConsoleReply> {
    return this.#make(name, { fields, headers });
  }

  /** Makes a call whose body is sent once this was done; the headers are at the gateway by then. */
  async callSlowly(
    name: ConsoleCallName,
    fields: Readonly<Record<string, unknown>>,
    beforeBody: () => Promise<void>,
  ): Promise<ConsoleReply> {
    return this.#make(name, { fields, headers: { expect: '100-continue' }, beforeBody });
  }

  async #make(
    name: ConsoleCallName | ConsoleStreamName,
    {
      fields,
      headers,
      beforeBody,
    }: {
      fields: Readonly<Record<string, unknown>>;
      headers: Readonly<Record<string, string>>;
      beforeBody?: () => Promise<void>;
    },
  ): Promise<ConsoleReply> {
    const { method, path } = { ...consoleCalls, ...consoleStreams }[name];
    const named = new Set([...path.matchAll(/\{(\w+)\}/g)].map(([, field = '']) => field));
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, field: string) =>
      encodeURIComponent(String(fields[field])),
    );
    const rest = Object.fromEntries(Object.entries(fields).filter(([field]) => !named.has(field)));
    const isInQuery = method === 'GET' || method === 'DELETE';
    const query = isInQuery ? new URLSearchParams(Object.entries(rest).map(([k, v]) => [k, String(v)])) : '';
    const suffix = String(query) === '' ? '' : `?${String(query)}`;
    const reply = await this.send(method, consoleBasePath + filled + suffix, {
      headers: { ...this.#headers(method !== 'GET'), ...headers },
      ...(!isInQuery && { body: JSON.stringify(rest) }),
      ...(beforeBody && { beforeBody }),
    });
    if (typeof reply.json['csrfToken'] === 'string') this.csrfToken = reply.json['csrfToken'];
    return reply;
  }

  /** The name of the cookie of its session; empty where it has none. */
  get sessionCookie(): string {
    return this.cookieNamed('tillgate_console');
  }

  /** The name that the gateway's mark makes of this one; empty where there is no such cookie. */
  cookieNamed(base: string): string {
    return [...this.cookies.keys()].find((name) => /^_[0-9a-f]{8}$/.test(name.replace(base, ''))) ?? '';
  }

  /** Takes a link, and becomes who it invites. */
  async accept(
    path: string | undefined,
    person: { email?: string; name?: string; password?: string } = {},
  ): Promise<ConsoleReply> {
    const token = path?.split('#')[1];
    return this.call('acceptInvitation', {
      token,
      name: 'Somebody',
      password: 'correct horse battery',
      ...person,
    });
  }

  send(method: string, path: string, { headers = {}, body, beforeBody }: Sent = {}): Promise<ConsoleReply> {
    const { hostname, port } = new URL(this.#url);
    return new Promise((resolve, reject) => {
      const outgoing = request({ hostname, port, method, path, headers, agent: false }, (incoming) => {
        let text = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk: string) => (text += chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          this.#keep(incoming.headers['set-cookie'] ?? []);
          const isJson = incoming.headers['content-type']?.startsWith('application/json');
          const json: Record<string, unknown> = isJson ? JSON.parse(text) : {};
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text, json });
        });
      });
      outgoing.on('error', reject);
      if (!beforeBody) return void outgoing.end(body);
      outgoing.once('continue', () => {
        beforeBody().then(() => outgoing.end(body), reject);
      });
      outgoing.flushHeaders();
    });
  }

  #headers(isChange: boolean): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return {
      'sec-fetch-site': 'same-origin',
      origin: this.#url,
      ...(cookie !== '' && { cookie }),
      ...(isChange && this.csrfToken !== undefined && { [csrfHeader]: this.csrfToken }),
      ...(isChange && { 'content-type': 'application/json' }),
    };
  }

  #keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
