export { antomUrls } from './antom-urls.js';
export type { CallOptions } from './call-options.js';
export { TillgateClient } from './client.js';
export type { ApiKeyOptions, SigningOptions, TillgateClientOptions } from './client-options.js';
export {
  BusinessError,
  HttpStatusError,
  MessageError,
  SignatureError,
  TillgateError,
  TransportError,
  type CallIdentity,
  type CheckedFields,
} from './errors.js';
export {
  explainSignature,
  type Difference,
  type SignatureExplanation,
  type SignatureInQuestion,
  type SignatureVerdict,
} from './explain-signature.js';
export type { RawFields } from './execute-raw.js';
export { keyFingerprint, type KeyInput } from './keys.js';
export type { OtherNotification, VerifiedNotification } from './notifications.js';
export { isSuccessful, type Failure, type Result, type ResultCode } from './result.js';
export type { RetryOptions } from './retry-options.js';
export { acknowledgement, verifyNotification, type ReceivedNotification } from './verify-notification.js';
export type { WireCalls } from './wire-calls.js';
export type * from './wire-types.js';
