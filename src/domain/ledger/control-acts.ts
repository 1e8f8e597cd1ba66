import type { RaceAct } from '../model/entry';
import type { RenamedWave } from '../model/renamed-waves';
import type { RaceRules } from '../model/rules';
import { rulesAfter } from '../model/rules-changes';
import type { Ms } from '../model/time';
import type { Neutralisation, RaceControl } from '../model/views';

/** An act about name, rules, gun, waves, neutralisation or stop. */
export type ControlAct = Extract<
  RaceAct,
  {
    readonly type:
      | 'race-created'
      | 'gun-set'
      | 'wave-started'
      | 'neutralised'
      | 'race-stopped'
      | 'race-resumed'
      | 'race-renamed'
      | 'language-set'
      | 'rules-changed';
  }
>;

/** Name, rules, gun, waves, neutralisation and stop after an act. */
export function controlAfter(control: RaceControl, act: ControlAct): RaceControl {
  switch (act.type) {
    case 'race-created':
      return {
        raceId: act.raceId,
        name: act.name,
        language: act.language ?? null,
        isDemo: act.demo === true,
        rules: act.rules,
        startAt: act.startAt,
        gunSet: false,
        waveStarts: new Map(),
        stopAt: null,
        stopPlanned: false,
        neutralisations: [],
      };
    case 'gun-set':
      return { ...control, startAt: act.startAt, gunSet: true };
    case 'wave-started':
      return controlWithWave(control, act);
    case 'neutralised':
      return { ...control, neutralisations: withNeutralisation(control.neutralisations, { from: act.from, until: act.until }) };
    case 'race-stopped':
      return { ...control, stopAt: act.stopAt, stopPlanned: act.planned === true };
    case 'race-resumed':
      return { ...control, stopAt: null, stopPlanned: false };
    case 'race-renamed':
      return { ...control, name: act.name };
    case 'language-set':
      return { ...control, language: act.language };
    case 'rules-changed':
      return controlWithRules(control, rulesAfter(control.rules, act), 'renamed' in act ? act.renamed : undefined);
  }
}

function controlWithWave(control: RaceControl, { wave, startAt }: Extract<RaceAct, { readonly type: 'wave-started' }>): RaceControl {
  const { rules, waveStarts } = control;
  const started = new Map(waveStarts);
  if (startAt === null) started.delete(wave);
  else started.set(wave, startAt);
  if (rules.waves.some(({ name }) => name === wave)) return { ...control, waveStarts: started };
  // Nobody planned it: the rules say when waves are to start, and may be taken over by another race.
  const waves = [...rules.waves, { name: wave, categories: [wave], after: 0 as Ms }];
  return { ...control, waveStarts: started, rules: { ...rules, waves } };
}

/** The rules of a race after a change, and the starts of waves under their names of then. `renamed`: as the act says; undefined in acts of before. */
function controlWithRules(control: RaceControl, rules: RaceRules, renamed: readonly RenamedWave[] | undefined): RaceControl {
  const isGone = (name: string) => !rules.waves.some((wave) => wave.name === name);
  const gone = control.rules.waves.filter(({ name }) => control.waveStarts.has(name) && isGone(name));
  if (gone.length === 0) return { ...control, rules };
  const waveStarts = new Map(control.waveStarts);
  for (const { name, categories } of gone) {
    const startAt = waveStarts.get(name);
    const now =
      renamed === undefined
        ? rules.waves.find((wave) => hasSameMembers(wave.categories, categories))?.name
        : renamed.find(({ from }) => from === name)?.to;
    waveStarts.delete(name);
    if (startAt !== undefined && now !== undefined && !isGone(now) && !waveStarts.has(now)) waveStarts.set(now, startAt);
  }
  return { ...control, rules, waveStarts };
}

function hasSameMembers(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((member) => other.includes(member));
}

function withNeutralisation(all: readonly Neutralisation[], one: Neutralisation): readonly Neutralisation[] {
  return [...all.filter(({ from }) => from !== one.from), one].sort((a, b) => a.from - b.from);
}
