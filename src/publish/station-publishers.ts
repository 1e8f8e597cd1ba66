import type { EpochMs } from '../domain/model/time';
import { filterSteps, type Steps } from '../domain/steps';
import { factsOf } from '../exports/facts-of';
import { type ResultsWanted, resultsOf } from '../exports/results-of';
import { isPublished, type PublishedField } from '../exports/site/published-results';
import type { Site, SiteOrder } from '../exports/site/site';
import { inPieces } from '../in-pieces';
import type { RaceView } from '../race-view';
import type { Station } from '../station';
import type { Texts } from '../texts/texts';
import type { Threads } from '../threads';
import { Publisher } from './publisher';
import { audienceOf, MIN_INTERVAL_S, needsSecret, type PublisherSettings, placeOf, type Secret } from './publisher-settings';
import { PublishError, type PublisherFault, type PublisherSaved, type PublisherState, type Publishers } from './publishers';
import type { SavedPublisher, SavedPublishers } from './saved-publishers';
import type { Secrets } from './secrets';
import { type PublishClock, withSession } from './sessions';
import type { OpenTarget } from './targets/open-target';

/** What the publishers of a station are made of. */
export interface PublishingDeps {
  readonly station: Pick<Station, 'race' | 'atOneMoment' | 'now' | 'subscribe'>;
  readonly saved: SavedPublishers;
  readonly secrets: Secrets;
  readonly threads: Threads<SiteOrder, Site>;
  readonly clock: PublishClock;
  readonly open: OpenTarget;
  /** Loads the texts in the language of a race; null: it has none of its own. */
  textsIn(language: string | null): Promise<Texts>;
  readonly log: { warn(details: object, message: string): void };
}

/** Reads that change no table have a revision of their own, and no event: the publishers look for it as often as the shortest interval. */
const LOOK_EVERY_MS = MIN_INTERVAL_S * 1_000;

/** A file that a test writes and deletes. */
const TEST_FILE = 'racetag-test.txt';

/** The publishers of a station. They follow its events like any other client. */
export class StationPublishers implements Publishers {
  private readonly running = new Map<string, Publisher>();
  private readonly closing = new AbortController();
  private unsubscribe: () => void = () => undefined;
  private cancelLook: () => void = () => undefined;
  /** Race and revision that the publishers know of. */
  private seen = '';

  constructor(private readonly deps: PublishingDeps) {
    for (const saved of deps.saved.list()) this.start(saved);
  }

  begin(): void {
    this.unsubscribe = this.deps.station.subscribe(() => this.look());
    this.look();
    this.lookAgain();
  }

  list(): readonly PublisherState[] {
    return this.deps.saved.list().flatMap(({ settings: { name } }) => this.stateOf(name) ?? []);
  }

  async save(settings: PublisherSettings, secret: Secret | null): Promise<PublisherSaved> {
    const { saved, secrets } = this.deps;
    const { name, target } = settings;
    const before = saved.find(name);
    const keepsAudience = before !== undefined && audienceOf(before.settings.target) === audienceOf(target);
    const isSet = secrets.placeOf(name) === 'setting';
    if (secret === null && needsSecret(target) && !isSet && !(keepsAudience && secrets.placeOf(name) !== 'none')) {
      return { ok: false, why: 'secret-missing' };
    }
    // The old secret must not meet the new address, not even when the power fails in between.
    if (!keepsAudience) secrets.remove(name);
    const isSamePlace = before !== undefined && placeOf(before.settings.target) === placeOf(target);
    const next = { settings, files: isSamePlace ? before.files : [] };
    saved.save(next);
    this.running.get(name)?.stop();
    this.running.delete(name);
    if (secret !== null) await secrets.save(name, secret);
    this.start(next).changed();
    const publisher = this.stateOf(name);
    if (publisher === null) throw new Error('a publisher that was saved runs');
    return { ok: true, publisher };
  }

  async remove(name: string): Promise<boolean> {
    const { saved, secrets } = this.deps;
    secrets.remove(name);
    const wasThere = saved.remove(name);
    this.running.get(name)?.stop();
    this.running.delete(name);
    return wasThere;
  }

  async test(name: string): Promise<PublisherFault | null | undefined> {
    const { saved, open, clock } = this.deps;
    const settings = saved.find(name)?.settings;
    if (settings === undefined) return undefined;
    const session = { target: settings.target, stopped: this.closing.signal };
    return withSession(
      session,
      { open, clock, secret: () => this.deps.secrets.of(name) },
      {
        prepare: async () => new TextEncoder().encode('Racetag Station\n'),
        work: async (bytes, { put, remove }) => {
          await put(TEST_FILE, bytes);
          await remove(TEST_FILE);
        },
      },
    );
  }

  async close(): Promise<void> {
    this.unsubscribe();
    this.cancelLook();
    this.closing.abort();
    for (const publisher of this.running.values()) publisher.stop();
  }

  private lookAgain(): void {
    this.cancelLook = this.deps.clock.after(LOOK_EVERY_MS, () => {
      this.look();
      this.lookAgain();
    });
  }

  private look(): void {
    const race = this.deps.station.race();
    const now = race === null || race.control.isDemo ? '' : `${race.control.raceId} ${race.revision}`;
    if (now === this.seen || now === '') return;
    this.seen = now;
    for (const publisher of this.running.values()) publisher.changed();
  }

  private stateOf(name: string): PublisherState | null {
    return this.running.get(name)?.state(this.deps.secrets.placeOf(name)) ?? null;
  }

  private start({ settings, files }: SavedPublisher): Publisher {
    const { clock, open, secrets, saved, station, log } = this.deps;
    const { name, fields } = settings;
    const publisher = new Publisher(settings, files, {
      clock,
      open,
      now: (): EpochMs => station.now(),
      render: (gone) => this.render(fields, gone),
      secret: () => secrets.of(name),
      onFiles: (paths) => saved.noteFiles(name, paths),
      log,
    });
    this.running.set(name, publisher);
    return publisher;
  }

  private async render(fields: readonly PublishedField[], gone: AbortSignal): Promise<Site | null> {
    const race = this.deps.station.race();
    if (race === null) throw new PublishError({ code: 'no-race', params: {} });
    if (race.control.isDemo) throw new PublishError({ code: 'demo-race', params: {} });
    try {
      const { station } = this.deps;
      const texts = await this.deps.textsIn(race.control.language);
      const order = await inPieces(station.atOneMoment((now) => orderOf(now, fields, { texts, madeAt: station.now() })));
      return await this.deps.threads(order, gone);
    } catch (error) {
      if (error instanceof PublishError) throw error;
      throw new PublishError({ code: 'pages-not-made', params: { cause: error instanceof Error ? error.message : String(error) } });
    }
  }
}

/** What the pages are made of. In steps: the race must not change between them. */
function* orderOf(race: RaceView, fields: readonly PublishedField[], written: Pick<ResultsWanted, 'texts' | 'madeAt'>): Steps<SiteOrder> {
  // Another race may be open by now.
  if (race.control.isDemo) throw new PublishError({ code: 'demo-race', params: {} });
  const results = yield* resultsOf(race, written);
  const standings = yield* filterSteps(results.standings, isPublished);
  const facts = yield* factsOf(race, fields.includes('laps') ? ['passings'] : [], standings);
  return { fields, results: { ...results, standings, facts } };
}
