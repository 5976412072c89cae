import { neverMs } from '../domain/delivery.js';
import { resendDeliveries as resend } from '../notifications/resend-deliveries.js';
import { done, type ConsoleMethod } from './console-method.js';

/** Has all notifications of a state and a span of time sent again now. */
export const resendDeliveries: ConsoleMethod<'resendDeliveries'> = async ({ context }, request) => {
  const { clientId, state, from, until } = request;
  const fromMs = from === undefined ? 0 : Date.parse(from);
  const untilMs = until === undefined ? neverMs : Date.parse(until);
  const { asked, isComplete } = await resend(context, { clientId, state, fromMs, untilMs });
  return done({ count: asked, hasMore: !isComplete });
};
