import { useState } from 'react';
import { useStore } from '../../state/store';
import { useDraft } from '../../station/use-draft';
import { useResource } from '../../station/use-resource';
import { useScreenTexts } from '../../ui/texts';
import { LateStart } from './late-start';
import { ListRule } from './list-rule';
import { orderOf } from './order-draft';
import { OrderForm } from './order-form';
import { OwnStartPanel } from './own-start-panel';
import styles from './start-list-page.module.css';
import { StartTable } from './start-table';
import { usePlannedStarts } from './use-planned-starts';

/** Own starts: the list in order of start, the form that makes one, and riders who start late. */
export function StartListPage() {
  const race = useStore((state) => state.live.race?.race_id ?? '');
  return <StartList key={race} race={race} />;
}

function StartList({ race }: { readonly race: string }) {
  const list = useResource('startList');
  const texts = useScreenTexts().startList;
  const [draft, setDraft] = useDraft('startList', race);
  const [edited, setEdited] = useState<string | null>(null);
  const planned = usePlannedStarts(draft === null ? null : orderOf(draft));
  const rows = list.value?.starts ?? [];
  const left = useStore((state) => state.drafts.ownStart);
  const rider = rows.find((row) => row.rider === edited) ?? rows.find((row) => `${race} ${row.rider}` in left) ?? null;
  return (
    <div className={styles['page']}>
      <StartTable list={list} planned={draft === null ? null : planned.plan} editedRider={rider?.rider ?? null} onEdit={setEdited} />
      <aside className={styles['side']} aria-label={texts.title}>
        {rider !== null && <OwnStartPanel key={rider.rider} rider={rider} onDone={() => setEdited(null)} />}
        {draft === null && <LateStart />}
        <OrderForm draft={draft} onDraft={setDraft} planned={planned} rows={rows} />
        {draft !== null && <LateStart />}
        <ListRule hasStarts={rows.some(({ at }) => at !== null)} />
      </aside>
    </div>
  );
}
