import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { engines, type TestDatabase } from './testing/databases.js';
import { beginningArbitrary, commandsArbitrary } from './testing/model/commands.js';
import type { Model } from './testing/model/model.js';
import { settleAll } from './testing/model/observe.js';
import { startModelWorld, type ModelWorld } from './testing/model/world.js';

/**
 * Random orders of everything that can happen to payments, alone and at once, against the real gateway over HTTP. What
 * must hold after every step is in `testing/model/invariants.ts`, `told.ts` and `answers.ts`. A failure prints the seed and
 * the shortest list of commands that was found; MODEL_SEED runs it again, MODEL_RUNS and
 * MODEL_LIMIT_S run more. A busy machine runs fewer.
 */
const { MODEL_SEED, MODEL_RUNS = '25', MODEL_LIMIT_S = '20' } = process.env;
const limitMs = Number(MODEL_LIMIT_S) * 1_000;

describe.each(engines)('whatever is asked of payments on $engine', ({ create }) => {
  let database: TestDatabase;
  let world: ModelWorld;
  beforeAll(async () => {
    database = await create();
    world = await startModelWorld(database);
  }, 60_000);
  afterAll(async () => {
    await world.close();
    await database.close();
  });

  it('gateway, card network and merchant tell one story', { timeout: 2 * limitMs + 60_000 }, async () => {
    const run = async (severalCaptures: boolean, commands: Iterable<fc.AsyncCommand<Model, ModelWorld>>) => {
      world.failures.length = 0;
      await world.configure({ severalCaptures, rawCardData: true });
      const model: Model = { severalCaptures, orders: [], asked: [] };
      await fc.asyncModelRun(() => ({ model, real: world }), commands);
      await settleAll(model, world);
    };
    const property = fc.asyncProperty(
      fc.boolean(),
      beginningArbitrary,
      commandsArbitrary,
      (severalCaptures, beginning, commands) => run(severalCaptures, [...beginning, ...commands]),
    );
    await fc.assert(property, {
      numRuns: Number(MODEL_RUNS),
      plugins: [fc.interruptAfterTimeLimit(limitMs)],
      ...(MODEL_SEED === undefined ? {} : { seed: Number(MODEL_SEED) }),
    });
  });
});
