import { expect, it } from 'vitest';
import { startLoop } from './loop.js';

const noErrors = (error: unknown) => {
  throw error;
};

it('works until nothing is left, and stops when told', async () => {
  let left = 3;
  const finished = new Promise<void>((resolve) => {
    const loop = startLoop(async () => {
      if (left === 0) resolve(loop.stop());
      return left === 0 ? 0 : left--;
    }, noErrors);
  });
  await finished;
  expect(left).toBe(0);
});

it('does not miss a wake that comes while it works', async () => {
  let looks = 0;
  const second = new Promise<void>((resolve) => {
    const loop = startLoop(async () => {
      looks++;
      if (looks === 1) loop.wake();
      if (looks === 2) resolve(loop.stop());
      await Promise.resolve();
      return 0;
    }, noErrors);
  });
  const startedAt = performance.now();
  await second;
  expect(performance.now() - startedAt).toBeLessThan(400);
});

it('goes on after a failure', async () => {
  const told: unknown[] = [];
  let looks = 0;
  const again = new Promise<void>((resolve) => {
    const loop = startLoop(
      async () => {
        looks++;
        if (looks === 1) throw new Error('the database is away');
        resolve(loop.stop());
        return 0;
      },
      (error) => {
        told.push(error);
        loop.wake();
      },
    );
  });
  await again;
  expect(told).toHaveLength(1);
});
