import { createHash } from 'node:crypto';
import { escaped } from '../escaped';
import type { PageParts } from '../html';
import type { Results } from '../race-results';
import { SITE_SCRIPT } from './site-script';

/** A page of the site, and what links to it are called. */
export interface PageLink {
  readonly path: string;
  readonly title: string;
}

/** Stands for the version of a page until its content is known. */
export const VERSION_MARK = '@version@';

const SCRIPT_HASH = createHash('sha256').update(SITE_SCRIPT).digest('base64');

const STYLE = `
[hidden] { display: none !important; }
header { display: grid; gap: 0.75rem; margin-bottom: 1rem; }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; }
nav a { padding: 0.55rem 0.8rem; border: 1px solid color-mix(in srgb, currentColor 35%, transparent); border-radius: 0.4rem; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
nav a[aria-current] { font-weight: 700; border-width: 2px; }
#finder label { display: block; margin-bottom: 0.2rem; }
#finder input { font: inherit; width: 100%; max-width: 24rem; padding: 0.6rem; box-sizing: border-box; }
#lost { font-weight: 600; border: 2px solid; border-radius: 0.4rem; padding: 0.5rem 0.75rem; margin: 0; }
@media print { header { display: none; } }
`;

/** What the page `path` has around its sheet: links to all pages, the search, and the script that follows new revisions. No other address is loaded. */
export function pageParts(path: string, links: readonly PageLink[], { texts }: Results): PageParts {
  const words = texts.catalogue.exports.site;
  const items = links.map(
    (link) => `<a href="${link.path}" dir="auto"${link.path === path ? ' aria-current="page"' : ''}>${escaped(link.title)}</a>`,
  );
  return {
    style: STYLE,
    policy: `; script-src 'sha256-${SCRIPT_HASH}'; connect-src 'self'`,
    attributes: ` data-page="${path}" data-version="${VERSION_MARK}"`,
    before: `<header>
<nav aria-label="${escaped(words.pages)}">${items.join('\n')}</nav>
<div id="finder" hidden><label for="search">${escaped(words.search)}</label><input id="search" type="search" autocomplete="off" spellcheck="false"></div>
<p id="nobody" role="status" hidden>${escaped(words.nobodyFound)}</p>
<p id="lost" role="status" hidden>${escaped(words.lost)}</p>
</header>
`,
    after: `<script>${SITE_SCRIPT}</script>\n`,
  };
}
