import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { useStore } from '../../state/store';
import { useStation } from '../../station/station-context';
import { classes } from '../../ui/classes';
import { age } from '../../ui/format';
import { Badge, type BadgeTone, Notice } from '../../ui/notice';
import text from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import { CardButtons } from './card-buttons';
import styles from './outlets.module.css';

type Webhook = Schemas['Webhook'];

interface WebhookCardProps {
  readonly webhook: Webhook;
  readonly onChange: () => void;
}

const TONES: Readonly<Record<Webhook['state'], BadgeTone>> = { paused: 'info', sending: 'info', waiting: 'warn', 'up-to-date': 'ok' };

/** One webhook: which event was sent last, how many wait, and what to do when the receiver refuses them. */
export function WebhookCard({ webhook, onChange }: WebhookCardProps) {
  const texts = useTexts();
  const words = texts.catalogue.screens.feeds;
  const { name, url, state, events, fault, secret, lost } = webhook;
  return (
    <article className={styles['outlet']} aria-label={name}>
      <div className={styles['head']}>
        <h3>{name}</h3>
        <Badge tone={TONES[state]}>{words.state[state]}</Badge>
        <span className={classes(text['muted'], styles['place'])}>{url}</span>
      </div>
      <p>{events.map((event) => words.event[event]).join(' · ')}</p>
      <Deliveries webhook={webhook} />
      {fault !== null && <Notice tone="warn">{sayWire(texts, 'webhook', { wire: fault, fallback: fault.text })}</Notice>}
      {lost && <Notice tone="warn">{words.lost}</Notice>}
      {secret === 'unprotected-file' && <p className={text['muted']}>{words.unprotected}</p>}
      <Actions webhook={webhook} onChange={onChange} />
    </article>
  );
}

function Deliveries({ webhook }: { readonly webhook: Webhook }) {
  const words = useScreenTexts().feeds;
  const { last_delivery: last, backlog, behind_ms: behind, failures, next_in_ms: next } = webhook;
  const parts = [
    last === null ? words.noneDelivered : words.last(words.event[last.event], age(last.age_ms)),
    ...(backlog > 0 ? [`${words.backlog(backlog)}${behind === null ? '' : ` ${words.behind(age(behind))}`}`] : []),
    ...(failures > 0 ? [words.failedTries(failures)] : []),
    ...(failures > 0 && next !== null ? [words.nextTry(age(next))] : []),
  ];
  return <p className={styles['figures']}>{parts.join(' · ')}</p>;
}

function Actions({ webhook, onChange }: WebhookCardProps) {
  const station = useStation();
  const toast = useStore((state) => state.toast);
  const texts = useTexts();
  const words = texts.catalogue.screens.feeds;
  const { name, url, events, paused } = webhook;
  const params = { path: { webhook: name } };
  const test = async (): Promise<void> => {
    const answer = await station.run(request(station.api.POST('/webhooks/{webhook}/test', { params })), { done: () => '' });
    if (!answer.ok) return;
    const { fault } = answer.value;
    if (fault === null) toast({ tone: 'done', text: words.testDone(name), undo: null });
    else toast({ tone: 'refused', text: sayWire(texts, 'webhook', { wire: fault, fallback: fault.text }), undo: null });
  };
  const setPaused = async (): Promise<void> => {
    const saving = request(station.api.PUT('/webhooks/{webhook}', { params, body: { url, events, paused: !paused } }));
    await station.run(saving, { done: () => (paused ? words.saved : words.paused)(name) });
    station.reload('webhooks');
  };
  const remove = async (): Promise<void> => {
    await station.run(request(station.api.DELETE('/webhooks/{webhook}', { params })), { done: () => words.removed(name) });
    station.reload('webhooks');
  };
  return <CardButtons words={words} paused={paused} onTest={test} onPause={setPaused} onChange={onChange} onRemove={remove} />;
}
