import { basename } from 'node:path';
import { DemoRealReads, realSenders } from './demo-real-reads';
import type { TemplateId } from './domain/model/race-templates';
import type { TagRead } from './domain/model/read';
import type { SenderReads } from './domain/model/sender';
import type { Ms } from './domain/model/time';
import type { RaceView } from './race-view';
import { lapsDemo } from './simulation/demo';
import { eventDemo } from './simulation/demo-event';
import type { DemoPlan } from './simulation/demo-plan';
import { SimulationError, type SimulationMessage } from './simulation/simulation-error';
import type { StationAddress } from './simulation/station-client';
import { FaultError, type Station } from './station';
import { DEFAULT_LANGUAGE, languageOf } from './texts/languages';
import type { Texts } from './texts/texts';

/** Which demo to start. */
export interface DemoOrder {
  /** Null: a race of laps on one line. */
  readonly template: TemplateId | null;
  /** How many times faster than in reality; null: so that it can be watched. For a template alone. */
  readonly speed: number | null;
  /** Age of the race at the beginning: what was due before is sent at once. */
  readonly age: Ms;
  readonly seed: number;
  /** In the language of the race: names of the race, its points and categories. */
  readonly texts: Texts;
  /** Told how the demo goes. */
  readonly report?: (message: SimulationMessage) => void;
}

/** `none`: the open race is not a demo race. */
export type DemoPhase = 'none' | 'preparing' | 'running' | 'stopped' | 'finished' | 'failed';

/** The demo as it is now. */
export interface DemoState {
  readonly phase: DemoPhase;
  /** Path of the demo race; null for `none`. */
  readonly path: string | null;
  /** Null: none, or not known because the station was started again. */
  readonly template: TemplateId | null;
  readonly riders: number;
  /** Reads that the station confirmed. */
  readonly reads: number;
  /** Why it failed; null: it did not, or the log alone says it. */
  readonly fault: SimulationMessage | null;
  /** Reads of real readers that are in the file of the demo race, by sender; empty for none. */
  readonly real: readonly SenderReads[];
}

/** Why no demo can be started: one runs already; or a race runs, or the open one has started or has reads. */
export type DemoRefusal = { readonly why: 'demo-running' } | { readonly why: 'beside-race'; readonly name: string };

/** Where a demo race is after its end, and the race that is open instead. */
export interface EndedDemo {
  readonly race: RaceView;
  readonly file: string;
  readonly path: string;
  /** Reads of real readers that the race got from it. */
  readonly taken: number;
}

interface Run {
  readonly raceId: string;
  readonly template: TemplateId | null;
  readonly stopping: AbortController;
  /** Path of the race that was open before; null for none. */
  readonly before: string | null;
  phase: Exclude<DemoPhase, 'none'>;
  riders: number;
  reads: number;
  fault: SimulationMessage | null;
  ended: Promise<void>;
}

interface DemoDeps {
  readonly station: Station;
  /** Where the station takes requests, and with what; null while it does not listen. */
  readonly address: () => StationAddress | null;
  readonly readsOf: (path: string) => Iterable<TagRead>;
  readonly log: { error(details: object, message: string): void };
}

/**
 * The demo of a station: a race of its own that is marked as a demo, with invented riders and with simulated readers that send over HTTP. One at a
 * time. It never mixes with a race: it does not begin beside one, everything it sends names its race, and it stops as soon as another one is open.
 */
export class DemoRaces {
  private run: Run | null = null;
  private readonly realReads: DemoRealReads;
  private readonly unsubscribe: () => void;

  constructor(private readonly deps: DemoDeps) {
    this.realReads = new DemoRealReads(deps);
    this.realReads.follow(deps.station.race());
    this.unsubscribe = deps.station.subscribe(({ type }) => {
      if (type !== 'race-replaced') return;
      if (this.openRun() === null) this.run?.stopping.abort();
      this.realReads.follow(deps.station.race());
    });
  }

  state(): DemoState {
    const race = this.demoRace();
    if (race === null) return { phase: 'none', path: null, template: null, riders: 0, reads: 0, fault: null, real: [] };
    const { phase = 'stopped', template = null, riders = race.participants().length, reads = 0, fault = null } = this.openRun() ?? {};
    return { phase, path: race.path, template, riders, reads, fault, real: realSenders(race) };
  }

  /** Why no demo can begin now; null where one can. */
  refusal(): DemoRefusal | null {
    const { station } = this.deps;
    if (this.isSending()) return { why: 'demo-running' };
    const [kept] = station.keptRaces();
    if (kept !== undefined) return { why: 'beside-race', name: kept.name };
    const race = station.race();
    if (race === null || race.control.isDemo) return null;
    const isUntouched = !race.control.gunSet && race.mostReads() === null && race.phase(station.now()) === 'not-started';
    return isUntouched ? null : { why: 'beside-race', name: race.control.name };
  }

  /** Creates and opens the demo race; riders and reads follow. Call it when `refusal` has nothing against it. Throws FaultError. */
  begin(order: DemoOrder, by: string): DemoState {
    const { station, address } = this.deps;
    const sending = address();
    if (sending === null) throw new Error('a demo needs a station that listens');
    const plan = planOf(order, station);
    const { names, demoRace, demoRaceOf } = order.texts.catalogue.screens.templates;
    const name = order.template === null ? demoRace : demoRaceOf(names[order.template]);
    const open = station.race();
    const before = open === null || open.control.isDemo ? (this.run?.before ?? null) : open.path;
    const race = station.createRace(
      {
        name,
        rules: plan.rules,
        startAt: plan.startAt,
        language: languageOf(order.texts.catalogue.language) ?? DEFAULT_LANGUAGE,
        isDemo: true,
      },
      by,
    );
    const run: Run = {
      raceId: race.control.raceId,
      template: order.template,
      stopping: new AbortController(),
      before,
      phase: 'preparing',
      riders: plan.riders,
      reads: 0,
      fault: null,
      ended: Promise.resolve(),
    };
    this.run = run;
    run.ended = this.play(run, plan, { sending, report: order.report });
    return this.state();
  }

  /** Sends no more reads. Resolves when nothing is under way any more; false where the open race is not a demo race. */
  async stop(): Promise<boolean> {
    const isDemo = this.demoRace() !== null;
    this.run?.stopping.abort();
    await this.run?.ended;
    return isDemo;
  }

  /** Stops, opens the race that was open before, and removes the file of the demo race where `removes` says so. Null where the open race is no demo race. Throws FaultError. */
  async end(removes: boolean, { by, texts }: { readonly by: string; readonly texts: Texts }): Promise<EndedDemo | null> {
    const { station } = this.deps;
    await this.stop();
    const demo = this.demoRace();
    if (demo === null) return null;
    const { path } = demo;
    const race = this.openAnother(path, by, texts);
    this.run = null;
    const taken = await this.realReads.taken();
    return { race, file: basename(path), path: removes ? station.removeRace(path) : path, taken };
  }

  /** Sends no more reads, for good. Resolves when nothing is under way any more. */
  async close(): Promise<void> {
    this.unsubscribe();
    this.run?.stopping.abort();
    await this.run?.ended;
  }

  private async play(
    run: Run,
    plan: DemoPlan,
    { sending, report }: { readonly sending: StationAddress; readonly report: DemoOrder['report'] },
  ): Promise<void> {
    const { signal } = run.stopping;
    try {
      await plan.play({
        station: { ...sending, raceId: run.raceId },
        signal,
        report: (message) => {
          if (message.code === 'demo-started') run.phase = 'running';
          report?.(message);
        },
        onEvents: (events) => {
          run.reads = events;
        },
      });
      run.phase = signal.aborted ? 'stopped' : 'finished';
    } catch (error) {
      run.phase = signal.aborted ? 'stopped' : 'failed';
      if (signal.aborted) return;
      if (error instanceof SimulationError) run.fault = error.reason;
      this.deps.log.error({ err: error }, 'the demo race ended with an error');
    }
  }

  private isSending(): boolean {
    const run = this.openRun();
    return run !== null && (run.phase === 'preparing' || run.phase === 'running');
  }

  private demoRace(): RaceView | null {
    const race = this.deps.station.race();
    return race?.control.isDemo === true ? race : null;
  }

  /** What this process began of the open race; null for nothing. */
  private openRun(): Run | null {
    return this.run !== null && this.run.raceId === this.demoRace()?.control.raceId ? this.run : null;
  }

  /** Opens the race from before, else the one that changed last and is no demo, else a new one. */
  private openAnother(demo: string, by: string, { catalogue }: Texts): RaceView {
    const { station } = this.deps;
    const others = station.raceFiles().filter((one) => one.holdsRace && one.path !== demo);
    const before = others.find(({ path }) => path === this.run?.before);
    for (const { path } of before === undefined ? others : [before, ...others]) {
      const race = this.opened(path);
      if (race !== null && !race.control.isDemo) return race;
    }
    const { title: name } = catalogue.screens.race.newRace;
    return station.createRace(
      { name, rules: station.defaults, startAt: null, language: languageOf(catalogue.language) ?? DEFAULT_LANGUAGE },
      by,
    );
  }

  /** Null for a file that cannot be opened: it must not keep people in the demo race. */
  private opened(path: string): RaceView | null {
    try {
      return this.deps.station.openRace(path);
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      this.deps.log.error({ err: error, path }, 'this race could not be opened after the demo');
      return null;
    }
  }
}

function planOf({ template, speed, age, seed, texts }: DemoOrder, station: Station): DemoPlan {
  const options = { age, seed, now: station.now() };
  if (template === null) return lapsDemo(options);
  return eventDemo({ ...options, template, speed, names: texts.catalogue.screens.templates.pointNames });
}
