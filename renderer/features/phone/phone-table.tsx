import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { categoriesOf, placedInCategory, placedInClassification } from '../../state/placing';
import { search } from '../../state/search';
import { useStore } from '../../state/store';
import { Input } from '../../ui/input';
import { Empty } from '../../ui/notice';
import { usePublicTexts } from '../../ui/public-texts';
import { PhoneRow } from './phone-row';
import styles from './phone-table.module.css';
import { PhoneTeams } from './phone-teams';
import { initialChoice, TableChoice, TEAMS } from './table-choice';

interface PhoneTableProps {
  readonly favourites: readonly string[];
  readonly onFavourite: (bib: string) => void;
}

const ROW_PX = 60;

/** The table with a search: followed riders on top, then the others. */
export function PhoneTable({ favourites, onFavourite }: PhoneTableProps) {
  const texts = usePublicTexts().phone;
  const [query, setQuery] = useState('');
  const [choice, setChoice] = useState(initialChoice);
  const race = useStore((state) => state.live.race);
  const table = useStore((state) => state.live.table);
  const placed = useStore((state) => state.live.placed);
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const categories = useMemo(() => categoriesOf(placed), [placed]);
  const ranked = useMemo(
    () =>
      choice.startsWith('~')
        ? placedInClassification(table?.rows ?? [], race, choice.slice(1))
        : placedInCategory(placed, choice.startsWith('=') ? choice.slice(1) : ''),
    [placed, table, race, choice],
  );
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
        <TableChoice categories={categories} choice={choice} onChoice={setChoice} />
      </div>
      {choice === TEAMS ? <PhoneTeams /> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by keyboard */}
      <section ref={scroller} className={styles['list']} aria-label={texts.standings} tabIndex={0} hidden={choice === TEAMS}>
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
