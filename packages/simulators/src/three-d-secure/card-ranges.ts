import { createHash } from 'node:crypto';
import type { PRes } from '@tillgate/contract/three-d-secure';
import type { MethodPage } from '../cards/authentication-plan.js';
import type { TestCard } from '../cards/test-card.js';
import { methodPaths } from './method-page.js';

type CardRange = PRes['cardRangeData'][number];

/** Of 3-D Secure 2; the oldest is the one that no scheme has ended. */
const oldestVersion = '2.1.0';
const newestVersion = '2.2.0';

/**
 * The ranges that take part: neighbours with the same first six digits and the same facts are one range, so that no two
 * overlap. `origin`: where browsers find the ACS.
 */
export function cardRanges(cards: readonly TestCard[], origin: string): CardRange[] {
  const ranges: CardRange[] = [];
  for (const card of [...cards].sort(byNumber)) {
    const range = rangeOf(card, origin);
    const last = ranges.at(-1);
    if (last && isSame(last, range)) ranges[ranges.length - 1] = { ...last, endRange: range.endRange };
    else ranges.push(range);
  }
  return ranges;
}

/** Names a list of ranges: the same for the same list, also after a restart. */
export function serialNumberOf(ranges: readonly CardRange[]): string {
  return createHash('sha256').update(JSON.stringify(ranges)).digest('hex').slice(0, 20);
}

/** Shorter numbers first, as numbers are ordered. */
function byNumber({ number: left }: TestCard, { number: right }: TestCard): number {
  return left.length - right.length || (left < right ? -1 : 1);
}

function rangeOf({ number, authentication = {} }: TestCard, origin: string): CardRange {
  const { method, mishap } = authentication;
  return {
    startRange: number,
    endRange: number,
    actionInd: 'A',
    acsStartProtocolVersion: oldestVersion,
    acsEndProtocolVersion: mishap === 'OLD_VERSION' ? oldestVersion : newestVersion,
    ...(method === undefined ? {} : { threeDSMethodURL: methodUrl(method, origin) }),
  };
}

/** The method page does not hear of the card: each kind of page has an address of its own. */
function methodUrl(method: MethodPage, origin: string): string {
  return origin + methodPaths[method];
}

function isSame(left: CardRange, right: CardRange): boolean {
  return (
    left.startRange.length === right.startRange.length &&
    left.startRange.slice(0, 6) === right.startRange.slice(0, 6) &&
    left.acsEndProtocolVersion === right.acsEndProtocolVersion &&
    left.threeDSMethodURL === right.threeDSMethodURL
  );
}
