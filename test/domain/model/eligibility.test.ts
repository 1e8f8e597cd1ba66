import { expect, test } from 'vitest';
import { belongingTo } from '../../../src/domain/model/eligibility';
import { NO_DETAILS, type ParticipantDetails } from '../../../src/domain/model/roster';
import type { EpochMs } from '../../../src/domain/model/time';

const JUNE_6 = Date.UTC(2026, 5, 6, 10) as EpochMs;
const IN = { is: 'in' };
const OUT = { is: 'out' };
const lacks = (field: string) => ({ is: 'unknown', lacks: field });

function rider(about: Partial<ParticipantDetails>): ParticipantDetails {
  return { ...NO_DETAILS, bib: '1', ...about };
}

test('the age in the year of the race is its year minus that of birth (rule 27)', () => {
  const forties = { age: { from: 40, to: 49, on: 'year' } } as const;
  const of = (born: string) => belongingTo(forties, rider({ born }), JUNE_6);
  expect(['1986', '1986-12-31', '1977', '1987', '1976', ''].map(of)).toEqual([IN, IN, IN, OUT, OUT, lacks('born')]);
});

test('the age on the day of the race needs the day of birth only where it matters (rule 27)', () => {
  const forties = { age: { from: 40, to: 49, on: 'day' } } as const;
  const of = (born: string) => belongingTo(forties, rider({ born }), JUNE_6);
  expect(['1986-06-06', '1986-06-07', '1985', '1986', '1976', '1987'].map(of)).toEqual([IN, OUT, IN, lacks('born'), lacks('born'), OUT]);
});

test('a rider whom another condition excludes lacks nothing (rule 27)', () => {
  const women40 = { gender: 'f', age: { from: 40, to: null, on: 'year' } } as const;
  expect(belongingTo(women40, rider({ gender: 'm' }), JUNE_6)).toEqual(OUT);
  expect(belongingTo(women40, rider({ gender: 'f' }), JUNE_6)).toEqual(lacks('born'));
  expect(belongingTo(women40, rider({ born: '1980' }), JUNE_6)).toEqual(lacks('gender'));
});

test('a column of a list that is blank is an answer, one that the rider does not have is none (rule 27)', () => {
  const local = { field: { name: 'Local', is: 'yes' } };
  const of = (more: Readonly<Record<string, string>>) => belongingTo(local, rider({ more }), JUNE_6);
  expect([{ Local: 'yes' }, { Local: '' }, {}].map(of)).toEqual([IN, OUT, lacks('Local')]);
});
