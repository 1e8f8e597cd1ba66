import { useEffect, useRef } from 'react';
import { heldTag, type TagCounts, tagCounts } from '../../state/held-tag';
import { useStation } from '../../state/store';
import { useDesk } from '../desk/desk-context';

const LOOK_EVERY_MS = 700;

/** While `waiting`, calls back with every tag nobody carries that is held to an antenna, once each. */
export function useHeldTag(waiting: boolean, onTag: (tag: string) => void): void {
  const { reload } = useDesk();
  const tags = useStation((state) => state.loaded.unknownTags.value);
  const before = useRef<TagCounts | null>(null);

  useEffect(() => {
    before.current = null;
    if (!waiting) return;
    reload('unknownTags');
    const timer = setInterval(() => reload('unknownTags'), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [waiting, reload]);

  useEffect(() => {
    if (!waiting || tags === null) return;
    const held = before.current === null ? null : heldTag(before.current, tags);
    before.current = tagCounts(tags);
    if (held !== null) onTag(held);
  }, [waiting, tags, onTag]);
}
