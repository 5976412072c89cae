import type { RReq } from '@tillgate/contract/three-d-secure';

/** A 3DS Server that does not answer must not keep the buyer. */
const timeoutMs = 5_000;

/** Tells the 3DS Server how a challenge ended. One that cannot be reached ends the challenge itself, by its own clock. */
export async function sendResults(threeDSServerUrl: string, message: RReq): Promise<void> {
  try {
    await fetch(threeDSServerUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
  } catch {
    // Its silence is its answer.
  }
}
