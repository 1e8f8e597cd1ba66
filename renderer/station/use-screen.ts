import { useEffect } from 'react';
import { type Credentials, credentialHeaders } from '../api/credentials';
import { useStore } from '../state/store';
import { usePublicTexts } from '../ui/public-texts';
import { connectStream } from './connect-stream';
import type { ScreenOptions } from './screen-options';

/** Connects a screen of the venue to the stream for as long as it is shown, in its theme and under its title. Returns the name of the race. */
export function useScreen(credentials: Credentials, theme: ScreenOptions['theme'], title: string): string {
  const texts = usePublicTexts().venue;
  const name = useStore((state) => state.live.race?.name ?? '');
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    return connectStream({ user: 'public' }, () => credentialHeaders(credentials));
  }, [credentials, theme]);
  useEffect(() => {
    document.title = texts.pageOf(name, title);
  }, [name, title, texts]);
  return name;
}
