import { useCallback, useEffect, useMemo, useState } from 'react';
import { createApi } from '../api/client';
import { type Credentials, forgetOperatorToken, rememberedCredentials } from '../api/credentials';
import { request } from '../api/outcome';
import { useStore } from '../state/store';
import { connectStream } from '../station/connect-stream';
import { StationContext } from '../station/station-context';
import { createStationClient } from './create-station-client';
import { Shell } from './shell';
import { SignIn } from './sign-in';
import './desk.css';
import '../features/standings/standings.css';
// After all others: it changes them.
import './narrow.css';

type Admission =
  | { readonly kind: 'asking' }
  | { readonly kind: 'admitted'; readonly credentials: Credentials }
  | { readonly kind: 'refused'; readonly sentence: string };

/** The desk, once the station knows its timekeeper; until then the way to show who one is. */
export function DeskApp({ credentials }: { readonly credentials: Credentials }) {
  const [shown, setShown] = useState(credentials);
  const admission = useAdmission(shown);
  const desk = useMemo(() => (admission.kind === 'admitted' ? createStationClient(admission.credentials) : null), [admission]);

  useEffect(() => {
    if (desk === null) return;
    void request(desk.api.GET('/passings', {})).then((answer) => {
      if (answer.ok) useStore.getState().addPassings(answer.value.passings);
    });
    return connectStream({}, desk.headers);
  }, [desk]);

  const show = useCallback(
    (token: string) => setShown(rememberedCredentials({ operatorToken: token, apiKey: shown.apiKey }, sessionStorage)),
    [shown.apiKey],
  );

  if (admission.kind === 'asking') return <p className="boot">Asking the station… This page asks again until it answers.</p>;
  if (desk === null) return <SignIn sentence={admission.kind === 'refused' ? admission.sentence : ''} onToken={show} />;
  return (
    <StationContext value={desk}>
      <Shell />
    </StationContext>
  );
}

const ASK_AGAIN_MS = 2_000;

/** Whether the station takes these credentials for the timekeeper's; asked again for as long as it does not answer. */
function useAdmission(credentials: Credentials): Admission {
  const [admission, setAdmission] = useState<Admission>({ kind: 'asking' });
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const next = await admissionOf(credentials);
      if (gone) return;
      if (next === null) timer = setTimeout(() => void ask(), ASK_AGAIN_MS);
      else setAdmission(next);
    };
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [credentials]);
  return admission;
}

/** Null while the station does not answer. */
async function admissionOf(credentials: Credentials): Promise<Admission | null> {
  if (credentials.operatorToken === null) return { kind: 'refused', sentence: '' };
  const answer = await request(createApi(credentials).GET('/session'));
  if (answer.ok && answer.value.role === 'operator') return { kind: 'admitted', credentials };
  if (!answer.ok && answer.status === 0) return null;
  forgetOperatorToken(sessionStorage);
  return {
    kind: 'refused',
    sentence: answer.ok
      ? 'This is not the token of the station that runs now. Copy it again from where the station was started.'
      : answer.sentence,
  };
}
