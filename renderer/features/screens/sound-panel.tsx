import { RACE_SOUNDS, type RaceSound } from '../../state/race-sounds';
import { setSoundSettings, TONES, useSoundSettings } from '../../station/sound-settings';
import { allowSound, canSound, playTones } from '../../ui/beep';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { useShownLanguage } from '../../ui/public-texts';
import { say, useCanSpeak } from '../../ui/speech';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { useNow } from '../../ui/use-now';
import styles from './sound-panel.module.css';

const LOOK_EVERY_MS = 1_000;
const MAX_CALLED = 500;

/** What this computer lets be heard of the race. */
export function SoundPanel() {
  const texts = useScreenTexts().screens.sound;
  const settings = useSoundSettings();
  const language = useShownLanguage();
  const canSpeak = useCanSpeak(language);
  useNow(LOOK_EVERY_MS);
  return (
    <Panel aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p className={text['muted']}>{texts.hint}</p>
      {!canSound() && <Notice tone="warn">{texts.blocked}</Notice>}
      <ul className={styles['sounds']}>
        {RACE_SOUNDS.map((sound) => (
          <li key={sound}>
            <Switch
              label={texts.sounds[sound]}
              checked={settings.on[sound]}
              onChange={(isOn) => setSoundSettings({ on: { ...settings.on, [sound]: isOn } })}
            />
            <TestButton name={texts.testName(texts.sounds[sound])} onTest={(click) => void test(sound, settings.volume, click)} />
          </li>
        ))}
        {canSpeak &&
          (['called', 'finish'] as const).map((who) => (
            <li key={who}>
              <Switch
                label={texts.spoken[who]}
                checked={settings.spoken[who]}
                onChange={(isOn) => setSoundSettings({ spoken: { ...settings.spoken, [who]: isOn } })}
              />
              <TestButton name={texts.testName(texts.spoken[who])} onTest={() => say(texts.example, language, settings.volume)} />
            </li>
          ))}
      </ul>
      {!canSpeak && <p className={text['muted']}>{texts.noVoice}</p>}
      <div className={styles['fields']}>
        <TextField
          label={texts.called}
          hint={texts.calledHint}
          value={settings.called}
          maxLength={MAX_CALLED}
          onText={(called) => setSoundSettings({ called })}
        />
        <label className={styles['volume']}>
          {texts.volume}
          <input
            type="range"
            min={0}
            max={100}
            step={5}
            value={Math.round(settings.volume * 100)}
            onChange={(event) => setSoundSettings({ volume: Number(event.currentTarget.value) / 100 })}
          />
        </label>
      </div>
    </Panel>
  );
}

/** The click that asks for the sound allows it as well. */
async function test(sound: RaceSound, volume: number, click: Event): Promise<void> {
  if (await allowSound(click)) playTones(TONES[sound], volume);
}

interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Switch({ label, checked, onChange }: SwitchProps) {
  return (
    <label className={styles['switch']}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

interface TestButtonProps {
  readonly name: string;
  readonly onTest: (click: Event) => void;
}

function TestButton({ name, onTest }: TestButtonProps) {
  const { test: label } = useScreenTexts().screens.sound;
  return (
    <Button size="small" aria-label={name} onClick={(event) => onTest(event.nativeEvent)}>
      {label}
    </Button>
  );
}
