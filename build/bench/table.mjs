// Tables and numbers for people.

/**
 * Prints rows of the same members under a title; the members are the columns.
 * @param {string} title
 * @param {readonly Readonly<Record<string, string | number>>[]} rows
 */
export function printTable(title, rows) {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column])))];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => (row[at] ?? '').length)));
  console.log(`\n${title}`);
  for (const row of cells) console.log(`  ${row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  ')}`);
}

/**
 * The value below which a part of the values lies; NaN for an empty list.
 * @param {Iterable<number>} values
 * @param {number} part from 0 to 1
 */
export function quantile(values, part) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/**
 * @param {number | undefined} value
 * @param {number} [decimals]
 * @returns {string} a dash for a value that is no number
 */
export function rounded(value, decimals = 1) {
  return value !== undefined && Number.isFinite(value) ? value.toFixed(decimals) : '–';
}
