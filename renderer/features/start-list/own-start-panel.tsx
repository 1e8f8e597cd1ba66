import type { Schemas } from '../../api/client';
import { OwnStartForm } from '../../station/own-start-form';
import { Panel } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';

export type StartRow = Schemas['StartList']['starts'][number];

/** The start of the rider whose row was chosen. */
export function OwnStartPanel({ rider, onDone }: { readonly rider: StartRow; readonly onDone: () => void }) {
  const texts = useScreenTexts().startList;
  return (
    <Panel aria-label={texts.setName(rider.bib)}>
      <h2>
        {rider.bib} {rider.name}
      </h2>
      <OwnStartForm rider={rider.rider} startAt={rider.at === null ? null : Date.parse(rider.at)} onDone={onDone} />
    </Panel>
  );
}
