import type { OpenApiDocument, Operation } from '@tillgate/contract/openapi';
import { html, type Html } from './html.js';
import { renderFields } from './render-fields.js';
import { renderHeaders } from './render-headers.js';
import { renderOperation } from './render-operation.js';
import { renderText } from './render-text.js';

export const styleUrl = '/api-docs/style.css';

interface Entry {
  readonly operation: Operation;
  /** As it is called on the live server; undefined: a notification. */
  readonly path: string | undefined;
}

/** The whole description as one page without a script. */
export function renderPage(document: OpenApiDocument): string {
  const { info, tags, components } = document;
  const entries = entriesOf(document);
  const groups = tags.map((tag) => ({
    ...tag,
    entries: entries.filter(({ operation }) => operation.tags.includes(tag.name)),
  }));
  const parts = partNames(document, entries);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${info.title} API</title>
        <link rel="stylesheet" href="${styleUrl}" />
      </head>
      <body>
        <nav aria-label="Contents">
          <a class="brand" href="#top">${info.title} API</a>
          <ul>
            <li><a href="#headers">Headers</a></li>
          </ul>
          ${groups.map(({ name, entries: inside }) =>
            navGroup(
              name,
              inside.map(({ operation }) => operation.operationId),
            ),
          )}
          <details>
            <summary>Schemas</summary>
            ${navList(parts)}
          </details>
        </nav>
        <main id="top">
          <header>
            <h1>${info.title} API</h1>
            <p class="summary">${info.summary}. Version ${info.version}.</p>
            <p class="files"><a href="/openapi.json">openapi.json</a></p>
          </header>
          ${renderText(info.description)} ${renderHeaders(document)}
          ${groups.map(
            ({ name, description, entries: inside }) =>
              html`<h2>${name}</h2>
                ${renderText(description)}
                ${inside.map(({ operation, path }) => renderOperation(components.schemas, operation, path))}`,
          )}
          <h2>Schemas</h2>
          ${parts.map((name) => renderPart(document, name))}
        </main>
      </body>
    </html> `;
  return page.markup;
}

function entriesOf({ servers, paths, webhooks }: OpenApiDocument): Entry[] {
  const base = servers[0]?.url ?? '';
  return [
    ...Object.entries(paths).map(([path, { post }]) => ({ operation: post, path: `${base}${path}` })),
    ...Object.values(webhooks).map(({ post }) => ({ operation: post, path: undefined })),
  ];
}

/** The schemas that no operation shows as its message, in the order of the alphabet. */
function partNames({ components }: OpenApiDocument, entries: readonly Entry[]): string[] {
  const shown = entries.flatMap(({ operation }) => [
    operation.requestBody.content['application/json'].schema.$ref,
    operation.responses[200].content['application/json'].schema.$ref,
  ]);
  return Object.keys(components.schemas)
    .filter((name) => !shown.includes(`#/components/schemas/${name}`))
    .sort();
}

function renderPart({ components }: OpenApiDocument, name: string): Html {
  const schema = components.schemas[name] ?? {};
  return html`<section class="part" id="${name}">
    <h3><a href="#${name}">${name}</a></h3>
    ${renderText(schema.description ?? '')} ${renderFields(schema)}
    <p class="file"><a href="/schemas/${name}.json">${name}.json</a></p>
  </section> `;
}

function navGroup(title: string, names: readonly string[]): Html {
  return html`<h2>${title}</h2>
    ${navList(names)}`;
}

function navList(names: readonly string[]): Html {
  return html`<ul>
    ${names.map((name) => html`<li><a href="#${name}">${name}</a></li>`)}
  </ul>`;
}
