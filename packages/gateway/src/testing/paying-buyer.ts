import { submitted, visited, type VisitedPage } from './challenged-buyer.js';

/** A buyer who was sent to the page of `normalUrl`; each step is what his browser would send. */
export interface PayingBuyer {
  /** Opens the page; where the shop has him back, its status is 303 and `location` says where. */
  look(): Promise<VisitedPage & { location: string | null }>;
  /** Tells what the browser is; without scripts it tells nothing. */
  begin(hasScripts?: boolean): Promise<void>;
  /** Lets the issuer's method page, which the page frames, tell that it is through. */
  runMethodPage(): Promise<void>;
  /** Opens the issuer's challenge in the page. */
  openChallenge(): Promise<VisitedPage>;
  /** Presses the button of who does not want to. */
  leave(): Promise<void>;
}

const browser = {
  language: 'de-CH',
  colorDepth: '24',
  screenHeightPx: '900',
  screenWidthPx: '1440',
  timeZoneOffsetMinutes: '-60',
};

export function payingBuyer(normalUrl: string): PayingBuyer {
  const look = async () => {
    const reply = await fetch(normalUrl, { redirect: 'manual' });
    return { ...(await visited(reply)), location: reply.headers.get('location') };
  };
  const post = (step: string, fields: Record<string, string>) =>
    fetch(`${normalUrl}/${step}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
  /** What the page has between the quotes of an attribute. */
  const attribute = async (pattern: RegExp) => {
    const { markup } = await look();
    const found = pattern.exec(markup)?.[1];
    if (found === undefined) throw new Error(`not on the page: ${markup}`);
    return found;
  };
  return {
    look,
    begin: async (hasScripts = true) => {
      await post('begin', hasScripts ? browser : { language: '' });
    },
    runMethodPage: async () => {
      const path = await attribute(/<iframe\s+src="(\/checkout\/method\/[^"]*)"/);
      const around = await visited(await fetch(new URL(path, normalUrl)));
      await submitted(await submitted(around, {}), {});
    },
    openChallenge: async () => {
      const creq = await attribute(/data-c05="([^"]*)"/);
      const action = await attribute(/id="creq"\s+method="post"\s+action="([^"]*)"/);
      return visited(await fetch(action, { method: 'POST', body: new URLSearchParams({ creq }) }));
    },
    leave: async () => {
      await post('leave', {});
    },
  };
}
