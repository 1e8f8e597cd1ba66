import { LOW_WINDOW, useMediaQuery } from '../../ui/use-media-query';

const ROW_PX = 42;
/** On a small laptop, where every row counts once something is wrong. */
const LOW_ROW_PX = 36;

/** Height of a row of the table, in pixels. */
export function useRowPx(): number {
  return useMediaQuery(LOW_WINDOW) ? LOW_ROW_PX : ROW_PX;
}
