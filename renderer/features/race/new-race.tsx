import { type FormEvent, useState } from 'react';
import { request } from '../../api/outcome';
import { instant } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { MomentField } from '../../ui/moment-field';
import { RuleSentences } from './rule-sentences';
import { initialRules, type Rules } from './rules';

interface NewRaceProps {
  /** Rules to begin with: those of the open race. */
  readonly like: Rules | null;
  readonly openFile: string | null;
  readonly onClose: () => void;
}

/** A new race in a file of its own. */
export function NewRace({ like, openFile, onClose }: NewRaceProps) {
  const desk = useStation();
  const [name, setName] = useState('');
  const [rules, setRules] = useState<Rules>(initialRules(like));
  const [start, setStart] = useState<number | null>(null);
  const [complaint, setComplaint] = useState('');

  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = { name: name.trim(), rules, ...(start === null ? {} : { start_at: instant(start) }) };
    const answer = await desk.run(request(desk.api.POST('/races', { body })), {
      quiet: true,
      done: (made) => `${made.race.name} is open.`,
    });
    if (!answer.ok) return setComplaint(answer.sentence);
    desk.reload('control');
    desk.reload('races');
    onClose();
  };

  return (
    <form className="panel" aria-label="New race" onSubmit={(event) => void create(event)}>
      <h2>New race</h2>
      <TextField label="Name" value={name} onText={setName} maxLength={200} required error={complaint} autoFocus />
      <RuleSentences rules={rules} onRules={setRules} />
      <MomentField label="Gun (leave empty to start by hand)" initial={null} onMoment={setStart} hint="May be ahead, or in the past." />
      <p className="muted">
        {openFile === null
          ? 'The race gets a file of its own.'
          : `The race gets a file of its own; ${openFile} is closed and kept, and can be opened again.`}
      </p>
      <div className="row-line">
        <Button submits look={['primary']} disabled={name.trim() === ''}>
          Create the race
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
