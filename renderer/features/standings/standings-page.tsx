import { type ReactNode, useMemo } from 'react';
import { byCategory, hasSections, hasSeveralCategories } from '../../state/groups';
import { placedInCategory, placedInClassification } from '../../state/placing';
import { search } from '../../state/search';
import { useStore } from '../../state/store';
import { type Field, useField } from '../../station/use-field';
import { useIsSignOn, useSeenTexts } from '../../station/use-seen';
import { classes } from '../../ui/classes';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { ExpectedList } from './expected-list';
import { FilterChoice } from './filter-choice';
import { LastPassings } from './last-passings';
import { PendingCrossings } from './pending-crossings';
import { QuickEntry } from './quick-entry';
import { filteredRows } from './rider-filter';
import { StandingsNotices } from './standings-notices';
import styles from './standings-page.module.css';
import { StandingsTable } from './standings-table';
import { StandingsToolbar } from './standings-toolbar';
import { TeamTable } from './team-table';
import { WaveClocks } from './wave-clocks';
import { WhyPanel } from './why-panel';

/**
 * The timekeeper's main screen: the standings, and beside them the field for bibs with the last passings or the reads of a rider. `whenEmpty` stands in
 * the place of riders until there are some.
 */
export function StandingsPage({ whenEmpty }: { readonly whenEmpty: ReactNode }) {
  const explained = useStore((state) => state.explained);
  const field = useField();
  return (
    <div className={styles['page']}>
      <Standings field={field} whenEmpty={whenEmpty} />
      <aside className={classes(styles['side'], explained !== null && styles['wide'])}>
        <QuickEntry />
        <PendingCrossings />
        {explained === null && <ExpectedList expected={field.expected} />}
        {explained === null ? <LastPassings /> : <WhyPanel key={explained} rider={explained} />}
      </aside>
    </div>
  );
}

function Standings({ field, whenEmpty }: { readonly field: Field; readonly whenEmpty: ReactNode }) {
  const placed = useStore((state) => state.live.placed);
  const category = useStore((state) => state.category);
  const query = useStore((state) => state.query);
  const filter = useStore((state) => state.riderFilter);
  const otherTable = useStore((state) => state.otherTable);
  const all = useStore((state) => state.live.table?.rows);
  const race = useStore((state) => state.live.race);
  const isClassification = otherTable?.kind === 'classification';
  const ofCategory = useMemo(
    () => (isClassification ? placedInClassification(all ?? [], race, otherTable.name) : placedInCategory(placed, category)),
    [placed, category, isClassification, otherTable, all, race],
  );
  const unknown = useMemo(() => placed.filter(({ participant }) => participant === null).length, [placed]);
  const isByCategory = useStore((state) => state.isByCategory) && category === '' && otherTable === null && hasSeveralCategories(placed);
  const grouping = isByCategory ? 'category' : hasSections(ofCategory) ? 'section' : null;
  const ordered = useMemo(() => (isByCategory ? byCategory(ofCategory) : ofCategory), [ofCategory, isByCategory]);
  const rows = useMemo(() => filteredRows(ordered, field), [ordered, field]);
  const shown = useMemo(() => search(rows[filter], query), [rows, filter, query]);
  const seenTexts = useSeenTexts(field.seen);
  const seen = useIsSignOn() ? seenTexts : null;
  const numbers = useMemo(
    () => ({ all: rows.all.length, out: rows.out.length, overdue: rows.overdue.length, unseen: rows.unseen.length }),
    [rows],
  );
  const texts = useScreenTexts().live;
  return (
    <section className={styles['standings']} aria-label={texts.table.section}>
      <h1 className={text['spoken']}>{texts.title}</h1>
      <StandingsToolbar
        first={shown[0]?.rider ?? null}
        shown={shown.length}
        total={placed.length}
        unknown={unknown}
        seen={seen?.size ?? null}
      />
      <div className={styles['overview']}>
        <FilterChoice numbers={numbers} />
        <WaveClocks />
      </div>
      <StandingsNotices />
      {otherTable?.kind === 'teams' ? (
        <TeamTable />
      ) : (
        <StandingsTable
          rows={shown}
          total={placed.length}
          grouping={grouping}
          counts={field.counts}
          seen={seen}
          hasOwnPlaces={isClassification}
          whenEmpty={whenEmpty}
        />
      )}
    </section>
  );
}
