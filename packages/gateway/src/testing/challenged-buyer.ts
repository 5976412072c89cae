import type { PaymentReport, VaultingReport } from '@tillgate/contract/frame';

/** A page as a browser has it: its policy, its first form, and where it came from. */
export interface VisitedPage {
  status: number;
  policy: string;
  markup: string;
  form: { action: string; fields: Record<string, string> } | undefined;
}

type Report = Pick<PaymentReport | VaultingReport, 'method' | 'challenge'>;

/** What a buyer does in a challenge; each step is what his browser would send. */
export interface ChallengedBuyer {
  /** Opens the gateway's page of a method page, the issuer's in it, and lets that tell that it is through. */
  runMethodPage(report: Report): Promise<VisitedPage>;
  /** Opens the gateway's page, and the issuer's page in it. */
  open(report: Report): Promise<VisitedPage>;
  /** Answers on the issuer's page; follows it back to the gateway's once the issuer is done. */
  answer(page: VisitedPage, fields: Record<string, string>): Promise<VisitedPage>;
}

/** A browser without scripts, which presses the buttons that scripts would press. */
export function challengedBuyer(gatewayUrl: string): ChallengedBuyer {
  return {
    async runMethodPage({ method }) {
      const around = await visited(await fetch(new URL(String(method?.url), gatewayUrl)));
      return submitted(await submitted(around, {}), {});
    },
    async open({ challenge }) {
      const around = await visited(await fetch(new URL(String(challenge?.url), gatewayUrl)));
      return submitted(around, {});
    },
    async answer(page, fields) {
      const next = await submitted(page, fields);
      return next.form?.fields['cres'] === undefined ? next : submitted(next, {});
    },
  };
}

/** Sends a page's form, with what the buyer typed. */
export async function submitted(
  { form, markup }: VisitedPage,
  typed: Record<string, string>,
): Promise<VisitedPage> {
  if (!form) throw new Error(`no form on the page: ${markup}`);
  const body = new URLSearchParams({ ...form.fields, ...typed });
  return visited(await fetch(form.action, { method: 'POST', body }));
}

export async function visited(reply: Response): Promise<VisitedPage> {
  const markup = await reply.text();
  const action = /<form[^>]* action="([^"]*)"/.exec(markup)?.[1];
  const hidden = markup.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  const fields = Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value]));
  return {
    status: reply.status,
    policy: reply.headers.get('content-security-policy') ?? '',
    markup,
    form: action === undefined ? undefined : { action: new URL(action, reply.url).href, fields },
  };
}
