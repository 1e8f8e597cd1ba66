import { randomUUID } from 'node:crypto';
import type { EpochMs } from '../../domain/model/time';
import type { RaceView } from '../../race-view';
import type { Station, StationEvent } from '../../station';
import type { SavedList } from '../saved-list';
import type { Secrets } from '../secrets';
import type { PublishClock } from '../sessions';
import { newSecret } from './signature';
import { Webhook } from './webhook';
import type { RacePosition, SavedWebhook, WebhookSettings } from './webhook-settings';
import type { WebhookFault, WebhookSaved, WebhookState, Webhooks } from './webhooks';

/** What the webhooks of a station are made of. */
export interface WebhooksDeps {
  readonly station: Pick<Station, 'race' | 'raceIn' | 'keptRaces' | 'now' | 'subscribe'>;
  readonly saved: SavedList<SavedWebhook>;
  readonly secrets: Secrets;
  readonly clock: PublishClock;
  readonly log: { warn(details: object, message: string): void };
}

/** Races beside the open one have no events, and a rider without a tag changes no table: the webhooks look for that. */
const LOOK_EVERY_MS = 5_000;

/** So many races that are not open any more are held for what was not delivered of them; the others are read again from their files. */
const MAX_HELD = 8;

/** What can make something to be delivered. */
const TELLING: ReadonlySet<StationEvent['type']> = new Set(['laps', 'standings', 'race', 'acts']);

/** The webhooks of a station. They follow its events like any other client. */
export class StationWebhooks implements Webhooks {
  private readonly running = new Map<string, Webhook>();
  /** By id, races that were open. */
  private readonly held = new Map<string, RaceView>();
  private open: RaceView | null = null;
  private unsubscribe: () => void = () => undefined;
  private cancelLook: () => void = () => undefined;

  constructor(private readonly deps: WebhooksDeps) {
    for (const saved of deps.saved.list()) this.start(saved);
  }

  begin(): void {
    this.open = this.deps.station.race();
    for (const webhook of this.running.values()) this.follow(webhook, false);
    this.unsubscribe = this.deps.station.subscribe(({ type }) => this.hear(type));
    this.lookAgain();
  }

  list(): readonly WebhookState[] {
    return [...this.running.values()]
      .map((webhook) => webhook.state(this.deps.secrets.placeOf(webhook.settings.name)))
      .sort((one, other) => (one.settings.name < other.settings.name ? -1 : 1));
  }

  async save(settings: WebhookSettings, secret: string | null): Promise<WebhookSaved> {
    const { saved, secrets } = this.deps;
    const { name } = settings;
    const made = secret === null && secrets.placeOf(name) === 'none' ? newSecret() : null;
    const kept = secret ?? made;
    if (kept !== null) await secrets.save(name, { password: kept });
    const before = this.running.get(name);
    const { positions = [], hasLost = false } = before?.current ?? {};
    const next = { settings, positions, hasLost };
    saved.save(next);
    before?.stop();
    const webhook = this.start(next);
    this.follow(webhook, false);
    return { webhook: webhook.state(secrets.placeOf(name)), newSecret: made };
  }

  remove(name: string): boolean {
    this.running.get(name)?.stop();
    this.running.delete(name);
    this.deps.secrets.remove(name);
    return this.deps.saved.remove(name);
  }

  async test(name: string): Promise<WebhookFault | null | undefined> {
    return this.running.get(name)?.test(randomUUID());
  }

  close(): void {
    this.unsubscribe();
    this.cancelLook();
    for (const webhook of this.running.values()) {
      webhook.stop();
      this.keep(webhook.current);
    }
    this.running.clear();
  }

  private hear(type: StationEvent['type']): void {
    if (type === 'race-replaced') this.replaced();
    else if (TELLING.has(type)) this.look();
  }

  private replaced(): void {
    const before = this.open;
    this.open = this.deps.station.race();
    if (before !== null && before !== this.open) this.hold(before);
    if (this.open !== null) this.held.delete(this.open.control.raceId);
    for (const webhook of this.running.values()) this.follow(webhook, true);
  }

  private follow(webhook: Webhook, isOpened: boolean): void {
    const { open } = this;
    if (open !== null && !open.control.isDemo) webhook.follow(open, isOpened);
    else webhook.changed();
  }

  private look(): void {
    for (const webhook of this.running.values()) webhook.changed();
  }

  private lookAgain(): void {
    this.cancelLook = this.deps.clock.after(LOOK_EVERY_MS, () => {
      this.look();
      this.letGo();
      this.lookAgain();
    });
  }

  /** The file of a race that was left may be read again at any time, but that takes time. */
  private hold(race: RaceView): void {
    this.held.set(race.control.raceId, race);
    for (const raceId of [...this.held.keys()].slice(0, -MAX_HELD)) this.held.delete(raceId);
  }

  private letGo(): void {
    const wanted = new Set([...this.running.values()].flatMap(({ current }) => current.positions.map(({ raceId }) => raceId)));
    for (const raceId of this.held.keys()) if (!wanted.has(raceId)) this.held.delete(raceId);
  }

  private raceOf({ raceId, path }: RacePosition): RaceView {
    if (this.open?.control.raceId === raceId) return this.open;
    const held = this.held.get(raceId);
    if (held !== undefined) return held;
    const race = this.deps.station.raceIn(path);
    if (race.control.raceId !== raceId) throw new Error('there is another race in its file');
    this.hold(race);
    return race;
  }

  private isLive({ raceId, path }: RacePosition): boolean {
    return this.open?.control.raceId === raceId || this.deps.station.keptRaces().some((race) => race.path === path);
  }

  private start(saved: SavedWebhook): Webhook {
    const { clock, secrets, station, log } = this.deps;
    const { name } = saved.settings;
    const webhook = new Webhook(saved, {
      clock,
      now: (): EpochMs => station.now(),
      secret: async () => (await secrets.of(name))?.password ?? null,
      raceOf: (position) => this.raceOf(position),
      isLive: (position) => this.isLive(position),
      save: (now) => this.keep(now),
      log,
    });
    this.running.set(name, webhook);
    return webhook;
  }

  /** When that fails, messages come twice after the next start. */
  private keep(webhook: SavedWebhook): void {
    if (!this.running.has(webhook.settings.name)) return;
    try {
      this.deps.saved.save(webhook);
    } catch (error) {
      this.deps.log.warn({ err: error }, 'how far webhooks got cannot be saved');
    }
  }
}
