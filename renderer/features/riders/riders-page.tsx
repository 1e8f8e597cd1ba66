import { type DragEvent, useEffect, useState } from 'react';
import type { Schemas } from '../../api/client';
import { PLACES, riderToEdit } from '../../state/pages';
import { useAddress } from '../../station/use-address';
import { useResource } from '../../station/use-resource';
import { classes } from '../../ui/classes';
import { Notice } from '../../ui/notice';
import { useScreenTexts } from '../../ui/texts';
import { ImportPage } from './import-page';
import { addTagToNewRider, dropRiderDraft } from './rider-draft';
import { RiderForm } from './rider-form';
import { nextWithoutTag, RiderList } from './rider-list';
import styles from './riders-page.module.css';
import { UnknownTags } from './unknown-tags';
import { type ImportSource, sourceOf } from './use-import';

/** The rider in the form: a new one, or a registered one. `fromForm` if the form itself led there; `scans` if it waits for a tag. */
type Editing =
  | { readonly kind: 'new' }
  | { readonly kind: 'participant'; readonly id: string; readonly fromForm: boolean; readonly scans: boolean };

/** A list that is being imported; `source` is null until one is chosen. */
interface Importing {
  readonly source: ImportSource | null;
  /** Counts the imports, so that each starts afresh even with the same file name. */
  readonly nth: number;
}

/** Riders with their bibs and tags. A file that is dropped anywhere on the page is imported. */
export function RidersPage() {
  const [importing, setImporting] = useState<Importing | null>(null);
  const [isOver, setIsOver] = useState(false);
  useAddress((fragment) => {
    if (fragment === PLACES.importRiders) setImporting((before) => before ?? { source: null, nth: 0 });
  });
  const close = (): void => {
    setImporting(null);
    // Without this, opening the same address again would be no change.
    if (window.location.hash === PLACES.importRiders) window.history.replaceState(null, '', '#/participants');
  };
  const onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(true);
  };
  const onDrop = (event: DragEvent): void => {
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void sourceOf(file).then((source) => setImporting((before) => ({ source, nth: (before?.nth ?? 0) + 1 })));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button does the same by keyboard
    <div
      className={classes(styles['page'], isOver && styles['dropTarget'])}
      onDragOver={onDragOver}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      {importing === null ? (
        <ListAndForm onImport={() => setImporting({ source: null, nth: 0 })} />
      ) : (
        <ImportPage key={importing.nth} dropped={importing.source} onClose={close} />
      )}
    </div>
  );
}

const NO_RIDERS: readonly Schemas['Participant'][] = [];

function ListAndForm({ onImport }: { readonly onImport: () => void }) {
  const texts = useScreenTexts().riders.form;
  const loaded = useResource('participants');
  const riders = loaded.value?.participants ?? NO_RIDERS;
  const [editing, setEditing] = useState<Editing>({ kind: 'new' });
  useAddress((fragment) => {
    const id = riderToEdit(fragment);
    if (id === null) return;
    setEditing({ kind: 'participant', id, fromForm: false, scans: false });
    // Without this, opening the same address again would be no change.
    window.history.replaceState(null, '', '#/participants');
  });
  const edited = editing.kind === 'participant' ? (riders.find((one) => one.id === editing.id) ?? null) : null;
  const goneId = editing.kind === 'participant' && loaded.value !== null && edited === null ? editing.id : null;
  useEffect(() => {
    if (goneId !== null) dropRiderDraft(goneId);
  }, [goneId]);
  return (
    <>
      <RiderList
        participants={{ ...loaded, value: loaded.value?.participants ?? null }}
        editedId={edited?.id ?? null}
        onEdit={(id) => setEditing({ kind: 'participant', id, fromForm: false, scans: false })}
        onImport={onImport}
      />
      <aside className={styles['side']}>
        {goneId !== null && <Notice tone="warn">{texts.gone}</Notice>}
        <RiderForm
          key={edited?.id ?? 'new'}
          participant={edited}
          revision={loaded.value?.revision ?? null}
          onDone={() => setEditing({ kind: 'new' })}
          onOpen={(id) => setEditing({ kind: 'participant', id, fromForm: true, scans: false })}
          next={edited === null ? null : nextWithoutTag(riders, edited)}
          onScanNext={(id) => setEditing({ kind: 'participant', id, fromForm: false, scans: true })}
          scans={editing.kind === 'participant' && editing.scans}
          takesFocus={editing.kind === 'participant' && editing.fromForm}
        />
        <UnknownTags
          edited={edited}
          riders={loaded.value?.participants ?? null}
          onNew={(tag) => {
            addTagToNewRider(tag);
            setEditing({ kind: 'new' });
          }}
        />
      </aside>
    </>
  );
}
