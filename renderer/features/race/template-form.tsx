import { useState } from 'react';
import { request } from '../../api/request';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button, ConfirmButton } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Inline, PanelForm } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import type { Rules } from './rules';

/** Saves the rules of this page, as they are edited, under a name for other races. */
export function TemplateForm({ rules }: { readonly rules: Rules }) {
  const station = useStation();
  const { template: texts } = useScreenTexts().race.setup;
  const templates = useResource('templates').value ?? [];
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState('');
  const [isSaving, whileSaving] = useBusy();
  const trimmed = name.trim();
  const isKnown = templates.some((template) => template.name === trimmed);
  const save = async (): Promise<void> => {
    const saving = station.api.PUT('/templates/{template}', { params: { path: { template: trimmed } }, body: { rules } });
    const answer = await station.run(request(saving), { quiet: true, done: (saved) => texts.saved(saved.name) });
    setRefusal(answer.ok ? '' : answer.sentence);
    if (answer.ok) setName((now) => (now === name ? '' : now));
    station.reload('templates');
  };
  return (
    <PanelForm
      aria-label={texts.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (trimmed !== '' && !isKnown) whileSaving(save);
      }}
    >
      <h2>{texts.title}</h2>
      <p className={text['muted']}>{texts.hint}</p>
      <TextField
        label={texts.name}
        value={name}
        onText={(typed) => {
          setName(typed);
          setRefusal('');
        }}
        error={refusal}
        maxLength={200}
      />
      <Inline>
        {isKnown ? (
          <ConfirmButton changes={null} confirm={texts.replace(trimmed)} onConfirm={() => whileSaving(save)} disabled={isSaving}>
            {texts.save}
          </ConfirmButton>
        ) : (
          <Button changes={null} submits disabled={trimmed === '' || isSaving}>
            {texts.save}
          </Button>
        )}
      </Inline>
    </PanelForm>
  );
}
