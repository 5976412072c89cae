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

/** 0 is black, 1 is white. */
export function lightnessOf({ red, green, blue }: Pixel): number {
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/** `rgb` and `rgba`, as browsers compute most colours; no canvas is needed for them. */
export function writtenPixel(color: string): Pixel | undefined {
  const [red, green, blue, alpha = 1] = (/^rgba?\(([\d\s.,/]+)\)$/.exec(color)?.[1] ?? '')
    .split(/[\s,/]+/)
    .map(Number.parseFloat);
  if (red === undefined || green === undefined || blue === undefined || Number.isNaN(red)) return undefined;
  return { red: Math.round(red), green: Math.round(green), blue: Math.round(blue), alpha };
}

/** `oklch`, `color`, `color-mix` and what else comes: the browser draws one point of it. */
function drawnPixel(color: string): Pixel | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context || color === '') return undefined;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, opacity = 0] = context.getImageData(0, 0, 1, 1).data;
  return { red, green, blue, alpha: opacity / 255 };
}
