import type { Gateway } from './gateway.js';
import { isReport, standingOf, type Report } from './report.js';

export interface MethodPagePorts {
  gateway: Pick<Gateway, 'readStatus'>;
  wait: (ms: number) => Promise<void>;
  nowMs: () => number;
  /** Opens one of the gateway's pages (a path) where nobody sees it. Returns how to take it away. */
  openHidden: (path: string) => () => void;
  /** Calls back when the gateway's last page says that the issuer's is through. Returns how to stop listening. */
  onOver: (heard: () => void) => () => void;
}

/** A report of an attempt whose issuer wants to know the browser before it is asked. */
export type MethodReport = Report & { method: { url: string } };

export function hasMethod(report: Report): report is MethodReport {
  return report.method !== undefined;
}

const askEveryMs = 500;
/** The gateway waits ten seconds for the page, and then asks the issuer. */
const askForMs = 30_000;
/** What follows is mostly known in a moment. */
const settling = { attempts: 10, pauseMs: 300 };

/**
 * The issuer's method page (3-D Secure), which runs in a hidden frame before the issuer is asked, and what follows from it. Gives
 * the report of then: settled, or with a challenge.
 */
export async function runMethodPage(first: MethodReport, ports: MethodPagePorts): Promise<Report> {
  let wake = (): void => undefined;
  const stopListening = ports.onOver(() => wake());
  const close = ports.openHidden(first.method.url);
  const untilMs = ports.nowMs() + askForMs;
  let latest: Report = first;
  while (hasMethod(latest) && ports.nowMs() < untilMs) {
    const woken = new Promise<void>((resolve) => (wake = resolve));
    await Promise.race([woken, ports.wait(askEveryMs)]);
    latest = await asked(latest, ports);
  }
  stopListening();
  close();
  return untilSettled(latest, ports);
}

async function untilSettled(report: Report, ports: MethodPagePorts): Promise<Report> {
  let latest = report;
  for (let attempt = 1; isWithoutAnswer(latest) && attempt <= settling.attempts; attempt += 1) {
    await ports.wait(settling.pauseMs);
    latest = await asked(latest, ports);
  }
  return latest;
}

function isWithoutAnswer(report: Report): boolean {
  return standingOf(report) === 'pending' && report.challenge === undefined;
}

async function asked(latest: Report, { gateway }: MethodPagePorts): Promise<Report> {
  const reply = await gateway.readStatus();
  return isReport(reply) ? reply : latest;
}
