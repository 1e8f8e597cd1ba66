import { useEffect } from 'react';
import type { Passing } from '../state/live';
import { bibsIn, heardBetween, SoundGaps, soundOf } from '../state/race-sounds';
import { useStore } from '../state/store';
import { stationNow } from '../station/commands';
import { type SoundSettings, soundSettings, TONES } from '../station/sound-settings';
import { playTones } from '../ui/beep';
import { publicTexts } from '../ui/public-texts';
import { say } from '../ui/speech';

/** Shorter gaps are a noise and no news. */
const GAP_MS = 700;

/** Lets passings, finishers, called riders and unknown tags be heard as this device is set. */
export function useRaceSounds(): void {
  useEffect(() => {
    const gaps = new SoundGaps(GAP_MS);
    return useStore.subscribe(({ live }, { live: before }) => {
      if (live === before) return;
      const settings = soundSettings();
      const called = bibsIn(settings.called);
      const { sounds, passings } = heardBetween(before, live, called, stationNow());
      const wanted = new Set([...sounds].filter((sound) => settings.on[sound]));
      for (const sound of gaps.allowed(wanted, performance.now())) playTones(TONES[sound], settings.volume);
      for (const passing of passings) speak(passing, called, settings);
    });
  }, []);
}

function speak(passing: Passing, called: ReadonlySet<string>, { spoken, volume }: SoundSettings): void {
  const sound = soundOf(passing, called);
  const isSpoken = (sound === 'called' && spoken.called) || (passing.finished && spoken.finish);
  if (isSpoken && passing.bib !== '') say(`${passing.bib}, ${passing.name}`, publicTexts().language, volume);
}
