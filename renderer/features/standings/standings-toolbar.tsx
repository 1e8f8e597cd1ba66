import { type KeyboardEvent, memo, useMemo } from 'react';
import type { RiderId } from '../../../src/domain/model/entry';
import { categoriesOf } from '../../state/placing';
import { useStore } from '../../state/store';
import { choiceOf, shownTable } from '../../state/table-choice';
import { TableOptions, useHasTableOptions } from '../../station/table-options';
import { Select } from '../../ui/input';
import { SearchField, Toolbar } from '../../ui/page-head';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { RedFlag } from './red-flag';
import styles from './standings-toolbar.module.css';

interface ToolbarProps {
  /** Rider of the first row shown; null when there are none. */
  readonly first: RiderId | null;
  readonly shown: number;
  /** Rows of the whole table, and how many of them are unknown tags. */
  readonly total: number;
  readonly unknown: number;
  /** Riders who were seen before the race has begun; null from then on. */
  readonly seen: number | null;
}

/** Search and category above the table. */
export const StandingsToolbar = memo(function StandingsToolbar({ first, shown, total, unknown, seen }: ToolbarProps) {
  const query = useStore((state) => state.query);
  const setQuery = useStore((state) => state.setQuery);
  const explain = useStore((state) => state.explain);
  const texts = useScreenTexts().live.table;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter' && first !== null) explain(first);
    if (event.key === 'Escape') {
      // A press that clears the search does nothing else: the panel of the rider who was found stays open.
      if (query !== '') event.preventDefault();
      setQuery('');
      event.currentTarget.blur();
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      if (first !== null) useStore.getState().setCursor(first);
      document.querySelector<HTMLElement>('[data-standings]')?.focus();
    }
  };
  const riders = total - unknown;
  const field = unknown === 0 ? texts.riders(riders) : texts.ridersAndUnknown(riders, unknown);
  const everybody = seen === null ? field : texts.ridersSeen(riders, seen);
  const count = (
    <span className={text['muted']} aria-live="polite">
      {shown === total ? everybody : texts.found(shown, total)}
    </span>
  );
  return (
    <Toolbar end={count}>
      <SearchField label={texts.search} placeholder={texts.searchExample} value={query} onText={setQuery} onKeyDown={onKeyDown} />
      <CategoryChoice />
      <RedFlag />
    </Toolbar>
  );
});

/** Two ways to show everyone, as values of the choice beside those of `choiceOf`. */
const BY_CATEGORY = '';
const TOGETHER = 'together';

function CategoryChoice() {
  const placed = useStore((state) => state.live.placed);
  const category = useStore((state) => state.category);
  const isByCategory = useStore((state) => state.isByCategory);
  const otherTable = useStore((state) => state.otherTable);
  const { setCategory, setByCategory, showTable } = useStore.getState();
  const categories = useMemo(() => categoriesOf(placed), [placed]);
  const texts = useScreenTexts().live.table;
  if (!useHasTableOptions(categories)) return null;
  const classification = otherTable?.kind === 'classification' ? otherTable.name : '';
  const all = isByCategory || categories.length < 2 ? BY_CATEGORY : TOGETHER;
  return (
    <Select
      className={styles['category']}
      aria-label={texts.category}
      value={choiceOf({ category, classification, teams: otherTable?.kind === 'teams' }) || all}
      onChange={({ currentTarget: { value } }) => {
        const shown = shownTable(value);
        if (shown.teams) return showTable({ kind: 'teams' });
        if (shown.classification !== '') return showTable({ kind: 'classification', name: shown.classification });
        setCategory(shown.category);
        if (shown.category === '') setByCategory(value === BY_CATEGORY);
      }}
    >
      <option value={BY_CATEGORY}>{texts.allCategories}</option>
      {categories.length > 1 && <option value={TOGETHER}>{texts.together}</option>}
      <TableOptions categories={categories} />
    </Select>
  );
}
