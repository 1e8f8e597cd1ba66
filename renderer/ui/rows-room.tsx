import type { CSSProperties, ReactNode } from 'react';

interface RowsRoomProps {
  /** Height of every row, in pixels. */
  readonly rowPx: number;
  readonly children: ReactNode;
}

/** Takes the room that is left, and lets the table in it be as high as whole rows: no line is cut in half. */
export function RowsRoom({ rowPx, children }: RowsRoomProps) {
  return (
    <div className="rows-room" style={{ '--row': `${rowPx}px` } as CSSProperties}>
      {children}
    </div>
  );
}
