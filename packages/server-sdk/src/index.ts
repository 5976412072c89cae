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
export { acknowledgement, verifyNotification, type ReceivedNotification } from './verify-notification.js';
