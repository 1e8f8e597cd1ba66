import { useState } from 'react';
import { useResource } from '../desk/use-resource';
import { ParticipantForm } from './participant-form';
import { ParticipantList } from './participant-list';
import { UnknownTags } from './unknown-tags';
import './participants.css';

/** Who is being worked on: somebody registered, or somebody new with the tag they begin with. */
export type Editing = { readonly kind: 'new'; readonly tag: string | null } | { readonly kind: 'participant'; readonly id: string };

/** Who wears which bib and which tags. */
export function ParticipantsPage() {
  const participants = useResource('participants');
  const [editing, setEditing] = useState<Editing>({ kind: 'new', tag: null });
  const edited = editing.kind === 'participant' ? (participants.value?.find((one) => one.id === editing.id) ?? null) : null;
  return (
    <>
      <ParticipantList participants={participants} editedId={edited?.id ?? null} onEdit={(id) => setEditing({ kind: 'participant', id })} />
      <aside className="participants-side">
        <ParticipantForm
          key={edited?.id ?? `new ${editing.kind === 'new' ? editing.tag : ''}`}
          participant={edited}
          firstTag={editing.kind === 'new' ? editing.tag : null}
          onDone={() => setEditing({ kind: 'new', tag: null })}
        />
        <UnknownTags edited={edited} onNew={(tag) => setEditing({ kind: 'new', tag })} />
      </aside>
    </>
  );
}
