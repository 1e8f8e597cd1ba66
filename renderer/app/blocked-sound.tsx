import { useState } from 'react';
import { isAnySoundOn, useSoundSettings } from '../station/sound-settings';
import { allowSound, canSound } from '../ui/beep';
import { Button } from '../ui/button';
import { useScreenTexts } from '../ui/texts';
import { useNow } from '../ui/use-now';

const LOOK_EVERY_MS = 1_000;

/** Says that the browser plays nothing yet, where something is to be heard: it allows sound after a click. */
export function BlockedSound() {
  const settings = useSoundSettings();
  const texts = useScreenTexts().app.sound;
  const [, setClicked] = useState(0);
  useNow(LOOK_EVERY_MS);
  if (!isAnySoundOn(settings) || canSound()) return null;
  return (
    <Button size="small" onClick={(event) => void allowSound(event.nativeEvent).then(() => setClicked((clicks) => clicks + 1))}>
      {texts.allow}
    </Button>
  );
}
