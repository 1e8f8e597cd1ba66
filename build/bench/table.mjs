// Tables and numbers for people.

/** Prints rows of the same members under a title; the members are the columns. */
export function printTable(title, rows) {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column])))];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at].length)));
  console.log(`\n${title}`);
  for (const row of cells) console.log(`  ${row.map((cell, at) => cell.padStart(widths[at])).join('  ')}`);
}

/** The value below which a part of the values lies; of an empty list, NaN. */
export function quantile(values, part) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export function rounded(value, decimals = 1) {
  return Number.isFinite(value) ? value.toFixed(decimals) : '–';
}
