import { frameChannel, type Addressed } from '@tillgate/contract/frame';
import { isRecord, textAt } from './guards.js';

/** A posted message whose addressing was checked and whose content was not. */
export interface Envelope {
  instanceId: string;
  type: string;
  fields: Record<string, unknown>;
}

/** Addresses a message to one mounted form. */
export function addressed<M extends { type: string }>(message: M, instanceId: string): Addressed<M> {
  return { ...message, channel: frameChannel, instanceId };
}

/** Reads what `postMessage` delivered; undefined for anything that is not ours. Who sent it is the caller's check. */
export function openEnvelope(data: unknown): Envelope | undefined {
  if (!isRecord(data) || textAt(data, 'channel') !== frameChannel) return undefined;
  const instanceId = textAt(data, 'instanceId');
  const type = textAt(data, 'type');
  return instanceId === undefined || type === undefined ? undefined : { instanceId, type, fields: data };
}
