import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { categoriesOf, placedInCategory } from '../../state/placing';
import { search } from '../../state/search';
import { useStore } from '../../state/store';
import { Input, Select } from '../../ui/input';
import { Empty } from '../../ui/notice';
import { useScreenTexts } from '../../ui/texts';
import { PhoneRow } from './phone-row';
import styles from './phone-table.module.css';

interface PhoneTableProps {
  readonly favourites: readonly string[];
  readonly onFavourite: (bib: string) => void;
}

const ROW_PX = 60;

/** The table with a search: followed riders on top, then the others. */
export function PhoneTable({ favourites, onFavourite }: PhoneTableProps) {
  const texts = useScreenTexts().phone;
  const [query, setQuery] = useState('');
  const [category, setCategory] = useState('');
  const placed = useStore((state) => state.live.placed);
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const categories = useMemo(() => categoriesOf(placed), [placed]);
  const ranked = useMemo(() => placedInCategory(placed, category), [placed, category]);
  const rows = useMemo(() => {
    if (query !== '') return search(ranked, query);
    const followed = ranked.filter((row) => favourites.includes(row.bib));
    return [...followed, ...ranked.filter((row) => !favourites.includes(row.bib))];
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
      <div className={styles['search']}>
        <Input
          type="search"
          aria-label={texts.search}
          placeholder={texts.searchExample}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        {categories.length > 0 && (
          <Select aria-label={texts.category} value={category} onChange={(event) => setCategory(event.currentTarget.value)}>
            <option value="">{texts.allCategories}</option>
            {categories.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by keyboard */}
      <section ref={scroller} className={styles['list']} aria-label={texts.standings} tabIndex={0}>
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
          <Empty title={placed.length === 0 ? texts.noResults : texts.noMatch}>
            {placed.length === 0 ? texts.noResultsHint : texts.noMatchHint}
          </Empty>
        )}
      </section>
    </>
  );
}
