import { type FormEvent, useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { FieldError } from '../../ui/input';
import { Badge, Notice } from '../../ui/notice';
import { Inline, Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import styles from './outlets.module.css';

const RELOAD_EVERY_MS = 2_000;

/** Switches the RMonitor feed, and shows who follows it. */
export function RMonitorPanel() {
  const texts = useTexts();
  const words = texts.catalogue.screens.feeds.rmonitor;
  const { value, failure } = useResource('rmonitor', RELOAD_EVERY_MS);
  return (
    <Panel aria-label={words.title}>
      <div className={styles['head']}>
        <h2>{words.title}</h2>
        {value !== null && <State feed={value} />}
      </div>
      <p className={text['muted']}>{words.hint}</p>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {value?.fault != null && <Notice tone="warn">{sayWire(texts, 'rmonitor', { wire: value.fault, fallback: value.fault.text })}</Notice>}
      {value?.enabled === true && <Clients feed={value} />}
      {value?.set_by_environment === true && <p className={text['muted']}>{words.set}</p>}
      {value?.set_by_environment === false && <Switch key={`${value.enabled} ${value.port}`} feed={value} />}
    </Panel>
  );
}

interface FeedProps {
  readonly feed: Schemas['RMonitor'];
}

function State({ feed: { enabled, fault } }: FeedProps) {
  const words = useScreenTexts().feeds.rmonitor;
  if (!enabled) return <Badge tone="info">{words.off}</Badge>;
  return fault === null ? <Badge tone="ok">{words.on}</Badge> : <Badge tone="warn">{words.failing}</Badge>;
}

function Clients({ feed: { port, clients, dropped, turned_away: turnedAway } }: FeedProps) {
  const words = useScreenTexts().feeds.rmonitor;
  const parts = [
    `${words.port} ${port}`,
    words.connected(clients),
    ...(dropped > 0 ? [words.dropped(dropped)] : []),
    ...(turnedAway > 0 ? [words.turnedAway(turnedAway)] : []),
  ];
  return <p className={styles['figures']}>{parts.join(' · ')}</p>;
}

function Switch({ feed: { enabled, port } }: FeedProps) {
  const station = useStation();
  const words = useScreenTexts().feeds.rmonitor;
  const [typed, setTyped] = useState(String(port));
  const [refusal, setRefusal] = useState('');
  const [isBusy, whileBusy] = useBusy();
  const save = async (): Promise<void> => {
    const body = { enabled: !enabled, ...(enabled ? {} : { port: Number(typed) }) };
    const done = (feed: Schemas['RMonitor']): string => (feed.enabled ? words.switchedOn(feed.port) : words.switchedOff);
    const answer = await station.run(request(station.api.PUT('/rmonitor', { body })), { quiet: true, done });
    setRefusal(answer.ok ? '' : answer.sentence);
    station.reload('rmonitor');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    whileBusy(save);
  };
  return (
    <form className={styles['form']} aria-label={words.title} onSubmit={submit}>
      {!enabled && <TextField label={words.port} inputMode="numeric" value={typed} onText={setTyped} required />}
      {refusal !== '' && <FieldError>{refusal}</FieldError>}
      <Inline>
        <Button changes={null} submits disabled={isBusy}>
          {enabled ? words.switchOff : words.switchOn}
        </Button>
      </Inline>
    </form>
  );
}
