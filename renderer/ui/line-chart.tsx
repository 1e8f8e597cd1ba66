import { type CSSProperties, useId } from 'react';
import { type Chart, LINE_STYLES } from '../../src/charts/chart';
import styles from './line-chart.module.css';

interface LineChartProps {
  readonly chart: Chart;
  /** What it is, and where the same can be read. */
  readonly label: string;
}

/** A chart as a drawing. It says nothing to a screen reader but its label: put its table beside it. */
export function LineChart({ chart, label }: LineChartProps) {
  const { width, height, plot, laps, values, lines, labels } = chart;
  const clip = useId();
  const bottom = plot.y + plot.height;
  const grid = [
    ...values.map(({ at }) => `M${plot.x},${at}h${plot.width}`),
    ...laps.map(({ at }) => `M${at},${plot.y}v${plot.height}`),
  ].join('');
  return (
    <svg className={styles['chart']} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <clipPath id={clip}>
        <rect x={plot.x - 3} y={plot.y - 3} width={plot.width + 6} height={plot.height + 6} />
      </clipPath>
      <path className={styles['grid']} d={grid} />
      {values.map(({ at, text }) => (
        <text key={text} x={plot.x - 8} y={at + 4} textAnchor="end">
          {text}
        </text>
      ))}
      {laps.map(({ at, text }) => (
        <text key={text} x={at} y={bottom + 18} textAnchor="middle">
          {text}
        </text>
      ))}
      <g clipPath={`url(#${clip})`}>
        {lines.map(({ bib, path, style }) => (
          <path
            key={`${bib} ${path}`}
            d={path}
            className={style === null ? styles['other'] : styles['rider']}
            style={style === null ? undefined : inkOf(style)}
          />
        ))}
      </g>
      {labels.map(({ text, style, x, y, connector }) => (
        <g key={`${text} ${y}`}>
          <path className={styles['lead']} d={connector} style={inkOf(style)} />
          <text className={styles['name']} x={x} y={y + 4} style={inkOf(style)}>
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The colours of a style, from which the theme chooses. */
function inkOf(style: number): CSSProperties {
  const { light, dark, dash } = LINE_STYLES[style] ?? { light: 'currentColor', dark: 'currentColor', dash: [] };
  return { '--on-light': light, '--on-dark': dark, '--dash': dash.length === 0 ? 'none' : dash.join(' ') } as CSSProperties;
}
