import { Fragment, type ReactNode, useEffect } from 'react';
import { languageOf } from '../../src/texts/languages';
import { useStore } from '../state/store';
import { languageOfAddress, showPublicLanguage } from '../ui/page-language';
import { publicTexts, useShownLanguage } from '../ui/public-texts';

/** A page for the public: it follows the language of the race, unless its address has one. */
export function PublicPage({ children }: { readonly children: ReactNode }) {
  const ofRace = languageOf(useStore((state) => state.live.race?.language ?? ''));
  useEffect(() => {
    if (ofRace === null || languageOfAddress() !== null || languageOf(publicTexts().language) === ofRace) return;
    // Without a connection the page stays as it is, and is right again at its next start.
    showPublicLanguage(ofRace).catch(() => undefined);
  }, [ofRace]);
  return <Fragment key={useShownLanguage()}>{children}</Fragment>;
}
