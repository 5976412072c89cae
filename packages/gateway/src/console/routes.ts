import { consoleSchemas, type ConsoleCallOf } from '@tillgate/contract/console';
import { advanceClock } from '../sandbox/advanceClock.js';
import { createFault } from '../sandbox/createFault.js';
import { createMerchant } from '../sandbox/createMerchant.js';
import { deleteFault } from '../sandbox/deleteFault.js';
import { deleteFaults } from '../sandbox/deleteFaults.js';
import { deleteMerchant } from '../sandbox/deleteMerchant.js';
import { listFaults } from '../sandbox/listFaults.js';
import { readClock } from '../sandbox/readClock.js';
import { resetMerchant } from '../sandbox/resetMerchant.js';
import { setClock } from '../sandbox/setClock.js';
import { acceptDispute } from './acceptDispute.js';
import { addPublicKey } from './addPublicKey.js';
import { answerer, type Answerer } from './answerer.js';
import { cancelPayment } from './cancelPayment.js';
import { capturePayment } from './capturePayment.js';
import { changeRole } from './changeRole.js';
import type { ConsoleSituation } from './console-method.js';
import { createApiKey } from './createApiKey.js';
import { defendDispute } from './defendDispute.js';
import { deleteStoredCard } from './deleteStoredCard.js';
import { dismissAlert } from './dismissAlert.js';
import { invite } from './invite.js';
import { listAlerts } from './listAlerts.js';
import { listAudit } from './listAudit.js';
import { listApiCalls } from './listApiCalls.js';
import { listDeliveries } from './listDeliveries.js';
import { listDisputes } from './listDisputes.js';
import { listEndpoints } from './listEndpoints.js';
import { listPayments } from './listPayments.js';
import { listRefunds } from './listRefunds.js';
import { listStoredCards } from './listStoredCards.js';
import { readStoredCard } from './readStoredCard.js';
import { listTestCards } from './listTestCards.js';
import { readApiCall } from './readApiCall.js';
import { readDelivery } from './readDelivery.js';
import { readDispute } from './readDispute.js';
import { readIntegration } from './readIntegration.js';
import { readNotificationSamples } from './readNotificationSamples.js';
import { readPayment } from './readPayment.js';
import { readTeam } from './readTeam.js';
import { refundPayment } from './refundPayment.js';
import { removeMember } from './removeMember.js';
import { resendDeliveries } from './resendDeliveries.js';
import { resendDelivery } from './resendDelivery.js';
import { resumeEndpoint } from './resumeEndpoint.js';
import { readOverview } from './readOverview.js';
import { retirePublicKey } from './retirePublicKey.js';
import { revokeApiKey } from './revokeApiKey.js';
import { revokeInvitation } from './revokeInvitation.js';
import { sandboxCall } from './sandbox-call.js';
import { setAllowedOrigins } from './setAllowedOrigins.js';
import { setNotifyUrls } from './setNotifyUrls.js';
import { testNotification } from './testNotification.js';

/** Who answers which call about a merchant or the gateway. */
export const consoleAnswerers: Record<ConsoleCallOf<'MERCHANT' | 'GATEWAY'>, Answerer<ConsoleSituation>> = {
  readTeam: answerer(consoleSchemas.readTeam.request, readTeam),
  invite: answerer(consoleSchemas.invite.request, invite),
  revokeInvitation: answerer(consoleSchemas.revokeInvitation.request, revokeInvitation),
  changeRole: answerer(consoleSchemas.changeRole.request, changeRole),
  removeMember: answerer(consoleSchemas.removeMember.request, removeMember),
  listAudit: answerer(consoleSchemas.listAudit.request, listAudit),
  listPayments: answerer(consoleSchemas.listPayments.request, listPayments),
  listRefunds: answerer(consoleSchemas.listRefunds.request, listRefunds),
  listStoredCards: answerer(consoleSchemas.listStoredCards.request, listStoredCards),
  readStoredCard: answerer(consoleSchemas.readStoredCard.request, readStoredCard),
  deleteStoredCard: answerer(consoleSchemas.deleteStoredCard.request, deleteStoredCard),
  readOverview: answerer(consoleSchemas.readOverview.request, readOverview),
  listApiCalls: answerer(consoleSchemas.listApiCalls.request, listApiCalls),
  readApiCall: answerer(consoleSchemas.readApiCall.request, readApiCall),
  readPayment: answerer(consoleSchemas.readPayment.request, readPayment),
  capturePayment: answerer(consoleSchemas.capturePayment.request, capturePayment),
  cancelPayment: answerer(consoleSchemas.cancelPayment.request, cancelPayment),
  refundPayment: answerer(consoleSchemas.refundPayment.request, refundPayment),
  readIntegration: answerer(consoleSchemas.readIntegration.request, readIntegration),
  addPublicKey: answerer(consoleSchemas.addPublicKey.request, addPublicKey),
  retirePublicKey: answerer(consoleSchemas.retirePublicKey.request, retirePublicKey),
  setNotifyUrls: answerer(consoleSchemas.setNotifyUrls.request, setNotifyUrls),
  setAllowedOrigins: answerer(consoleSchemas.setAllowedOrigins.request, setAllowedOrigins),
  createApiKey: answerer(consoleSchemas.createApiKey.request, createApiKey),
  revokeApiKey: answerer(consoleSchemas.revokeApiKey.request, revokeApiKey),
  listDisputes: answerer(consoleSchemas.listDisputes.request, listDisputes),
  readDispute: answerer(consoleSchemas.readDispute.request, readDispute),
  acceptDispute: answerer(consoleSchemas.acceptDispute.request, acceptDispute),
  defendDispute: answerer(consoleSchemas.defendDispute.request, defendDispute),
  listDeliveries: answerer(consoleSchemas.listDeliveries.request, listDeliveries),
  readDelivery: answerer(consoleSchemas.readDelivery.request, readDelivery),
  resendDelivery: answerer(consoleSchemas.resendDelivery.request, resendDelivery),
  resendDeliveries: answerer(consoleSchemas.resendDeliveries.request, resendDeliveries),
  listEndpoints: answerer(consoleSchemas.listEndpoints.request, listEndpoints),
  resumeEndpoint: answerer(consoleSchemas.resumeEndpoint.request, resumeEndpoint),
  listAlerts: answerer(consoleSchemas.listAlerts.request, listAlerts),
  dismissAlert: answerer(consoleSchemas.dismissAlert.request, dismissAlert),
  readNotificationSamples: answerer(consoleSchemas.readNotificationSamples.request, readNotificationSamples),
  testNotification: answerer(consoleSchemas.testNotification.request, testNotification),
  listTestCards: answerer(consoleSchemas.listTestCards.request, listTestCards),
  readClock: answerer(consoleSchemas.readClock.request, sandboxCall(readClock)),
  setClock: answerer(consoleSchemas.setClock.request, sandboxCall(setClock)),
  advanceClock: answerer(consoleSchemas.advanceClock.request, sandboxCall(advanceClock)),
  listFaults: answerer(consoleSchemas.listFaults.request, sandboxCall(listFaults)),
  createFault: answerer(consoleSchemas.createFault.request, sandboxCall(createFault)),
  deleteFault: answerer(consoleSchemas.deleteFault.request, sandboxCall(deleteFault)),
  deleteFaults: answerer(consoleSchemas.deleteFaults.request, sandboxCall(deleteFaults)),
  resetMerchant: answerer(consoleSchemas.resetMerchant.request, sandboxCall(resetMerchant)),
  createSandboxMerchant: answerer(consoleSchemas.createSandboxMerchant.request, sandboxCall(createMerchant)),
  deleteSandboxMerchant: answerer(consoleSchemas.deleteSandboxMerchant.request, sandboxCall(deleteMerchant)),
};
