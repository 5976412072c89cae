import type { ConsoleStreamName } from '@tillgate/contract/console';
import type { ConsoleStreamer } from './console-method.js';
import { exportPayments } from './exportPayments.js';
import { followEvents } from './followEvents.js';

/** Who answers the calls whose answers do not end at once. */
export const consoleStreamers: Record<ConsoleStreamName, ConsoleStreamer> = { exportPayments, followEvents };
