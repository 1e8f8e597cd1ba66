import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { type Group, hasSections, linesOf, type TableLine } from '../../state/groups';
import { categoriesOf, placedInCategory, placedInClassification } from '../../state/placing';
import { search } from '../../state/search';
import { isStartList, startListOrder } from '../../state/start-list';
import { useStore } from '../../state/store';
import { shownTable } from '../../state/table-choice';
import { Input } from '../../ui/input';
import { Empty } from '../../ui/notice';
import { usePublicTexts } from '../../ui/public-texts';
import { PhoneRow } from './phone-row';
import styles from './phone-table.module.css';
import { PhoneTeams } from './phone-teams';
import { initialChoice, TableChoice } from './table-choice';

interface PhoneTableProps {
  readonly favourites: readonly string[];
  readonly onFavourite: (bib: string) => void;
  readonly onRider: (bib: string) => void;
}

const ROW_PX = 60;
/** As in the style of a heading. */
const HEADING_PX = 36;

/** The table with a search: followed riders on top, then the others. */
export function PhoneTable({ favourites, onFavourite, onRider }: PhoneTableProps) {
  const texts = usePublicTexts().phone;
  const [query, setQuery] = useState('');
  const [choice, setChoice] = useState(initialChoice);
  const { category, classification, teams } = shownTable(choice);
  const race = useStore((state) => state.live.race);
  const table = useStore((state) => state.live.table);
  const placed = useStore((state) => state.live.placed);
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const categories = useMemo(() => categoriesOf(placed), [placed]);
  const ranked = useMemo(
    () => (classification === '' ? placedInCategory(placed, category) : placedInClassification(table?.rows ?? [], race, classification)),
    [placed, table, race, category, classification],
  );
  const isBeforeLaps = useMemo(() => isStartList(ranked), [ranked]);
  const lines = useMemo(() => {
    const ordered = isBeforeLaps ? startListOrder(ranked) : ranked;
    if (query !== '') return linesOf(search(ordered, query), null);
    const followed = ordered.filter((row) => favourites.includes(row.bib));
    const others = ordered.filter((row) => !favourites.includes(row.bib));
    return [...linesOf(followed, null), ...linesOf(others, hasSections(ordered) ? 'section' : null)];
  }, [ranked, isBeforeLaps, query, favourites]);
  const named = useMemo(() => namedCategories(lines), [lines]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'heading' ? HEADING_PX : ROW_PX),
    getItemKey: (index) => keyOf(lines[index]) ?? index,
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
      {teams ? <PhoneTeams /> : null}
      {isBeforeLaps && <p className={styles['note']}>{texts.startList}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by keyboard */}
      <section ref={scroller} className={styles['list']} aria-label={texts.standings} tabIndex={0} hidden={teams}>
        <ol style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index];
            if (line === undefined) return null;
            if (line.kind === 'heading') return <PhoneHeading key={item.key} group={line.group} top={item.start} />;
            return (
              <PhoneRow
                key={item.key}
                row={line.row}
                top={item.start}
                decimals={decimals}
                isCategoryNamed={named[item.index] ?? false}
                isFavourite={favourites.includes(line.row.bib)}
                onFavourite={onFavourite}
                onRider={onRider}
              />
            );
          })}
        </ol>
        {lines.length === 0 && (
          <Empty title={placed.length === 0 ? texts.noResults : texts.noMatch}>
            {placed.length === 0 ? texts.noResultsHint : texts.noMatchHint}
          </Empty>
        )}
      </section>
    </>
  );
}

/** Of each line, whether the last heading above it names the one category of its riders. */
function namedCategories(lines: readonly TableLine[]): readonly boolean[] {
  let isNamed = false;
  return lines.map((line) => {
    if (line.kind === 'heading') isNamed = line.group.kind !== 'unknown' && line.group.categories.length === 1;
    return isNamed;
  });
}

function keyOf(line: TableLine | undefined): string | undefined {
  return line?.kind === 'heading' ? line.group.key : line?.row.rider;
}

/** The riders of some categories, who are compared with each other, or tags that nobody has. */
function PhoneHeading({ group, top }: { readonly group: Group; readonly top: number }) {
  const texts = usePublicTexts().phone;
  const name = group.kind === 'unknown' ? texts.unknownTags : group.categories.map((category) => category || texts.noCategory).join(', ');
  return (
    <li className={styles['heading']} style={{ transform: `translateY(${top}px)` }}>
      {name}
    </li>
  );
}
