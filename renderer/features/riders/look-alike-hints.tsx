import { useMemo } from 'react';
import { useStore } from '../../state/store';
import { Notice } from '../../ui/notice';
import { useScreenTexts } from '../../ui/texts';
import { type BibAndCategory, lookAlikes } from './look-alikes';

/** Says while a form is filled in that another rider has a bib, or other riders a category, that looks like this one. */
export function LookAlikeHints({ participant, bib, category }: BibAndCategory) {
  const texts = useScreenTexts().riders.form;
  const placed = useStore((state) => state.live.placed);
  const found = useMemo(() => lookAlikes(placed, { participant, bib, category }), [placed, participant, bib, category]);
  return (
    <div role="status">
      {found.bib !== null && <Notice tone="warn">{texts.similarBib(bib.trim(), found.bib)}</Notice>}
      {found.category !== null && <Notice tone="warn">{texts.similarCategory(category.trim(), found.category)}</Notice>}
    </div>
  );
}
