import { html, type Html } from '../html.js';
import { ground, rim, speckles, thrown } from './parts.js';

export type Shape = 'bowl' | 'mug' | 'plate' | 'vase' | 'pitcher' | 'cups' | 'rice-bowl';

const clayDark = '#9c6f4e';

/** How far below the middle of its sheet each piece was drawn. */
const drops: Record<Shape, number> = {
  bowl: 24,
  mug: 14,
  plate: 22,
  vase: 0,
  pitcher: 8,
  cups: 36,
  'rice-bowl': 36,
};

/** A piece of stoneware, drawn; decorative, its name stands beside it. */
export function drawing(shape: Shape): Html {
  return html`<svg class="drawing" viewBox="0 ${drops[shape]} 240 200" aria-hidden="true" focusable="false">
    ${drawings[shape]}
  </svg>`;
}

function bowl(glaze: { outside: string; rim: string; inside: string; deep: string }): Html {
  const glazed =
    'M36 84 C38 108 48 126 60 139 C84 126 98 148 124 138 C148 129 162 148 181 138 C193 125 202 108 204 84 Z';
  return html`${ground(120, 176, 86)}${thrown(bowlBody, glazed, glaze.outside)}${rim(
      120,
      84,
      84,
      18,
      glaze.rim,
      glaze.inside,
    )}<path
      d="M52 88 C74 98 166 99 188 88 C170 104 70 104 52 88 Z"
      fill="${glaze.deep}"
      opacity=".55"
    />${speckles(
      [
        [70, 112],
        [96, 122],
        [118, 110],
        [146, 120],
        [172, 108],
        [160, 130],
        [84, 128],
      ],
      '#14262a',
    )}`;
}

const bowlBody = 'M36 84 C40 132 80 162 98 166 L96 176 H144 L142 166 C160 162 200 132 204 84 Z';
const cupBody = (x: number) =>
  `M${x} 104 C${x} 140 ${x + 8} 160 ${x + 20} 162 H${x + 48} C${x + 60} 160 ${x + 68} 140 ${x + 68} 104 Z`;
const cupGlaze = (x: number) =>
  `M${x} 104 C${x} 120 ${x + 1} 130 ${x + 4} 140 C${x + 20} 130 ${x + 40} 146 ${x + 64} 138 C${x + 67} 130 ${x + 68} 120 ${x + 68} 104 Z`;

const drawings: Record<Shape, Html> = {
  bowl: bowl({ outside: '#5f8f88', rim: '#77a69e', inside: '#3f6c67', deep: '#2f5551' }),
  'rice-bowl': html`<g transform="translate(36 53) scale(.7)">
    ${bowl({ outside: '#3f5876', rim: '#5b7797', inside: '#d9d3c5', deep: '#b9b1a0' })}
  </g>`,
  mug: html`${ground(120, 170, 66)}<path
      d="M158 88 C204 80 202 150 154 142"
      fill="none"
      stroke="#cdb797"
      stroke-width="13"
      stroke-linecap="round"
    /><path
      d="M158 88 C204 80 202 150 154 142"
      fill="none"
      stroke="#1d120a"
      stroke-opacity=".16"
      stroke-width="13"
      stroke-linecap="round"
    />${thrown(
      'M70 62 L73 156 Q74 168 88 168 H144 Q158 168 159 156 L162 62 Z',
      'M70 62 L72 128 C92 118 108 138 128 128 C142 121 152 134 160 128 L162 62 Z',
      '#dcc8a8',
    )}${rim(116, 62, 46, 11, '#e7d7bb', '#a98d68')}${speckles(
      [
        [84, 84],
        [102, 100],
        [126, 88],
        [142, 108],
        [92, 116],
        [150, 82],
      ],
      '#4d3a24',
    )}`,
  plate: html`${ground(120, 156, 104)}<ellipse
      cx="120"
      cy="126"
      rx="100"
      ry="42"
      fill="${clayDark}"
    /><ellipse cx="120" cy="120" rx="100" ry="42" fill="#e4d9c6" /><ellipse
      cx="120"
      cy="120"
      rx="100"
      ry="42"
      opacity=".6"
      fill="url(#shade)"
    /><ellipse cx="120" cy="121" rx="72" ry="28" fill="#cfc1aa" /><ellipse
      cx="120"
      cy="124"
      rx="70"
      ry="25"
      fill="#dacdb8"
    />${speckles(
      [
        [60, 104],
        [88, 128],
        [124, 112],
        [150, 134],
        [186, 116],
        [110, 140],
        [142, 92],
      ],
      '#5a4630',
    )}`,
  vase: html`${ground(120, 176, 56)}<path
      d="M120 70 C118 46 128 28 146 14"
      fill="none"
      stroke="#6d7d52"
      stroke-width="3"
      stroke-linecap="round"
    /><path
      d="M128 38 C142 36 148 44 150 52 C138 54 130 48 128 38 Z M125 50 C112 44 104 48 99 56 C110 62 120 60 125 50 Z M137 24 C150 18 158 22 163 30 C152 36 142 34 137 24 Z"
      fill="#7f9161"
    />${thrown(
      'M106 64 C106 88 74 96 74 132 C74 160 94 174 120 174 C146 174 166 160 166 132 C166 96 134 88 134 64 Z',
      'M106 64 C106 88 74 96 74 132 C74 138 75 142 76 146 C96 134 110 154 132 142 C146 135 156 148 164 144 C165 140 166 136 166 132 C166 96 134 88 134 64 Z',
      '#a9593a',
    )}${rim(120, 64, 14, 5, '#bf6f4e', '#532512')}`,
  pitcher: html`${ground(120, 176, 66)}<path
      d="M154 70 C204 64 200 146 162 142"
      fill="none"
      stroke="#55616e"
      stroke-width="12"
      stroke-linecap="round"
    />${thrown(
      'M84 44 L66 36 C70 58 82 66 83 78 C80 98 66 108 66 134 C66 160 88 174 116 174 C146 174 168 160 168 134 C168 108 154 96 152 44 Z',
      'M84 44 L66 36 C70 58 82 66 83 78 C80 98 66 108 66 134 C66 140 67 144 69 148 C92 136 106 158 130 146 C146 138 156 150 166 146 C167 142 168 138 168 134 C168 108 154 96 152 44 Z',
      '#6c7a88',
    )}<path d="M66 36 C90 30 130 34 152 44 C130 54 104 54 84 46 Z" fill="#3b4651" />`,
  cups: html`${ground(74, 164, 48)}${ground(164, 172, 48)}${thrown(
    cupBody(38),
    cupGlaze(38),
    '#c9b392',
  )}${rim(72, 104, 34, 9, '#dac7a9', '#957a57')}${html`<g transform="translate(0 8)"
    >${thrown(cupBody(130), cupGlaze(130), '#7d9a8a')}${rim(164, 104, 34, 9, '#97b1a2', '#4b6758')}</g
  >`}`,
};
