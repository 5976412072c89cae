/** One screenshot, and what can be told apart by. */
export interface Picture {
  state: string;
  /** Window and display: `web popup`. */
  view: string;
  colorScheme: string;
  locale: string;
  file: string;
}

/** A page with all pictures: a row for each state and view, a column for each colour scheme and language. */
export function indexHtml(pictures: Picture[]): string {
  const columnOf = ({ colorScheme, locale }: Picture) => `${colorScheme} ${locale}`;
  const rowOf = ({ state, view }: Picture) => `${state}, ${view}`;
  const columns = [...new Set(pictures.map(columnOf))].sort().reverse();
  const rows = [...new Set(pictures.map(rowOf))];
  const cell = (row: string, column: string) => {
    const found = pictures.find((picture) => rowOf(picture) === row && columnOf(picture) === column);
    if (!found) return '<td></td>';
    const { file } = found;
    return `<td><a href="${file}"><img loading="lazy" src="${file}" alt="${row}, ${column}"></a></td>`;
  };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Tillgate: contact sheet</title>
<style>
body { font: 14px system-ui, sans-serif; margin: 16px }
td, th { padding: 4px; text-align: left; vertical-align: top }
thead th { position: sticky; top: 0; background: #fff }
tbody th { position: sticky; left: 0; background: #fff; max-width: 120px }
img { width: 280px; border: 1px solid #ddd }
</style>
</head>
<body>
<h1>Contact sheet</h1>
<p>${pictures.length} pictures. Each leads to its full size.</p>
<table>
<thead><tr><th></th>${columns.map((column) => `<th>${column}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr><th>${row}</th>${columns.map((column) => cell(row, column)).join('')}</tr>`).join('\n')}
</tbody>
</table>
</body>
</html>
`;
}
