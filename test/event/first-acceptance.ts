import { EventRace, type Read } from './event-kit';

/** `count` crossings, each `seconds` after the one before, the first after `start`. */
function crossings(tag: string, seconds: number, count: number, start = 0): readonly Read[] {
  return Array.from({ length: count }, (_, lap) => [tag, start + seconds * (lap + 1)] as const);
}

/** Elite over 6 laps, Youth over 2 two minutes later; one rider of Youth crosses once more after the finish. Without reads where that is asked for. */
export async function firstAcceptanceRace(exportScript: string, hasReads = true): Promise<EventRace> {
  const race = await EventRace.open({
    rules: {
      finish: 'with-leader',
      total_laps: 6,
      waves: [{ name: 'Youth', categories: ['Youth'], after_ms: 120_000 }],
      terms: [{ category: 'Youth', total_laps: 2 }],
    },
    riders: [
      { bib: '1', name: 'E1', category: 'Elite' },
      { bib: '2', name: 'E2', category: 'Elite' },
      { bib: '11', name: 'Y1', category: 'Youth' },
      { bib: '12', name: 'Y2', category: 'Youth' },
    ],
    exportScript,
  });
  if (!hasReads) return race;
  const reads = [...crossings('1', 300, 6), ...crossings('2', 310, 6), ...crossings('11', 400, 3, 120), ...crossings('12', 420, 2, 120)];
  await race.read(...reads.toSorted(([, one], [, other]) => one - other));
  return race;
}
