import { type FormEvent, useState } from 'react';
import { request } from '../../api/request';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import styles from './machines-page.module.css';

/** At a hub whose race was taken over: makes it the standby of the new hub. `hub` is its address, or over a broker its name there. */
export function StepDownForm({ hub }: { readonly hub: string }) {
  const station = useStation();
  const texts = useScreenTexts().machines;
  const [key, setKey] = useState('');
  const [address, setAddress] = useState('');
  const hasAddress = /^https?:/.test(hub);
  const [refusal, setRefusal] = useState('');
  const [isBusy, whileBusy] = useBusy();
  const stepDown = async (): Promise<void> => {
    const sent = request(
      station.api.POST('/race/step-down', { body: { key: key.trim(), ...(hasAddress ? {} : { hub: address.trim() }) } }),
    );
    const answer = await station.run(sent, { quiet: true, done: () => texts.steppedDown });
    station.reload('machines');
    station.reload('health');
    if (!answer.ok) setRefusal(answer.sentence);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setRefusal('');
    whileBusy(stepDown);
  };
  return (
    <>
      <p className={text['muted']}>{texts.stepDownHint}</p>
      {!hasAddress && <p className={text['muted']}>{texts.stepDownOverBroker}</p>}
      <form className={styles['form']} aria-label={texts.stepDown} onSubmit={submit}>
        {!hasAddress && (
          <TextField label={texts.stepDownAddress} value={address} onText={setAddress} maxLength={300} inputMode="url" required />
        )}
        <TextField label={texts.stepDownKey} value={key} onText={setKey} maxLength={200} autoComplete="off" error={refusal} required />
        <Button submits changes={null} disabled={isBusy || key.trim() === '' || (!hasAddress && address.trim() === '')}>
          {texts.stepDown}
        </Button>
      </form>
    </>
  );
}
