/** A colour as a screen shows it: 0 to 255, and how opaque from 0 to 1. */
export interface Pixel {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** Any CSS colour as a pixel; undefined where the browser does not know it or keeps its canvas to itself. */
export function pixelOf(color: string): Pixel | undefined {
  return writtenPixel(color) ?? drawnPixel(color);
}

/** Whether black can be read better on it than white; whichever it is has a contrast of 4.5:1 or more. */
export function isLight(color: Pixel): boolean {
  return luminanceOf(color) > 0.179;
}

/** The contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastOf(one: Pixel, other: Pixel): number {
  const first = luminanceOf(one);
  const second = luminanceOf(other);
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** What `share` (0 to 1) of one colour on an opaque other one looks like. */
export function mixOf(over: Pixel, under: Pixel, share: number): Pixel {
  const mixed = (top: number, below: number): number => Math.round(top * share + below * (1 - share));
  return {
    red: mixed(over.red, under.red),
    green: mixed(over.green, under.green),
    blue: mixed(over.blue, under.blue),
    alpha: 1,
  };
}

/** A colour of CSS; it is put together from numbers, so that nothing of what it was read from is in it. */
export function colorText({ red, green, blue }: Pixel): string {
  return `rgb(${red}, ${green}, ${blue})`;
}

/** `#rgb`, `#rrggbb`, `rgb` and `rgba`, as browsers compute and people write most colours; no canvas is needed for them. */
export function writtenPixel(color: string): Pixel | undefined {
  if (/^#([\da-f]{3}|[\da-f]{6})$/i.test(color)) return hexPixel(color.slice(1));
  const channels = /^rgba?\(([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)[\s,/]*([\d.]*)\)$/.exec(color);
  if (!channels) return undefined;
  const at = (index: number): number => Math.round(Number(channels[index]));
  return { red: at(1), green: at(2), blue: at(3), alpha: Number(channels[4] || 1) };
}

function hexPixel(digits: string): Pixel {
  const size = digits.length / 3;
  const channel = (index: number): number => {
    const text = digits.slice(index * size, (index + 1) * size);
    return Number.parseInt(size === 1 ? text + text : text, 16);
  };
  return { red: channel(0), green: channel(1), blue: channel(2), alpha: 1 };
}

/** `oklch`, `color`, `color-mix` and what else comes: the browser draws one point of it. */
function drawnPixel(color: string): Pixel | undefined {
  if (typeof document === 'undefined') return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context || color === '') return undefined;
  // A canvas keeps the colour it has where it is given what is none.
  context.fillStyle = noColor;
  context.fillStyle = color;
  if (context.fillStyle === noColor) return undefined;
  context.fillRect(0, 0, 1, 1);
  const { data } = context.getImageData(0, 0, 1, 1);
  const at = (index: number): number => data[index] ?? 0;
  return { red: at(0), green: at(1), blue: at(2), alpha: at(3) / 255 };
}

const noColor = '#010203';

function luminanceOf({ red, green, blue }: Pixel): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
