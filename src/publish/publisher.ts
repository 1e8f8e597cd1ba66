import type { Seq } from '../domain/model/entry';
import type { EpochMs, Ms } from '../domain/model/time';
import type { Site, SiteFile } from '../exports/site/site';
import { BackOff } from './back-off';
import type { PublisherSettings, Secret } from './publisher-settings';
import type { PublisherFault, PublisherState, SecretPlace } from './publishers';
import { type PublishClock, type SessionDeps, withSession } from './sessions';

/** A publisher is overdue when something newer has not been online for so many intervals. */
const OVERDUE_AFTER = 3;

/** What a publisher is made of besides its settings. */
export interface PublisherDeps extends SessionDeps {
  readonly clock: PublishClock;
  /** The station's clock. */
  readonly now: () => EpochMs;
  /** Makes the pages of the newest revision at the call, or of a newer one; rejects with PublishError. Resolves with null when `gone` is aborted. */
  readonly render: (gone: AbortSignal) => Promise<Site | null>;
  readonly secret: () => Promise<Secret | null>;
  readonly onFiles: (paths: readonly string[]) => void;
  readonly log: { warn(details: object, message: string): void };
}

/**
 * Brings the pages to one target: at most one upload begins in an interval, each of the newest revision, and only files that differ from those that are
 * there. After a failure it tries again for ever, with growing pauses. Nothing here waits for it.
 */
export class Publisher {
  /** Versions of the files that are on the target, as far as it is known. */
  private readonly online: Map<string, string>;
  private readonly stopped = new AbortController();
  private readonly backOff: BackOff;
  private timer: (() => void) | null = null;
  private startedAt = Number.NEGATIVE_INFINITY;
  private isUploading = false;
  /** Since when something has been newer than what is online, on the stopwatch; null when nothing is. */
  private behindSince: number | null = null;
  /** The same for what came after the pages that are being uploaded. */
  private newerSince: number | null = null;
  private fault: PublisherFault | null = null;
  private last: { readonly revision: Seq; readonly at: EpochMs; readonly elapsed: number } | null = null;
  private sent = { files: 0, bytes: 0 };

  /** `files`: what an earlier run brought to the target; their content is not known. */
  constructor(
    private readonly settings: PublisherSettings,
    files: readonly string[],
    private readonly deps: PublisherDeps,
  ) {
    this.online = new Map(files.map((path) => [path, '']));
    this.backOff = new BackOff(this.interval, deps.clock.random);
  }

  /** The race has a newer revision, or is another one. */
  changed(): void {
    const elapsed = this.deps.clock.elapsed();
    this.behindSince ??= elapsed;
    if (this.isUploading) this.newerSince ??= elapsed;
    this.schedule();
  }

  state(secret: SecretPlace): PublisherState {
    const { settings, fault, last, sent } = this;
    const elapsed = this.deps.clock.elapsed();
    const behind = this.behindSince === null ? null : elapsed - this.behindSince;
    return {
      settings,
      secret,
      state: this.word(),
      revision: last?.revision ?? null,
      uploadedAt: last?.at ?? null,
      age: last === null ? null : (Math.max(0, elapsed - last.elapsed) as Ms),
      behind: behind as Ms | null,
      isOverdue: !settings.isPaused && behind !== null && behind >= OVERDUE_AFTER * this.interval,
      fault,
      failures: this.backOff.failures,
      nextIn: this.timer === null ? null : (Math.max(0, this.dueAt() - elapsed) as Ms),
      ...sent,
    };
  }

  /** Names of the files that are on the target. */
  files(): readonly string[] {
    return [...this.online.keys()];
  }

  /** Ends the upload that runs, and begins no other. */
  stop(): void {
    this.stopped.abort();
    this.timer?.();
    this.timer = null;
  }

  private get interval(): number {
    return this.settings.intervalS * 1_000;
  }

  private word(): PublisherState['state'] {
    if (this.settings.isPaused) return 'paused';
    if (this.isUploading) return 'uploading';
    return this.behindSince === null ? 'up-to-date' : 'waiting';
  }

  private dueAt(): number {
    return Math.max(this.startedAt + this.interval, this.backOff.notBefore);
  }

  private schedule(): void {
    if (this.settings.isPaused || this.isUploading || this.timer !== null || this.stopped.signal.aborted) return;
    if (this.behindSince === null) return;
    const { clock } = this.deps;
    this.timer = clock.after(Math.max(0, this.dueAt() - clock.elapsed()), () => {
      this.timer = null;
      void this.upload();
    });
  }

  private async upload(): Promise<void> {
    this.startedAt = this.deps.clock.elapsed();
    this.isUploading = true;
    this.newerSince = null;
    const fault = await this.bring();
    this.isUploading = false;
    if (this.stopped.signal.aborted) return;
    if (fault === null) this.behindSince = this.newerSince;
    else this.deps.log.warn({ publisher: this.settings.name, fault }, 'results were not published');
    this.fault = fault;
    this.backOff.note(fault === null, this.deps.clock.elapsed());
    this.schedule();
  }

  /** Makes the pages and brings what differs to the target. Returns why that failed; null when it did not. */
  private async bring(): Promise<PublisherFault | null> {
    const { deps, settings } = this;
    const names = this.files().join('\n');
    return withSession({ ...settings, stopped: this.stopped.signal }, deps, {
      prepare: () => deps.render(this.stopped.signal),
      work: async (site, session) => {
        const changed = site.files.filter(({ path, version }) => this.online.get(path) !== version);
        for (const file of changed) {
          await session.put(file.path, file.bytes);
          this.online.set(file.path, file.version);
        }
        // Only now: pages that are open have been told where to look instead.
        for (const path of this.leftOver(site.files)) {
          await session.remove(path);
          this.online.delete(path);
        }
        this.last = { revision: site.revision as Seq, at: deps.now(), elapsed: deps.clock.elapsed() };
        this.sent = { files: changed.length, bytes: changed.reduce((sum, { bytes }) => sum + bytes.length, 0) };
      },
    }).finally(() => {
      if (this.files().join('\n') !== names) deps.onFiles(this.files());
    });
  }

  private leftOver(files: readonly SiteFile[]): readonly string[] {
    const wanted = new Set(files.map(({ path }) => path));
    return this.files().filter((path) => !wanted.has(path));
  }
}
