import { FolderOpen, PlayCircle, Route } from 'lucide-react';
import { useState } from 'react';
import { TEMPLATE_IDS, type TemplateId } from '../../../src/domain/model/race-templates';
import { request } from '../../api/request';
import { PLACES } from '../../state/pages';
import { useStore } from '../../state/store';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button, ButtonLink } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { publicTexts } from '../../ui/public-texts';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import styles from './ways.module.css';

/** The three ways to begin: a demo race, a new race with the guide, a race that is there. */
export function Ways() {
  const { ways: texts } = useScreenTexts().guide;
  const setGuided = useStore((state) => state.setGuided);
  const page = useStore((state) => state.page);
  return (
    <ul className={styles['ways']} aria-label={texts.title} data-ways>
      <li className={styles['way']}>
        <h3>
          <PlayCircle aria-hidden size={24} /> {texts.demo}
        </h3>
        <p>{texts.demoHint}</p>
        <StartDemo />
      </li>
      <li className={styles['way']}>
        <h3>
          <Route aria-hidden size={24} /> {texts.newRace}
        </h3>
        <p>{texts.newRaceHint}</p>
        <div className={styles['act']}>
          {page !== 'guide' && <ButtonLink href="#/guide">{texts.steps}</ButtonLink>}
          <ButtonLink variant="primary" href={PLACES.newRace} onClick={() => setGuided(true)}>
            {texts.newRaceAct}
          </ButtonLink>
        </div>
      </li>
      <li className={styles['way']}>
        <h3>
          <FolderOpen aria-hidden size={24} /> {texts.open}
        </h3>
        <p>{texts.openHint}</p>
        <div className={styles['act']}>
          <ButtonLink href={PLACES.files}>{texts.openAct}</ButtonLink>
        </div>
      </li>
    </ul>
  );
}

/** The demo that is offered first: short laps, one start. */
const USUAL: TemplateId = 'criterium';
const LAPS = 'laps';
const REFUSAL_EVERY_MS = 5_000;

function StartDemo() {
  const station = useStation();
  const texts = useTexts();
  const { guide, templates } = texts.catalogue.screens;
  const { demo: words } = guide;
  const [template, setTemplate] = useState<TemplateId | typeof LAPS>(USUAL);
  const [isStarting, whileStarting] = useBusy(texts.catalogue.screens.app.work.demoStart, 'demo-start');
  const refusal = useResource('demo', REFUSAL_EVERY_MS).value?.refusal ?? null;
  const options = [...TEMPLATE_IDS.map((id) => ({ value: id, text: templates.names[id] })), { value: LAPS, text: words.laps } as const];
  const start = async (): Promise<void> => {
    const body = { language: publicTexts().language, ...(template === LAPS ? {} : { template }) };
    const name = template === LAPS ? templates.demoRace : templates.demoRaceOf(templates.names[template]);
    const answer = await station.run(request(station.api.POST('/demo', { body })), { done: () => words.started(name) });
    station.reload('demo');
    if (answer.ok) window.location.hash = '#/live';
  };
  return (
    <div className={styles['act']}>
      <SelectField<TemplateId | typeof LAPS> label={words.template} value={template} options={options} onValue={setTemplate} />
      <Button variant="primary" disabled={isStarting || refusal !== null} changes="race" onClick={() => whileStarting(start)}>
        {words.start}
      </Button>
      {refusal !== null && <Notice>{sayWire(texts, 'problem', { wire: refusal, fallback: refusal.text })}</Notice>}
    </div>
  );
}
