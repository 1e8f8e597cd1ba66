import { Ajv2020, type AnySchemaObject, type Options, type ValidateFunction } from 'ajv/dist/2020';
import { parseTag } from '../domain/model/tag';
import { parseInstant } from '../domain/model/time';
import { writtenTag } from '../domain/model/written-tag';
import type { Steps } from '../domain/steps';
import { document, type Parameter, type ParameterPlace, type Schema } from './contract';
import { issuesOf, MAX_ISSUES, type ValidationIssue } from './validation-issue';

/** Returns the problems of a value; empty for a valid value. Checks of parameters convert them from text in place. */
export type Check = (value: unknown) => readonly ValidationIssue[];

const STRICT: Options = {
  strict: true,
  // The contract spreads types and required fields over `oneOf` branches, which strict mode would refuse.
  strictTypes: false,
  strictRequired: false,
  validateSchema: false,
  discriminator: true,
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: false,
};

// The quick one stops at the first error and checks every request; the thorough one only explains what the quick one refused.
const quick = createAjv({ ...STRICT, allErrors: false });
const thorough = createAjv({ ...STRICT, allErrors: true });
const coercing = createAjv({ ...STRICT, allErrors: true, coerceTypes: true, useDefaults: true });

function createAjv(options: Options): Ajv2020 {
  const ajv = new Ajv2020(options);
  ajv.addVocabulary(['example', 'components']);
  ajv.addFormat('instant', (text: string) => parseInstant(text) !== null);
  ajv.addFormat('tag', (text: string) => parseTag(text) !== null);
  ajv.addFormat('written-tag', (text: string) => parseTag(text) !== null || writtenTag(text) !== null);
  ajv.addFormat('born', isBorn);
  ajv.addFormat('day', (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && parseInstant(`${text}T00:00:00Z`) !== null);
  ajv.addFormat('binary', true);
  ajv.addSchema({ $id: 'contract', components: document.components });
  return ajv;
}

/** Whether a text is a year, a day of the calendar, or empty. */
function isBorn(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return /^(?:\d{4})?$/.test(text);
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const absolute = new WeakMap<Schema, AnySchemaObject>();

/** A schema of the contract, ready to check; its references are to the components of the contract. */
function compile(ajv: Ajv2020, schema: Schema): ValidateFunction {
  const resolved = absolute.get(schema) ?? JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"contract#/components/'));
  absolute.set(schema, resolved);
  return ajv.compile(resolved);
}

/** What checks every request, and is not compiled yet. */
const waiting: (() => ValidateFunction)[] = [];

/** A schema that is compiled when it is asked for. */
function compiledWhenAsked(ajv: Ajv2020, schema: Schema): () => ValidateFunction {
  let compiled: ValidateFunction | null = null;
  const whenAsked = (): ValidateFunction => {
    compiled ??= compile(ajv, schema);
    return compiled;
  };
  if (ajv !== thorough) waiting.push(whenAsked);
  return whenAsked;
}

/**
 * Compiles what checks requests, in steps. A station that is opened listens first, because readers wait; compiling a hundred checks before
 * that would make up a third of its start.
 */
export function* compileChecks(): Steps<void> {
  for (const whenAsked of waiting.splice(0)) {
    whenAsked();
    yield;
  }
}

/** Checks a JSON body: nothing is converted, dropped or filled in. */
export function bodyCheck(schema: Schema): Check {
  const [quickly, thoroughly] = [compiledWhenAsked(quick, schema), compiledWhenAsked(thorough, schema)];
  return (value) => {
    const isValid = quickly();
    if (isValid(value)) return [];
    const explain = thoroughly();
    explain(value);
    return issuesOf(explain.errors ?? isValid.errors ?? []);
  };
}

/** Checks a list of events one by one, so that issues have the index of their event and the search ends at `MAX_ISSUES`. Compiled at once: reads must not wait. */
export function batchCheck(schema: Schema, eventSchema: Schema): Check {
  const isValid = compile(quick, schema);
  const explainEvent = compiledWhenAsked(thorough, eventSchema);
  return (value) => {
    if (isValid(value)) return [];
    const issues = issuesOf(isValid.errors ?? []);
    const events = (value as { readonly events?: unknown } | null)?.events;
    const isAboutEvents = isValid.errors?.[0]?.instancePath.startsWith('/events/') === true;
    return isAboutEvents && Array.isArray(events) ? eventIssues(events, explainEvent()) : issues;
  };
}

function eventIssues(events: readonly unknown[], explain: ValidateFunction): readonly ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  for (const [index, event] of events.entries()) {
    if (explain(event)) continue;
    for (const issue of issuesOf(explain.errors ?? [])) issues.push({ index, ...issue });
    if (issues.length >= MAX_ISSUES) break;
  }
  return issues.slice(0, MAX_ISSUES);
}

/**
 * Checks the parameters at one place of a request: converts numbers and fills in defaults. Parameters of the query that the contract does
 * not name are refused, because a misspelt filter would answer with something else than was asked for; headers are anybody's.
 */
export function parameterCheck(parameters: readonly Parameter[], place: ParameterPlace): Check {
  const here = parameters.filter((parameter) => parameter.in === place);
  const nameOf = ({ name }: Parameter) => (place === 'header' ? name.toLowerCase() : name);
  const whenAsked = compiledWhenAsked(coercing, {
    type: 'object',
    properties: Object.fromEntries(here.map((parameter) => [nameOf(parameter), parameter.schema])),
    required: here.filter((parameter) => parameter.required).map(nameOf),
    additionalProperties: place === 'header',
  });
  return (value) => {
    const isValid = whenAsked();
    return isValid(value) ? [] : issuesOf(isValid.errors ?? []);
  };
}
