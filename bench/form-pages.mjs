// @ts-check
/** Serves the bench's two pages on loopback: one with our SDK, one with Adyen's card component. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/**
 * @param {string} gatewayUrl
 * @returns {Promise<{ url: string, adyenGzipKb: number, close(): void }>}
 */
export async function serveFormPages(gatewayUrl) {
  const adyen = await bundleAdyen();
  /** @type {Record<string, { type: string, body: Buffer }>} */
  const files = {
    '/tillgate': html(
      `<script src="${gatewayUrl}/package/ams-checkout/1.13.0/dist/umd/ams-checkout.min.js"></script>`,
    ),
    '/adyen': html('<link rel="stylesheet" href="/adyen.css"><script src="/adyen.js"></script>'),
    '/adyen.js': { type: 'text/javascript', body: gzipSync(adyen.script) },
    '/adyen.css': { type: 'text/css', body: gzipSync(adyen.style) },
  };
  const server = createServer((request, reply) => {
    const file = files[request.url ?? ''];
    if (!file) {
      reply.writeHead(404).end();
      return;
    }
    reply
      .writeHead(200, { 'content-type': `${file.type}; charset=utf-8`, 'content-encoding': 'gzip' })
      .end(file.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://localhost:${address.port}`,
    adyenGzipKb: gzipSync(adyen.script, { level: 9 }).length / 1000,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param {string} head */
function html(head) {
  const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width,initial-scale=1">${head}</head>
<body><div id="place"></div></body></html>`;
  return { type: 'text/html', body: gzipSync(page) };
}

/** Adyen's card component with its style, minified as a shop would have it. */
async function bundleAdyen() {
  const result = await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      rolldownOptions: {
        input: fileURLToPath(new URL('adyen-page.js', import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  const [script] = outputs.filter((output) => output.type === 'chunk');
  if (!script) throw new Error('The bundle of @adyen/adyen-web has no script.');
  const style = fileURLToPath(import.meta.resolve('@adyen/adyen-web/styles/adyen.css'));
  return { script: script.code, style: await readFile(style) };
}
