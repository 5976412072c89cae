import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBinTableFile } from './bin-table-file.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tillgate-bins-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: unknown) {
  const path = join(folder, 'bins.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readBinTableFile(path);
}

const row = { bin: '405469', brands: ['VISA'], issuingCountry: 'SG', funding: 'CREDIT' };

describe("the operator's BIN table", () => {
  it('is read as it is written', async () => {
    const little = { bin: '40355014', brands: ['CARTES_BANCAIRES', 'VISA'] };
    expect(await read([row, little])).toEqual([row, little]);
    expect(await read([])).toEqual([]);
  });

  it('fits as the guide shows it', async () => {
    const guide = await readFile(new URL('../../../../docs/bin-table.md', import.meta.url), 'utf8');
    const [, example = ''] = /^```text\n(.*?)^```$/ms.exec(guide) ?? [];
    expect(await read(example)).toHaveLength(2);
  });

  it.each([
    ['no JSON', '[', 'is no JSON'],
    ['no list', row, 'bins.json'],
    ['a BIN of nine digits', [row, { ...row, bin: '405469123' }], '1.bin: must be six to eight digits'],
    ['a brand that is not one of Antom', [{ ...row, brands: ['Visa'] }], '0.brands.0'],
    ['no brand', [{ ...row, brands: [] }], '0.brands'],
    ['another kind of card', [{ ...row, funding: 'GIFT' }], '0.funding'],
    ['a field that nobody knows', [{ ...row, country: 'SG' }], 'country'],
  ])('with %s is refused by its place', async (_name, content, words) => {
    await expect(read(content)).rejects.toThrow(words);
  });

  it('that is not there is refused by its name', async () => {
    await expect(readBinTableFile(join(folder, 'none.json'))).rejects.toThrow('none.json');
  });
});
