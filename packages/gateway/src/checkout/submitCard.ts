import type { ResultCode } from '@tillgate/contract';
import type { PaymentReportResponse, SubmitCardRequest } from '@tillgate/contract/frame';
import { commitCommand, type Committed } from '../db/commit.js';
import type { PaymentSession } from '../domain/session.js';
import type { Payment } from '../domain/payment.js';
import { allowsUpgrade, forcesAuthentication } from '../domain/authentication.js';
import { view } from '../domain/view.js';
import { authorize, type Charge } from '../operations/authorize.js';
import { at } from '../operations/carry-out.js';
import type { Acquirer, Context } from '../ports.js';
import { authenticate } from '../three-d-secure/authenticate.js';
import type { Buyer } from '../three-d-secure/buyer.js';
import { chargeFor } from './charge-for.js';
import { currentReport } from './current-report.js';
import { expired, isRefusal, refusedAs, sessionFor } from './open-session.js';

/**
 * Pays a session with a card: check it, commit the intent, authenticate the buyer where that is asked, call the acquirer,
 * commit the outcome. A submission while another runs, or after one succeeded, starts nothing and is told where the payment
 * stands.
 */
export async function submitCard(
  gateway: Context,
  request: SubmitCardRequest,
  caller: Buyer,
): Promise<PaymentReportResponse> {
  const session = await sessionFor(gateway, request.sessionData);
  if (isRefusal(session)) return session;
  const context = await gateway.forMerchant(session);
  const merchant = await context.merchantKeys(session.clientId);
  if (!merchant) return refusedAs('CLIENT_INVALID');
  const checked = await chargeFor(context, merchant, session, request);
  if (isRefusal(checked)) return checked;
  if (merchant.settings.status === 'SUSPENDED') return refusedAs('INVALID_MERCHANT_STATUS');
  const acquirer = context.acquirerFor(session);
  if (!acquirer) return refusedAs('NO_PAY_OPTIONS');

  const merchantName = session.merchantDisplayName ?? merchant.displayName;
  const buyer = { ...caller, browser: request.browser };
  const submission = { session, acquirer, charge: checked.charge, buyer, merchantName };
  const first = await attempt(context, {
    ...submission,
    isAuthenticated: forcesAuthentication(session.terms.card),
  });
  // A soft decline: the issuer will say yes to the same card once its holder is authenticated.
  const isUpgraded = wantsAuthentication(first) && allowsUpgrade(session.terms.card);
  const { payment, decision } = isUpgraded
    ? await attempt(context, { ...submission, isAuthenticated: true })
    : first;
  if (decision.kind === 'accepted') return currentReport(context, payment, session);
  return whyNot(
    context,
    payment,
    session,
    decision.kind === 'refused' ? decision.code : 'PAYMENT_IN_PROCESS',
  );
}

interface Submission {
  readonly session: PaymentSession;
  readonly acquirer: Acquirer;
  readonly charge: Charge;
  readonly buyer: Buyer;
  readonly merchantName: string;
  /** Whether the buyer is to be authenticated first. */
  readonly isAuthenticated: boolean;
}

/** Commits the intent to authorise, and carries it out where it is accepted. Returns the payment as it then stands. */
async function attempt(context: Context, submission: Submission): Promise<Committed> {
  const { session, acquirer, charge, isAuthenticated } = submission;
  const { expiresAtMs } = session;
  const committed = await commitCommand(
    context.db,
    { session },
    (operationId) => ({ type: 'AUTHORIZE', operationId, expiresAtMs }),
    at(context),
  );
  const { payment, decision } = committed;
  if (decision.kind !== 'accepted') return committed;
  const { operation } = decision;
  const settled = isAuthenticated
    ? await authenticate(context, acquirer, { ...submission, payment, operation })
    : await authorize(context, acquirer, payment, operation, charge);
  return { payment: settled, decision };
}

function wantsAuthentication({ payment, decision }: Committed): boolean {
  return decision.kind === 'accepted' && view(payment).resultCode === 'AUTHENTICATION_REQUIRED';
}

/** A payment that runs or succeeded is reported as it stands; any other refusal by its code. */
async function whyNot(
  context: Context,
  payment: Payment,
  session: PaymentSession,
  code: ResultCode,
): Promise<PaymentReportResponse> {
  const report = await currentReport(context, payment, session);
  if (code === 'PAYMENT_IN_PROCESS' || report.paymentStatus === 'SUCCESS') return report;
  if (code === 'ORDER_IS_CLOSED') return expired();
  return refusedAs(code);
}
