import {
  consoleBasePath,
  consoleCalls,
  consoleSchemas,
  type ConsoleAnswer,
} from '@tillgate/contract/console';
import type { Owner } from '../browser/dashboard-owner.js';

export type DisputeRow = ConsoleAnswer<'listDisputes'>['items'][number];

/** All disputes of a merchant as the dashboard lists them, page by page. */
export async function readDisputes(
  consoleUrl: string,
  owner: Owner,
  clientId: string,
): Promise<DisputeRow[]> {
  const path = consoleUrl + consoleBasePath + consoleCalls.listDisputes.path.replace('{clientId}', clientId);
  const cookie = owner.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const rows: DisputeRow[] = [];
  let after: string | undefined;
  do {
    const query = new URLSearchParams({ limit: '100', ...(after !== undefined && { after }) });
    const reply = await fetch(`${path}?${query.toString()}`, { headers: { cookie } });
    const page = consoleSchemas.listDisputes.answer.parse(await reply.json());
    rows.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return rows;
}
