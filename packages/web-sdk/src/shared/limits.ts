/** How long each checkout call of the frame may take. */
export const callLimitsMs = {
  loadSession: 10_000,
  lookUpCard: 3_000,
  submitCard: 45_000,
  vaultCard: 45_000,
  removeStoredCard: 10_000,
  readStatus: 8_000,
};

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

/** How long the page waits for the answer to `submit()`: what became of the last one, this one, and its recovery. */
export const submitLimitMs =
  callLimitsMs.readStatus +
  callLimitsMs.submitCard +
  recovery.attempts * callLimitsMs.readStatus +
  (recovery.attempts - 1) * recovery.pauseMs +
  marginMs;
