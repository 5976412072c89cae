import { expect, it } from 'vitest';
import { html } from './html.js';

it('escapes what it is given, in texts and in attributes', () => {
  const evil = `<img src=x onerror="alert('1')">&`;
  const { text } = html`<p title="${evil}">${evil}</p>`;
  expect(text).not.toMatch(/<img|onerror="/);
  expect(text.match(/&#38;/g)).toHaveLength(2);
});

it('nests, repeats, and leaves out what is not there', () => {
  const items = ['a', 'b'].map((item) => html`<li>${item}</li>`);
  expect(html`<p>${items}${undefined}${false}${0}</p>`.text).toBe('<p><li>a</li><li>b</li>0</p>');
});
