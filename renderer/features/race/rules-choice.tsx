import { TEMPLATE_IDS, type TemplateId, templateRules } from '../../../src/domain/model/race-templates';
import { DEFAULT_RULES } from '../../../src/domain/model/rules';
import { rulesRow } from '../../../src/wire/shared/rules';
import { request } from '../../api/request';
import { type StationClient, useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { ConfirmButton } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { Inline } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { initialRules, type Rules } from './rules';

/** What rules of a new race began as; templates are named after these, too. */
export const OPEN_RULES = 'open';
export const STANDARD_RULES = 'standard';
export const EDITED_RULES = 'edited';
const TEMPLATE = 'template ';
const OWN_TEMPLATE = 'own ';

interface RulesChoiceProps {
  readonly value: string;
  /** The rules of the open race; null where none is open. */
  readonly like: Rules | null;
  readonly onRules: (value: string, rules: Rules) => void;
}

/** Fills the rules of a new race: those of the open race, the standard ones, or a template's. */
export function RulesChoice({ value, like, onRules }: RulesChoiceProps) {
  const station = useStation();
  const { race, templates: words } = useScreenTexts();
  const { newRace: texts } = race.setup;
  const own = useResource('templates').value ?? [];
  const options = [
    ...(value === EDITED_RULES ? [{ value: EDITED_RULES, text: texts.edited }] : []),
    ...(like === null ? [] : [{ value: OPEN_RULES, text: texts.open }]),
    { value: STANDARD_RULES, text: texts.standard },
    ...TEMPLATE_IDS.map((id) => ({ value: TEMPLATE + id, text: texts.template(words.names[id]) })),
    ...own.map(({ name }) => ({ value: OWN_TEMPLATE + name, text: texts.ownTemplate(name) })),
  ];
  const choose = (chosen: string): void => {
    const saved = own.find(({ name }) => chosen === OWN_TEMPLATE + name);
    const id = templateOf(chosen);
    if (saved !== undefined) onRules(chosen, { ...saved.rules, edition: DEFAULT_RULES.edition });
    else if (id !== null) onRules(chosen, rulesRow(templateRules(id, words.pointNames)));
    else onRules(chosen, initialRules(chosen === OPEN_RULES ? like : null));
  };
  const chosen = own.find(({ name }) => value === OWN_TEMPLATE + name);
  const id = templateOf(value);
  return (
    <>
      <SelectField
        label={texts.rulesOf}
        value={value}
        options={options}
        onValue={choose}
        hint={id === null ? undefined : words.about[id]}
      />
      {chosen !== undefined && (
        <Inline>
          <ConfirmButton
            changes={null}
            size="small"
            confirm={texts.deleteTemplateConfirm(chosen.name)}
            onConfirm={() => {
              void remove(station, chosen.name, race.setup.template.deleted(chosen.name));
              choose(STANDARD_RULES);
            }}
          >
            {texts.deleteTemplate}
          </ConfirmButton>
        </Inline>
      )}
    </>
  );
}

function templateOf(value: string): TemplateId | null {
  return TEMPLATE_IDS.find((id) => value === TEMPLATE + id) ?? null;
}

async function remove(station: StationClient, name: string, done: string): Promise<void> {
  const removing = station.api.DELETE('/templates/{template}', { params: { path: { template: name } } });
  await station.run(request(removing), { done: () => done });
  station.reload('templates');
}
