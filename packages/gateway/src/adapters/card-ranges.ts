import { messageVersion, type PRes } from '@tillgate/contract/three-d-secure';
import type { CardRanges, DirectoryServer, Ids } from '../ports.js';

/** How long what the directory server told is good; a day would do by the specification. */
const goodForMs = 60 * 60 * 1000;
/** How soon it is asked again where it did not answer: twice as late each time. */
const firstRetryMs = 1_000;

type Range = PRes['cardRangeData'][number];

/** Card ranges that keep themselves up to date, from {@link RefreshedCardRanges.start} on. */
export interface RefreshedCardRanges extends CardRanges {
  /** Asks now, and again whenever what is known is old. */
  start(): void;
  /** Asks now. False where no answer came: then what was known stays. */
  refresh(): Promise<boolean>;
  stop(): void;
}

/** Keeps the directory server's card ranges in memory. While none are known no card has a method page. */
export function refreshedCardRanges(directoryServer: DirectoryServer, ids: Ids): RefreshedCardRanges {
  const known = new Map<string, Range>();
  let sorted: readonly Bounds[] = [];
  let serialNum: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let retryMs = firstRetryMs;

  const refresh = async (): Promise<boolean> => {
    const answer = await directoryServer.cardRanges({
      messageType: 'PReq',
      messageVersion,
      threeDSServerTransID: ids.uuid(['card ranges']),
      ...(serialNum === undefined ? {} : { serialNum }),
    });
    if (!answer) return false;
    apply(known, answer);
    serialNum = answer.serialNum;
    sorted = [...known.values()].map(boundsOf).sort((a, b) => (a.start < b.start ? -1 : 1));
    return true;
  };
  const keepRefreshing = async (): Promise<void> => {
    const isFresh = await refresh();
    retryMs = isFresh ? firstRetryMs : Math.min(2 * retryMs, goodForMs);
    timer = setTimeout(() => void keepRefreshing(), isFresh ? goodForMs : retryMs).unref();
  };
  return {
    rangeOf: (cardNumber) => {
      const range = rangeAt(sorted, cardNumber);
      return { messageVersion: versionFor(range), methodUrl: range?.threeDSMethodURL };
    },
    refresh,
    start: () => void keepRefreshing(),
    stop: () => clearTimeout(timer),
  };
}

/** Without a serial number a PRes holds everything; with one, what changed. */
function apply(known: Map<string, Range>, { serialNum, cardRangeData }: PRes): void {
  if (serialNum === undefined) known.clear();
  for (const range of cardRangeData) {
    const key = `${range.startRange}-${range.endRange}`;
    if (range.actionInd === 'D') known.delete(key);
    else known.set(key, range);
  }
}

/** A range with its ends at the length of the longest number, so that they compare as texts. */
interface Bounds {
  readonly start: string;
  readonly end: string;
  readonly range: Range;
}

const longestNumber = 19;

function boundsOf(range: Range): Bounds {
  const { startRange, endRange } = range;
  return { start: startRange.padEnd(longestNumber, '0'), end: endRange.padEnd(longestNumber, '9'), range };
}

/** Of the ranges that do not begin after the number, the last one: ranges do not overlap. */
function rangeAt(sorted: readonly Bounds[], cardNumber: string): Range | undefined {
  const number = cardNumber.padEnd(longestNumber, '0');
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? '') <= number) low = middle + 1;
    else high = middle;
  }
  const candidate = sorted[low - 1];
  return candidate && number <= candidate.end ? candidate.range : undefined;
}

const spoken = ['2.2.0', '2.1.0'] as const;

/** The newest version that both sides speak. */
function versionFor(range: Range | undefined): (typeof spoken)[number] {
  if (!range) return messageVersion;
  const { acsStartProtocolVersion: first, acsEndProtocolVersion: last } = range;
  return spoken.find((version) => version >= first && version <= last) ?? messageVersion;
}
