import { Search } from 'lucide-react';
import { type KeyboardEvent, memo, useMemo } from 'react';
import type { RiderId } from '../../../src/domain/model/entry';
import { categoriesOf } from '../../state/placing';
import { useStore } from '../../state/store';
import { counted } from '../../ui/format';

interface ToolbarProps {
  /** Top of the rows shown; null when there are none. */
  readonly first: RiderId | null;
  readonly shown: number;
  /** Everybody in the table, and how many of them nobody registered. */
  readonly total: number;
  readonly strangers: number;
}

/** Search and choice of category above the table. */
export const StandingsToolbar = memo(function Toolbar({ first, shown, total, strangers }: ToolbarProps) {
  const query = useStore((state) => state.query);
  const setQuery = useStore((state) => state.setQuery);
  const explain = useStore((state) => state.explain);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter' && first !== null) explain(first);
    if (event.key === 'Escape') {
      setQuery('');
      event.currentTarget.blur();
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      if (first !== null) useStore.getState().setCursor(first);
      document.querySelector<HTMLElement>('[data-standings]')?.focus();
    }
  };
  return (
    <div className="live-toolbar">
      <div className="search">
        <Search aria-hidden size={20} />
        <input
          data-search
          className="input"
          type="search"
          aria-label="Search by bib or name"
          placeholder="Bib or name  ( / )"
          value={query}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <CategoryChoice />
      <span className="muted live-count" aria-live="polite">
        {shown === total ? whoIsIn(total - strangers, strangers) : `${shown} of ${counted(total, 'row', 'rows')}`}
      </span>
    </div>
  );
});

function whoIsIn(riders: number, strangers: number): string {
  return strangers === 0
    ? counted(riders, 'rider', 'riders')
    : `${counted(riders, 'rider', 'riders')}, ${counted(strangers, 'unknown', 'unknown')}`;
}

function CategoryChoice() {
  const placed = useStore((state) => state.live.placed);
  const category = useStore((state) => state.category);
  const setCategory = useStore((state) => state.setCategory);
  const categories = useMemo(() => categoriesOf(placed), [placed]);
  if (categories.length === 0) return null;
  return (
    <select className="input category" aria-label="Category" value={category} onChange={(event) => setCategory(event.currentTarget.value)}>
      <option value="">All categories</option>
      {categories.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}
