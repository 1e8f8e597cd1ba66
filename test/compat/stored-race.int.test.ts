import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ActEntry } from '../../src/domain/model/entry';
import { NO_DETAILS } from '../../src/domain/model/roster';
import { type RaceRules, RULES_BEFORE } from '../../src/domain/model/rules';
import { evolve } from '../../src/domain/race/evolve';
import { emptyRace, type RaceState, standings } from '../../src/domain/race/race-state';
import { audit } from '../../src/domain/views/audit';
import { control, participants, unknownTags } from '../../src/domain/views/queries';
import { suspectedLaps } from '../../src/domain/views/suspected-laps';
import { trace } from '../../src/domain/views/trace';
import { openJournal } from '../../src/journal/sqlite-journal';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const STORED = 'race-0.1.0.racetag';

/** The results of version 0.1.0, recorded when it wrote the file. */
const recorded: Readonly<Record<string, unknown>> & {
  readonly control: { readonly rules: object };
  readonly standings: readonly object[];
  readonly participants: readonly object[];
  readonly traces: Readonly<Record<string, unknown>>;
} = JSON.parse(readFileSync(join(FIXTURES, 'race-0.1.0.json'), 'utf8'));

/** Only these members of a value. */
function only(members: readonly string[], value: object): Readonly<Record<string, unknown>> {
  const all = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(members.map((member) => [member, all[member]]));
}

function openStored(): RaceState {
  const folder = mkdtempSync(join(tmpdir(), 'racetag-stored-'));
  const path = join(folder, STORED);
  copyFileSync(join(FIXTURES, STORED), path);
  const journal = openJournal(path);
  try {
    expect(journal.identity).toEqual({ id: expect.stringMatching(/^[0-9a-f]{32}$/), epoch: 1 });
    const state = emptyRace();
    for (const entry of journal.entries()) evolve(state, entry);
    return state;
  } finally {
    journal.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The type of an act or the kind of a correction, by its name in 0.1.0. */
function oldCode({ act }: ActEntry): string {
  if (act.type !== 'corrected') return act.type;
  return act.correction.kind === 'confirm-lap' ? 'keep-lap' : act.correction.kind;
}

describe('a race file of version 0.1.0 opens, and its content has the same meaning', () => {
  const state = openStored();

  it('has the same name, rules, start and stop; rules that it did not know mean what was so then', () => {
    const { rules, waveStarts, neutralisations, stopPlanned, language, isDemo, ...others } = control(state);
    expect([language, isDemo]).toEqual([null, false]);
    const known = Object.keys(recorded.control.rules) as (keyof RaceRules)[];
    const waves = rules.waves.map(({ name, after }) => ({ category: name, after }));
    expect({ ...others, rules: { ...only(known, rules), waves } }).toEqual(recorded.control);
    const newer = (Object.keys(rules) as (keyof RaceRules)[]).filter((rule) => !known.includes(rule));
    expect(only(newer, rules)).toEqual(only(newer, RULES_BEFORE));
    expect({ waveStarts, neutralisations, stopPlanned }).toEqual({ waveStarts: new Map(), neutralisations: [], stopPlanned: false });
  });

  it('has the same standings', () => {
    expect(standings(state).map((standing, index) => only(Object.keys(recorded.standings[index] ?? {}), standing))).toEqual(
      recorded.standings,
    );
  });

  it('has the same verdict for every read and manual passing', () => {
    for (const [rider, reads] of Object.entries(recorded.traces)) {
      const traced = trace(state, rider) ?? [];
      expect(traced.map(({ seq, at, origin, verdict, corrections }) => [seq, at, origin, verdict.code, corrections])).toEqual(reads);
    }
  });

  it('has the same audit trail', () => {
    expect(audit(state).map((act) => [act.seq, oldCode(act), act.undone, act.undoable])).toEqual(recorded.audit);
  });

  it('has the same participants, tags without one, and suspected laps', () => {
    expect(participants(state)).toEqual(recorded.participants.map((details) => ({ ...NO_DETAILS, ...details })));
    expect(unknownTags(state)).toEqual(recorded.unknownTags);
    expect(suspectedLaps(state)).toEqual(recorded.suspectedLaps);
  });

  it('a lap that was confirmed under the old name of the correction is confirmed', () => {
    expect([...state.ledger.confirmedLaps.values()].flat()).toHaveLength(1);
  });
});
