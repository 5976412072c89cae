/** A card of the simulated network, as it tells of it. */
export interface NetworkCard {
  number: string;
  brand: string;
  /** Of a co-badged card. */
  secondBrand?: string;
  issuingCountry: string;
  funding: string;
  category: string;
  /** In English, as the network says it. */
  outcome: string;
}

export interface NetworkCardGroup {
  title: string;
  cards: NetworkCard[];
}

export interface NetworkAmount {
  /** In the smallest unit. */
  value: string;
  outcome: string;
}

/** All that there is to try in the simulated network. */
export interface NetworkCards {
  groups: NetworkCardGroup[];
  amounts: NetworkAmount[];
}

/** Somebody waits for the page. */
const timeoutMs = 2_000;

/** Asks the network for its test cards; undefined where it does not answer, or says something else. */
export async function askNetworkCards(networkUrl: string): Promise<NetworkCards | undefined> {
  try {
    const reply = await fetch(`${networkUrl}/v1/test-cards`, { signal: AbortSignal.timeout(timeoutMs) });
    const json: unknown = await reply.json();
    return isNetworkCards(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function isNetworkCards(json: unknown): json is NetworkCards {
  return isRecord(json) && isListOf(json['groups'], isGroup) && isListOf(json['amounts'], isAmount);
}

function isGroup(json: unknown): json is NetworkCardGroup {
  return isRecord(json) && typeof json['title'] === 'string' && isListOf(json['cards'], isCard);
}

function isCard(json: unknown): json is NetworkCard {
  const names = ['number', 'brand', 'issuingCountry', 'funding', 'category', 'outcome'];
  return (
    isRecord(json) &&
    names.every((name) => typeof json[name] === 'string') &&
    ['string', 'undefined'].includes(typeof json['secondBrand'])
  );
}

function isAmount(json: unknown): json is NetworkAmount {
  return isRecord(json) && typeof json['value'] === 'string' && typeof json['outcome'] === 'string';
}

function isListOf<T>(json: unknown, isItem: (item: unknown) => item is T): json is T[] {
  return Array.isArray(json) && json.every(isItem);
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null;
}
