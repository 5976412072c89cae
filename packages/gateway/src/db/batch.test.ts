import { expect, it } from 'vitest';
import { batched } from './batch.js';

it('does together what is asked for together, and answers each its own', async () => {
  const batches: number[] = [];
  const double = batched(async (items: readonly number[]) => {
    batches.push(items.length);
    return items.map((item) => item * 2);
  });
  const answers = await Promise.all(Array.from({ length: 250 }, (_, index) => double(index)));
  expect(answers).toEqual(Array.from({ length: 250 }, (_, index) => index * 2));
  expect(batches).toEqual([100, 100, 50]);
  expect(await double(7)).toBe(14);
});

it('an item that cannot be done fails alone', async () => {
  const half = batched(async (items: readonly number[]) => {
    if (items.some((item) => item % 2 === 1)) throw new Error('odd');
    return items.map((item) => item / 2);
  });
  const settled = await Promise.allSettled([half(2), half(3), half(4)]);
  expect(settled).toMatchObject([
    { status: 'fulfilled', value: 1 },
    { status: 'rejected', reason: { message: 'odd' } },
    { status: 'fulfilled', value: 2 },
  ]);
});

it('a failure reaches everybody in the batch, and nobody after it', async () => {
  let fails = true;
  const run = batched(async (items: readonly number[]) => {
    if (fails) throw new Error('the database is away');
    return items;
  });
  const settled = await Promise.allSettled([run(1), run(2)]);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  expect(await run(3)).toBe(3);
});
