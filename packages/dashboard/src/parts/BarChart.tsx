import { useState } from 'preact/hooks';
import { useTexts } from '../text/locale.js';

export interface ChartPoint {
  /** When: a day, an hour. */
  readonly name: string;
  /** What its bar stands for, in words. */
  readonly text: string;
  /** From the ground up; together at most 1. */
  readonly parts: readonly { readonly share: number; readonly tone: 'accent' | 'good' | 'bad' }[];
}

interface BarChartProps {
  readonly title: string;
  readonly points: readonly ChartPoint[];
  /** What a bar of full height stands for. */
  readonly top: string;
}

/** Bars over time. Pointing at one tells what it stands for; the same stands in a table below. */
export function BarChart({ title, points, top }: BarChartProps) {
  const { home } = useTexts();
  const [pointed, point] = useState<number>();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const active = pointed === undefined ? undefined : points[pointed];
  const middle = points.length > 2 ? points[Math.floor(points.length / 2)] : undefined;
  return (
    <figure class="chart">
      <p class="chart-top" aria-hidden="true">
        {top}
      </p>
      <svg
        class="chart-bars"
        width="100%"
        height="136"
        aria-hidden="true"
        onPointerLeave={() => point(undefined)}
      >
        {points.map((one, index) => (
          <Bar key={index} {...{ one, index, count: points.length }} onPoint={() => point(index)} />
        ))}
      </svg>
      <figcaption class="chart-axis" aria-hidden="true">
        {active ? (
          <span class="chart-active">{`${active.name} · ${active.text}`}</span>
        ) : (
          <>
            <span>{first.name}</span>
            <span>{middle?.name}</span>
            <span>{last.name}</span>
          </>
        )}
      </figcaption>
      <details class="chart-table">
        <summary>{home.table}</summary>
        <table aria-label={title}>
          <tbody>
            {points.map(({ name, text }, index) => (
              <tr key={index}>
                <th scope="row">{name}</th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

interface BarProps {
  readonly one: ChartPoint;
  readonly index: number;
  readonly count: number;
  readonly onPoint: () => void;
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

function Bar({ one: { parts }, index, count, onPoint }: BarProps) {
  const width = 1 / count;
  const gap = width * 0.36;
  let top = 1;
  return (
    <g class="chart-column" onPointerEnter={onPoint}>
      <rect class="chart-ground" x={percent(index * width)} width={percent(width)} y="0" height="100%" />
      {parts.map(({ share, tone }) => {
        top -= share;
        const place = { y: percent(top), height: percent(share) };
        return (
          <rect
            key={tone}
            class={`chart-${tone}`}
            x={percent(index * width + gap / 2)}
            width={percent(width - gap)}
            rx="3"
            {...place}
          />
        );
      })}
    </g>
  );
}
