import type { ConsoleRole } from '@tillgate/contract/console';
import { sql } from 'kysely';
import { everyMerchant, roleOfText } from './console-memberships.js';
import type { Db } from './engine.js';

export interface MerchantOfPerson {
  clientId: string;
  displayName: string;
  role: ConsoleRole;
}

/** Merchants that a person has a role for, by client id, those after one. */
export async function pageOfMerchantsOf(
  db: Db,
  page: { personId: string; after: string | undefined; search: string | undefined; limit: number },
): Promise<MerchantOfPerson[]> {
  const { after, search } = page;
  let query = db
    .selectFrom('merchant as m')
    .innerJoin('console_membership as c', (join) =>
      join.on((eb) =>
        eb.or([eb('c.client_id', '=', eb.ref('m.client_id')), eb('c.client_id', '=', everyMerchant)]),
      ),
    )
    .select(['m.client_id', 'm.display_name', 'c.role'])
    .where('c.person_id', '=', page.personId);
  if (after !== undefined) query = query.where('m.client_id', '>', after);
  if (search !== undefined) query = query.where(holds(search));
  const rows = await query.orderBy('m.client_id').limit(page.limit).execute();
  return rows.map((row) => ({
    clientId: row.client_id,
    displayName: row.display_name,
    role: roleOfText(row.role),
  }));
}

/** Whether the client id or the name has this text in it, in small letters or large. */
function holds(search: string) {
  const pattern = `%${search.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql<boolean>`(lower(m.client_id) like ${pattern} escape '\\' or lower(m.display_name) like ${pattern} escape '\\')`;
}
