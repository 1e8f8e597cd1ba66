import { useId } from 'react';
import type { AddressParts } from '../../state/setup-drafts';
import { SelectField, TextField } from '../../ui/field';
import { useScreenTexts } from '../../ui/texts';
import { hasOption, keyIn, linksOf, otherOptions, type ReaderKind } from './address-parts';
import { useSerialPorts } from './use-serial-ports';

interface ReaderFieldsProps {
  readonly parts: AddressParts;
  readonly kind: ReaderKind;
  readonly onParts: (change: Partial<AddressParts>) => void;
}

/** The fields of a reader's address: connection, antennas, power and options. */
export function ReaderFields({ parts, kind, onParts }: ReaderFieldsProps) {
  const texts = useScreenTexts().readers.add;
  return (
    <>
      <SelectField
        label={texts.connection}
        value={parts.via}
        onValue={(via) => onParts({ via })}
        options={linksOf(kind).map((value) => ({ value, text: texts[NAMES[value]] }))}
      />
      <Place via={parts.via} place={parts.place} example={exampleOf(kind, parts.via)} onPlace={(place) => onParts({ place })} />
      {hasOption(kind, 'antennas') && (
        <TextField
          label={texts.antennas}
          value={parts.antennas}
          onText={(antennas) => onParts({ antennas })}
          placeholder={texts.asReader}
          hint={texts.antennasHint}
        />
      )}
      {hasOption(kind, 'power') && (
        <TextField
          label={texts.power}
          value={parts.power}
          onText={(power) => onParts({ power })}
          placeholder={texts.asReader}
          hint={texts.powerHint}
        />
      )}
      <TextField
        label={texts.options}
        value={parts.options}
        onText={(options) => onParts({ options })}
        placeholder={texts.noOptions}
        hint={otherOptions(kind, parts.via)
          .map(({ name }) => `${name}=…`)
          .join(' ')}
      />
      {parts.via === 'post' && keyIn(parts.options) !== '' && (
        <p>{texts.enterInReader(`/push/${parts.place.trim().toLowerCase()}`, keyIn(parts.options))}</p>
      )}
    </>
  );
}

const NAMES = { tcp: 'network', serial: 'serial', https: 'https', post: 'post' } as const;

function exampleOf({ tcp, https, post }: ReaderKind, via: AddressParts['via']): string {
  const host = via === 'https' ? https : via === 'tcp' ? tcp : null;
  if (host !== null) return `${host.example_host}:${host.port}`;
  return via === 'post' ? (post?.example_name ?? '') : '';
}

interface PlaceProps {
  readonly via: AddressParts['via'];
  readonly place: string;
  readonly example: string;
  readonly onPlace: (place: string) => void;
}

/** Host or serial port of the reader. The serial ports of the station are suggested; any other can be typed. */
function Place({ via, place, example, onPlace }: PlaceProps) {
  const texts = useScreenTexts().readers.add;
  const ports = useSerialPorts(via === 'serial');
  const listId = useId();
  if (via === 'post') return <TextField label={texts.postName} value={place} onText={onPlace} placeholder={example} maxLength={40} />;
  if (via !== 'serial') return <TextField label={texts.host} value={place} onText={onPlace} placeholder={example} maxLength={300} />;
  return (
    <>
      <TextField label={texts.port} value={place} onText={onPlace} placeholder={texts.portExample} maxLength={300} list={listId} />
      <datalist id={listId}>
        {ports.map((port) => (
          <option
            key={port.path}
            value={port.stable_id}
            label={port.stable_id === port.path ? port.label : `${port.label} (${port.path})`}
          />
        ))}
      </datalist>
    </>
  );
}
