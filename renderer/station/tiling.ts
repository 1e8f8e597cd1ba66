/** How much room a tile needs, in em of its font. */
export interface TileSize {
  readonly ems: number;
  readonly lines: number;
}

/** Pixels. */
interface Space {
  readonly width: number;
  readonly height: number;
}

/** Gap between tiles, in pixels, as in the style sheet. */
const GAP_PX = 8;

/** The number of columns in which `count` tiles have the largest font, and that font. One column and 16 px where there is no space yet. */
export function bestTiling(
  count: number,
  { width, height }: Space,
  { ems, lines }: TileSize,
): { readonly columns: number; readonly fontPx: number } {
  let best = { columns: 1, fontPx: 0 };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const fontPx = Math.floor(Math.min((width / columns - GAP_PX) / ems, (height / rows - GAP_PX) / lines));
    if (fontPx > best.fontPx) best = { columns, fontPx };
  }
  return best.fontPx > 0 ? best : { columns: 1, fontPx: 16 };
}
