import { useId } from 'react';
import { SelectField, TextField } from '../../ui/field';
import { useScreenTexts } from '../../ui/texts';
import { type AddressParts, readerKind } from './address-parts';
import { useSerialPorts } from './use-serial-ports';

interface ReaderFieldsProps {
  readonly parts: AddressParts;
  readonly onParts: (change: Partial<AddressParts>) => void;
}

/** The fields of a reader's address: connection, antennas, power and options. */
export function ReaderFields({ parts, onParts }: ReaderFieldsProps) {
  const texts = useScreenTexts().readers.add;
  const known = readerKind(parts.kind);
  return (
    <>
      <SelectField
        label={texts.connection}
        value={parts.via}
        onValue={(via) => onParts({ via })}
        options={[
          { value: 'tcp' as const, text: texts.network },
          ...(known.serial ? [{ value: 'serial' as const, text: texts.serial }] : []),
        ]}
      />
      <Place via={parts.via} place={parts.place} example={known.host} onPlace={(place) => onParts({ place })} />
      {known.antennas && (
        <TextField
          label={texts.antennas}
          value={parts.antennas}
          onText={(antennas) => onParts({ antennas })}
          placeholder={texts.asReader}
          hint={texts.antennasHint}
        />
      )}
      {known.power && (
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
        hint={parts.kind === 'lines' ? texts.optionsHintLines : texts.optionsHint}
      />
    </>
  );
}

interface PlaceProps {
  readonly via: 'tcp' | 'serial';
  readonly place: string;
  readonly example: string;
  readonly onPlace: (place: string) => void;
}

/** Host or serial port of the reader. The serial ports of the station are suggested; any other can be typed. */
function Place({ via, place, example, onPlace }: PlaceProps) {
  const texts = useScreenTexts().readers.add;
  const ports = useSerialPorts(via === 'serial');
  const listId = useId();
  if (via === 'tcp') return <TextField label={texts.host} value={place} onText={onPlace} placeholder={example} maxLength={300} />;
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
