import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

declare const axe: { run(context: string, options: RunOptions): Promise<AxeResults> };

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with all that we put into the page: our part of it, and the card form. One line each. */
export async function axeViolations(page: Page): Promise<string[]> {
  const [top, ...frames] = page.frames();
  if (!top) return [];
  const found = [await violationsIn(top, '#ams-component-container', rulesOfTop)];
  for (const frame of frames) {
    // A frame that could not be loaded has no document of ours.
    if (frame.url().startsWith('http')) found.push(await violationsIn(frame, 'html'));
  }
  return found.flat();
}

/** What axe finds wrong with a page that is all ours. */
export function pageViolations(page: Page): Promise<string[]> {
  return violationsIn(page.mainFrame(), 'html', {});
}

/** What is asked of a whole page, which our part of one cannot have. */
const rulesOfPages = { 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } };

/** The pop-up scrolls with the fields of the form in it, which axe does not count: they are in a frame. */
const rulesOfTop = { ...rulesOfPages, 'scrollable-region-focusable': { enabled: false } };

async function violationsIn(
  frame: Frame,
  context: string,
  rules: RunOptions['rules'] = rulesOfPages,
): Promise<string[]> {
  if (!(await frame.evaluate("typeof axe === 'object'"))) await frame.evaluate(await source);
  return frame.evaluate(
    async (asked) => {
      const { violations } = await axe.run(asked.selector, {
        iframes: false,
        resultTypes: ['violations'],
        rules: asked.rules,
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
      );
    },
    { selector: context, rules },
  );
}
