import { FileDown, FileUp } from 'lucide-react';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { Inline, Panel, PanelForm } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { saveRiders } from './save-riders';
import { type ImportSource, sourceOf } from './use-import';

/** Where a list comes from: a file, or lines copied out of a spreadsheet. */
export function ImportSourceForm({ onSource }: { readonly onSource: (source: ImportSource) => void }) {
  const desk = useStation();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const textId = useId();
  const take = (event: FormEvent): void => {
    event.preventDefault();
    onSource({ name: 'Pasted lines', bytes: new Blob([text]) });
  };
  return (
    <div className="import-sources">
      <Panel aria-label="From a file">
        <h2>From a file</h2>
        <p>
          A CSV list with one rider a line: bib, name, category, team and tags, in any order, with or without headings. Drop it here, or
          choose it.
        </p>
        <input
          ref={file}
          className={text['spoken']}
          type="file"
          tabIndex={-1}
          aria-label="List of riders"
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            if (chosen !== undefined) void sourceOf(chosen).then(onSource);
          }}
        />
        <Inline>
          <Button variant="primary" onClick={() => file.current?.click()}>
            <FileUp aria-hidden size={18} /> Choose a file…
          </Button>
          <Button onClick={() => void saveRiders(desk, 'template')}>
            <FileDown aria-hidden size={18} /> Download a template
          </Button>
        </Inline>
      </Panel>
      <PanelForm aria-label="From a spreadsheet" onSubmit={take}>
        <h2>From a spreadsheet</h2>
        <label htmlFor={textId}>Copy the cells, headings included, and paste them here.</label>
        <textarea
          id={textId}
          className="input import-text"
          rows={8}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Inline>
          <Button submits disabled={text.trim() === ''}>
            Read these lines
          </Button>
        </Inline>
      </PanelForm>
    </div>
  );
}
