import { erro, type AReq, type ARes, type Erro } from '@tillgate/contract/three-d-secure';
import type { Context } from '../ports.js';
import { recordMessage } from './record-message.js';
import type { RecordedOrder } from './recorded-order.js';

/**
 * Sends an authentication request, and records it with what came back. Undefined: no answer that belongs to it; of one that
 * breaks the format the directory server hears what is wrong, as the protocol has it (5.9.5).
 */
export async function askDirectoryServer(
  context: Context,
  order: RecordedOrder,
  request: AReq,
): Promise<ARes | undefined> {
  const record = (...said: [Parameters<typeof recordMessage>[2], object]): void => {
    recordMessage(context, order, ...said);
  };
  record('AReq', request);
  const answer = await context.directoryServer.authenticate(request);
  switch (answer.kind) {
    case 'ARes':
      record('ARes', answer.message);
      return answer.message;
    case 'Erro':
      record('Erro', answer.message);
      return undefined;
    case 'NONE':
      record('NO_ANSWER', { why: answer.why });
      return undefined;
    case 'BROKEN': {
      record('NO_ANSWER', { why: 'BROKEN', fields: answer.fields });
      const error = brokenAnswer(request, answer.fields);
      record('Erro', error);
      void context.directoryServer.report(error);
      return undefined;
    }
  }
}

function brokenAnswer({ messageVersion, threeDSServerTransID }: AReq, fields: string): Erro {
  const error = erro('S', '203', 'A field has the wrong format.', fields.slice(0, 2048));
  return { ...error, messageVersion, threeDSServerTransID, errorMessageType: 'ARes' };
}
