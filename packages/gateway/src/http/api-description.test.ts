import fastify from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { openApiDocument } from '@tillgate/contract/openapi';
import { renderLine, renderText } from '../api-docs/render-text.js';
import { addApiDescriptionRoutes } from './api-description-routes.js';

const app = fastify();
addApiDescriptionRoutes(app);
afterAll(() => app.close());

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
const document = openApiDocument({ serverUrl: '', version: '0.1.0' });
const page = (await get('/api-docs')).body;

describe('/openapi.json', () => {
  it('is the description of this server, for any origin', async () => {
    const reply = await get('/openapi.json');
    expect(reply.headers['content-type']).toMatch(/^application\/json/);
    expect(reply.headers['access-control-allow-origin']).toBe('*');
    expect(reply.headers['cache-control']).toBe('public, max-age=300');
    expect(reply.json()).toMatchObject({ openapi: '3.1.1', servers: [{ url: '/ams/api' }, {}] });
  });

  it('is not sent again to who has it', async () => {
    const { headers } = await get('/openapi.json');
    const again = await get('/openapi.json', { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });
});

describe('/schemas', () => {
  it.each(Object.keys(document.components.schemas))('has %s', async (name) => {
    const reply = await get(`/schemas/${name}.json`);
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['access-control-allow-origin']).toBe('*');
    expect(reply.json()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: name,
    });
  });

  it.each(['Nothing.json', 'Amount', '..%2f..%2fpackage.json'])('has no %s', async (name) => {
    expect((await get(`/schemas/${name}`)).statusCode).toBe(404);
  });
});

describe('/api-docs', () => {
  it('runs nothing on the origin of the card form, and cannot be framed', async () => {
    const policy = String((await get('/api-docs')).headers['content-security-policy']);
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", "frame-ancestors 'none'", 'sandbox']),
    );
    expect(policy).not.toMatch(/script-src|unsafe|allow-/);
    const tags = [...page.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
    expect(tags.filter((tag) => /^<(script|iframe|form)|\s(on\w+|style)=|javascript:/i.test(tag))).toEqual(
      [],
    );
  });

  it('loads nothing but its style sheet, which is its own', async () => {
    expect([...page.matchAll(/<(?:link|img|object|embed)[^>]*>/g)].map(([tag]) => tag)).toEqual([
      '<link rel="stylesheet" href="/api-docs/style.css" />',
    ]);
    const style = await get('/api-docs/style.css');
    expect(style.headers['content-type']).toMatch(/^text\/css/);
    expect(style.body).not.toMatch(/url\(|@import/);
  });

  it('has a place for every method, notification and schema part, and for every link', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    const operations = [...Object.values(document.paths), ...Object.values(document.webhooks)];
    expect(ids).toEqual(expect.arrayContaining(operations.map(({ post }) => post.operationId)));
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('shows limits, values and result codes', () => {
    expect(page).toContain('text, up to 64 characters, no Chinese characters');
    expect(page).toContain('list of <a href="#Goods">Goods</a>, up to 100 items');
    expect(page).toContain('<code>MULTI_CAPTURE_NOT_SUPPORTED</code>');
  });
});

it('escapes what it shows', () => {
  expect(renderLine('`<b>` & "c"').markup).toBe('<code>&lt;b&gt;</code> &amp; &quot;c&quot;');
  expect(renderText('<i>\n\n| a |\n| --- |\n| <u> |').markup).not.toMatch(/<[iu]>/);
});
