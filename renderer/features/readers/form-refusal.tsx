import { useEffect, useRef } from 'react';
import { Notice } from '../../ui/notice';

/** Why the station refused a form, scrolled into view; nothing for an empty text. */
export function FormRefusal({ text }: { readonly text: string }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (text !== '') element.current?.scrollIntoView({ block: 'nearest' });
  }, [text]);
  return <div ref={element}>{text !== '' && <Notice tone="bad">{text}</Notice>}</div>;
}
