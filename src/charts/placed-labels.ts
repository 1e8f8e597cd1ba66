import type { ChartLabel } from './chart';

interface WantedLabel {
  readonly text: string;
  readonly style: number;
  /** Where its line ends; may lie below the plot. */
  readonly end: { readonly x: number; readonly y: number };
}

interface LabelColumn {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}

/** Labels below each other beside the plot, each as near to the end of its line as the others let it, in the order of the ends. */
export function placedLabels(wanted: readonly WantedLabel[], { x, top, bottom, height }: LabelColumn): readonly ChartLabel[] {
  const inOrder = wanted
    .map((label) => ({ label, y: Math.min(bottom, Math.max(top, label.end.y)) }))
    .sort((one, other) => one.y - other.y || one.label.end.x - other.label.end.x);
  let lowest = bottom;
  for (const each of inOrder.toReversed()) {
    each.y = Math.min(each.y, lowest);
    lowest = each.y - height;
  }
  let highest = top;
  for (const each of inOrder) {
    each.y = Math.max(each.y, highest);
    highest = each.y + height;
  }
  return inOrder.map(({ label, y }) => {
    const from = { x: label.end.x, y: Math.min(bottom, label.end.y) };
    return { text: label.text, style: label.style, x, y, connector: `M${from.x},${from.y}L${x - 3},${y}` };
  });
}
