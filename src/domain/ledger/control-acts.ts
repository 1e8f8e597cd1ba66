import type { RaceAct } from '../model/entry';
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
    case 'rules-changed':
      return { ...control, rules: rulesAfter(control.rules, act) };
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

function withNeutralisation(all: readonly Neutralisation[], one: Neutralisation): readonly Neutralisation[] {
  return [...all.filter(({ from }) => from !== one.from), one].sort((a, b) => a.from - b.from);
}
