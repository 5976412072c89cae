import { resendDelivery as resend } from '../notifications/resend-deliveries.js';
import { done, refused, type ConsoleMethod } from './console-method.js';

/** Has a notification sent again now, besides its schedule. */
export const resendDelivery: ConsoleMethod<'resendDelivery'> = async ({ context }, request) => {
  const isThere = await resend(context, request);
  return isThere
    ? done({ count: 1, hasMore: false })
    : refused('NOT_FOUND', 'There is no such notification.');
};
