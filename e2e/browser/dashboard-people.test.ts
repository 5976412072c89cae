import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startTestNetwork, type TestNetwork } from '../test-network.js';
import { dashboardTests } from './dashboard-tests.js';
import { totpCode } from './totp-code.js';

const tests = dashboardTests();

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Has the owner invite somebody, who sets a password; gives the page of the new member. */
async function newMember(email: string, role: string): Promise<Page> {
  const page = await tests.open('~/team');
  await page.getByRole('button', { name: 'Invite' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail address').fill(email);
  await dialog.getByLabel('Role').selectOption({ label: role });
  await dialog.getByRole('button', { name: 'Make invitation link' }).click();
  const link = await dialog.locator('code').innerText();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('row', { name: new RegExp(email) }).waitFor();

  const member = await tests.openSignedOut('/');
  await member.goto(link);
  await member.getByLabel('Your name').fill('Sam Member');
  await member.getByLabel('Password').fill(password);
  await member.getByRole('button', { name: 'Set password and sign in' }).click();
  await member.getByRole('heading', { name: 'Home' }).waitFor();
  return member;
}

const password = 'a long enough one';

/** What a command of the operator prints. */
async function operate(...command: string[]): Promise<string> {
  const program = fileURLToPath(new URL('../../scripts/merchant.mjs', import.meta.url));
  const { network } = tests;
  const args = [program, '--data-dir', network.dataDir, ...command];
  const env = { ...process.env, CONSOLE_URL: network.urls.console };
  return (await promisify(execFile)(process.execPath, args, { env })).stdout;
}

describe('the first start', () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await startTestNetwork();
  });
  afterAll(() => network.close());

  it('gives a link by which its owner sets a password and is in; it opens nothing a second time', async () => {
    const link = network.ownerLink ?? '';
    const context = await tests.newProfile();
    const page = await context.newPage();
    await page.goto(link);
    await page.getByText('You were invited to every merchant of this gateway. Your role: Owner.').waitFor();
    await page.getByLabel('E-mail address').fill('first@owner.example');
    await page.getByLabel('Your name').fill('First Owner');
    await page.getByLabel('Password').fill('short');
    await page.getByRole('button', { name: 'Set password and sign in' }).click();
    expect(await page.getByLabel('Password').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Set password and sign in' }).click();
    await page.getByRole('heading', { name: 'Home' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');

    await page.goto(link);
    await page.getByText('This link was used, revoked, or has expired.').waitFor();
  });
});

describe('signing in', () => {
  it('with a wrong password says so, and with the right one leads where the address says', async () => {
    const page = await tests.openSignedOut('~/payments?state=FAILED');
    await signIn(page, { ...tests.owner, password: 'something else' });
    await page.getByRole('alert').getByText('The e-mail address or the password is wrong.').waitFor();
    await signIn(page, tests.owner);
    await page.getByRole('heading', { name: 'Payments' }).waitFor();
    expect(await page.getByRole('button', { name: 'Failed' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('asks for a code once there is an authenticator, and takes a recovery code in its place', async () => {
    const email = 'totp@member.example';
    const page = await newMember(email, 'Support: Reads payments, moves money');
    await page.getByRole('link', { name: 'Sam Member' }).click();
    await page.getByRole('button', { name: 'Turn on' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('img', { name: 'QR code of the secret' }).waitFor();
    const secret = await dialog.locator('code').innerText();
    await dialog.getByLabel('Code that the app shows').fill(totpCode(secret, Date.now()));
    await dialog.getByRole('button', { name: 'Confirm code' }).click();
    await dialog.getByRole('heading', { name: 'Recovery codes' }).waitFor();
    const recoveryCode = await dialog.locator('li code').first().innerText();
    await dialog.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByRole('status').getByText('Two-step sign-in is on').waitFor();

    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await signIn(page, { email, password });
    await page.getByLabel('Code').fill('000000');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('That code is not right.').waitFor();
    await page.getByLabel('Code').fill(recoveryCode);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Account' }).waitFor();
  });

  it('works again by a link of the operator, which signs everybody else out', async () => {
    const email = 'lost@member.example';
    const lost = await newMember(email, 'Viewer: Reads');
    const [link = ''] = /^http\S+$/m.exec(await operate('person', 'recover', email)) ?? [];
    const page = await tests.openSignedOut('/');
    await page.goto(link);
    await page.getByText(`For ${email}.`).waitFor();
    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', { name: 'Set password and sign in' }).click();
    expect(await page.getByLabel('New password').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('New password').fill('one that I remember');
    await page.getByRole('button', { name: 'Set password and sign in' }).click();
    await page.getByRole('heading', { name: 'Home' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await page.goto(link);
    await page.getByText('This link was used, revoked, or has expired.').waitFor();
    await lost.reload();
    await lost.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  it('ends everywhere when that is asked for', async () => {
    const page = await newMember('everywhere@member.example', 'Viewer: Reads');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('heading', { name: 'Home' }).waitFor();
    await page.getByRole('link', { name: 'Sam Member' }).click();
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await other.getByRole('link', { name: 'Refunds' }).click();
    await other.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});

describe('the team', () => {
  it('is seen as far as the role allows, and what was changed stands in the audit log', async () => {
    const email = 'viewer@member.example';
    const viewer = await newMember(email, 'Viewer: Reads');
    await viewer.getByRole('link', { name: 'Team' }).click();
    await viewer.getByRole('row', { name: new RegExp(email) }).waitFor();
    expect(await viewer.getByRole('button', { name: 'Invite' }).count()).toBe(0);
    expect(await viewer.getByRole('link', { name: 'Audit log' }).count()).toBe(0);

    const owner = await tests.open('~/team');
    const row = owner.getByRole('row', { name: new RegExp(email) });
    await row.getByLabel('Role of Sam Member').selectOption('SUPPORT');
    await owner.getByRole('status').getByText('Sam Member is Support now').waitFor();
    await row.getByRole('button', { name: 'Remove' }).click();
    await owner.getByRole('dialog').getByRole('button', { name: 'Remove Sam Member' }).click();
    await row.waitFor({ state: 'detached' });

    await owner.getByRole('link', { name: 'Audit log' }).click();
    for (const call of ['removeMember', 'changeRole', 'invite']) {
      await owner
        .getByRole('row', { name: new RegExp(call) })
        .first()
        .waitFor();
    }
    await viewer.reload();
    await viewer.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});
