import { aReqSchema, type AReq, type ARes, type PRes } from '@tillgate/contract/three-d-secure';
import { startPeer } from './peer.js';

/** A directory server that answers as told, and keeps what it was asked. */
export interface TestDirectoryServer {
  url: string;
  /** What is answered to an AReq besides the ids of its transaction. */
  answers(answer: Partial<ARes> | 'ERRO' | 'NONSENSE'): void;
  /** The authentication requests, first to last; each of them fits the schema. */
  requests(): AReq[];
  reset(): void;
  close(): Promise<void>;
}

const dsTransID = 'f25084f0-5b16-4c0a-ae5d-b24808a95e4b';
const acsTransID = 'd7c1ee99-9478-44a6-b1f2-391e29c6b340';
const version = { messageVersion: '2.2.0' } as const;

const outOfOrder = {
  messageType: 'Erro',
  errorCode: '403',
  errorComponent: 'D',
  errorDescription: 'Transient system failure.',
  errorDetail: 'Call 4054 6957 2310 0768 again.',
  errorMessageType: 'AReq',
} as const;

export async function startDirectoryServer(
  cardRangeData: PRes['cardRangeData'],
): Promise<TestDirectoryServer> {
  let told: Partial<ARes> | 'ERRO' | 'NONSENSE' = { transStatus: 'Y' };
  const peer = await startPeer(({ body }, reply) => {
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answerTo(body)));
  });
  const requests = () =>
    peer.received
      .map(({ body }): unknown => JSON.parse(body))
      .filter((message) => (message as { messageType: string }).messageType === 'AReq')
      .map((message) => aReqSchema.parse(message));

  function answerTo(body: string): object {
    const { messageType, threeDSServerTransID } = JSON.parse(body) as Record<string, string>;
    const ids = { ...version, threeDSServerTransID };
    if (messageType === 'PReq') return { ...ids, messageType: 'PRes', serialNum: '1', cardRangeData };
    if (told === 'NONSENSE') return { hello: 'world' };
    if (told === 'ERRO') return { ...ids, ...outOfOrder };
    return { ...ids, messageType: 'ARes', dsTransID, acsTransID, ...told };
  }

  return {
    url: peer.url,
    answers: (answer) => {
      told = answer;
    },
    requests,
    reset: () => {
      peer.received.length = 0;
      told = { transStatus: 'Y' };
    },
    close: () => peer.close(),
  };
}
