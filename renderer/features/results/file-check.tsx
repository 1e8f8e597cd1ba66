import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FederationFile } from '../../../src/domain/model/sheet-definition';
import type { Schemas } from '../../api/client';
import { type ApiResult, request } from '../../api/request';
import { RESOURCES } from '../../api/resources';
import { useStore } from '../../state/store';
import { useStation } from '../../station/station-context';
import { FieldError } from '../../ui/input';
import { sayWire, useTexts } from '../../ui/texts';
import styles from './results-page.module.css';

type Check = Schemas['FileCheck'];

/** What a federation or service would refuse in its file, or miss, before it is made. It is looked for again when riders or rules change. */
export function FileCheck({ file, of }: { readonly file: FederationFile; readonly of: string }) {
  const all = useTexts();
  const texts = all.catalogue.screens.results.sheets.check;
  const answer = useCheck(file, of);
  if (answer === null) return <p>{texts.loading}</p>;
  if (!answer.ok) return <FieldError>{answer.sentence}</FieldError>;
  const { findings, riders } = answer.value;
  return (
    <section aria-label={texts.title} className={styles['check']}>
      <h3>{texts.title}</h3>
      <ul>
        {findings.map((finding) => (
          <li key={finding.text} className={styles[finding.severity]}>
            {finding.severity === 'error' ? (
              <CircleAlert role="img" aria-label={texts.error} size={18} />
            ) : (
              <TriangleAlert role="img" aria-label={texts.warning} size={18} />
            )}
            <span>{sayWire(all, 'federation', { wire: finding, fallback: finding.text })}</span>
          </li>
        ))}
        {findings.length === 0 && (
          <li>
            <CircleCheck aria-hidden size={18} /> <span>{texts.good}</span>
          </li>
        )}
      </ul>
      <p>{texts.riders(riders)}</p>
    </section>
  );
}

function useCheck(file: FederationFile, of: string): ApiResult<Check> | null {
  const { api } = useStation();
  const [answer, setAnswer] = useState<ApiResult<Check> | null>(null);
  const version = useStore(({ live }) => RESOURCES.settlement.staleOn.map((counter) => live[counter]).join());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version makes what was loaded stale
  useEffect(() => {
    let isWanted = true;
    const query = of === '' ? {} : { of };
    void request(api.GET('/exports/{sheet}/check', { params: { path: { sheet: file }, query } })).then((found) => {
      if (isWanted) setAnswer(found);
    });
    return () => {
      isWanted = false;
    };
  }, [api, file, of, version]);
  return answer;
}
