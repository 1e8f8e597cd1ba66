import { type FormEvent, useState } from 'react';
import { request } from '../../api/request';
import { instant } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { MomentField } from '../../ui/moment-field';
import { Inline, PanelForm } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { RuleSentences } from './rule-sentences';
import { initialRules, type Rules } from './rules';

interface NewRaceProps {
  /** The rules of the open race, which the new one begins with; null where none is open. */
  readonly like: Rules | null;
  /** File of the open race; null where none is open. */
  readonly openFile: string | null;
  readonly onClose: () => void;
}

/** Creates a race in a file of its own, and opens it. */
export function NewRace({ like, openFile, onClose }: NewRaceProps) {
  const station = useStation();
  const texts = useScreenTexts().race;
  const [name, setName] = useState('');
  const [rules, setRules] = useState<Rules>(initialRules(like));
  const [start, setStart] = useState<number | null>(null);
  const [refusal, setRefusal] = useState('');

  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = { name: name.trim(), rules, ...(start === null ? {} : { start_at: instant(start) }) };
    const answer = await station.run(request(station.api.POST('/races', { body })), {
      quiet: true,
      done: (made) => texts.newRace.created(made.race.name),
    });
    if (!answer.ok) return setRefusal(answer.sentence);
    station.reload('control');
    station.reload('races');
    onClose();
  };

  return (
    <PanelForm aria-label={texts.newRace.title} onSubmit={(event) => void create(event)}>
      <h2>{texts.newRace.title}</h2>
      <TextField label={texts.newRace.name} value={name} onText={setName} maxLength={200} required error={refusal} autoFocus />
      <RuleSentences rules={rules} onRules={setRules} />
      <MomentField label={texts.newRace.startTime} initial={null} onMoment={setStart} hint={texts.start.anyTime} />
      <p className={text['muted']}>{openFile === null ? texts.newRace.ownFile : texts.newRace.ownFileClosing(openFile)}</p>
      <Inline>
        <Button submits variant="primary" disabled={name.trim() === ''}>
          {texts.newRace.create}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </Inline>
    </PanelForm>
  );
}
