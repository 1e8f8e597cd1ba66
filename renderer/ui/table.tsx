import type { CSSProperties, ReactNode, Ref, TableHTMLAttributes } from 'react';
import { classes } from './classes';
import styles from './table.module.css';
import text from './text.module.css';

/** One column of a table: heading, cells and width in one place. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly heading: string;
  /** The heading is for screen readers only, as over buttons. */
  readonly isQuiet?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** Class of its cells. */
  readonly className?: string | undefined;
  /** Whole text of a cell that may be cut. */
  readonly title?: (row: Row) => string;
  readonly align?: 'right';
  /** Its width, as a track of a CSS grid. */
  readonly track: string;
  /** Its width in a narrow window, if another; null leaves the column out there. */
  readonly narrowTrack?: string | null;
}

/** The columns that a window has room for, each with its width there. */
export function shownColumns<Row>(columns: readonly TableColumn<Row>[], isNarrow: boolean): readonly TableColumn<Row>[] {
  if (!isNarrow) return columns;
  return columns.flatMap(({ narrowTrack, ...column }) => (narrowTrack === null ? [] : [{ ...column, track: narrowTrack ?? column.track }]));
}

/** Tracks of a grid with these columns. */
export function tracksOf<Row>(columns: readonly TableColumn<Row>[]): string {
  return columns.map(({ track }) => track).join(' ');
}

interface TableProps extends TableHTMLAttributes<HTMLTableElement> {
  /** `grid-template-columns` of every row. */
  readonly tracks: string;
  readonly ref?: Ref<HTMLTableElement>;
}

/** A table that scrolls by itself where it is too high. Its rows are grids with `tracks`; `TableHead` and `TableCells` make them from columns. */
export function Table({ tracks, className, style, ...rest }: TableProps) {
  return <table className={classes(styles['table'], className)} style={{ ...style, '--columns': tracks } as CSSProperties} {...rest} />;
}

/** The row of headings. */
export function TableHead<Row>({ columns }: { readonly columns: readonly TableColumn<Row>[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ key, heading, isQuiet = false, align }) => (
          <th key={key} scope="col" className={align === 'right' ? styles['right'] : undefined} title={isQuiet ? undefined : heading}>
            {isQuiet ? <span className={text['spoken']}>{heading}</span> : heading}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface CellsProps<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly row: Row;
}

/** The cells of one row. */
export function TableCells<Row>({ columns, row }: CellsProps<Row>) {
  return columns.map(({ key, cell, className, title, align }) => (
    <td key={key} data-column={key} className={classes(className, align === 'right' && styles['right'])} title={title?.(row)}>
      {cell(row)}
    </td>
  ));
}

interface RowsRoomProps {
  /** Height of every row, in pixels. */
  readonly rowPx: number;
  readonly children: ReactNode;
}

/** Takes the room that is left, and lets the table in it be as high as whole rows: no row is cut in half. */
export function RowsRoom({ rowPx, children }: RowsRoomProps) {
  return (
    <div className={styles['room']} style={{ '--row': `${rowPx}px` } as CSSProperties}>
      {children}
    </div>
  );
}
