import { recovery } from '../shared/limits.js';
import type { Gateway, Lost } from './gateway.js';
import { isReport, standingOf, type Report } from './report.js';

export interface InquiryPorts {
  gateway: Gateway;
  wait: (ms: number) => Promise<void>;
  nowMs: () => number;
}

const askEveryMs = 1_500;
const askForMs = 60_000;

/** A submission's reply was lost, which does not mean that nothing was charged: the gateway is asked what it knows. */
export async function recoverReport({ gateway, wait }: InquiryPorts): Promise<Report | Lost> {
  for (let attempt = 1; attempt <= recovery.attempts; attempt += 1) {
    const status = await gateway.readStatus();
    if (isReport(status)) return status;
    if (attempt < recovery.attempts) await wait(recovery.pauseMs);
  }
  return { kind: 'lost' };
}

/** Asks until a submission is settled, a minute at most; still pending then. */
export async function settledReport(first: Report, ports: InquiryPorts): Promise<Report> {
  const untilMs = ports.nowMs() + askForMs;
  let latest = first;
  while (standingOf(latest) === 'pending' && ports.nowMs() < untilMs) {
    await ports.wait(askEveryMs);
    const status = await ports.gateway.readStatus();
    if (isReport(status)) latest = status;
  }
  return latest;
}
