import { useId } from 'react';
import { SelectField, TextField } from '../../ui/field';
import { type AddressParts, readerKind } from './address-parts';
import { useSerialPorts } from './use-serial-ports';

interface ReaderFieldsProps {
  readonly parts: AddressParts;
  readonly onParts: (change: Partial<AddressParts>) => void;
}

/** Where a reader is, and how it shall read. */
export function ReaderFields({ parts, onParts }: ReaderFieldsProps) {
  const known = readerKind(parts.kind);
  return (
    <>
      <SelectField
        label="Linked by"
        value={parts.via}
        onValue={(via) => onParts({ via })}
        options={[
          { value: 'tcp' as const, text: 'Network' },
          ...(known.serial ? [{ value: 'serial' as const, text: 'Serial cable' }] : []),
        ]}
      />
      <Place via={parts.via} place={parts.place} example={known.host} onPlace={(place) => onParts({ place })} />
      {known.antennas && (
        <TextField
          label="Antenna ports"
          value={parts.antennas}
          onText={(antennas) => onParts({ antennas })}
          placeholder="as the reader has them"
          hint="e.g. 1 2"
        />
      )}
      {known.power && (
        <TextField
          label="Power in dBm"
          value={parts.power}
          onText={(power) => onParts({ power })}
          placeholder="as the reader is set"
          hint="e.g. 30"
        />
      )}
      <TextField
        label="Options"
        value={parts.options}
        onText={(options) => onParts({ options })}
        placeholder="none"
        hint={parts.kind === 'lines' ? 'e.g. format=ipico' : 'e.g. depart=1500'}
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

/** Where the reader is; serial ports of the station are offered, and any other can be typed. */
function Place({ via, place, example, onPlace }: PlaceProps) {
  const ports = useSerialPorts(via === 'serial');
  const listId = useId();
  if (via === 'tcp') return <TextField label="Host and port" value={place} onText={onPlace} placeholder={example} maxLength={300} />;
  return (
    <>
      <TextField label="Serial port" value={place} onText={onPlace} placeholder="/dev/ttyUSB0 or COM4" maxLength={300} list={listId} />
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
