import type { JsonSchema } from '@tillgate/contract/openapi';
import { html, type Html } from './html.js';
import { renderLine } from './render-text.js';
import { itemsOf, typeText } from './type-text.js';

/** The fields of an object, those of unnamed objects inside it folded; what is no object is told in a line. */
export function renderFields(schema: JsonSchema): Html {
  const { properties, required = [] } = schema;
  if (properties === undefined) return html`<p class="type">${typeText(schema)}</p>`;
  const fields = Object.entries(properties).map(([name, field]) =>
    renderField(name, typeof field === 'boolean' ? {} : field, required.includes(name)),
  );
  return html`<ul class="fields">
      ${fields}
    </ul>
    ${renderChoice(schema)}`;
}

function renderField(name: string, field: JsonSchema, isRequired: boolean): Html {
  const must = isRequired ? html` <span class="required">required</span>` : html``;
  const description =
    field.description === undefined ? html`` : html`<p>${renderLine(field.description)}</p>`;
  return html`<li>
    <div class="field"><code>${name}</code>${must}</div>
    <div class="meaning">
      <div class="type">${typeText(field)}</div>
      ${description}${renderInside(field)}
    </div>
  </li> `;
}

function renderInside(field: JsonSchema): Html {
  const inside = field.type === 'array' ? itemsOf(field) : field;
  if (typeof inside !== 'object' || Object.keys(inside.properties ?? {}).length === 0) return html``;
  return html`<details>
    <summary>its fields</summary>
    ${renderFields(inside)}
  </details>`;
}

/** `anyOf` over what is required: one of these fields, or one of these groups. */
function renderChoice({ anyOf = [] }: JsonSchema): Html {
  const groups = anyOf.flatMap(({ required }) => (required === undefined ? [] : [required.join(' and ')]));
  return groups.length === 0 ? html`` : html`<p class="choice">Required: ${groups.join(', or ')}.</p>`;
}
