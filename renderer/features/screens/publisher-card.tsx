import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { useStore } from '../../state/store';
import { useStation } from '../../station/station-context';
import { ConfirmButton } from '../../ui/button';
import { classes } from '../../ui/classes';
import { age } from '../../ui/format';
import { Badge, type BadgeTone, Notice } from '../../ui/notice';
import { Inline } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import { CardButtons } from './card-buttons';
import styles from './outlets.module.css';
import { settingsOf } from './publisher-draft';

type Publisher = Schemas['Publisher'];

interface PublisherCardProps {
  readonly publisher: Publisher;
  readonly onChange: () => void;
}

/** One place where results are published: whether what is there is new, and what to do when not. */
export function PublisherCard({ publisher, onChange }: PublisherCardProps) {
  const texts = useTexts();
  const words = texts.catalogue.screens.publishing;
  const { name, place, fault, secret } = publisher;
  const status = statusOf(publisher);
  return (
    <article className={styles['outlet']} aria-label={name}>
      <div className={styles['head']}>
        <h3>{name}</h3>
        <Badge tone={TONES[status]}>{words.state[status]}</Badge>
        <span className={classes(text['muted'], styles['place'])}>{place}</span>
      </div>
      <Online publisher={publisher} />
      {fault !== null && (
        <Notice tone={publisher.overdue ? 'bad' : 'warn'}>{sayWire(texts, 'publisher', { wire: fault, fallback: fault.text })}</Notice>
      )}
      <ConfirmServer publisher={publisher} />
      {secret === 'unprotected-file' && <p className={text['muted']}>{words.unprotected}</p>}
      <Actions publisher={publisher} onChange={onChange} />
    </article>
  );
}

type Status = Publisher['state'] | 'overdue' | 'failing';

const TONES: Readonly<Record<Status, BadgeTone>> = {
  paused: 'info',
  waiting: 'info',
  uploading: 'info',
  'up-to-date': 'ok',
  failing: 'warn',
  overdue: 'bad',
};

function statusOf({ state, overdue, fault }: Publisher): Status {
  if (state === 'paused') return 'paused';
  if (overdue) return 'overdue';
  return fault === null ? state : 'failing';
}

function Online({ publisher }: { readonly publisher: Publisher }) {
  const words = useScreenTexts().publishing;
  const { revision, newest_revision: newest, age_ms: since, next_in_ms: next, failures } = publisher;
  const parts = [
    revision === null || since === null ? words.notOnline : words.online(revision, age(since)),
    ...(newest !== null && newest !== revision ? [words.behind(newest)] : []),
    ...(failures > 0 ? [words.failedTries(failures)] : []),
    ...(failures > 0 && next !== null ? [words.nextTry(age(next))] : []),
  ];
  return <p className={styles['figures']}>{parts.join(' · ')}</p>;
}

/** Confirms the server that the last try has met; nothing where it was known. */
function ConfirmServer({ publisher }: { readonly publisher: Publisher }) {
  const station = useStation();
  const words = useScreenTexts().publishing;
  const { name, fault } = publisher;
  const fingerprint = fault?.params['fingerprint'];
  if (typeof fingerprint !== 'string') return null;
  const confirm = async (): Promise<void> => {
    const body = { ...settingsOf(publisher), fingerprint };
    const saving = request(station.api.PUT('/publishers/{publisher}', { params: { path: { publisher: name } }, body }));
    await station.run(saving, { done: () => words.saved(name) });
    station.reload('publishers');
  };
  return (
    <Inline>
      <ConfirmButton changes={null} size="small" confirm={words.confirm(fingerprint)} onConfirm={() => void confirm()}>
        {words.confirmServer}
      </ConfirmButton>
      <span className={text['muted']}>{words.confirmHint}</span>
    </Inline>
  );
}

function Actions({ publisher, onChange }: PublisherCardProps) {
  const station = useStation();
  const toast = useStore((state) => state.toast);
  const texts = useTexts();
  const words = texts.catalogue.screens.publishing;
  const { name, paused } = publisher;
  const params = { path: { publisher: name } };
  const test = async (): Promise<void> => {
    const answer = await station.run(request(station.api.POST('/publishers/{publisher}/test', { params })), { done: () => '' });
    if (!answer.ok) return;
    const { fault } = answer.value;
    if (fault === null) toast({ tone: 'done', text: words.testDone(name), undo: null });
    else toast({ tone: 'refused', text: sayWire(texts, 'publisher', { wire: fault, fallback: fault.text }), undo: null });
  };
  const setPaused = async (): Promise<void> => {
    const body = { ...settingsOf(publisher), paused: !paused };
    const saving = request(station.api.PUT('/publishers/{publisher}', { params, body }));
    await station.run(saving, { done: () => (paused ? words.saved : words.paused)(name) });
    station.reload('publishers');
  };
  const remove = async (): Promise<void> => {
    await station.run(request(station.api.DELETE('/publishers/{publisher}', { params })), { done: () => words.removed(name) });
    station.reload('publishers');
  };
  return <CardButtons words={words} paused={paused} onTest={test} onPause={setPaused} onChange={onChange} onRemove={remove} />;
}
