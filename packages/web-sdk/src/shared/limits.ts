/** How long each checkout call of the frame may take. */
export const callLimitsMs = {
  loadSession: 10_000,
  lookUpCard: 3_000,
  submitCard: 45_000,
  vaultCard: 45_000,
  removeStoredCard: 10_000,
  readStatus: 8_000,
  leaveChallenge: 8_000,
};

/** A buyer who corrects the first digits of a card passes over some numbers that are not meant, and not looked up. */
export const lookUpPauseMs = 200;

/** A load whose reply was lost is tried once more after a pause. */
export const loading = { attempts: 2, pauseMs: 1_000 };

/** A submission whose reply was lost is asked for, with pauses in between. */
export const recovery = { attempts: 3, pauseMs: 1_500 };

/** For messages on their way and for slow machines. */
const marginMs = 3_000;

/** How long the page waits for the frame's script to run. */
export const launchLimitMs = 15_000;

/** How long the page then waits for the form. Never less than the frame may need. */
export const loadLimitMs =
  loading.attempts * callLimitsMs.loadSession + (loading.attempts - 1) * loading.pauseMs + marginMs;

/** How long the page waits for the form's answer to `validateFields()`. */
export const validateLimitMs = 15_000;

/** How long the merchant's `onBeforeSubmit` may take. */
export const beforeSubmitLimitMs = 15_000;

/** How long `AMSElement.submitPayment()` waits for the result of a payment that was sent, challenge and all. */
export const elementResultLimitMs = 300_000;

/** How long the bank's page may take to come before the page's log says so. */
export const challengeLimitMs = 15_000;

/** How long what was warmed before a session existed may stay in the page. */
export const preloadLimitMs = 10_000;

/**
 * How long the page waits for the answer to `submit()`: what the card's first digits say, the merchant's word, what
 * became of the last one, this one, and its recovery.
 */
export const submitLimitMs =
  lookUpPauseMs +
  callLimitsMs.lookUpCard +
  beforeSubmitLimitMs +
  callLimitsMs.readStatus +
  callLimitsMs.submitCard +
  recovery.attempts * callLimitsMs.readStatus +
  (recovery.attempts - 1) * recovery.pauseMs +
  marginMs;
