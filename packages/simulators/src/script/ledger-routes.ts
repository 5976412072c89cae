import type { FastifyInstance } from 'fastify';
import { ledgerQuerySchema } from '@tillgate/contract/network-script';
import type { Ledger } from '../ledger.js';
import { ledgerPage } from './ledger-view.js';

/** The network's books, for whoever compares them with others. */
export function addLedgerRoutes(app: FastifyInstance, ledger: Ledger): void {
  app.get('/ledger', ({ query }) => ledgerPage(ledger, ledgerQuerySchema.parse(query)));
}
