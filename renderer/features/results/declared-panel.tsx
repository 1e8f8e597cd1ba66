import { hasResults } from '../../../src/domain/model/standing';
import { request } from '../../api/request';
import { PLACES } from '../../state/pages';
import { useStore } from '../../state/store';
import { useStation } from '../../station/station-context';
import { ConfirmButton } from '../../ui/button';
import { timeAndDay } from '../../ui/format';
import { Badge } from '../../ui/notice';
import { Inline, Panel, PanelHead } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts, useTexts } from '../../ui/texts';

interface DeclaredProps {
  /** How many proposals are open. */
  readonly open: number;
  /** How many riders are on the course. */
  readonly out: number;
}

/** What the results are, and the buttons that declare it. */
export function DeclaredPanel({ open, out }: DeclaredProps) {
  const station = useStation();
  const texts = useScreenTexts().results.declared;
  const declared = useStore((state) => state.live.race?.declared ?? null);
  // What is declared is what is on the screen: not while another desk has changed more.
  const revision = useStore(({ live }) => Math.max(live.table?.revision ?? 1, live.race?.declared?.revision ?? 1));
  const declare = (state: 'provisional' | 'official') => () =>
    void station.run(request(station.api.POST('/race/declare', { body: { state, revision } })));
  const isLoaded = useStore(({ live }) => live.table !== null);
  const isNothing = useStore(({ live }) => !hasResults(live.placed));
  const page = useTexts();
  const isSame = (state: 'provisional' | 'official') => declared?.state === state && declared.changed_riders === 0;
  return (
    <Panel aria-label={texts.title}>
      <PanelHead>
        <h2>{texts.title}</h2>
        {declared !== null && <Badge tone={declared.state === 'official' ? 'ok' : 'info'}>{texts.state[declared.state]}</Badge>}
      </PanelHead>
      {!isLoaded ? null : declared === null ? (
        <p>{texts.none}</p>
      ) : (
        <>
          <p>
            {texts.state[declared.state]} {texts.since(timeAndDay(Date.parse(declared.at)), declared.revision)}
          </p>
          {declared.changed_riders === 0 ? (
            <p className={text['muted']}>{texts.unchanged}</p>
          ) : (
            <p>
              <Badge tone="warn" size="large">
                {texts.changed[declared.state](declared.changed_riders)}
              </Badge>
            </p>
          )}
        </>
      )}
      {isLoaded && isNothing && (
        <p className={text['muted']}>{page.say('problem', { code: 'bad-value', params: { problem: 'nothing-to-declare' } })}</p>
      )}
      {out > 0 && (
        <p>
          {texts.stillOut(out)} <a href={PLACES.start}>{texts.stopRace}</a>
        </p>
      )}
      {open > 0 && <p className={text['muted']}>{texts.openProposals(open)}</p>}
      <Inline>
        <ConfirmButton
          variant="primary"
          confirm={texts.officialConfirm}
          disabled={isNothing || isSame('official')}
          onConfirm={declare('official')}
        >
          {texts.official}
        </ConfirmButton>
        <ConfirmButton confirm={texts.provisional} disabled={isNothing || isSame('provisional')} onConfirm={declare('provisional')}>
          {texts.provisional}
        </ConfirmButton>
      </Inline>
    </Panel>
  );
}
