import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { viewports } from '../browser.js';
import { axeViolations } from '../browser/axe.js';
import { formTests } from '../browser/form-tests.js';
import { billingSession, expiredSession, formStates, type Display } from '../browser/form-states.js';
import { indexHtml, type Picture } from './index-html.js';

const folder = fileURLToPath(new URL('../../screenshots/form/', import.meta.url));
const locales = ['en_US', 'de_DE', 'ar_SA', 'zh_CN'];
const schemes = ['light', 'dark'] as const;
/** Parts of names; without any, all pictures are taken. */
const wanted = (process.env['CONTACT_SHEET_STATES'] ?? '').split(',').filter(Boolean);

const tests = formTests();
let expired: (() => Promise<string>) | undefined;
let billing: (() => Promise<string>) | undefined;
const states = formStates({
  expired: () => (expired ??= expiredSession(tests.network))(),
  billing: () => (billing ??= billingSession(tests.network))(),
}).filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));

it('takes a picture of every state, in which axe finds nothing wrong, and an index of them', async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const views = viewports.flatMap((viewport) => {
    // On a phone the form fills the width either way, so that the sheet stands for both.
    const displays: Display[] = viewport.isMobile ? ['popup'] : ['popup', 'embedded'];
    return displays.map((display) => ({ viewport, display }));
  });
  const pictures: Picture[] = [];
  const missed: string[] = [];
  const violations: string[] = [];
  for (const state of states) {
    for (const { viewport, display } of views.filter((view) => state.displays.includes(view.display))) {
      for (const colorScheme of schemes) {
        await Promise.all(
          locales.map(async (locale) => {
            const picture = { state: state.name, view: `${viewport.name} ${display}`, colorScheme, locale };
            const file = `${Object.values(picture).join('-').replaceAll(' ', '-')}.png`;
            const checkout = await tests.open({ viewport, colorScheme, locale });
            try {
              if (colorScheme === 'dark') await checkout.run("document.body.style.background = '#101318'");
              await state.reach(checkout, display);
              await checkout.page.screenshot({ path: join(folder, file), animations: 'disabled' });
              pictures.push({ ...picture, file });
              violations.push(...(await axeViolations(checkout.page)).map((fault) => `${file}: ${fault}`));
            } catch (error) {
              missed.push(`${file}: ${String(error).slice(0, 200)}`);
            } finally {
              await checkout.page.context().close();
            }
          }),
        );
      }
    }
  }
  await writeFile(join(folder, 'index.html'), indexHtml(pictures));
  expect({ missed, violations }).toEqual({ missed: [], violations: [] });
});
