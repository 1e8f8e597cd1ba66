import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { stationPart } from '../../state/machines';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { ConfirmButton } from '../../ui/button';
import { Badge, Notice } from '../../ui/notice';
import { Inline, Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts, useTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { ActList } from './act-list';
import styles from './machines-page.module.css';
import { MACHINE_ROLES, startCommand, stationAddress } from './start-text';
import { StepDownForm } from './step-down-form';

/** Shows the role of this station. A standby can take over here; a station without others shows the commands that add one. */
export function StationPanel({ machines }: { readonly machines: Schemas['Machines'] }) {
  const texts = useScreenTexts().machines;
  const { role, isTakenOver } = stationPart(machines);
  return (
    <Panel aria-label={texts.thisStation}>
      <div className={styles['head']}>
        <h2>{texts.thisStation}</h2>
        <Badge tone={isTakenOver ? 'bad' : 'info'} size="large">
          {isTakenOver ? texts.takenOver : texts.roles[role]}
        </Badge>
        {role !== 'alone' && (
          <span className={text['muted']} title={texts.epochHint}>
            {texts.epoch(machines.epoch)}
          </span>
        )}
      </div>
      {!isTakenOver && <p>{texts.does[role]}</p>}
      {role === 'alone' && <AddAnother />}
      {(role === 'standby' || role === 'relay') && <p className={text['muted']}>{texts.onlyOpenRace}</p>}
      {role === 'standby' && <TakeOver />}
      {machines.left_behind !== null && <LeftBehind left={machines.left_behind} />}
      {machines.left_behind !== null && <StepDownForm hub={machines.left_behind.hub} />}
      {machines.left_when_stepped_down !== null && (
        <Notice tone="warn">
          <p>{texts.leftWhenSteppedDown}</p>
          <ActList acts={machines.left_when_stepped_down.acts} />
        </Notice>
      )}
      {machines.left_at_old_hub !== null && <LeftAtOldHub left={machines.left_at_old_hub} />}
    </Panel>
  );
}

function AddAnother() {
  const texts = useScreenTexts().machines;
  const addresses = useResource('screens').value?.addresses ?? [];
  const hub = stationAddress(addresses, window.location.origin);
  return (
    <>
      <p>{texts.addHint}</p>
      <ul className={styles['ways']}>
        {MACHINE_ROLES.map((role) => (
          <li key={role}>
            <span>
              <b>{texts.roles[role]}</b> <span className={text['muted']}>{texts.keys.may[role]}</span>
            </span>
            <code className={styles['command']}>{startCommand(role, hub, 'key-…')}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

function TakeOver() {
  const station = useStation();
  const texts = useScreenTexts().machines;
  const [isBusy, whileBusy] = useBusy(useScreenTexts().app.work.takeOver, 'take-over');
  const takeOver = async (): Promise<void> => {
    await station.run(request(station.api.POST('/race/promote')), { done: () => texts.tookOver });
    station.reload('machines');
    station.reload('health');
  };
  return (
    <>
      <p className={text['muted']}>{texts.takeOverHint}</p>
      <Inline>
        <ConfirmButton changes={null} confirm={texts.takeOverConfirm} disabled={isBusy} onConfirm={() => whileBusy(takeOver)}>
          {texts.takeOver}
        </ConfirmButton>
      </Inline>
    </>
  );
}

type Left = Schemas['LeftBehind'];

/** At a hub whose race was taken over: what it never handed over. */
function LeftBehind({ left: { hub, acts, reads } }: { readonly left: Left }) {
  const texts = useTexts();
  return (
    <Notice tone="bad">
      <p>{texts.say('problem', { code: 'taken-over', params: { hub, acts: acts.length, reads } })}</p>
      <ActList acts={acts} />
    </Notice>
  );
}

/** At the new hub: what the old one says of that. */
function LeftAtOldHub({ left: { acts, reads } }: { readonly left: Left }) {
  const texts = useScreenTexts().machines;
  if (acts.length === 0 && reads === 0) return <p className={text['muted']}>{texts.handedOver}</p>;
  return (
    <Notice tone="warn">
      <p>{texts.leftAtOldHub(acts.length, reads)}</p>
      <ActList acts={acts} />
    </Notice>
  );
}
