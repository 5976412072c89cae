import type { ConsoleStreamName } from '@tillgate/contract/console';
import type { ConsoleStreamer } from './console-method.js';

/** Who answers the calls whose answers do not end at once. */
export const consoleStreamers: Partial<Record<ConsoleStreamName, ConsoleStreamer>> = {};
