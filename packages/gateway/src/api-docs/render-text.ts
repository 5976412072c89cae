import { html, type Html } from './html.js';

/** The Markdown that our descriptions use: paragraphs, tables, and `code`. */
export function renderText(markdown: string): Html {
  const blocks = markdown.split('\n\n');
  return html`${blocks.map((block) => (block.startsWith('|') ? renderTable(block) : html`<p>${renderLine(block)}</p>`))}`;
}

/** One line: text and `code`. */
export function renderLine(text: string): Html {
  const pieces = text.split('`');
  return html`${pieces.map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`))}`;
}

function renderTable(block: string): Html {
  const [head = [], , ...rows] = block.split('\n').map(cellsOf);
  return html`<div class="table">
    <table>
      <thead>
        <tr>
          ${head.map((cell) => html`<th>${renderLine(cell)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${renderLine(cell)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function cellsOf(row: string): string[] {
  return row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}
