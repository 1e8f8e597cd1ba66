import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import styles from './tile-grid.module.css';
import { bestTiling, type TileSize } from './tiling';

interface TileGridProps {
  /** How many tiles `children` are, at least 1. */
  readonly count: number;
  readonly size: TileSize;
  readonly label: string;
  readonly children: ReactNode;
}

/** Tiles that fill the space between head and foot of a screen, with the largest font in which every one of them fits. */
export function TileGrid({ count, size: { ems, lines }, label, children }: TileGridProps) {
  const place = useRef<HTMLElement>(null);
  const [space, setSpace] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { current } = place;
    if (current === null) return;
    const measure = (): void => setSpace({ width: current.clientWidth, height: current.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const { columns, fontPx } = bestTiling(count, space, { ems, lines });
  const style = { fontSize: `${fontPx}px`, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` } satisfies CSSProperties;
  return (
    <section ref={place} className={styles['place']} aria-label={label}>
      <div className={styles['tiles']} style={style}>
        {children}
      </div>
    </section>
  );
}
