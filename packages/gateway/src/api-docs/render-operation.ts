import type { JsonContent, OpenApiDocument, Operation } from '@tillgate/contract/openapi';
import { html, type Html } from './html.js';
import { renderFields } from './render-fields.js';
import { renderText } from './render-text.js';

type Schemas = OpenApiDocument['components']['schemas'];

/** A method, or a notification, which has no path of ours. */
export function renderOperation(schemas: Schemas, operation: Operation, path: string | undefined): Html {
  const { operationId, summary, description, requestBody, responses } = operation;
  const sent = path === undefined ? 'Notification' : 'Request';
  const address = path === undefined ? html`` : html`<p class="path"><b>POST</b> <code>${path}</code></p>`;
  return html`<section class="operation" id="${operationId}">
    <h3><a href="#${operationId}">${operationId}</a></h3>
    <p class="summary">${summary}</p>
    ${address} ${renderText(description)}
    <h4>${sent}</h4>
    ${renderContent(schemas, requestBody.content)}
    <h4>Answer</h4>
    ${path === undefined ? renderText(responses[200].description) : html``}
    ${renderContent(schemas, responses[200].content)}
    ${path === undefined ? html`` : renderCodes(responses[200].description)}
  </section> `;
}

function renderContent(schemas: Schemas, { 'application/json': content }: JsonContent): Html {
  const name = content.schema.$ref.slice(content.schema.$ref.lastIndexOf('/') + 1);
  const samples = Object.entries(content.examples).map(
    ([title, { value }]) =>
      html`<figure>
        <figcaption>${title}</figcaption>
        <pre tabindex="0">${JSON.stringify(value, null, 2)}</pre>
      </figure> `,
  );
  return html`<div class="message">
    <div>
      ${renderFields(schemas[name] ?? {})}
      <p class="file"><a href="/schemas/${name}.json">${name}.json</a></p>
    </div>
    <div class="samples">${samples}</div>
  </div>`;
}

function renderCodes(description: string): Html {
  return html`<details class="codes">
    <summary>Result codes</summary>
    ${renderText(description)}
  </details>`;
}
