import type { TableColumn } from './table';

/** The name of a column for programs: the member of a row in JSON. Durations say their unit, as everywhere in the contract. */
export function columnKey({ key, kind }: TableColumn): string {
  const name = key.replaceAll('-', '_');
  return kind === 'duration' || kind === 'gap' ? `${name}_ms` : name;
}
