import type { LinkState } from '../state/link-state';

/** What a page for the public says while it has no stream. */
interface LinkTexts {
  readonly needsKey: string;
  readonly crowded: string;
  readonly interrupted: string;
  readonly notConnected: string;
}

/** Why the page has no stream; `heard`: it has had one. */
export function linkText(link: LinkState, heard: boolean, texts: LinkTexts): string {
  if (link.kind === 'refused' && link.status === 401) return texts.needsKey;
  if (link.kind === 'crowded') return texts.crowded;
  return heard ? texts.interrupted : texts.notConnected;
}
