import { setTimeout as wait } from 'node:timers/promises';
import type { ResultTravel } from '@tillgate/contract/network-script';
import { rResSchema, type RReq } from '@tillgate/contract/three-d-secure';

/** Of one attempt. */
const timeoutMs = 5_000;
/** Between the attempts. The first are short: a 3DS Server may hear of an end before it has written the beginning. */
const pausesMs = [100, 300, 1_000, 3_000, 9_000];

/**
 * Tells the 3DS Server how a challenge ended, as often as the travel says. One that cannot be reached, or that does not
 * know the transaction yet, is told again, six times in all; then it ends the challenge itself, by its own clock.
 */
export async function sendResults(
  threeDSServerUrl: string,
  message: RReq,
  { delayMs = 0, copies = 1 }: ResultTravel,
  signal: AbortSignal,
): Promise<void> {
  if (delayMs > 0) await pause(delayMs, signal);
  for (let copy = 0; copy < copies; copy += 1) await sendUntilTaken(threeDSServerUrl, message, signal);
}

async function sendUntilTaken(url: string, message: RReq, signal: AbortSignal): Promise<void> {
  for (const pauseMs of [...pausesMs, 0]) {
    if (signal.aborted || (await isTaken(url, message, signal))) return;
    await pause(pauseMs, signal);
  }
}

/** Whether the 3DS Server answers with RRes. */
async function isTaken(url: string, message: RReq, signal: AbortSignal): Promise<boolean> {
  try {
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      redirect: 'error',
    });
    return rResSchema.safeParse(await reply.json()).success;
  } catch {
    // Its silence is its answer.
    return false;
  }
}

/** Ends at once when the program does, which does not wait for it. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
