import { useId, useState } from 'react';
import { sameValue } from '../../../src/domain/model/same-value';
import { ORDERS_OF_SHEET, type SheetOrder } from '../../../src/domain/model/sheet-definition';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { useStore } from '../../state/store';
import { useStation } from '../../station/station-context';
import { useDraft } from '../../station/use-draft';
import { Button, ConfirmButton } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { FieldLabel, TextArea } from '../../ui/input';
import { Inline } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { ColumnsField } from './columns-field';
import { KindFields } from './kind-fields';
import { LogoField } from './logo-field';
import styles from './results-page.module.css';

type SavedSheet = Schemas['SavedSheet'];

interface EditorProps {
  /** The sheet as it is saved, or as it would be. */
  readonly sheet: SavedSheet;
  /** Of what is typed and not saved. */
  readonly draftKey: string;
  readonly isSaved: boolean;
  /** Called with the name under which it was saved; null: it was left or removed. */
  readonly onDone: (name: string | null) => void;
}

const IN_HEAD = ['event', 'place', 'date', 'organiser', 'officials'] as const;

/** Head, columns, order and notes of a sheet, saved with the race under a name. What is typed outlives the page until it is saved or left. */
export function SheetEditor({ sheet, draftKey, isSaved, onDone }: EditorProps) {
  const station = useStation();
  const texts = useScreenTexts().results.sheets.editor;
  const [typed, setTyped] = useDraft('sheet', draftKey);
  const draft = typed ?? sheet;
  const setDraft = (next: SavedSheet): void => setTyped(sameValue(next, sheet) ? null : next);
  const [refusal, setRefusal] = useState('');
  const [isBusy, run] = useBusy(undefined, `sheet ${draftKey}`);
  const inHead = (name: keyof SavedSheet['head'], text: string): void => setDraft({ ...draft, head: { ...draft.head, [name]: text } });
  const { name, ...definition } = draft;
  const leave = (saved: string | null): void => {
    setTyped(null);
    onDone(saved);
  };
  const save = async (): Promise<void> => {
    const saving = station.api.PUT('/sheets/{name}', { params: { path: { name: name.trim() } }, body: definition });
    const answer = await station.run(request(saving), { quiet: true });
    setRefusal(answer.ok ? '' : answer.sentence);
    const now = useStore.getState().drafts.sheet[draftKey] ?? sheet;
    if (answer.ok && sameValue(now, draft)) leave(name.trim());
  };
  const remove = async (): Promise<void> => {
    const removing = station.api.DELETE('/sheets/{name}', { params: { path: { name: sheet.name } } });
    const answer = await station.run(request(removing));
    if (answer.ok) leave(null);
  };
  return (
    <form
      aria-label={texts.title}
      className={styles['editor']}
      onSubmit={(event) => {
        event.preventDefault();
        run(save);
      }}
    >
      <TextField
        label={texts.name}
        hint={texts.nameHint}
        value={name}
        onText={(text) => {
          setDraft({ ...draft, name: text });
          setRefusal('');
        }}
        error={refusal}
        maxLength={60}
        required
      />
      <OrderField draft={draft} onOrder={(order) => setDraft({ ...draft, order })} />
      <KindFields draft={draft} onDraft={setDraft} />
      <ColumnsField what={draft.what} columns={draft.columns} onColumns={(columns) => setDraft({ ...draft, columns })} />
      {IN_HEAD.map((field) => (
        <TextField key={field} label={texts[field]} value={draft.head[field]} onText={(text) => inHead(field, text)} maxLength={200} />
      ))}
      <LogoField logo={draft.head.logo} onLogo={(logo) => inHead('logo', logo)} />
      <NotesField notes={draft.notes} onNotes={(notes) => setDraft({ ...draft, notes })} />
      <Inline>
        <Button submits variant="primary" disabled={isBusy || name.trim() === ''}>
          {texts.save}
        </Button>
        <Button onClick={() => leave(null)}>{texts.cancel}</Button>
        {isSaved && (
          <ConfirmButton confirm={texts.remove} onConfirm={() => run(remove)}>
            {texts.remove}
          </ConfirmButton>
        )}
      </Inline>
    </form>
  );
}

function OrderField({ draft, onOrder }: { readonly draft: SavedSheet; readonly onOrder: (order: SheetOrder) => void }) {
  const texts = useScreenTexts().results.sheets.editor;
  const orders = ORDERS_OF_SHEET[draft.what];
  if (orders.length < 2) return null;
  return (
    <SelectField
      label={texts.order}
      value={draft.order}
      options={orders.map((value) => ({ value, text: texts.orders[value] }))}
      onValue={onOrder}
    />
  );
}

function NotesField({ notes, onNotes }: { readonly notes: string; readonly onNotes: (notes: string) => void }) {
  const texts = useScreenTexts().results.sheets.editor;
  const id = useId();
  return (
    <div>
      <FieldLabel htmlFor={id}>{texts.notes}</FieldLabel>
      <TextArea id={id} value={notes} onChange={({ currentTarget }) => onNotes(currentTarget.value)} rows={3} maxLength={4000} />
    </div>
  );
}
