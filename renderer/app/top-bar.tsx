import { CircleHelp, Moon, Sun, SunMoon, Volume2, VolumeX } from 'lucide-react';
import { useStore } from '../state/store';
import { DataAge } from '../station/data-age';
import { RaceClock, useRaceState } from '../station/race-clock';
import { Button } from '../ui/button';
import type { Theme } from '../ui/theme';
import { toggleMuted } from './alarm-sound';
import { ExportMenu } from './export-menu';
import { StationHealth } from './station-health';
import { takeTheme } from './theme';

/** What is true on every screen of the desk: race, clock, age of the data. */
export function TopBar() {
  const name = useStore((state) => state.live.race?.name ?? '');
  const showHelp = useStore((state) => state.showHelp);
  const helpOpen = useStore((state) => state.helpOpen);
  return (
    <header className="top-bar">
      <div className="top-race">
        <span className="top-name cut" title={name}>
          {name === '' ? 'Racetag Station' : name}
        </span>
        <RaceState />
      </div>
      <RaceClock tenths className="top-clock" />
      <div className="top-side">
        <div className="top-ages">
          <DataAge />
          <StationHealth />
        </div>
        <ExportMenu />
        <SoundButton />
        <ThemeButton />
        <Button look={['icon']} aria-label="Keys" aria-expanded={helpOpen} onClick={() => showHelp(!helpOpen)}>
          <CircleHelp aria-hidden />
        </Button>
      </div>
    </header>
  );
}

function RaceState() {
  const { kind, text } = useRaceState();
  return <span className={`race-state ${kind}`}>{text}</span>;
}

function SoundButton() {
  const muted = useStore((state) => state.muted);
  return (
    <Button
      look={['icon']}
      aria-label="Alarm sound off"
      aria-pressed={muted}
      title={`Alarm sound ${muted ? 'off' : 'on'}`}
      onClick={toggleMuted}
    >
      {muted ? <VolumeX aria-hidden /> : <Volume2 aria-hidden />}
    </Button>
  );
}

const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const ICON = { system: SunMoon, light: Sun, dark: Moon } as const;

function ThemeButton() {
  const theme = useStore((state) => state.theme);
  const Icon = ICON[theme];
  return (
    <Button
      look={['icon']}
      aria-label={`Look: ${theme}. Change to ${NEXT[theme]}`}
      title={`Look: ${theme}`}
      onClick={() => takeTheme(NEXT[theme])}
    >
      <Icon aria-hidden />
    </Button>
  );
}
