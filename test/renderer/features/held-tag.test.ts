import { describe, expect, test } from 'vitest';
import { type HeldTag, heldTag, heldTagText, lookAgain, NEW_SCAN } from '../../../renderer/features/riders/held-tag';
import { TEXTS } from '../../texts/english';

const texts = TEXTS.catalogue.screens.riders.tags;

describe('a tag held to an antenna', () => {
  const ana = { id: 'p1', bib: '12', name: 'Ana Bo' };
  const received_at = '2026-05-12T10:00:00.000Z';
  const tag = (id: string, carrier: typeof ana | null = null, read_at = received_at) => ({ tag: id, read_at, received_at, carrier });
  const old = (id: string, carrier: typeof ana | null = null) => tag(id, carrier, '2026-05-12T09:59:29.999Z');

  test.each([
    { tags: [], held: null, why: 'nothing was read' },
    { tags: [tag('A')], held: { kind: 'free', tag: 'A' }, why: 'no rider has it' },
    { tags: [tag('A', ana)], held: { kind: 'carried', tag: 'A', carrier: ana }, why: 'a rider has it' },
    { tags: [tag('A', ana), tag('B')], held: { kind: 'free', tag: 'B' }, why: 'a rider passes meanwhile' },
    { tags: [tag('B', ana), tag('A', ana)], held: { kind: 'carried', tag: 'B', carrier: ana }, why: 'the newest of riders who pass' },
    { tags: [tag('A'), tag('B'), tag('C', ana)], held: { kind: 'several', tags: 2 }, why: 'either may be meant' },
    { tags: [old('A'), tag('B')], held: { kind: 'free', tag: 'B' }, why: 'a reader hands over what it had kept' },
    { tags: [old('A'), tag('B', ana)], held: { kind: 'carried', tag: 'B', carrier: ana }, why: 'and a carried tag is held' },
    { tags: [old('A')], held: { kind: 'late', tag: 'A' }, why: 'it was read half a minute before it arrived' },
    { tags: [old('A', ana)], held: { kind: 'carried', tag: 'A', carrier: ana }, why: 'a rider has it, whatever its date' },
    { tags: [tag('A', null, '2026-05-12T11:00:00.000Z')], held: { kind: 'free', tag: 'A' }, why: 'a clock is ahead' },
  ])('is $held of $tags: $why', ({ tags, held }) => {
    expect(heldTag(tags)).toEqual(held);
  });

  test.each([
    [null, null, 'Hold one tag to an antenna…'],
    [heldTag([tag('A')]), null, 'Tag A was read.'],
    [heldTag([tag('A', ana)]), null, 'Tag A is assigned to bib 12, Ana Bo. Remove it from that rider first.'],
    [heldTag([tag('A', { ...ana, name: '' })]), 'p2', 'Tag A is assigned to bib 12. Remove it from that rider first.'],
    [heldTag([tag('A', ana)]), 'p1', 'Tag A is already assigned to this rider.'],
    [heldTag([old('A')]), null, 'Tag A was read earlier and has only just arrived. Use it only if it is the tag you are holding.'],
    [heldTag([tag('A'), tag('B')]), null, '2 tags without a rider were read at once. Hold only one tag to the antenna.'],
  ] as const)('%o is shown in the form of %s as: %s', (held, of, sentence) => {
    expect(heldTagText(held, of, texts)).toBe(sentence);
  });
});

describe('a scan', () => {
  const A: HeldTag = { kind: 'free', tag: 'A' };
  const B: HeldTag = { kind: 'free', tag: 'B' };
  const both: HeldTag = { kind: 'several', tags: 2 };
  const other: HeldTag = { kind: 'carried', tag: 'C', carrier: { id: 'p1', bib: '12', name: 'Ana Bo' } };
  const quiet = null;

  /** What the form shows after each look; undefined where nothing changes. */
  const shownAt = (looks: readonly (HeldTag | null)[]) => {
    let scan = NEW_SCAN;
    return looks.map((seen) => {
      const look = lookAgain(scan, seen);
      scan = look.scan;
      return look.shown;
    });
  };

  test.each<{ looks: (HeldTag | null)[]; shown: (HeldTag | null | undefined)[]; why: string }>([
    { looks: [quiet, A, quiet], shown: [undefined, undefined, A], why: 'one tag is held' },
    { looks: [A, A], shown: [undefined, A], why: 'and stays in the field' },
    { looks: [A, other], shown: [undefined, A], why: 'a rider passes meanwhile' },
    { looks: [other, A, quiet], shown: [other, undefined, A], why: 'the tag of somebody else was held first' },
    { looks: [A, B, quiet], shown: [undefined, both, undefined], why: 'two tags are read one after the other' },
    { looks: [both, A, B, A, B, A], shown: [both, ...Array<undefined>(5)], why: 'both stay in the field' },
    { looks: [both, A, A, A, A], shown: [both, undefined, undefined, undefined, A], why: 'one of two is taken away' },
    {
      looks: [both, A, quiet, quiet, quiet, quiet, B, quiet],
      shown: [both, undefined, undefined, undefined, null, undefined, undefined, B],
      why: 'both are taken away, and one is held again',
    },
  ])('shows $shown after $looks: $why', ({ looks, shown }) => {
    expect(shownAt(looks)).toEqual(shown);
  });

  test('that nobody ended says why it is over', () => {
    expect(heldTagText({ kind: 'expired' }, null, texts)).toBe('Scanning stopped: no tag for 2 minutes.');
  });
});
