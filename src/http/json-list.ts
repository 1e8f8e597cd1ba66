import { mapSteps, type Steps } from '../domain/steps';

/** So many rows are put into bytes in one step. */
const ROWS = 500;

/** A JSON object of `head` with a long list behind it, of rows that are JSON, as bytes; in steps, because a large field is megabytes. */
export function* jsonWithList(head: object, name: string, rows: readonly string[]): Steps<Buffer> {
  const opened = JSON.stringify(head).slice(0, -1);
  const parts = [Buffer.from(`${opened}${opened === '{' ? '' : ','}${JSON.stringify(name)}:[`)];
  for (let at = 0; at < rows.length; at += ROWS) {
    parts.push(Buffer.from((at === 0 ? '' : ',') + rows.slice(at, at + ROWS).join(',')));
    yield;
  }
  parts.push(Buffer.from(']}'));
  return Buffer.concat(parts);
}

/** The same of rows that are not JSON yet. */
export function* jsonOfRows<Row>(head: object, name: string, rows: readonly Row[], rowOf: (row: Row) => unknown): Steps<Buffer> {
  return yield* jsonWithList(head, name, yield* mapSteps(rows, (row) => JSON.stringify(rowOf(row))));
}
