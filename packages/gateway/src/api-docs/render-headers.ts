import type { Header, OpenApiDocument } from '@tillgate/contract/openapi';
import { html, type Html } from './html.js';
import { renderLine } from './render-text.js';

type NamedHeader = Header & { readonly name: string };

/** Who may call, and the headers of a call, of its answer and of a notification. */
export function renderHeaders({ components, paths, webhooks }: OpenApiDocument): Html {
  const { parameters, headers, securitySchemes } = components;
  const sentWith = (operations: typeof paths): NamedHeader[] => {
    const references = Object.values(operations)[0]?.post.parameters ?? [];
    return references.flatMap(({ $ref }) => parameters[$ref.slice($ref.lastIndexOf('/') + 1)] ?? []);
  };
  const answered = Object.entries(headers).map(([name, header]) => ({ ...header, name }));
  return html`<section id="headers">
    <h2>Headers</h2>
    <p><b>Signed.</b> ${renderLine(securitySchemes['SignedRequest']?.description ?? '')}</p>
    <p>
      <b>Or with an API key</b>, <code>authorization: Bearer</code>.
      ${renderLine(securitySchemes['ApiKey']?.description ?? '')}
    </p>
    <h4>Of a call</h4>
    ${renderList(sentWith(paths))}
    <h4>Of an answer</h4>
    ${renderList(answered)}
    <h4>Of a notification</h4>
    ${renderList(sentWith(webhooks))}
  </section> `;
}

function renderList(headers: readonly NamedHeader[]): Html {
  const items = headers.map(
    ({ name, description, example }) =>
      html`<li>
        <div class="field"><code>${name}</code></div>
        <div class="meaning">
          <div class="type"><code>${example}</code></div>
          <p>${renderLine(description)}</p>
        </div>
      </li> `,
  );
  return html`<ul class="fields">
    ${items}
  </ul>`;
}
