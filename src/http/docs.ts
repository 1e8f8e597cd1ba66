import { createHash } from 'node:crypto';
import { contractOperations, document, type Operation, type Parameter, type RequestBody, type Schema } from './contract';

/** A page with its content policy, which allows the style of the page and nothing else. */
export interface Page {
  readonly html: string;
  readonly policy: string;
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
article { border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: 1rem 0; }
h3 { margin: 0; font-size: 1rem; }
code, pre { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; padding: .75rem; border-radius: .4rem; background: color-mix(in srgb, currentColor 8%, transparent); }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .15rem 1rem; margin: .5rem 0; }
dd { margin: 0; }
.who { font-size: .85rem; opacity: .8; }
a { color: inherit; }
`;

const WHO: Readonly<Record<Operation['security'], string>> = {
  public: 'Everybody.',
  key: 'Everybody; with the API key or the operator token where an API key is set.',
  screen: 'Everybody; with the key of a screen, the API key or the operator token where an API key is set.',
  operator: 'The timekeeper, with the operator token.',
  reader: 'A reader, with the key in its address.',
};

/** Makes the page that describes the contract to developers. */
export function docsPage(): Page {
  const { info, tags } = document;
  const sections = tags.map(({ name, description }) => {
    const operations = contractOperations.filter(({ tag }) => tag === name);
    return `<section><h2 id="${escaped(name)}">${escaped(name)}</h2><p>${prose(description)}</p>${operations.map(article).join('')}</section>`;
  });
  const links = tags.map(({ name }) => `<a href="#${escaped(name)}">${escaped(name)}</a>`).join(' · ');
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => schemaBlock(name, schema));
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(info.title)}: HTTP interface</title><style>${STYLE}</style></head>
<body><header><h1>${escaped(info.title)}: HTTP interface</h1><p>${prose(info.description)}</p>
<p>The same for programs: <a href="/openapi.yaml">openapi.yaml</a>, <a href="/openapi.json">openapi.json</a>.</p><nav>${links} · <a href="#schemas">schemas</a></nav></header>
<main>${sections.join('')}<section><h2 id="schemas">schemas</h2>${schemas.join('')}</section></main></body></html>
`;
  const styleHash = createHash('sha256').update(STYLE).digest('base64');
  return {
    html,
    policy: `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  };
}

function bodyText(body: RequestBody): string {
  const types = body.types.map((type) => `<code>${type}</code>`).join(' or ');
  const schema = body.kind === 'json' ? `:</p>${schemaText(body.schema)}` : ', as bytes.</p>';
  return `<p>Body ${types}${body.required ? '' : ' (optional)'}${schema}`;
}

function article(operation: Operation): string {
  const parameters = operation.parameters.map(parameterLine).join('');
  const body = operation.body === null ? '' : bodyText(operation.body);
  return `<article id="${escaped(operation.id)}"><h3><code>${operation.method} ${escaped(operation.path)}</code></h3>
<p>${prose(operation.summary)}. ${prose(operation.description)}</p><p class="who">${WHO[operation.security]}</p>
${parameters === '' ? '' : `<dl>${parameters}</dl>`}${body}<dl>${answerLines(operation)}</dl></article>`;
}

function parameterLine({ name, in: place, required, description, schema }: Parameter): string {
  const need = required ? '' : ', optional';
  return `<dt><code>${escaped(name)}</code></dt><dd>${place}${need}. ${prose(description)} <code>${linked(schema)}</code></dd>`;
}

function answerLines({ answers }: Operation): string {
  return [...answers]
    .map(([status, { description, content }]) => {
      const types = [...content].map(([type, schema]) => `<br><code>${escaped(type)}: ${linked(schema)}</code>`);
      return `<dt><code>${status}</code></dt><dd>${prose(description)}${types.join('')}</dd>`;
    })
    .join('');
}

function schemaBlock(name: string, schema: Schema): string {
  return `<article id="schema-${escaped(name)}"><h3><code>${escaped(name)}</code></h3>${schemaText(schema)}</article>`;
}

function schemaText(schema: Schema): string {
  return `<pre>${withLinks(JSON.stringify(schema, null, 2))}</pre>`;
}

function linked(schema: Schema): string {
  return withLinks(JSON.stringify(schema));
}

/** Turns references into links to the schema on the same page. */
function withLinks(json: string): string {
  const reference = /\{\s*&quot;\$ref&quot;:\s*&quot;#\/components\/schemas\/(\w+)&quot;\s*\}/g;
  return escaped(json).replace(reference, '<a href="#schema-$1">$1</a>');
}

/** Text of the contract as HTML, with its code marks. */
function prose(text: string): string {
  return escaped(text.trim()).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
