import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { ForecastList } from '../../station/forecast-list';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button, ConfirmButton } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Inline, Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { ActList } from './act-list';
import styles from './machines-page.module.css';

type Merge = Schemas['Merge'];

/** Takes the reads of another file of the race that ran apart, after it was shown what that would bring. Nothing where there is no other file. */
export function MergePanel() {
  const station = useStation();
  const { merge: texts } = useScreenTexts().machines;
  const files = (useResource('races').value ?? []).filter((race) => race.holds_race && !race.is_open).map(({ file }) => file);
  const [chosen, setChosen] = useState('');
  const [found, setFound] = useState<Merge | null>(null);
  const { work } = useScreenTexts().app;
  const [isLooking, whileLooking] = useBusy(work.compare);
  const [isMerging, whileMerging] = useBusy(work.importing, 'merge');
  const isBusy = isLooking || isMerging;
  const file = files.includes(chosen) ? chosen : (files[0] ?? '');
  const look = async (preview: 0 | 1): Promise<void> => {
    const query = { preview } as const;
    // The preview has shown that the two files have no read in common.
    const body = { file, ...(preview === 0 && found?.reads.known === 0 ? { other_race: true } : {}) };
    const sent = request(station.api.POST('/races/merge', { params: { query }, body }));
    const answer = await station.run(sent, preview === 1 ? {} : { done: ({ reads }) => texts.merged(reads.new) });
    setFound(answer.ok ? answer.value : null);
  };
  if (files.length === 0) return null;
  return (
    <Panel aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p className={text['muted']}>{texts.hint}</p>
      <div className={styles['form']}>
        <SelectField label={texts.file} value={file} options={files.map((each) => ({ value: each, text: each }))} onValue={setChosen} />
        <Button changes="race" disabled={isBusy} onClick={() => whileLooking(() => look(1))}>
          {texts.look}
        </Button>
      </div>
      {found !== null && found.file === file && <Found found={found} isBusy={isBusy} onMerge={() => whileMerging(() => look(0))} />}
    </Panel>
  );
}

interface FoundProps {
  readonly found: Merge;
  readonly isBusy: boolean;
  readonly onMerge: () => void;
}

function Found({ found: { reads, acts, merged }, isBusy, onMerge }: FoundProps) {
  const { merge: texts } = useScreenTexts().machines;
  const [here, there] = (['here', 'there'] as const).map((each) => acts.filter(({ side }) => side === each));
  return (
    <>
      <p>{merged ? texts.merged(reads.new) : texts.found(reads.new, reads.known)}</p>
      {!merged && reads.new > 0 && reads.known === 0 && <Notice tone="bad">{texts.nothingInCommon}</Notice>}
      <OneSide text={texts.actsHere} acts={here ?? []} />
      <OneSide text={texts.actsThere} acts={there ?? []} />
      {!merged && reads.new > 0 && (
        <Inline>
          <ConfirmButton changes="race" confirm={texts.confirm(reads.new)} disabled={isBusy} onConfirm={onMerge}>
            {texts.take(reads.new)}
          </ConfirmButton>
        </Inline>
      )}
    </>
  );
}

interface OneSideProps {
  readonly text: string;
  readonly acts: Merge['acts'];
}

/** The acts that one of the two files has alone; with each of the other file what would change if it was repeated here. */
function OneSide({ text: heading, acts }: OneSideProps) {
  if (acts.length === 0) return null;
  const ridersOf = (seq: number) => acts.find(({ act }) => act.seq === seq)?.riders ?? null;
  return (
    <div data-side={acts[0]?.side}>
      <Notice tone={acts[0]?.side === 'there' ? 'warn' : 'info'}>
        <p>{heading}</p>
        <ActList
          acts={acts.map(({ act }) => act)}
          below={({ seq }) => {
            const riders = ridersOf(seq);
            return riders === null ? null : <ForecastList forecast={{ ...ALONE, riders }} />;
          }}
        />
      </Notice>
    </div>
  );
}

/** What else a forecast may say; of an act of another file there is nothing of it. */
const ALONE = { waves: [], warnings: [], not_counted: null, failure: null } as const;
