import { FileDown, FileUp } from 'lucide-react';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/input';
import { Inline, Panel, PanelForm } from '../../ui/panel';
import spoken from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import styles from './import-source.module.css';
import { saveRiders } from './save-riders';
import { type ImportSource, pastedSource, sourceOf } from './use-import';

/** Chooses the list to import: a file, or cells pasted from a spreadsheet. */
export function ImportSourceForm({ onSource }: { readonly onSource: (source: ImportSource) => void }) {
  const station = useStation();
  const riders = useScreenTexts().riders;
  const texts = riders.importing.source;
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const textId = useId();
  const preview = (event: FormEvent): void => {
    event.preventDefault();
    onSource(pastedSource(texts.pasted, text));
  };
  return (
    <div className={styles['sources']}>
      <Panel aria-label={texts.fileTitle}>
        <h2>{texts.fileTitle}</h2>
        <p>{texts.fileHint}</p>
        <input
          ref={file}
          className={spoken['spoken']}
          type="file"
          tabIndex={-1}
          aria-label={texts.fileInput}
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,text/csv,text/plain,text/tab-separated-values"
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            if (chosen !== undefined) void sourceOf(chosen).then(onSource);
          }}
        />
        <Inline>
          <Button variant="primary" onClick={() => file.current?.click()}>
            <FileUp aria-hidden size={18} /> {texts.choose}
          </Button>
          <Button onClick={() => void saveRiders(station, riders, 'template')}>
            <FileDown aria-hidden size={18} /> {texts.template}
          </Button>
        </Inline>
      </Panel>
      <PanelForm aria-label={texts.pasteTitle} onSubmit={preview}>
        <h2>{texts.pasteTitle}</h2>
        <label htmlFor={textId}>{texts.pasteLabel}</label>
        <TextArea id={textId} className={styles['cells']} rows={8} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <Inline>
          <Button submits disabled={text.trim() === ''}>
            {texts.preview}
          </Button>
        </Inline>
      </PanelForm>
    </div>
  );
}
