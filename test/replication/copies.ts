import { expect } from 'vitest';
import { ask, standingsOf, until } from './running';

/** What a station makes of the entries of its race, for screens and for people. */
const SHOWN = ['/standings', '/classification', '/passings', '/participants', '/suspected-laps', '/tags/unknown', '/audit'];

/** Everything that a station shows of its race, as one text: two stations with the same entries show the same bytes. */
export async function foldOf(url: string): Promise<string> {
  const parts = SHOWN.map(async (path) => {
    const { status, body } = await ask(url, 'GET', path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    return `${path} ${JSON.stringify(body)}`;
  });
  return (await Promise.all(parts)).join('\n');
}

/** All entries of a station as lines, as others follow them. */
export async function linesOf(url: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for (;;) {
    const { body } = await ask(url, 'GET', `/entries?limit=1000&after=${lines.length}`);
    const page = String(body['text'] ?? '')
      .split('\n')
      .filter((line) => line !== '');
    if (page.length === 0) return lines;
    lines.push(...page);
  }
}

/** What makes each read among entries one of its kind: source and time. */
export function readsAmong(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => {
    const { type, source, timestamp_ms: at } = JSON.parse(line) as { type: string; source: string; timestamp_ms: number };
    return type === 'read' ? [`${source} ${at}`] : [];
  });
}

/**
 * Waits until the station at `hub` has so many reads and those that follow it have all its entries; then sees that nothing is lost or doubled
 * anywhere, and that each shows the same as the hub, byte for byte. Returns how long the waiting took, in ms.
 */
export async function expectCopies(hub: string, followers: readonly string[], reads: number): Promise<number> {
  const since = performance.now();
  await until(async () => (await headOf(hub)) > reads && readsAmong(await linesOf(hub)).length >= reads);
  const lines = await linesOf(hub);
  for (const follower of followers) await until(async () => (await headOf(follower)) >= lines.length);
  const took = performance.now() - since;
  const keys = readsAmong(lines);
  expect([keys.length, new Set(keys).size]).toEqual([reads, reads]);
  const [standings, fold] = [await standingsOf(hub), await foldOf(hub)];
  for (const follower of followers) {
    expect(await linesOf(follower)).toEqual(lines);
    // What is stored is shown when it is folded in.
    await until(async () => (await standingsOf(follower)) === standings && (await foldOf(follower)) === fold);
  }
  return Math.round(took);
}

/** The last entry of a station; 0 while it has no race. */
export async function headOf(url: string): Promise<number> {
  const { body } = await ask(url, 'GET', '/health');
  return (body['journal'] as { readonly entries?: number } | undefined)?.entries ?? 0;
}
