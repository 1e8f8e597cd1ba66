import { useResource } from '../../station/use-resource';
import { SelectField } from '../../ui/field';
import { useScreenTexts } from '../../ui/texts';

interface RidersChoiceProps {
  /** File of a race; empty for none. */
  readonly value: string;
  /** File of the open race; null where none is open. */
  readonly openFile: string | null;
  readonly onValue: (file: string) => void;
}

/** Whose riders a new race begins with: nobody's, those of the open race, or those of another race file. */
export function RidersChoice({ value, openFile, onValue }: RidersChoiceProps) {
  const { newRace: texts } = useScreenTexts().race.setup;
  const files = (useResource('races').value ?? []).filter((race) => race.holds_race && race.file !== openFile);
  const options = [
    { value: '', text: texts.noRiders },
    ...(openFile === null ? [] : [{ value: openFile, text: texts.openRiders }]),
    ...files.map(({ file }) => ({ value: file, text: texts.ridersOf(file) })),
  ];
  return <SelectField label={texts.riders} value={value} options={options} onValue={onValue} />;
}
