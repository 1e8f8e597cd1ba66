import { LANGUAGE_NAMES, LANGUAGES, languageOf } from '../../../src/texts/languages';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { useStation } from '../../station/station-context';
import { SelectField } from '../../ui/field';
import { Panel } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';

/** The language of boards, printed and published pages. It is an action of its own, which can be undone. */
export function RaceLanguage({ control: { race } }: { readonly control: Schemas['RaceControl'] }) {
  const station = useStation();
  const texts = useScreenTexts().race.language;
  const [isSaving, whileSaving] = useBusy();
  const language = languageOf(race.language ?? '');
  const choose = async (value: string): Promise<void> => {
    await station.run(request(station.api.PUT('/race/language', { body: { language: value } })));
    station.reload('control');
  };
  return (
    <Panel aria-label={texts.label}>
      <SelectField
        label={texts.label}
        hint={texts.hint}
        value={language ?? ''}
        disabled={isSaving}
        onValue={(value) => {
          if (value !== '') whileSaving(() => choose(value));
        }}
        options={[
          ...(language === null ? [{ value: '', text: texts.ofStation }] : []),
          ...LANGUAGE_NAMES.map((name) => ({ value: name as string, text: LANGUAGES[name].name })),
        ]}
      />
    </Panel>
  );
}
