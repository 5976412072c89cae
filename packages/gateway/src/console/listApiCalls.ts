import type { ActivityRow } from '../db/activity.js';
import { findCalls } from '../db/api-calls.js';
import { callRow } from './call-row.js';
import { done, type ConsoleMethod } from './console-method.js';
import { periodOf } from './period.js';
import { pageAnswer, readPage } from './read-page.js';

/** Calls of the wire API that a merchant made, newest first, those that were refused among them. */
export const listApiCalls: ConsoleMethod<'listApiCalls'> = async ({ context }, request) => {
  const { clientId, search, resultStatus } = request;
  const asked = readPage(request);
  if ('kind' in asked) return asked;
  const query = { clientId, search: search?.trim(), resultStatus, ...periodOf(request), ...asked };
  const found = await findCalls(context.db, query);
  const place = (row: ActivityRow) => ({ at: row.at, id: row.activity_id });
  return done(pageAnswer(asked, found, { item: callRow, place }));
};
