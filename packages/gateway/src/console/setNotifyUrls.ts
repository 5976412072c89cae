import { changeSettings } from '../integration/change-settings.js';
import { done, refused, type ConsoleMethod } from './console-method.js';

/** Says where each kind of notification goes when the request names no URL. One that is not named goes nowhere then. */
export const setNotifyUrls: ConsoleMethod<'setNotifyUrls'> = async ({ context }, { clientId, ...urls }) => {
  const { paymentNotifyUrl, captureNotifyUrl, refundNotifyUrl, vaultingNotifyUrl, disputeNotifyUrl } = urls;
  const changes = {
    paymentNotifyUrl,
    captureNotifyUrl,
    refundNotifyUrl,
    vaultingNotifyUrl,
    disputeNotifyUrl,
  };
  const changed = await changeSettings(context.db, clientId, changes);
  if (changed.kind === 'invalid') {
    return refused('REQUEST_INVALID', `${changed.setting}: ${changed.rule}`);
  }
  if (changed.kind !== 'changed')
    return refused('CONFLICT', 'Somebody else changes the settings; try again.');
  context.sandbox.forgetMerchant(clientId);
  return done({});
};
