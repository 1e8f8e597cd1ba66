import { request } from '../../api/request';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';

/** Offers the rule that riders start by a list, where they do and the rules say otherwise. */
export function ListRule({ hasStarts }: { readonly hasStarts: boolean }) {
  const station = useStation();
  const texts = useScreenTexts().startList.rule;
  const control = useResource('control').value;
  const [isSaving, whileSaving] = useBusy();
  if (control === null || !hasStarts || (control.rules.starts ?? 'gun') !== 'gun') return null;
  const { rules, revision } = control;
  const save = async (): Promise<void> => {
    await station.run(request(station.api.PUT('/race/rules', { body: { rules: { ...rules, starts: 'list' }, revision } })));
  };
  return (
    <Notice>
      <p>{texts.notice}</p>
      <Button size="small" disabled={isSaving} changes="race" onClick={() => whileSaving(save)}>
        {texts.set}
      </Button>
    </Notice>
  );
}
