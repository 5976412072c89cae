import type { Phase } from './phase.js';
import { reasonOf, standingOf, type Report } from './report.js';

/** The first picture of a session in which a card may have been submitted before; a failed one leaves it open. */
export function phaseAtFirst(report: Report | undefined): Phase {
  const standing = report && standingOf(report);
  if (standing === 'succeeded') return { name: 'done' };
  if (standing === 'pending') return { name: 'confirming' };
  return { name: 'open', notice: undefined };
}

/** What follows a settled submission; a failed one can be tried again while the session allows it. */
export function phaseAfterOutcome(report: Report): Phase {
  const standing = standingOf(report);
  if (standing === 'succeeded') return { name: 'done' };
  if (standing === 'pending') return { name: 'unsettled' };
  const reason = reasonOf(report);
  if (!report.canRetry) return { name: 'closed', reason: 'declined', ...reason };
  return { name: 'open', notice: { kind: 'declined', code: reason.code } };
}
