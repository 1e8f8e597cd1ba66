import type { LiveData } from '../../state/live';

/** One clock on the screen. */
export type ClockOf =
  | { readonly kind: 'race' }
  | { readonly kind: 'category'; readonly category: string }
  | { readonly kind: 'wave'; readonly wave: string; readonly category: string }
  | { readonly kind: 'day' };

/**
 * The clocks that an address asks for: `?category=…`, `?wave=…`, each more than once, in the order of categories and waves; without them that of
 * the race. The time of day is last, and left out with `?day=off`; `?race=off` leaves out the others. A wave that the race does not have is left
 * out; where nothing is left, the time of day is shown.
 */
export function clocksOf(query: string, race: LiveData['race']): readonly ClockOf[] {
  const asked = new URLSearchParams(query);
  const named = [
    ...unique(asked.getAll('category')).map((category): ClockOf => ({ kind: 'category', category })),
    ...unique(asked.getAll('wave')).flatMap((name): ClockOf[] => {
      const first = race?.waves.find((wave) => wave.name === name)?.categories[0];
      return first === undefined ? [] : [{ kind: 'wave', wave: name, category: first }];
    }),
  ];
  const isAsked = asked.has('category') || asked.has('wave');
  const clocks: readonly ClockOf[] = asked.get('race') === 'off' ? [] : isAsked ? named : [{ kind: 'race' }];
  const day: ClockOf = { kind: 'day' };
  return asked.get('day') === 'off' && clocks.length > 0 ? clocks : [...clocks, day];
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
