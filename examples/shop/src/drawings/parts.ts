import { html, type Html } from '../html.js';

const clay = '#b98a66';

/** The shading that all drawings share; once in every page. */
export const drawingDefinitions: Html = html`<svg class="definitions" width="0" height="0" aria-hidden="true">
  <defs>
    <linearGradient id="shade" x1="0" x2="1" y1="0" y2="0">
      <stop offset="0" stop-color="#fff" stop-opacity=".2" />
      <stop offset=".38" stop-color="#fff" stop-opacity="0" />
      <stop offset=".62" stop-color="#1d120a" stop-opacity="0" />
      <stop offset="1" stop-color="#1d120a" stop-opacity=".3" />
    </linearGradient>
    <radialGradient id="ground">
      <stop offset="0" stop-color="#1d120a" stop-opacity=".36" />
      <stop offset="1" stop-color="#1d120a" stop-opacity="0" />
    </radialGradient>
  </defs>
</svg>`;

/** A body of bare clay, its glazed upper part, and the light that falls on both. */
export function thrown(body: string, glazed: string, glaze: string): Html {
  return html`<path d="${body}" fill="${clay}" /><path d="${glazed}" fill="${glaze}" /><path
      d="${body}"
      fill="url(#shade)"
    />`;
}

export function rim(cx: number, cy: number, rx: number, ry: number, glaze: string, inside: string): Html {
  return html`<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${glaze}" /><ellipse
      cx="${cx}"
      cy="${cy + 1}"
      rx="${rx - 5}"
      ry="${Math.max(ry - 3, 2)}"
      fill="${inside}"
    />`;
}

export function ground(cx: number, cy: number, rx: number): Html {
  return html`<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="12" fill="url(#ground)" />`;
}

export function speckles(points: readonly (readonly [number, number])[], color: string): Html {
  return html`<g fill="${color}" opacity=".4">
    ${points.map(([x, y], index) => html`<circle cx="${x}" cy="${y}" r="${index % 3 === 0 ? 1.6 : 1}" />`)}
  </g>`;
}
