import { useMemo } from 'react';
import { placedInCategory } from '../../state/placing';
import { search } from '../../state/search';
import { useStore } from '../../state/store';
import { LastPassings } from './last-passings';
import { PendingCrossings } from './pending-crossings';
import { QuickEntry } from './quick-entry';
import { StandingsNotices } from './standings-notices';
import { StandingsTable } from './standings-table';
import { StandingsToolbar } from './standings-toolbar';
import { WhyPanel } from './why-panel';

/** The timekeeper's main screen: the table, and thumbs beside it. */
export function StandingsPage() {
  const explained = useStore((state) => state.explained);
  return (
    <>
      <Standings />
      <aside className={explained === null ? 'live-side' : 'live-side wide'}>
        <QuickEntry />
        <PendingCrossings />
        {explained === null ? <LastPassings /> : <WhyPanel key={explained} rider={explained} />}
      </aside>
    </>
  );
}

function Standings() {
  const placed = useStore((state) => state.live.placed);
  const category = useStore((state) => state.category);
  const query = useStore((state) => state.query);
  const ofCategory = useMemo(() => placedInCategory(placed, category), [placed, category]);
  const strangers = useMemo(() => placed.filter(({ participant }) => participant === null).length, [placed]);
  const shown = useMemo(() => search(ofCategory, query), [ofCategory, query]);
  return (
    <section className="live-table" aria-label="Standings">
      <h1 className="sr-only">Live</h1>
      <StandingsToolbar first={shown[0]?.rider ?? null} shown={shown.length} total={placed.length} strangers={strangers} />
      <StandingsNotices />
      <div className="grid-room">
        <StandingsTable rows={shown} total={placed.length} />
      </div>
    </section>
  );
}
