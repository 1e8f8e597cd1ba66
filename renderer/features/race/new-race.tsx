import { useState } from 'react';
import { sameValue } from '../../../src/domain/model/same-value';
import { type Failure, request } from '../../api/request';
import { PLACES } from '../../state/pages';
import { useStore } from '../../state/store';
import { instant } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { useDraft } from '../../station/use-draft';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { focusInvalid } from '../../ui/focus-invalid';
import { FieldError } from '../../ui/input';
import { MomentField } from '../../ui/moment-field';
import { Inline, PanelForm } from '../../ui/panel';
import { publicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import { useScreenTexts, useTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { OtherRules } from './other-rules';
import { RidersChoice } from './riders-choice';
import { RuleSentences } from './rule-sentences';
import { initialRules, type Rules } from './rules';
import { EDITED_RULES, OPEN_RULES, RulesChoice, STANDARD_RULES } from './rules-choice';
import { rulesProblem } from './use-rules-draft';

interface NewRaceProps {
  /** The rules of the open race, which the new one begins with; null where none is open. */
  readonly like: Rules | null;
  /** File of the open race; null where none is open. */
  readonly openFile: string | null;
  readonly onClose: () => void;
}

/** The hash that opens the page with the form of a new race, and the key of its draft. */
export const NEW_RACE = PLACES.newRace;

/** Creates a race in a file of its own, and opens it. What is typed stays in the form until then, also when its page is left. */
export function NewRace({ like, openFile, onClose }: NewRaceProps) {
  const station = useStation();
  const texts = useTexts();
  const words = useScreenTexts().race;
  const [draft, setDraft] = useDraft('newRace', NEW_RACE);
  const [refusal, setRefusal] = useState<NewRaceRefusal>(NO_REFUSAL);
  const [isCreating, whileCreating] = useBusy(useScreenTexts().app.work.race, 'new-race');
  const form = {
    name: '',
    rules: initialRules(like),
    start: null,
    rulesOf: like === null ? STANDARD_RULES : OPEN_RULES,
    ridersOf: '',
    ...draft,
  };
  const edit = (change: Partial<typeof form>): void => {
    setRefusal(NO_REFUSAL);
    setDraft({ ...form, ...change });
  };

  const create = async (element: Element): Promise<void> => {
    const { name, rules, start, ridersOf } = form;
    setRefusal({ ...NO_REFUSAL, other: rulesProblem(rules, texts) });
    if (focusInvalid(element) || rulesProblem(rules, texts) !== '') return;
    const body = {
      name: name.trim(),
      rules,
      // The boards of a race speak like the desk that made it, until somebody chooses another language.
      language: publicTexts().language,
      ...(start === null ? {} : { start_at: instant(start) }),
      ...(ridersOf === '' ? {} : { riders_of: ridersOf }),
    };
    // Of the draft, not of this form: the page may be left and opened again meanwhile.
    const typed = (): unknown => useStore.getState().drafts.newRace[NEW_RACE];
    const sent = typed();
    const answer = await station.run(request(station.api.POST('/races', { body })), {
      quiet: true,
      done: (made) => words.newRace.created(made.race.name),
    });
    if (!answer.ok) return setRefusal(refusalOf(answer));
    station.reload('control');
    station.reload('races');
    if (sameValue(typed(), sent)) onClose();
  };

  return (
    <PanelForm
      aria-label={words.newRace.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const element = event.currentTarget;
        whileCreating(() => create(element));
      }}
    >
      <h2>{words.newRace.title}</h2>
      <TextField
        label={words.newRace.name}
        value={form.name}
        onText={(name) => edit({ name })}
        maxLength={200}
        required
        error={refusal.name}
        autoFocus
      />
      <RidersChoice value={form.ridersOf} openFile={openFile} onValue={(ridersOf) => edit({ ridersOf })} />
      <RulesChoice value={form.rulesOf} like={like} onRules={(rulesOf, rules) => edit({ rulesOf, rules })} />
      <RuleSentences rules={form.rules} onRules={(rules) => edit({ rules, rulesOf: EDITED_RULES })} />
      <OtherRules rules={form.rules} />
      <MomentField label={words.newRace.startTime} initial={form.start} onMoment={(start) => edit({ start })} hint={words.start.anyTime} />
      <p className={text['muted']}>{openFile === null ? words.newRace.ownFile : words.newRace.ownFileClosing(openFile)}</p>
      {refusal.other !== '' && <FieldError>{refusal.other}</FieldError>}
      <Inline>
        <Button submits changes="choice-of-race" variant="primary" disabled={form.name.trim() === '' || isCreating}>
          {words.newRace.create}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </Inline>
    </PanelForm>
  );
}

/** Why a race was not created: at the field of its name, or above the button. */
interface NewRaceRefusal {
  readonly name: string;
  readonly other: string;
}

const NO_REFUSAL: NewRaceRefusal = { name: '', other: '' };

function refusalOf({ sentence, fields }: Failure): NewRaceRefusal {
  return Object.keys(fields).some((field) => field === 'name') ? { name: sentence, other: '' } : { name: '', other: sentence };
}
