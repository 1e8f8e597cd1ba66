import { useMemo } from 'react';
import { byCategory, hasSections, hasSeveralCategories } from '../../state/groups';
import { placedInCategory } from '../../state/placing';
import { search } from '../../state/search';
import { useStore } from '../../state/store';
import { type Field, useField } from '../../station/use-field';
import { classes } from '../../ui/classes';
import { timeOfDay } from '../../ui/format';
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
import { WaveClocks } from './wave-clocks';
import { WhyPanel } from './why-panel';

/** The timekeeper's main screen: the standings, and beside them the field for bibs with the last passings or the reads of a rider. */
export function StandingsPage() {
  const explained = useStore((state) => state.explained);
  const field = useField();
  return (
    <div className={styles['page']}>
      <Standings field={field} />
      <aside className={classes(styles['side'], explained !== null && styles['wide'])}>
        <QuickEntry />
        <PendingCrossings />
        {explained === null && <ExpectedList expected={field.expected} />}
        {explained === null ? <LastPassings /> : <WhyPanel key={explained} rider={explained} />}
      </aside>
    </div>
  );
}

function Standings({ field }: { readonly field: Field }) {
  const placed = useStore((state) => state.live.placed);
  const category = useStore((state) => state.category);
  const query = useStore((state) => state.query);
  const filter = useStore((state) => state.riderFilter);
  const ofCategory = useMemo(() => placedInCategory(placed, category), [placed, category]);
  const unknown = useMemo(() => placed.filter(({ participant }) => participant === null).length, [placed]);
  const isByCategory = useStore((state) => state.isByCategory) && category === '' && hasSeveralCategories(placed);
  const grouping = isByCategory ? 'category' : hasSections(ofCategory) ? 'section' : null;
  const ordered = useMemo(() => (isByCategory ? byCategory(ofCategory) : ofCategory), [ofCategory, isByCategory]);
  const rows = useMemo(() => filteredRows(ordered, field), [ordered, field]);
  const shown = useMemo(() => search(rows[filter], query), [rows, filter, query]);
  const seen = useSeenTexts(field.seen);
  const numbers = useMemo(
    () => ({ all: rows.all.length, out: rows.out.length, overdue: rows.overdue.length, unseen: rows.unseen.length }),
    [rows],
  );
  const texts = useScreenTexts().live;
  return (
    <section className={styles['standings']} aria-label={texts.table.section}>
      <h1 className={text['spoken']}>{texts.title}</h1>
      <StandingsToolbar first={shown[0]?.rider ?? null} shown={shown.length} total={placed.length} unknown={unknown} />
      <div className={styles['overview']}>
        <FilterChoice numbers={numbers} />
        <WaveClocks />
      </div>
      <StandingsNotices />
      <StandingsTable rows={shown} total={placed.length} grouping={grouping} counts={field.counts} seen={seen} />
    </section>
  );
}

/** What the table says of each rider before the race has begun: when and where the rider was seen. Null from then on. */
function useSeenTexts(seen: Field['seen']): ReadonlyMap<string, string> | null {
  const isGunSet = useStore((state) => state.live.race?.gun_set !== false);
  const countsBefore = useStore((state) => state.live.race?.counts_before_gun !== false);
  const texts = useScreenTexts().live.table;
  return useMemo(() => {
    if (isGunSet || countsBefore) return null;
    return new Map(seen.map(({ rider, seen_at, antenna }) => [rider, texts.seen(timeOfDay(Date.parse(seen_at)), antenna)]));
  }, [seen, isGunSet, countsBefore, texts]);
}
