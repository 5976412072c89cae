export type { Amount } from './amount.js';
export type { CallOptions } from './call-options.js';
export { TillgateClient } from './client.js';
export type { TillgateClientOptions } from './client-options.js';
export {
  HttpStatusError,
  MessageError,
  SignatureError,
  TillgateError,
  TransportError,
  type CallIdentity,
  type CheckedFields,
} from './errors.js';
export { keyFingerprint, type KeyInput } from './keys.js';
export * from './messages.js';
export * from './requests.js';
export { acknowledgement, verifyNotification, type ReceivedNotification } from './verify-notification.js';
