import { useEffect, useRef } from 'react';
import { Notice } from '../../ui/notice';

/** Why the station did not take a form, brought into sight; nothing for an empty sentence. */
export function FormRefusal({ sentence }: { readonly sentence: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sentence !== '') place.current?.scrollIntoView({ block: 'nearest' });
  }, [sentence]);
  return <div ref={place}>{sentence !== '' && <Notice tone="bad">{sentence}</Notice>}</div>;
}
