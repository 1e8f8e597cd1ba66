import type { DirectReaderIntake } from './direct-intake';
import type { OpenRace } from './open-race';
import { lastReadInRaces, lastStoredReadInRaces } from './riders-of-race';
import type { ReadSink, StationParts } from './station-parts';

/** What connected readers reach of a station. */
interface SinkOptions extends Pick<StationParts, 'clock' | 'log' | 'guns'> {
  readonly directIntake: Pick<DirectReaderIntake, 'deliver'>;
  /** The races that take reads now. */
  races(): readonly OpenRace[];
}

/** Makes the station as connected readers need it. */
export function readSink({ clock, log, guns, directIntake, races }: SinkOptions): ReadSink {
  return {
    deliver: (reads) => directIntake.deliver(reads),
    offerGun: (gun) => guns.offer(gun, clock.now()),
    isRacing: () => races().some((race) => race.phase(clock.now()) === 'running'),
    clock,
    lastReadAt: (reader) => lastReadInRaces(races(), reader),
    lastRead: (reader) => {
      try {
        return lastStoredReadInRaces(races(), reader);
      } catch (err) {
        log.error({ err, reader }, 'the last read of a reader could not be read from the race file');
        return null;
      }
    },
    onListenerError: (err, reader) => log.error({ err, reader }, 'a listener of the readers failed'),
  };
}
