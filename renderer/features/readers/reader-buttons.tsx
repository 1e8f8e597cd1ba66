import type { Schemas } from '../../api/client';
import { saveBlob } from '../../api/download';
import { request } from '../../api/request';
import { useStore } from '../../state/store';
import { type StationClient, useStation } from '../../station/station-context';
import { Button, ConfirmButton } from '../../ui/button';
import { Inline } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';

type Reader = Schemas['Reader'];

interface ButtonsProps {
  readonly reader: Reader;
  /** Id of the settings button, which gets the focus back when the settings are closed. */
  readonly settingsId: string;
  readonly isTesting: boolean;
  readonly onTest: () => void;
  readonly isChanging: boolean;
  readonly onChange: () => void;
}

/** The buttons of a reader: test, connect, settings, clock, operation, wire log, remove. */
export function ReaderButtons({ reader, settingsId, isTesting, onTest, isChanging, onChange }: ButtonsProps) {
  const station = useStation();
  const { card: texts, test } = useScreenTexts().readers;
  const { id, state } = reader;
  return (
    <Inline>
      {reader.operating === false && <OperationButton reader={reader} />}
      <Button size="small" aria-pressed={isTesting} onClick={onTest}>
        {isTesting ? test.end : test.start}
      </Button>
      <Button size="small" changes="race" onClick={() => void setLink(station, id, true)}>
        {state === 'off' ? texts.connect : texts.reconnect}
      </Button>
      {state !== 'off' && (
        <ConfirmButton size="small" confirm={texts.disconnectConfirm} onConfirm={() => void setLink(station, id, false)}>
          {texts.disconnect}
        </ConfirmButton>
      )}
      <Button id={settingsId} size="small" aria-expanded={isChanging} onClick={onChange}>
        {texts.settings}
      </Button>
      {reader.can_set_clock && (
        <ConfirmButton size="small" confirm={texts.setClockConfirm} onConfirm={() => void setClock(station, id, texts.clockSet(id))}>
          {texts.setClock}
        </ConfirmButton>
      )}
      {reader.operating !== false && <OperationButton reader={reader} />}
      <Button size="small" onClick={() => void saveWireLog(station, id, texts.noWireLog(id))}>
        {texts.saveWireLog}
      </Button>
      <ConfirmButton size="small" confirm={texts.removeConfirm} onConfirm={() => void remove(station, id, texts.removed(id))}>
        {texts.remove}
      </ConfirmButton>
    </Inline>
  );
}

/** Starts or stops the reader; both are offered for one that does not tell. The start is what to press at one that is stopped. */
function OperationButton({ reader: { id, can_set_operation: canSet, operating } }: { readonly reader: Reader }) {
  const station = useStation();
  const texts = useScreenTexts().readers.card;
  if (!canSet) return null;
  return (
    <>
      {operating !== true && (
        <Button
          size="small"
          variant={operating === false ? 'primary' : 'plain'}
          changes="race"
          onClick={() => void setOperation(station, id, { operating: true, done: texts.readingStarted(id) })}
        >
          {texts.startReading}
        </Button>
      )}
      {operating !== false && (
        <ConfirmButton
          size="small"
          confirm={texts.stopReadingConfirm}
          onConfirm={() => void setOperation(station, id, { operating: false, done: texts.readingStopped(id) })}
        >
          {texts.stopReading}
        </ConfirmButton>
      )}
    </>
  );
}

async function setLink(station: StationClient, reader: string, open: boolean): Promise<void> {
  await station.run(request(station.api.PUT('/readers/{reader}/link', { params: { path: { reader } }, body: { open } })));
  station.reload('readers');
}

async function setClock(station: StationClient, reader: string, done: string): Promise<void> {
  await station.run(request(station.api.PUT('/readers/{reader}/clock', { params: { path: { reader } } })), { done: () => done });
  station.reload('readers');
}

async function setOperation(
  station: StationClient,
  reader: string,
  { operating, done }: { readonly operating: boolean; readonly done: string },
): Promise<void> {
  const answering = station.api.PUT('/readers/{reader}/operation', { params: { path: { reader } }, body: { operating } });
  await station.run(request(answering), { done: () => done });
  station.reload('readers');
}

async function remove(station: StationClient, reader: string, done: string): Promise<void> {
  await station.run(request(station.api.DELETE('/readers/{reader}', { params: { path: { reader } } })), { done: () => done });
  station.reload('readers');
}

async function saveWireLog(station: StationClient, reader: string, nothingToSave: string): Promise<void> {
  const answering = station.api.GET('/readers/{reader}/wire-log', { params: { path: { reader } }, parseAs: 'text' });
  const answer = await station.run(request(answering));
  if (!answer.ok) return;
  // An empty answer comes as no value at all, whatever its type says.
  if (answer.value) saveBlob(new Blob([answer.value], { type: 'text/plain' }), `${reader.replace(/[^\w.-]/g, '_')}-wire-log.txt`);
  else useStore.getState().toast({ tone: 'refused', text: nothingToSave, undo: null });
}
