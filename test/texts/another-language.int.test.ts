import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/texts/catalogue';
import { english } from '../../src/texts/en';
import { createTexts } from '../../src/texts/texts';
import { event, sendEvents, serve } from '../http/served';
import { speaking } from './english';

/** The same text between marks: a language that is English with every text replaced. */
function marked<Tree>(tree: Tree): Tree {
  if (typeof tree === 'string') return `⟦${tree}⟧` as Tree;
  if (typeof tree === 'function') return ((...params: unknown[]) => marked(tree(...params))) as Tree;
  if (Array.isArray(tree) || typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, marked(value)])) as Tree;
}

// One object is a whole language: the compiler accepts it as a catalogue.
const catalogue: Catalogue = { ...marked({ ...english, language: '' }), language: 'de-AT' };
const TEXTS = createTexts(catalogue, 'Europe/Vienna');
const isMarked = (text: unknown): boolean => typeof text === 'string' && text.startsWith('⟦') && text.endsWith('⟧');

/** Every text under one of these names in an answer. */
function textsIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return Object.entries(value).flatMap(([key, inner]) =>
    ['detail', 'sentence', 'title', 'message'].includes(key) && typeof inner === 'string' ? [inner] : textsIn(inner),
  );
}

describe('a station in another language', () => {
  it('writes its acts, verdicts and rules in it', async () => {
    const served = await serve({ languages: speaking(TEXTS) });
    await served.order({ method: 'POST', url: '/participants', payload: { bib: '1', name: 'Ann', tags: ['E1'] } });
    await sendEvents(served, [event('E1', 60), event('E1', 61)]);
    for (const url of ['/audit', '/riders/p1/trace', '/preflight']) {
      const texts = textsIn((await served.order({ url })).json());
      expect([url, texts.length > 0, texts.filter((text) => !isMarked(text))]).toEqual([url, true, []]);
    }
    const { sentences } = (await served.order({ url: '/race/control' })).json();
    expect(sentences.every(isMarked)).toBe(true);
  });

  it.each([
    { method: 'POST', url: '/participants', payload: { bib: '', name: 'Ann' } },
    { method: 'POST', url: '/participants', payload: { bib: 7 } },
    { method: 'DELETE', url: '/participants/p9' },
    { method: 'GET', url: '/riders/p9/trace' },
    { method: 'POST', url: '/race/resume', payload: {} },
    { method: 'POST', url: '/races/open', payload: { file: 'no-such.racetag' } },
    { method: 'POST', url: '/readers', payload: { address: 'nonsense' } },
  ] as const)('refuses $method $url in it', async (request) => {
    const answer = await (await serve({ languages: speaking(TEXTS) })).order(request);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(isMarked(answer.json().detail)).toBe(true);
  });

  it('writes times of its zone', () => {
    const at = Date.UTC(2026, 5, 6, 12) as Parameters<typeof TEXTS.time>[0];
    expect(TEXTS.time(at)).toBe('14:00:00.000');
  });
});
