import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { createApi } from '../api/client';
import { type Credentials, forgetOperatorToken, rememberedCredentials } from '../api/credentials';
import { request, writeFailuresWith } from '../api/request';
import { connectStream } from '../station/connect-stream';
import { StationContext } from '../station/station-context';
import { useShownLanguage } from '../ui/public-texts';
import { tabStore } from '../ui/storage';
import { pageTexts, sayWire, useScreenTexts, useTexts } from '../ui/texts';
import { createStationClient } from './create-station-client';
import styles from './desk-app.module.css';
import { startDeskLanguage } from './desk-language';
import { Shell } from './shell';
import { SignIn } from './sign-in';

writeFailuresWith((section, message, fallback) => sayWire(pageTexts(), section, { wire: message, fallback: fallback }));

type Admission =
  | { readonly kind: 'asking' }
  | { readonly kind: 'admitted'; readonly credentials: Credentials }
  | { readonly kind: 'refused'; readonly reason: string };

/** The desk, once its language is loaded. */
export async function openDesk(credentials: Credentials): Promise<ReactNode> {
  await startDeskLanguage();
  return <DeskApp credentials={credentials} />;
}

/** The desk: its screens once the station accepts the credentials, until then the sign-in. */
function DeskApp({ credentials }: { readonly credentials: Credentials }) {
  const [shown, setShown] = useState(credentials);
  const admission = useAdmission(shown);
  // When the language changes, all pages are rendered again. Forms that were begun keep their input, because the store holds it.
  const language = useShownLanguage();
  const texts = useTexts();
  const station = useMemo(
    () => (admission.kind === 'admitted' ? createStationClient(admission.credentials, texts) : null),
    [admission, texts],
  );

  useEffect(() => {
    if (station === null) return;
    return connectStream({ user: 'desk' }, station.headers);
  }, [station]);

  const show = useCallback(
    (token: string) => setShown(rememberedCredentials({ operatorToken: token, apiKey: shown.apiKey }, tabStore)),
    [shown.apiKey],
  );

  if (admission.kind === 'asking') return <p className={styles['connecting']}>{texts.catalogue.screens.app.connecting}</p>;
  if (station === null) return <SignIn reason={admission.kind === 'refused' ? admission.reason : ''} onToken={show} />;
  return (
    <StationContext value={station}>
      <Shell key={language} />
    </StationContext>
  );
}

const ASK_AGAIN_MS = 2_000;

/** Asks the station whether the credentials are those of the timekeeper; asks again until it answers. */
function useAdmission(credentials: Credentials): Admission {
  const [admission, setAdmission] = useState<Admission>({ kind: 'asking' });
  const { wrongToken } = useScreenTexts().app.signIn;
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const next = await admissionOf(credentials, wrongToken);
      if (gone) return;
      if (next === null) timer = setTimeout(() => void ask(), ASK_AGAIN_MS);
      else setAdmission(next);
    };
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [credentials, wrongToken]);
  return admission;
}

/** Null while the station does not answer. */
async function admissionOf(credentials: Credentials, wrongToken: string): Promise<Admission | null> {
  if (credentials.operatorToken === null) return { kind: 'refused', reason: '' };
  const answer = await request(createApi(credentials).GET('/session'));
  if (answer.ok && answer.value.role === 'operator') return { kind: 'admitted', credentials };
  if (!answer.ok && answer.status === 0) return null;
  forgetOperatorToken(tabStore);
  return { kind: 'refused', reason: answer.ok ? wrongToken : answer.sentence };
}
