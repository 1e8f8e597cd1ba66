import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { categoriesOf, placedInCategory } from '../../state/placing';
import { search } from '../../state/search';
import { useStore } from '../../state/store';
import { Empty } from '../../ui/notice';
import { PhoneRow } from './phone-row';

interface PhoneTableProps {
  readonly favourites: readonly string[];
  readonly onFavourite: (bib: string) => void;
}

const ROW_PX = 60;

/** Favourites on top, then everybody. */
export function PhoneTable({ favourites, onFavourite }: PhoneTableProps) {
  const [query, setQuery] = useState('');
  const [category, setCategory] = useState('');
  const placed = useStore((state) => state.live.placed);
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const categories = useMemo(() => categoriesOf(placed), [placed]);
  const ranked = useMemo(() => placedInCategory(placed, category), [placed, category]);
  const rows = useMemo(() => {
    if (query !== '') return search(ranked, query);
    const mine = ranked.filter((row) => favourites.includes(row.bib));
    return [...mine, ...ranked.filter((row) => !favourites.includes(row.bib))];
  }, [ranked, query, favourites]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.rider ?? index,
    overscan: 6,
  });
  return (
    <>
      <div className="phone-search">
        <input
          className="input"
          type="search"
          aria-label="Find a bib or name"
          placeholder="Your bib or name"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        {categories.length > 0 && (
          <select className="input" aria-label="Category" value={category} onChange={(event) => setCategory(event.currentTarget.value)}>
            <option value="">All</option>
            {categories.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by keyboard */}
      <section ref={scroller} className="phone-list" aria-label="Standings" tabIndex={0}>
        <ol style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <PhoneRow
                key={item.key}
                row={row}
                top={item.start}
                decimals={decimals}
                isFavourite={favourites.includes(row.bib)}
                onFavourite={onFavourite}
              />
            );
          })}
        </ol>
        {rows.length === 0 && (
          <Empty title={placed.length === 0 ? 'No results yet' : 'Nobody matches'}>
            {placed.length === 0 ? 'They appear by themselves.' : 'Try another bib or name.'}
          </Empty>
        )}
      </section>
    </>
  );
}
