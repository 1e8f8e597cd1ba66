import { CircleHelp, Moon, Sun, SunMoon, Volume2, VolumeX } from 'lucide-react';
import { useStore } from '../state/store';
import { DataAge } from '../station/data-age';
import { RaceClock, RaceStateBadge } from '../station/race-clock';
import { Button } from '../ui/button';
import { classes } from '../ui/classes';
import figures from '../ui/text.module.css';
import { useScreenTexts } from '../ui/texts';
import type { Theme } from '../ui/theme';
import { toggleMuted } from './alarm-sound';
import { BlockedSound } from './blocked-sound';
import { ExportMenu } from './export-menu';
import { LanguageMenu } from './language-menu';
import { OnlineAge } from './online-age';
import { StationHealth } from './station-health';
import { StationRoleBadge } from './station-role';
import { takeTheme } from './theme';
import styles from './top-bar.module.css';

/** Race, clock, age of the data and state of the station, on every screen of the desk. */
export function TopBar() {
  const name = useStore((state) => state.live.race?.name ?? '');
  const showHelp = useStore((state) => state.showHelp);
  const helpOpen = useStore((state) => state.helpOpen);
  const { app: texts, help } = useScreenTexts();
  return (
    <header className={styles['bar']}>
      <div className={styles['race']}>
        <span className={classes(figures['cut'], styles['name'])} title={name} data-race-name>
          {name === '' ? texts.product : name}
        </span>
        <RaceStateBadge />
        <StationRoleBadge />
      </div>
      <RaceClock tenths className={styles['clock']} />
      <div className={styles['side']}>
        <div className={styles['ages']} data-station-state>
          <div className={styles['now']}>
            <OnlineAge />
            <DataAge />
          </div>
          <StationHealth />
        </div>
        <ExportMenu />
        <BlockedSound />
        <SoundButton />
        <ThemeButton />
        <LanguageMenu />
        <Button icon variant="quiet" aria-label={help.title} aria-expanded={helpOpen} onClick={() => showHelp(!helpOpen)}>
          <CircleHelp aria-hidden />
        </Button>
      </div>
    </header>
  );
}

function SoundButton() {
  const muted = useStore((state) => state.muted);
  const { off, title } = useScreenTexts().app.sound;
  return (
    <Button icon variant="quiet" aria-label={off} aria-pressed={muted} title={muted ? title.off : title.on} onClick={toggleMuted}>
      {muted ? <VolumeX aria-hidden /> : <Volume2 aria-hidden />}
    </Button>
  );
}

const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const ICON = { system: SunMoon, light: Sun, dark: Moon } as const;

function ThemeButton() {
  const theme = useStore((state) => state.theme);
  const { names, title, change } = useScreenTexts().app.theme;
  const Icon = ICON[theme];
  return (
    <Button
      icon
      variant="quiet"
      aria-label={change(names[theme], names[NEXT[theme]])}
      title={title(names[theme])}
      onClick={() => takeTheme(NEXT[theme])}
    >
      <Icon aria-hidden />
    </Button>
  );
}
