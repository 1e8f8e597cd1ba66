import { useId } from 'react';
import { CERTIFICATE_FIELDS } from '../../../src/domain/model/sheet-definition';
import type { Schemas } from '../../api/client';
import { SelectField } from '../../ui/field';
import { FieldHint, FieldLabel, TextArea } from '../../ui/input';
import { useTexts } from '../../ui/texts';

type SavedSheet = Schemas['SavedSheet'];

const DEPTHS = [1, 2, 3, 5, 8, 10, 15, 20];
const USUAL_DEPTH = 3;

/** What only one kind of sheet has: the depth of a podium, the text of a certificate. */
export function KindFields({ draft, onDraft }: { readonly draft: SavedSheet; readonly onDraft: (draft: SavedSheet) => void }) {
  if (draft.what === 'podium') return <DepthField depth={draft.depth} onDepth={(depth) => onDraft({ ...draft, depth })} />;
  if (draft.what === 'certificates') return <CertificateField text={draft.text} onText={(text) => onDraft({ ...draft, text })} />;
  return null;
}

function DepthField({ depth, onDepth }: { readonly depth: number | null; readonly onDepth: (depth: number | null) => void }) {
  const texts = useTexts().catalogue.screens.results.sheets.editor;
  const shown = depth ?? USUAL_DEPTH;
  const depths = DEPTHS.includes(shown) ? DEPTHS : [...DEPTHS, shown];
  return (
    <SelectField
      label={texts.depth}
      value={String(shown)}
      options={depths.map((value) => ({ value: String(value), text: texts.places(value) }))}
      onValue={(value) => onDepth(Number(value) === USUAL_DEPTH ? null : Number(value))}
    />
  );
}

/** Begins with the usual text, which stays the usual one while it is not changed. */
function CertificateField({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const { exports: files, screens } = useTexts().catalogue;
  const texts = screens.results.sheets.editor;
  const usual = files.sheets.certificate;
  const id = useId();
  return (
    <div>
      <FieldLabel htmlFor={id}>{texts.certificate}</FieldLabel>
      <TextArea
        id={id}
        value={text === '' ? usual : text}
        onChange={({ currentTarget: { value } }) => onText(value === usual ? '' : value)}
        rows={14}
        maxLength={4000}
        aria-describedby={`${id}-hint`}
      />
      <FieldHint id={`${id}-hint`}>{texts.certificateHint(CERTIFICATE_FIELDS.map((field) => `{${field}}`).join(' '))}</FieldHint>
    </div>
  );
}
