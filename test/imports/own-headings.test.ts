import { expect, test } from 'vitest';
import { fieldOfHeading } from '../../src/imports/headings';
import { LANGUAGE_NAMES, LANGUAGES } from '../../src/texts/languages';

test.each(LANGUAGE_NAMES)('the import knows the headings of the list of riders that the station writes in %s', async (language) => {
  const { participants } = (await LANGUAGES[language].load()).exports;
  const { member, memberTags, ...columns } = participants;
  const fields = Object.fromEntries(Object.entries(columns).map(([column, heading]) => [column, fieldOfHeading(heading)]));
  expect({ ...fields, member: fieldOfHeading(member(2)), memberTags: fieldOfHeading(memberTags(2)) }).toEqual({
    bib: 'bib',
    name: 'name',
    category: 'category',
    team: 'team',
    tags: 'tag',
    start: 'start',
    gender: 'gender',
    born: 'born',
    nation: 'nation',
    licence: 'licence',
    uciId: 'uci-id',
    club: 'club',
    firstName: 'first-name',
    lastName: 'last-name',
    member: 'member',
    memberTags: 'member-tag',
  });
});
