import fc from 'fast-check';
import { decide } from '../../src/domain/decide/decide';
import type { ClassificationRule, TeamRule } from '../../src/domain/model/classifications';
import type { Command } from '../../src/domain/model/command';
import type { ParticipantDetails, ParticipantId } from '../../src/domain/model/roster';
import type { RaceRules } from '../../src/domain/model/rules';
import { Race, tagId } from './race-kit';
import { playStep, type Step, someSteps } from './race-steps';

/** Races in which classifications, teams and relays are ranked: random rules, details of riders, and commands that change these. */

const NAMES = ['Overall', 'Women', 'Masters', 'Local', 'Fast'] as const;

const someFilter: fc.Arbitrary<ClassificationRule['of']> = fc.record(
  {
    category: fc.constantFrom('A', 'B'),
    gender: fc.constantFrom('f', 'm'),
    age: fc.record({
      from: fc.constantFrom(null, 30, 40),
      to: fc.constantFrom(null, 40, 49),
      on: fc.constantFrom('day', 'year'),
    }),
    field: fc.record({ name: fc.constantFrom('Local', 'Bus'), is: fc.constantFrom('yes', '') }),
  },
  { requiredKeys: [] },
);

export const someClassifications: fc.Arbitrary<readonly ClassificationRule[]> = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(...NAMES),
    of: fc.oneof(fc.constant({}), someFilter),
    order: fc.constantFrom('gun', 'chip', 'best-lap'),
    places: fc.constantFrom(null, null, 1, 2, 3),
    pulls: fc.boolean(),
  }),
  { selector: ({ name }) => name, maxLength: 4 },
);

export const someTeams: fc.Arbitrary<TeamRule | null> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 5,
    arbitrary: fc.record({
      by: fc.constantFrom('team', 'club'),
      score: fc.constantFrom('sum-time', 'sum-place', 'nth-time', 'laps'),
      best: fc.integer({ min: 1, max: 3 }),
      displace: fc.boolean(),
    }),
  },
);

const someDetails = fc.record({
  category: fc.constantFrom('', 'A', 'A', 'B'),
  gender: fc.constantFrom('', 'f', 'm', 'x'),
  born: fc.constantFrom('', '1986', '1985', '1996', '1986-05-12', '1986-05-13', '1976-05-12', '1977', '1996-02-29'),
  team: fc.constantFrom('', 'Red', 'Red', 'Blue', 'Blue', 'Green'),
  club: fc.constantFrom('', 'Hill', 'Lake'),
  more: fc.constantFrom({}, { Local: 'yes' }, { Local: '' }, { Local: 'no', Bus: 'yes' }),
}) satisfies fc.Arbitrary<Partial<ParticipantDetails>>;
type Details = typeof someDetails extends fc.Arbitrary<infer One> ? One : never;

/** A step of any race, or a command about who competes. */
const someChange = fc.record({
  pick: fc.nat(),
  details: someDetails,
  classifications: someClassifications,
  teams: someTeams,
  what: fc.constantFrom('details', 'classifications', 'teams', 'undo'),
});
type Change = typeof someChange extends fc.Arbitrary<infer One> ? One : never;
export type WhoStep = { readonly step: Step } | { readonly change: Change };

export const someWhoSteps: fc.Arbitrary<readonly WhoStep[]> = fc
  .tuple(someSteps, fc.array(someReadOfOthers(), { maxLength: 25 }), fc.array(someChange, { maxLength: 5 }), fc.infiniteStream(fc.nat()))
  .map(([steps, reads, changes, places]) => {
    const mixed: WhoStep[] = steps.map((step) => ({ step }));
    const others: WhoStep[] = [...reads.map((read) => ({ step: { read } })), ...changes.map((change) => ({ change }))];
    for (const one of others) mixed.splice((places.next().value as number) % (mixed.length + 1), 0, one);
    return mixed;
  });

/** Reads of the riders that the steps of other tests do not have. */
function someReadOfOthers() {
  return fc.record({
    tag: fc.constantFrom('E5', 'E6', 'E7'),
    s: fc.integer({ min: 0, max: 30 }).map((tenth) => tenth * 7),
    rssi: fc.constant(null),
    kind: fc.constant('arrive' as const),
    reader: fc.constantFrom('R1', 'R1', 'R2'),
    antenna: fc.constantFrom(1, 1, 2),
    delay: fc.constant(0),
  });
}

/** The details of six riders; the second of them is a relay. */
export const someField: fc.Arbitrary<readonly Details[]> = fc.array(someDetails, { minLength: 6, maxLength: 6 });
const TAGS = [['E1'], ['E2', 'E3'], ['E4'], ['E5'], ['E6'], ['E7']] as const;
const RELAY = [
  { name: 'Anna', tags: [tagId('E2')] },
  { name: 'Ben', tags: [tagId('E3')] },
];

/** Plays a race with such riders; commands that are refused are left out. `before` is called before every change of who competes. */
export function playWho(
  rules: Partial<RaceRules>,
  field: readonly Details[],
  steps: readonly WhoStep[],
  before: (race: Race) => void,
): Race {
  const race = new Race(rules);
  field.forEach((details, index) => {
    race.act({
      type: 'participant-added',
      participant: `p${index + 1}` as ParticipantId,
      details: { bib: `${index + 1}`, name: '', ...details, ...(index === 1 ? { members: RELAY } : {}) },
      tags: (TAGS[index] ?? []).map(tagId),
    });
  });
  for (const step of steps) {
    if ('step' in step) {
      playStep(race, step.step);
      continue;
    }
    before(race);
    playChange(race, step.change);
  }
  return race;
}

function playChange(race: Race, change: Change): void {
  const decision = decide(race.state, commandOf(change, race));
  if (decision.ok) race.act(decision.act);
}

function commandOf({ pick, details, classifications, teams, what }: Change, { state }: Race): Command {
  const { rules } = state.ledger.control;
  const participant = `p${(pick % 6) + 1}` as ParticipantId;
  switch (what) {
    case 'details': {
      const { bib, name } = state.ledger.participants.get(participant)?.details ?? { bib: '99', name: '' };
      return { type: 'change-participant', participant, details: { bib, name, ...details } };
    }
    case 'classifications':
      return { type: 'change-rules', rules: { ...rules, classifications } };
    case 'teams':
      return { type: 'change-rules', rules: { ...rules, teams } };
    case 'undo':
      return { type: 'undo', act: null };
  }
}
