import { createHash } from 'node:crypto';
import type { Guns, NewGun, OfferedGun } from '../domain/model/gun';
import type { EpochMs } from '../domain/model/time';
import { Listeners } from '../listeners';
import { SettingsFile } from './settings-file';
import type { StationLog } from './station-log';

/** A device that repeats itself must not fill the file. */
const KEPT = 50;

/** Start signals in a file of the data folder: a device that was told that its signal arrived does not send it again. */
export class SavedGuns implements Guns {
  private readonly file: SettingsFile;
  private readonly listeners: Listeners<null>;
  private guns: readonly OfferedGun[];
  /** False while some signals are in memory alone. */
  private isSaved = true;

  constructor(
    path: string,
    private readonly log: StationLog,
  ) {
    this.file = new SettingsFile(path);
    this.listeners = new Listeners((err) => log.error({ err }, 'a listener of the start signals failed'));
    this.guns = this.read(path);
  }

  list(): readonly OfferedGun[] {
    return this.guns;
  }

  offer(gun: NewGun, now: EpochMs): boolean {
    const id = idOf(gun);
    const isKnown = this.guns.some((known) => known.id === id);
    if (isKnown && this.isSaved) return true;
    const offered: OfferedGun = { ...gun, id, offeredAt: now, isDismissed: false, race: null };
    const next = isKnown ? this.guns : [offered, ...this.guns].slice(0, KEPT);
    this.keep(next);
    return this.isSaved;
  }

  dismiss(id: string): boolean {
    if (!this.guns.some((gun) => gun.id === id)) return false;
    this.write(this.guns.map((gun) => (gun.id === id ? { ...gun, isDismissed: true } : gun)));
    return true;
  }

  started(raceId: string, at: EpochMs): void {
    if (!this.guns.some((gun) => gun.at === at && gun.race !== raceId)) return;
    this.keep(this.guns.map((gun) => (gun.at === at ? { ...gun, race: raceId } : gun)));
  }

  subscribe(listener: () => void): () => void {
    return this.listeners.subscribe(() => listener());
  }

  /** A start signal that only the memory has is better than none. */
  private keep(guns: readonly OfferedGun[]): void {
    try {
      this.write(guns);
    } catch (err) {
      this.log.error({ err }, 'the start signals cannot be saved: they are offered until the station is closed');
      this.guns = guns;
      this.isSaved = false;
      this.listeners.notify(null);
    }
  }

  private write(guns: readonly OfferedGun[]): void {
    this.file.write(`${JSON.stringify({ guns }, null, 2)}\n`);
    this.guns = guns;
    this.isSaved = true;
    this.listeners.notify(null);
  }

  /** A file that cannot be read must not keep the station from starting. */
  private read(path: string): readonly OfferedGun[] {
    try {
      const text = this.file.read();
      if (text === null) return [];
      const saved = parsed(text);
      const guns = saved?.filter(isGun) ?? [];
      if (saved === null || guns.length < saved.length) this.noteDamage({ path, guns: saved === null ? null : saved.length - guns.length });
      return guns;
    } catch (err) {
      this.noteDamage({ err, path });
      return [];
    }
  }

  /** The next signal replaces the file. */
  private noteDamage(details: Readonly<Record<string, unknown>>): void {
    this.log.warn(
      { ...details, kept: this.file.tryToKeepDamaged(this.log) },
      'start signals cannot be read: those are not offered any more',
    );
  }
}

/** What a signal is known by: the device, its name, and the time by the device's clock, which is the same when it is sent again. */
function idOf({ kind, device, name, shown }: NewGun): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, device, name, shown]))
    .digest('hex')
    .slice(0, 16);
}

/** Null for a text that holds no signals. */
function parsed(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    const guns = typeof value === 'object' && value !== null && 'guns' in value ? value.guns : null;
    return Array.isArray(guns) ? guns : null;
  } catch {
    // Not JSON: the caller keeps the file.
    return null;
  }
}

function isGun(value: unknown): value is OfferedGun {
  if (typeof value !== 'object' || value === null) return false;
  const {
    id,
    at,
    name,
    kind,
    device,
    shown,
    byArrival = false,
    offeredAt,
    isDismissed,
    race,
  } = value as Partial<Record<keyof OfferedGun, unknown>>;
  const texts = [id, name, kind, device, shown].every((one) => typeof one === 'string');
  const numbers = Number.isSafeInteger(at) && Number.isSafeInteger(offeredAt);
  return (
    texts && numbers && typeof byArrival === 'boolean' && typeof isDismissed === 'boolean' && (race === null || typeof race === 'string')
  );
}
