import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cards } from '../browser/checkout-page.js';
import { formPageHtml, type Merchant } from '../browser/form-page.js';
import { serveMerchant } from '../browser/guide-page.js';
import { newSessionData } from '../browser/guide-session.js';
import { startTestNetwork, type TestNetwork } from '../test-network.js';
import { until, type Engine, type Key } from './engine.js';
import { startFirefox } from './firefox.js';
import { startWebKit } from './webkit.js';

/** Debian's engines, as far as they are installed. */
const webkitBrowser = foldersIn('/usr/lib')
  .flatMap((folder) => foldersIn(folder))
  .filter((folder) => folder.includes('webkit2gtk-4.'))
  .map((folder) => join(folder, 'MiniBrowser'))
  .find((file) => existsSync(file));
const engines = [
  {
    name: 'Firefox',
    isFound: existsSync('/usr/bin/firefox-esr'),
    packages: 'firefox-esr',
    start: () => startFirefox('/usr/bin/firefox-esr'),
  },
  {
    name: 'WebKit',
    isFound:
      webkitBrowser !== undefined && existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/Xvfb'),
    packages: 'webkit2gtk-driver xvfb',
    start: () =>
      startWebKit({
        driver: '/usr/bin/WebKitWebDriver',
        browser: webkitBrowser ?? '',
        screen: '/usr/bin/Xvfb',
      }),
  },
];

let network: TestNetwork;
let merchant: Merchant;
beforeAll(async () => {
  network = await startTestNetwork();
  merchant = await serveMerchant(() => formPageHtml(network.urls.gateway));
});
afterAll(() => Promise.all([network.close(), merchant.close()]));

it.runIf(engines.every(({ isFound }) => !isFound))('at least one engine is installed', () => {
  throw new Error(`Install one: apt-get install ${engines.map(({ packages }) => packages).join(' ')}`);
});

const cardFrame = 'iframe[src*="/checkout/frame/"]';
const field = (token: string) => `[autocomplete="${token}"]`;

for (const { name, isFound, packages, start } of engines) {
  if (!isFound) console.log(`${name}: NOT FOUND, did not run (apt-get install ${packages})`);

  describe.runIf(isFound)(name, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await start();
      console.log(`${name}: runs ${engine.version}`);
    });
    afterAll(() => engine.close());

    const open = async (mode: 'popup' | 'embed') => {
      await engine.open(merchant.url);
      const data = JSON.stringify(await newSessionData(network));
      await engine.run(`${mode}(${data}).catch(() => undefined);`);
      await hears('SDK_END_OF_LOADING');
      await engine.lookInto(cardFrame);
    };
    const hears = async (code: string) => {
      await engine.lookInto();
      await until(code, () => engine.run(`return seen.codes.includes('${code}');`));
    };
    const fill = async (number: string) => {
      const values = { 'cc-number': number, 'cc-exp': '1230', 'cc-csc': '123', 'cc-name': 'Ann Buyer' };
      for (const [token, text] of Object.entries(values)) {
        await engine.clear(field(token));
        await engine.type(field(token), text);
      }
    };

    it('pays in the pop-up', async () => {
      await open('popup');
      await fill(cards.approved);
      await engine.click('button[type=submit]');
      await hears('SDK_PAYMENT_SUCCESSFUL');
    });

    it('pays in the embedded form', async () => {
      await open('embed');
      await fill(cards.approved);
      await engine.click('button[type=submit]');
      await hears('SDK_PAYMENT_SUCCESSFUL');
    });

    it('pays with another card after a decline', async () => {
      await open('embed');
      await fill(cards.declined);
      await engine.click('button[type=submit]');
      await until('the words about the decline', () =>
        engine.run(
          `return document.querySelector('[role=alert]').textContent.includes('did not go through');`,
        ),
      );
      await fill(cards.approved);
      await engine.click('button[type=submit]');
      await hears('SDK_PAYMENT_SUCCESSFUL');
    });

    it('pays by the keyboard alone, which leads through the form in its order', async () => {
      await open('popup');
      await engine.click(field('cc-number'));
      const texts = [cards.approved, '1230', '123', 'Ann Buyer'];
      const written = texts.map((text): Key[] => [...text].map((character) => ({ character })));
      for (const keys of written) await engine.press([...keys, 'Tab']);
      await engine.press(['Enter']);
      await hears('SDK_PAYMENT_SUCCESSFUL');
      expect(await engine.run('return seen.codes.includes("SDK_FORM_VERIFICATION_FAILED");')).toBe(false);
    });
  });
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));
}
