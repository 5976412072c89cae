import type { PaymentReport } from '@tillgate/contract/frame';
import { recovery } from '../shared/limits.js';
import type { Gateway, Lost } from './gateway.js';

export interface InquiryPorts {
  gateway: Gateway;
  wait: (ms: number) => Promise<void>;
  nowMs: () => number;
}

const askEveryMs = 1_500;
const askForMs = 60_000;

/** A submission's reply was lost, which does not mean that nothing was charged: the gateway is asked what it knows. */
export async function recoverReport({ gateway, wait }: InquiryPorts): Promise<PaymentReport | Lost> {
  for (let attempt = 1; attempt <= recovery.attempts; attempt += 1) {
    const status = await gateway.readStatus();
    if (status.kind === 'report') return status;
    if (attempt < recovery.attempts) await wait(recovery.pauseMs);
  }
  return { kind: 'lost' };
}

/** Asks until a payment is settled, a minute at most; still PROCESSING then. */
export async function settledReport(first: PaymentReport, ports: InquiryPorts): Promise<PaymentReport> {
  const untilMs = ports.nowMs() + askForMs;
  let latest = first;
  while (latest.paymentStatus === 'PROCESSING' && ports.nowMs() < untilMs) {
    await ports.wait(askEveryMs);
    const status = await ports.gateway.readStatus();
    if (status.kind === 'report') latest = status;
  }
  return latest;
}
