import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pageViolations } from './axe.js';
import { browserTests } from './form-tests.js';
import { BareThreeDSServer, encoded, issuerCards } from './issuer-page.js';

const tests = browserTests();
let server: BareThreeDSServer;
beforeAll(async () => {
  server = await BareThreeDSServer.start(tests.network.urls.network);
});
afterAll(() => server.close());
beforeEach(() => {
  server.results.length = 0;
  server.brought.length = 0;
});

/** The windows of 3-D Secure, and one of a browser's; half of them of a buyer who likes it dark. */
const looks = [
  { colorScheme: 'light', size: { width: 250, height: 400 } },
  { colorScheme: 'dark', size: { width: 390, height: 400 } },
  { colorScheme: 'light', size: { width: 500, height: 600 } },
  { colorScheme: 'dark', size: { width: 1280, height: 800 } },
] as const;
const languages = readdirSync(new URL('../../packages/web-sdk/src/shared/locales', import.meta.url)).map(
  (file) => file.replace('.json', '').replace('_', '-'),
);

async function newPage(options = {}): Promise<Page> {
  return (await tests.newProfile(options)).newPage();
}

/** Presses a button, and waits for the page that comes of it. */
async function press(page: Page, id: string, next: string): Promise<void> {
  await page.locator(`#${id}`).click();
  await page.getByTestId(next).waitFor();
}

async function enterWrongCode(page: Page): Promise<void> {
  await page.locator('#code').fill('000000');
  await page.locator('#confirm').click();
  await page.locator('#code[aria-invalid]').waitFor();
}

/** Each page of the issuer's, and how a buyer gets there. */
const pages: { name: string; card: string; reach: (page: Page) => Promise<void> }[] = [
  { name: 'a code', card: issuerCards.code, reach: () => Promise.resolve() },
  { name: 'a wrong code', card: issuerCards.code, reach: enterWrongCode },
  { name: 'a new code', card: issuerCards.code, reach: (page) => press(page, 'send-again', 'acs-code') },
  { name: 'trust', card: issuerCards.trust, reach: () => Promise.resolve() },
  { name: 'a choice', card: issuerCards.choice, reach: () => Promise.resolve() },
  { name: 'the app', card: issuerCards.app, reach: () => Promise.resolve() },
  { name: 'too early', card: issuerCards.app, reach: (page) => press(page, 'continue', 'acs-app') },
  { name: 'the phone', card: issuerCards.app, reach: (page) => press(page, 'open-app', 'acs-phone') },
  {
    name: 'failure',
    card: issuerCards.app,
    reach: async (page) => {
      await press(page, 'open-app', 'acs-phone');
      await press(page, 'decline', 'acs-failed');
    },
  },
];

describe("the issuer's page of", () => {
  it.each(pages)(
    '$name has nothing that axe finds wrong, and all in reach of a finger',
    async ({ card, reach }) => {
      const page = await newPage();
      await server.challenge(page, { acctNumber: card });
      await reach(page);
      for (const { colorScheme, size } of looks) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(size);
        expect(await pageViolations(page)).toEqual([]);
        expect(await tooSmall(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(size.width);
      }
    },
  );

  it('a challenge that never was has nothing that axe finds wrong', async () => {
    const page = await newPage();
    const url = `${tests.network.urls.network}/three-d-secure/acs/challenge`;
    await server.bring(page, url, { creq: encoded({}) });
    await page.getByTestId('acs-over').waitFor();
    expect(await pageViolations(page)).toEqual([]);
  });

  it('a code has all in sight at 390 x 400, also when it was wrong, in every language', async () => {
    const page = await newPage();
    await page.setViewportSize({ width: 390, height: 400 });
    const heights = [];
    for (const language of languages) {
      await server.challenge(page, { browserLanguage: language }, '02');
      const asked = await page.evaluate('document.documentElement.scrollHeight');
      await enterWrongCode(page);
      heights.push([language, asked, await page.evaluate('document.documentElement.scrollHeight')]);
    }
    expect(heights).toEqual(languages.map((language) => [language, 400, 400]));
  });
});

/** Buttons, boxes and fields that are less than 44 pixels high. */
async function tooSmall(page: Page): Promise<string[]> {
  const targets = await page.locator('button, .trust, input:not([type=hidden], [type=checkbox])').all();
  const small = [];
  for (const target of targets) {
    const height = (await target.boundingBox())?.height ?? 0;
    if (height < 44) small.push(`${await target.innerText()}: ${height}`);
  }
  return small;
}

describe('a buyer', () => {
  it('is sent back by the page itself once the code was right', async () => {
    const page = await newPage();
    await server.challenge(page);
    await page.locator('#code').fill('123456');
    await page.keyboard.press('Enter');
    await page.getByText('Back').waitFor();
    expect(server.results).toMatchObject([{ transStatus: 'Y' }]);
    expect(server.brought.map(({ path, fields }) => [path, Object.keys(fields)])).toEqual([
      ['/over', ['cres']],
    ]);
  });

  it('approves in the app by keyboard alone, in a browser without scripts', async () => {
    const page = await newPage({ runsScripts: false });
    await server.challenge(page, { acctNumber: issuerCards.app });
    await pressByKeyboard(page, 'open-app', 'acs-phone');
    await pressByKeyboard(page, 'approve', 'acs-app');
    await pressByKeyboard(page, 'continue', 'acs-return');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Back').waitFor();
    expect(server.results).toMatchObject([{ transStatus: 'Y', authenticationType: '03' }]);
  });

  it('cancels, and is back', async () => {
    const page = await newPage();
    await server.challenge(page, { acctNumber: issuerCards.choice });
    await page.locator('#cancel').click();
    await page.getByText('Back').waitFor();
    expect(server.results).toMatchObject([{ transStatus: 'N', challengeCancel: '01' }]);
  });
});

/** Comes to a button with the tab key, and presses it. */
async function pressByKeyboard(page: Page, id: string, next: string): Promise<void> {
  const focused = page.locator(`#${id}:focus`);
  for (let stops = 0; stops < 5 && (await focused.count()) === 0; stops += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByTestId(next).waitFor();
}

it('the method page sends its frame back to the 3DS Server', async () => {
  const page = await newPage();
  const threeDSServerTransID = '6f1c4a52-5f0e-4e55-9d6c-0f3f3c2a7b11';
  const data = { threeDSServerTransID, threeDSMethodNotificationURL: `${server.url}/method` };
  const url = `${tests.network.urls.network}/three-d-secure/acs/method`;
  await server.bring(page, url, { threeDSMethodData: encoded(data) });
  await page.getByText('Back').waitFor();
  const fields = { threeDSMethodData: encoded({ threeDSServerTransID }) };
  expect(server.brought).toEqual([{ path: '/method', fields }]);
});
