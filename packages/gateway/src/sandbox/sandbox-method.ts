import type {
  SandboxAnswer,
  SandboxCallName,
  SandboxErrorCode,
  SandboxRequest,
} from '@tillgate/contract/sandbox';
import type { Context } from '../ports.js';

/** Why a call does nothing, in a sentence for its caller. */
export interface SandboxRefusal {
  kind: 'refused';
  code: SandboxErrorCode;
  message: string;
}

export type SandboxReply<Answer> = { kind: 'done'; answer: Answer } | SandboxRefusal;

/** Answers one call of the sandbox's control; its client id is one of the sandbox. A throw is a bug or an outage. */
export type SandboxMethod<Name extends SandboxCallName> = (
  context: Context,
  request: SandboxRequest<Name>,
) => Promise<SandboxReply<SandboxAnswer<Name>>>;

export function done<Answer>(answer: Answer): { kind: 'done'; answer: Answer } {
  return { kind: 'done', answer };
}

export function refused(code: SandboxErrorCode, message: string): SandboxRefusal {
  return { kind: 'refused', code, message };
}

export function noSuchMerchant(clientId: string): SandboxRefusal {
  return refused('MERCHANT_NOT_FOUND', `There is no merchant ${clientId}.`);
}

export function noSuchSnapshot(name: string): SandboxRefusal {
  return refused('SNAPSHOT_NOT_FOUND', `There is no snapshot ${name}.`);
}
