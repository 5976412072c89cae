import {
  aReqSchema,
  brokenFields,
  erro,
  pReqSchema,
  type AReq,
  type Erro,
  type PReq,
  type PRes,
} from '@tillgate/contract/three-d-secure';
import { z } from 'zod';
import { testCards } from '../cards/test-cards.js';
import { cardRanges, serialNumberOf } from './card-ranges.js';

const messageSchema = z.discriminatedUnion('messageType', [pReqSchema, aReqSchema]);

/** What a 3DS Server asks the directory server, or what is answered to something else. */
export function readMessage(body: unknown): PReq | AReq | Erro {
  const message = messageSchema.safeParse(body);
  if (message.success) return message.data;
  const fields = brokenFields(message.error);
  return fields === 'messageType'
    ? erro('D', '101', 'Send a PReq or an AReq.', fields)
    : erro('D', '203', 'A field has the wrong format.', fields);
}

/**
 * The ranges that take part, all of them; none where the 3DS Server has this very list. `origin`: where browsers find the
 * ACS.
 */
export function answerPReq(request: PReq, origin: string): PRes {
  const { messageVersion, threeDSServerTransID } = request;
  const ranges = cardRanges(testCards, origin);
  const serialNum = serialNumberOf(ranges);
  return {
    messageType: 'PRes',
    messageVersion,
    threeDSServerTransID,
    serialNum,
    cardRangeData: request.serialNum === serialNum ? [] : ranges,
  };
}
