import { formatRaceTime, type Ms } from './time';

/** A race time without the hours where there are none: `40:20.0`. */
export function formatShortTime(span: Ms, decimals: 0 | 1 | 2 | 3): string {
  return formatRaceTime(span, decimals).replace(/^(-?)0:0?/, '$1');
}

/** What was added to a time, without its sign and with the decimals that it has: `0:20`, `1:30.5`. */
export function formatAmount(by: Ms): string {
  return formatShortTime(Math.abs(by) as Ms, 3)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

/** The same with its sign: `+0:20`, `−0:05`. */
export function formatSignedAmount(by: Ms): string {
  return `${by < 0 ? '−' : '+'}${formatAmount(by)}`;
}
