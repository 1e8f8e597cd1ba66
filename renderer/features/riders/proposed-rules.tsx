import { request } from '../../api/request';
import { ForecastList } from '../../station/forecast-list';
import { useStation } from '../../station/station-context';
import { useForecast } from '../../station/use-forecast';
import { Button } from '../../ui/button';
import { Inline, Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { NoticeList } from './import-notices';
import type { ImportReport } from './import-report';
import styles from './proposed-rules.module.css';

type Proposal = NonNullable<ImportReport['proposal']>;

interface ProposedProps {
  readonly proposal: Proposal;
  /** False while riders of the list are still to be imported: then nobody can say whose result the rules change. */
  readonly isOffered: boolean;
  /** Called when the race has the rules. */
  readonly onTaken: () => void;
}

/** Rules that a sheet of the workbook proposes, as sentences; taken only with its button, which shows whose results they change. */
export function ProposedRules({ proposal, isOffered, onTaken }: ProposedProps) {
  const page = useTexts();
  const texts = useScreenTexts().riders.importing.proposal;
  if (!isOffered) return <p className={text['muted']}>{texts.first(proposal.sheet)}</p>;
  return (
    <Panel aria-label={texts.title(proposal.sheet)}>
      <h2>{texts.title(proposal.sheet)}</h2>
      <ul className={styles['sentences']}>
        {proposal.sentences.map((wire) => (
          <li key={wire.sentence}>{sayWire(page, 'rule', { wire, fallback: wire.sentence })}</li>
        ))}
      </ul>
      <NoticeList notices={proposal.notices} label={texts.notices} />
      <Offer proposal={proposal} onTaken={onTaken} />
    </Panel>
  );
}

function Offer({ proposal: { rules, revision }, onTaken }: Omit<ProposedProps, 'isOffered'>) {
  const station = useStation();
  const texts = useScreenTexts().riders.importing.proposal;
  const forecast = useForecast({ rules });
  const [isSaving, whileSaving] = useBusy();
  const use = async (): Promise<void> => {
    const answer = await station.run(request(station.api.PUT('/race/rules', { body: { rules, revision } })));
    station.reload('control');
    if (answer.ok) onTaken();
  };
  return (
    <>
      <ForecastList forecast={forecast} />
      <Inline>
        <Button variant="primary" disabled={forecast.riders === null || isSaving} changes="race" onClick={() => whileSaving(use)}>
          {texts.use}
        </Button>
      </Inline>
    </>
  );
}
