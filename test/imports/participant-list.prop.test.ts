import fc from 'fast-check';
import { test } from 'vitest';
import { planImport } from '../../src/domain/decide/roster-import';
import { plainBib, plainText } from '../../src/domain/model/plain-text';
import type { GivenDetails, ParticipantId } from '../../src/domain/model/roster';
import { sameValue } from '../../src/domain/model/same-value';
import { bibChange, isChangedNumber } from '../../src/domain/model/spreadsheet-debris';
import { writtenTag } from '../../src/domain/model/written-tag';
import { allSteps } from '../../src/domain/steps';
import { participants } from '../../src/domain/views/queries';
import { participantsCsv } from '../../src/exports/participants-csv';
import { readParticipantList } from '../../src/imports/participant-list';
import { Race, tagId } from '../domain/race-kit';
import { TEXTS } from '../texts/english';

/** Any text that people can type into a field, often with characters that are special in spreadsheets. */
const text = fc
  .oneof(
    fc.constantFrom(
      '-',
      '—',
      'Total',
      'Total: 2',
      'Page 2',
      'Elite',
      'Bib',
      'Name',
      'Summe',
      'Mar-12',
      '٢٥',
      'Ｅ２',
      'x',
      '0',
      'k.A.',
      '1.5',
      '3/4',
    ),
    fc.string({ unit: fc.constantFrom('a', 'ß', '’', '"', "'", ',', ';', '=', '+', '-', '@', ' ', '|', 'é', '0', '\u00a0') }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  .map((typed) => plainText(typed.replaceAll(/\p{Cc}/gu, '')))
  .filter((typed) => !/[\p{Cs}\ufffd]/u.test(typed) && typed.length <= 200);
const bib = text.map(plainBib).filter((typed) => typed !== '' && typed.length <= 20 && bibChange(typed) === null);
const tag = fc
  .oneof(
    fc.stringMatching(/^[A-Z0-9_:.-]{1,30}$/),
    fc.stringMatching(/^[A-F0-9]{2,4}$/),
    fc.constantFrom('A', 'E', 'I', 'Y', 'PAS', 'DE', 'DEC', '12', '001', '234', 'CHIP', 'BIT'),
  )
  .filter((id) => !/^0X/.test(id) && !isChangedNumber(id) && writtenTag(id) === id);

const heading = fc
  .oneof(fc.constantFrom('Geburtsjahr', 'Club', 'Shirt', 'Member 1', 'Tags', 'Born'), text)
  .filter((one) => one !== '' && !/^\d+$/.test(one));
const details = fc.record(
  {
    gender: fc.constantFrom('f' as const, 'm' as const, 'x' as const),
    born: fc.constantFrom('1996', '2001-02-03'),
    nation: text,
    licence: text,
    uciId: text,
    club: text,
    more: fc.dictionary(heading, text, { maxKeys: 4 }),
  },
  { requiredKeys: [] },
);
const rider = fc
  .tuple(fc.record({ bib, name: text, category: text, team: text, tags: fc.uniqueArray(tag, { maxLength: 3 }) }), details, fc.boolean())
  .map(([basic, more, isRelay]) => {
    const members = basic.tags.map((id, index) => ({ name: `Rider ${index + 1}`, tags: [tagId(id)] }));
    return { ...basic, ...more, ...(isRelay && members.length > 0 ? { members } : {}) };
  });
const roster = fc.uniqueArray(rider, {
  selector: (one) => one.bib.toUpperCase(),
  maxLength: 12,
});

function raceOf(riders: readonly (GivenDetails & { tags: readonly string[] })[]): Race {
  const race = new Race();
  const carried = new Set<string>();
  for (const [index, { tags, ...details }] of riders.entries()) {
    const own = tags.filter((id) => !carried.has(id));
    for (const id of own) carried.add(id);
    const members = details.members?.filter(({ tags: ofMember }) => ofMember.every((id) => own.includes(id)));
    race.act({
      type: 'participant-added',
      participant: `p${index + 1}` as ParticipantId,
      details: { ...details, ...(members === undefined ? {} : { members }) },
      tags: own.map(tagId),
    });
  }
  return race;
}

function listOf(race: Race) {
  const read = readParticipantList(allSteps(participantsCsv(participants(race.state), TEXTS)), { columns: null, headings: null });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.list.lines;
}

test('importing an exported list changes nothing', () => {
  fc.assert(
    fc.property(roster, (riders) => {
      const race = raceOf(riders);
      return planImport(race.state, listOf(race)).every(({ outcome }) => outcome === 'unchanged');
    }),
  );
});

test('an exported list registers the same people in another race', () => {
  fc.assert(
    fc.property(roster, (given) => {
      const riders = given.map((rider) => ({ ...rider, name: rider.name || 'Anna' }));
      const race = raceOf(riders);
      const lines = listOf(race);
      // A new rider has every column of the list.
      const blank = Object.fromEntries(riders.flatMap(({ more }) => Object.keys(more ?? {}).map((heading) => [heading, ''])));
      const planned = planImport(new Race().state, lines);
      return planned.every(({ outcome, details, given }, index) => {
        const expected = participants(race.state)[index];
        if (expected === undefined) return false;
        const more = { ...blank, ...expected.more };
        return (
          outcome === 'added' &&
          sameValue({ ...details, id: expected.id, assignments: expected.assignments }, { ...expected, more }) &&
          given.length === lines[index]?.tags.length
        );
      });
    }),
  );
});

test('any bytes can be read as a list without a crash', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .string({ unit: fc.constantFrom('Bib', 'Name', '12', ',', ';', '\t', '\n', '\r', '"', ' ', "'", '='), maxLength: 60 })
      .map((one) => new TextEncoder().encode(one)),
  );
  fc.assert(
    fc.property(bytes, (file) => {
      const read = readParticipantList(file, { columns: null, headings: null });
      return read.ok
        ? planImport(new Race().state, read.list.lines).length === read.list.lines.length
        : TEXTS.say('problem', read.problem) !== '';
    }),
  );
});
