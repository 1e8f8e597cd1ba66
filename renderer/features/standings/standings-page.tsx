import { useMemo } from 'react';
import { placedInCategory, placedInClassification } from '../../state/placing';
import { search } from '../../state/search';
import { useStore } from '../../state/store';
import { classes } from '../../ui/classes';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { byCategory, hasSeveralCategories } from './grouping';
import { LastPassings } from './last-passings';
import { PendingCrossings } from './pending-crossings';
import { QuickEntry } from './quick-entry';
import { StandingsNotices } from './standings-notices';
import styles from './standings-page.module.css';
import { StandingsTable } from './standings-table';
import { StandingsToolbar } from './standings-toolbar';
import { TeamTable } from './team-table';
import { WhyPanel } from './why-panel';

/** The timekeeper's main screen: the standings, and beside them the field for bibs with the last passings or the reads of a rider. */
export function StandingsPage() {
  const explained = useStore((state) => state.explained);
  return (
    <div className={styles['page']}>
      <Standings />
      <aside className={classes(styles['side'], explained !== null && styles['wide'])}>
        <QuickEntry />
        <PendingCrossings />
        {explained === null ? <LastPassings /> : <WhyPanel key={explained} rider={explained} />}
      </aside>
    </div>
  );
}

function Standings() {
  const placed = useStore((state) => state.live.placed);
  const category = useStore((state) => state.category);
  const query = useStore((state) => state.query);
  const otherTable = useStore((state) => state.otherTable);
  const rows = useStore((state) => state.live.table?.rows);
  const race = useStore((state) => state.live.race);
  const isClassification = otherTable?.kind === 'classification';
  const ofCategory = useMemo(
    () => (isClassification ? placedInClassification(rows ?? [], race, otherTable.name) : placedInCategory(placed, category)),
    [placed, category, isClassification, otherTable, rows, race],
  );
  const unknown = useMemo(() => placed.filter(({ participant }) => participant === null).length, [placed]);
  const isByCategory = useStore((state) => state.isByCategory) && category === '' && otherTable === null && hasSeveralCategories(placed);
  const ordered = useMemo(() => (isByCategory ? byCategory(ofCategory) : ofCategory), [ofCategory, isByCategory]);
  const shown = useMemo(() => search(ordered, query), [ordered, query]);
  const texts = useScreenTexts().live;
  return (
    <section className={styles['standings']} aria-label={texts.table.section}>
      <h1 className={text['spoken']}>{texts.title}</h1>
      <StandingsToolbar first={shown[0]?.rider ?? null} shown={shown.length} total={placed.length} unknown={unknown} />
      <StandingsNotices />
      {otherTable?.kind === 'teams' ? (
        <TeamTable />
      ) : (
        <StandingsTable rows={shown} total={placed.length} isByCategory={isByCategory} hasOwnPlaces={isClassification} />
      )}
    </section>
  );
}
