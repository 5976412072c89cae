import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventEmitter } from 'node:events';
import { erro, rReqSchema, type RReq } from '@tillgate/contract/three-d-secure';

/** A 3DS Server that hears results, and answers them as the specification has it. */
export class ThreeDSServer {
  readonly results: RReq[] = [];
  /** How many results it does not know the transaction of, before it does. */
  unknown = 0;
  readonly #heard = new EventEmitter();
  readonly #server: Server;

  constructor() {
    this.#server = createServer((incoming, reply) => {
      incoming.setEncoding('utf8');
      let body = '';
      incoming.on('data', (chunk: string) => (body += chunk));
      incoming.on('end', () => reply.end(JSON.stringify(this.#answer(rReqSchema.parse(JSON.parse(body))))));
    });
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/results`;
  }

  /** Waits until so many results were heard. */
  async heard(count: number): Promise<RReq[]> {
    while (this.results.length < count) await once(this.#heard, 'result');
    return this.results;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #answer(message: RReq): object {
    this.results.push(message);
    this.#heard.emit('result');
    if (this.results.length <= this.unknown) return erro('S', '301', 'The transaction is not known.', '');
    const { messageVersion, threeDSServerTransID, dsTransID, acsTransID } = message;
    const ids = { messageVersion, threeDSServerTransID, dsTransID, acsTransID };
    return { messageType: 'RRes', ...ids, resultsStatus: '01' };
  }
}
