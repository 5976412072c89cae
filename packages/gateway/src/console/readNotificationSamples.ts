import type { ConsoleAnswer } from '@tillgate/contract/console';
import { notificationSamples } from '@tillgate/contract/openapi';
import { readMerchantSettings, type MerchantSettings } from '../merchant-settings.js';
import { done, type ConsoleMethod } from './console-method.js';
import { merchantOf } from './merchant-of.js';

type Kind = ConsoleAnswer<'readNotificationSamples'>['samples'][number]['kind'];

const kinds: Readonly<Record<string, Kind>> = {
  notifyPayment: 'PAYMENT',
  notifyUpdateAmount: 'PAYMENT',
  notifyCapture: 'CAPTURE',
  notifyRefund: 'REFUND',
  notifyVaulting: 'VAULTING',
  notifyDispute: 'DISPUTE',
};

/** Gives a message of each kind to try out, and where the merchant's settings send it. */
export const readNotificationSamples: ConsoleMethod<'readNotificationSamples'> = async (
  { context },
  { clientId },
) => {
  const settings = readMerchantSettings((await merchantOf(context, clientId)).settings);
  const samples = notificationSamples.flatMap(({ webhook, name, body }) => {
    const kind = kinds[webhook];
    if (kind === undefined) return [];
    return [{ kind, name, url: urlOf(settings, kind), body: JSON.stringify(body, null, 2) }];
  });
  return done({ samples });
};

function urlOf(settings: MerchantSettings, kind: Kind): string | undefined {
  switch (kind) {
    case 'PAYMENT':
      return settings.paymentNotifyUrl;
    case 'CAPTURE':
      return settings.captureNotifyUrl;
    case 'REFUND':
      return settings.refundNotifyUrl;
    case 'VAULTING':
      return settings.vaultingNotifyUrl;
    case 'DISPUTE':
      return settings.disputeNotifyUrl;
  }
}
