import { useId, useMemo, useState } from 'react';
import { compareNames } from '../../../src/domain/model/name-order';
import { request } from '../../api/request';
import type { StartOrderDraft } from '../../state/drafts-slice';
import { useStore } from '../../state/store';
import { stationNow } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { useSeenRevision } from '../../station/use-seen-revision';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { timeAndDay } from '../../ui/format';
import { FieldError, FieldHint, FieldLabel, TextArea } from '../../ui/input';
import { MomentField } from '../../ui/moment-field';
import { Inline, PanelForm } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { firstDraft, wrongFields } from './order-draft';
import type { StartRow } from './own-start-panel';
import styles from './start-list-page.module.css';
import type { PlannedList } from './use-planned-starts';

interface OrderFormProps {
  /** Null: no list is in preparation. */
  readonly draft: StartOrderDraft | null;
  readonly onDraft: (draft: StartOrderDraft | null) => void;
  readonly planned: PlannedList;
  readonly rows: readonly StartRow[];
}

/** Makes a start list; the table beside it shows the list before it is taken. What was typed stays when the page is left. */
export function OrderForm({ draft, onDraft, planned, rows }: OrderFormProps) {
  const texts = useScreenTexts().startList;
  const begin = (): void => {
    const { race } = useStore.getState().live;
    onDraft(firstDraft(stationNow(), race?.gun_set === true ? Date.parse(race.start_time) : null));
  };
  if (draft === null) {
    return (
      <Button variant="primary" size="large" onClick={begin}>
        {texts.make}
      </Button>
    );
  }
  return <Order draft={draft} onDraft={onDraft} planned={planned} rows={rows} />;
}

function Order({ draft, onDraft, planned, rows }: OrderFormProps & { readonly draft: StartOrderDraft }) {
  const station = useStation();
  const texts = useScreenTexts().startList.form;
  const [refusal, setRefusal] = useState('');
  const [isTaking, whileTaking] = useBusy(undefined, 'start-order');
  const seen = useSeenRevision();
  const edit = (changes: Partial<StartOrderDraft>): void => {
    onDraft({ ...draft, ...changes });
    setRefusal('');
  };
  const { plan } = planned;
  const canTake = plan !== null && plan.starts.length > 0 && planned.isCurrent;
  const take = async (): Promise<void> => {
    if (plan === null || !canTake) return;
    const answer = await station.run(
      request(station.api.POST('/start-list', { body: { starts: plan.starts, revision: seen.revision() } })),
      {
        quiet: true,
      },
    );
    seen.answered(answer);
    if (answer.ok) onDraft(null);
    else setRefusal(answer.sentence);
  };
  return (
    <PanelForm
      aria-label={texts.title}
      onSubmit={(event) => {
        event.preventDefault();
        whileTaking(take);
      }}
    >
      <h2>{texts.title}</h2>
      <OrderFields draft={draft} edit={edit} />
      <RiderChoice draft={draft} edit={edit} rows={rows} />
      <MomentField label={texts.firstAt} initial={draft.firstAt} onMoment={(firstAt) => edit({ firstAt })} />
      <GapFields draft={draft} edit={edit} />
      <div className={styles['decide']}>
        <Preview planned={planned} />
        {refusal !== '' && <FieldError>{refusal}</FieldError>}
        <Inline>
          <Button submits variant="primary" disabled={!canTake || isTaking}>
            {texts.take}
          </Button>
          <Button onClick={() => onDraft(null)}>{texts.discard}</Button>
        </Inline>
        <FieldHint>{texts.takeHint}</FieldHint>
      </div>
    </PanelForm>
  );
}

interface FieldsProps {
  readonly draft: StartOrderDraft;
  readonly edit: (changes: Partial<StartOrderDraft>) => void;
}

const ORDERS = ['bib', 'list', 'random', 'ranking'] as const;

function OrderFields({ draft, edit }: FieldsProps) {
  const texts = useScreenTexts().startList.form;
  return (
    <>
      <Inline>
        <SelectField
          label={texts.order}
          options={ORDERS.map((value) => ({ value, text: texts.orders[value] }))}
          value={draft.order}
          onValue={(order) => edit({ order, isReversed: order === 'ranking' })}
        />
        {draft.order === 'random' && (
          <Button size="small" onClick={() => edit({ seed: draft.seed + 1 })}>
            {texts.draw}
          </Button>
        )}
      </Inline>
      {draft.order === 'ranking' && <RankingFields draft={draft} edit={edit} />}
      {draft.order !== 'random' && (
        <label className={styles['check']}>
          <input type="checkbox" checked={draft.isReversed} onChange={(event) => edit({ isReversed: event.currentTarget.checked })} />
          {texts.reversed[draft.order]}
        </label>
      )}
    </>
  );
}

/** Ranks by typed bibs, or by a column that the rider list brought along. */
function RankingFields({ draft, edit }: FieldsProps) {
  const texts = useScreenTexts().startList.form;
  const riders = useResource('participants').value?.participants;
  const columns = useMemo(() => [...new Set((riders ?? []).flatMap(({ more }) => Object.keys(more ?? {})))], [riders]);
  const id = useId();
  return (
    <>
      {columns.length > 0 && (
        <SelectField
          label={texts.rankedBy}
          options={[{ value: '', text: texts.rankedByBibs }, ...columns.map((value) => ({ value, text: texts.rankedByColumn(value) }))]}
          value={draft.column}
          onValue={(column) => edit({ column })}
        />
      )}
      {draft.column === '' && (
        <div>
          <FieldLabel htmlFor={id}>{texts.ranking}</FieldLabel>
          <TextArea id={id} rows={4} value={draft.ranking} onChange={(event) => edit({ ranking: event.currentTarget.value })} />
          <FieldHint>{texts.rankingHint}</FieldHint>
        </div>
      )}
    </>
  );
}

/** All riders mixed, category after category, or one category: a choice of one field. */
function RiderChoice({ draft, edit, rows }: FieldsProps & { readonly rows: readonly StartRow[] }) {
  const texts = useScreenTexts().startList.form;
  const categories = useMemo(() => [...new Set(rows.map(({ category }) => category))].sort(compareNames), [rows]);
  if (categories.length < 2) return null;
  const chosen = draft.category === '' ? (draft.byCategory ? 'after' : 'all') : `=${draft.category}`;
  return (
    <SelectField
      label={texts.riders}
      options={[
        { value: 'all', text: texts.everybody },
        { value: 'after', text: texts.byCategory },
        ...categories.filter((category) => category !== '').map((category) => ({ value: `=${category}`, text: texts.only(category) })),
      ]}
      value={chosen}
      onValue={(value) => edit({ byCategory: value === 'after', category: value.startsWith('=') ? value.slice(1) : '' })}
    />
  );
}

function GapFields({ draft, edit }: FieldsProps) {
  const texts = useScreenTexts().startList.form;
  const wrong = wrongFields(draft);
  return (
    <div className={styles['fields']}>
      <TextField label={texts.gap} value={draft.gap} onText={(gap) => edit({ gap })} error={wrong.has('gap') ? texts.gapInvalid : ''} />
      <TextField
        label={texts.groupSize}
        inputMode="numeric"
        value={draft.groupSize}
        onText={(groupSize) => edit({ groupSize })}
        error={wrong.has('groupSize') ? texts.groupSizeInvalid : ''}
      />
      <TextField
        label={texts.lastRiders}
        inputMode="numeric"
        value={draft.lastRiders}
        onText={(lastRiders) => edit({ lastRiders })}
        error={wrong.has('lastRiders') ? texts.lastRidersInvalid : ''}
      />
      {draft.lastRiders.trim() !== '0' && (
        <TextField
          label={texts.lastGap}
          value={draft.lastGap}
          onText={(lastGap) => edit({ lastGap })}
          error={wrong.has('lastGap') ? texts.gapInvalid : ''}
        />
      )}
      {draft.byCategory && (
        <TextField
          label={texts.categoryGap}
          value={draft.categoryGap}
          onText={(categoryGap) => edit({ categoryGap })}
          error={wrong.has('categoryGap') ? texts.categoryGapInvalid : ''}
        />
      )}
    </div>
  );
}

/** What the list would be, in a line, and what to look at before it is taken. */
function Preview({ planned: { plan, changed, failure } }: { readonly planned: PlannedList }) {
  const words = useTexts();
  const texts = useScreenTexts().startList.form;
  if (failure !== null) return <FieldError>{failure}</FieldError>;
  if (plan === null) return null;
  const [first] = plan.starts;
  const last = plan.starts[plan.starts.length - 1];
  return (
    <div aria-live="polite">
      <b>
        {first === undefined || last === undefined
          ? texts.nobody
          : texts.preview(plan.starts.length, timeAndDay(Date.parse(first.at)), timeAndDay(Date.parse(last.at)))}
      </b>
      {plan.notices.length > 0 && (
        <ul className={styles['notices']}>
          {plan.notices.map((notice) => (
            <li key={notice.code}>{sayWire(words, 'startNotice', { wire: notice, fallback: notice.sentence })}</li>
          ))}
        </ul>
      )}
      {changed !== null && <p className={text['muted']}>{texts.changes(changed)}</p>}
    </div>
  );
}
