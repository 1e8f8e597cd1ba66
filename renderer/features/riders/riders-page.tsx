import { type DragEvent, useState } from 'react';
import { useResource } from '../../station/use-resource';
import { ImportPage } from './import-page';
import { RiderForm } from './rider-form';
import { RiderList } from './rider-list';
import { UnknownTags } from './unknown-tags';
import { type ImportSource, sourceOf } from './use-import';
import './participants.css';

/** Who is being worked on: somebody new with the tag they begin with, or somebody registered, whom the list or the form itself led to. */
export type Editing =
  | { readonly kind: 'new'; readonly tag: string | null }
  | { readonly kind: 'participant'; readonly id: string; readonly fromForm: boolean };

/** A list that is being imported; `source` null: it is still to be chosen. */
interface Importing {
  readonly source: ImportSource | null;
  /** Another list is another import, also under the same name. */
  readonly nth: number;
}

/** Who wears which bib and which tags. A list that is dropped anywhere on it is one to import. */
export function RidersPage() {
  const [importing, setImporting] = useState<Importing | null>(null);
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent): void => {
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void sourceOf(file).then((source) => setImporting((before) => ({ source, nth: (before?.nth ?? 0) + 1 })));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; the button does the same by keyboard
    <div
      className={over ? 'participants-room drop-target' : 'participants-room'}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {importing === null ? (
        <ListAndForm onImport={() => setImporting({ source: null, nth: 0 })} />
      ) : (
        <ImportPage key={importing.nth} dropped={importing.source} onClose={() => setImporting(null)} />
      )}
    </div>
  );
}

function ListAndForm({ onImport }: { readonly onImport: () => void }) {
  const participants = useResource('participants');
  const [editing, setEditing] = useState<Editing>({ kind: 'new', tag: null });
  const edited = editing.kind === 'participant' ? (participants.value?.find((one) => one.id === editing.id) ?? null) : null;
  return (
    <>
      <RiderList
        participants={participants}
        editedId={edited?.id ?? null}
        onEdit={(id) => setEditing({ kind: 'participant', id, fromForm: false })}
        onImport={onImport}
      />
      <aside className="participants-side">
        <RiderForm
          key={edited?.id ?? `new ${editing.kind === 'new' ? editing.tag : ''}`}
          participant={edited}
          firstTag={editing.kind === 'new' ? editing.tag : null}
          onDone={() => setEditing({ kind: 'new', tag: null })}
          onOpen={(id) => setEditing({ kind: 'participant', id, fromForm: true })}
          takesFocus={editing.kind === 'participant' && editing.fromForm}
        />
        <UnknownTags edited={edited} onNew={(tag) => setEditing({ kind: 'new', tag })} />
      </aside>
    </>
  );
}
