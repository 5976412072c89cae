import type { ConsoleAnswer, ConsoleCallName } from '@tillgate/contract/console';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Our own gateway answers by the same schemas as the type, so that its first level tells enough. */
export function isAnswer<Name extends ConsoleCallName>(
  _name: Name,
  value: unknown,
): value is ConsoleAnswer<Name> {
  return isRecord(value);
}
