import type { CDPSession } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { cards } from './checkout-page.js';
import { formTests } from './form-tests.js';

const tests = formTests();

/** What the browser's process holds after a collection of garbage. */
async function held(devtools: CDPSession): Promise<Record<string, number>> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const wanted = ['Nodes', 'JSEventListeners', 'Frames', 'Documents'];
  return Object.fromEntries(
    metrics.filter(({ name }) => wanted.includes(name)).map(({ name, value }) => [name, value]),
  );
}

describe('a hundred forms, mounted and removed, leave', () => {
  it.each(['mountComponent', 'createComponent'])('no node, listener or frame (%s)', async (method) => {
    const checkout = await tests.open();
    const devtools = await checkout.page.context().newCDPSession(checkout.page);
    await devtools.send('Performance.enable');
    const before = await checkout.markup();
    const cycle = `async (times) => {
      for (let i = 0; i < times; i++) {
        await app.${method}({ sessionData: ${await checkout.session()} }, '#place');
        app.unmount();
        seen.codes.length = seen.events.length = seen.logs.length = 0;
      }
    }`;
    // What a page needs once (code, fonts, caches) is there after a few.
    await checkout.run(`(${cycle})(5)`);
    const atFirst = await held(devtools);
    await checkout.run(`(${cycle})(45)`);

    expect(await checkout.markup()).toBe(before);
    const grown = async () =>
      Object.entries(await held(devtools)).filter(([name, count]) => count > (atFirst[name] ?? 0));
    await expect.poll(grown, { timeout: 10_000 }).toEqual([]);
    expect(checkout.page.frames()).toHaveLength(1);
  });
});

it('a form removed while it stands gives the page back as it was', async () => {
  const checkout = await tests.open();
  const before = await checkout.markup();
  for (const mode of ['popup', 'embed']) {
    await checkout.run(`${mode}(${await checkout.session()})`);
    await checkout.fill(cards.approved);
    await checkout.run('app.unmount()');
    expect(await checkout.markup()).toBe(before);
  }
});

it('a form may come again after it was removed, finished or not', async () => {
  const checkout = await tests.open();
  const data = await checkout.session();
  for (let times = 0; times < 2; times++) {
    await checkout.run(`embed(${data})`);
    await checkout.run('app.unmount()');
  }
  await checkout.run(`embed(${data})`);
  await checkout.fill(cards.approved);
  await checkout.submitButton.click();
  await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
  await checkout.run('app.unmount()');
  await checkout.embed();
  expect(await checkout.field('cc-number').inputValue()).toBe('');
});

it('unmount is safe at any time and any number of times', async () => {
  const checkout = await tests.open();
  await checkout.run('app.unmount(); app.unmount()');
  await checkout.embed();
  await checkout.run('app.unmount(); app.unmount()');
  expect(await checkout.page.locator('iframe').count()).toBe(0);
});

it('every promise settles where the form goes while it is on its way', async () => {
  const checkout = await tests.open();
  await checkout.page.route('**/checkout/loadSession', () => undefined);
  const outcomes = `(() => {
    const opened = outcomeOf(popup(${await checkout.session()}));
    const submitted = app.submit().then(({ code }) => code, () => 'rejected');
    app.unmount();
    return Promise.all([opened, submitted]);
  })()`;
  expect(await checkout.run(outcomes)).toEqual(['resolved', 'SDK_PAYMENT_CANCEL']);
});
