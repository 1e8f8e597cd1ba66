import type { Wire } from '../../../src/http/operation';
import type { StreamMessage } from '../../../src/http/stream/sse-format';

type Row = Wire<'StandingRow'>;

/** The table as a screen keeps it, written from the contract alone. */
export class TableClient {
  rows: readonly Row[] = [];
  revision = 0;
  total = 0;

  hear(message: StreamMessage): void {
    if (message.type === 'table') this.rows = message.items;
    else if (message.type === 'changes') this.rows = this.changed(message);
    else return;
    this.revision = message.revision;
    this.total = message.total;
  }

  private changed({ base, removed, rows }: Wire<'ChangesMessage'>): readonly Row[] {
    if (base !== this.revision) throw new Error(`changes of revision ${base} came to a table of revision ${this.revision}`);
    const gone = new Set([...removed, ...rows.map(({ row }) => row.rider)]);
    const next = this.rows.filter(({ rider }) => !gone.has(rider));
    for (const { at, row } of rows) next.splice(at, 0, row);
    return next;
  }
}
