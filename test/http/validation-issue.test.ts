import { Ajv2020 } from 'ajv/dist/2020';
import { expect, test } from 'vitest';
import { contractOperations, document, resolve, type Schema } from '../../src/http/contract';
import { batchCheck, bodyCheck } from '../../src/http/validation';
import { issuesOf } from '../../src/http/validation-issue';

const TEXT_PATTERN = '^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]*$';

test.each<{ value: unknown; schema: Schema; code: string; params: unknown; field?: string }>([
  { value: {}, schema: { required: ['bib'] }, code: 'missing', params: {}, field: 'bib' },
  { value: { age: 3 }, schema: { additionalProperties: false }, code: 'unknown-field', params: {}, field: 'age' },
  { value: '3', schema: { type: 'integer' }, code: 'wrong-type', params: { types: ['integer'] } },
  { value: 1.5, schema: { type: ['integer', 'null'] }, code: 'wrong-type', params: { types: ['integer', 'null'] } },
  { value: 'noon', schema: { type: 'string', format: 'instant' }, code: 'not-an-instant', params: {} },
  { value: 'E2 80', schema: { type: 'string', format: 'tag' }, code: 'not-a-tag', params: {} },
  { value: '1996-02-30', schema: { type: 'string', format: 'born' }, code: 'not-born', params: {} },
  { value: '1996-02-30', schema: { type: 'string', format: 'day' }, code: 'not-a-day', params: {} },
  { value: 'swim', schema: { enum: ['laps', 'hard-stop'] }, code: 'not-an-option', params: { options: ['laps', 'hard-stop'] } },
  { value: 'swim', schema: { const: 'void' }, code: 'not-an-option', params: { options: ['void'] } },
  { value: 'a\u0000', schema: { type: 'string', pattern: TEXT_PATTERN }, code: 'control-characters', params: {} },
  {
    value: 'x',
    schema: { type: 'string', pattern: '^p[0-9]{1,9}$' },
    code: 'wrong-pattern',
    params: { wanted: 'participant-id', pattern: '^p[0-9]{1,9}$' },
  },
  { value: '', schema: { type: 'string', minLength: 1 }, code: 'too-short', params: { min: 1 } },
  { value: 'abc', schema: { type: 'string', maxLength: 2 }, code: 'too-long', params: { max: 2 } },
  { value: 0, schema: { type: 'integer', minimum: 1 }, code: 'too-small', params: { min: 1 } },
  { value: 9, schema: { type: 'integer', maximum: 8 }, code: 'too-big', params: { max: 8 } },
  { value: [], schema: { type: 'array', minItems: 1 }, code: 'too-few-items', params: { min: 1 } },
  { value: [1, 2], schema: { type: 'array', maxItems: 1 }, code: 'too-many-items', params: { max: 1 } },
  { value: {}, schema: { type: 'object', minProperties: 1 }, code: 'too-few-fields', params: { min: 1 } },
  { value: { a: 1, b: 2 }, schema: { type: 'object', maxProperties: 1 }, code: 'too-many-fields', params: { max: 1 } },
])('$value against $schema is $code', ({ value, schema, code, params, field = '' }) => {
  expect(bodyCheck(schema)(value)).toEqual([{ field, code, params }]);
});

test('the path to a value has dots, is unescaped and shortened', () => {
  const inner = { type: 'object', properties: { 'a/b~c': { type: 'array', items: { type: 'integer' } } } };
  expect(bodyCheck(inner)({ 'a/b~c': [1, 'x'] }).map(({ field }) => field)).toEqual(['a/b~c.1']);
  const long = bodyCheck({ type: 'object', additionalProperties: { type: 'integer' } })({ ['x'.repeat(500)]: 'y' });
  expect(long.map(({ field }) => field.length)).toEqual([200]);
});

test('each place is reported once, with its first error, and at most a hundred places', () => {
  const twice = { type: 'string', minLength: 5, pattern: '^z' };
  expect(bodyCheck(twice)('ab')).toHaveLength(1);
  const many = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`f${index}`, 'x']));
  expect(bodyCheck({ type: 'object', additionalProperties: { type: 'integer' } })(many)).toHaveLength(100);
});

test('an issue of a batch has the index of its event, and one of the batch itself has none', () => {
  const event = { type: 'object', required: ['tag'] };
  const check = batchCheck({ type: 'object', properties: { events: { type: 'array', maxItems: 2, items: event } } }, event);
  expect(check({ events: [{ tag: 1 }, {}] })).toEqual([{ index: 1, field: 'tag', code: 'missing', params: {} }]);
  expect(check({ events: [{}, {}, {}] })).toEqual([{ field: 'events', code: 'too-many-items', params: { max: 2 } }]);
});

/** Keywords of schemas that only describe or lead on to other schemas, and that Ajv reports no errors for. */
const WITHOUT_ERRORS = new Set(['properties', 'items', 'description', 'example', 'default', 'title', 'oneOf', '$ref']);

/** Every keyword in the schemas of requests. */
function keywordsIn(schema: unknown, seen = new Set<unknown>()): Set<string> {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return new Set();
  seen.add(schema);
  const { $ref, properties = {}, ...rest } = schema as Schema & { readonly properties?: object };
  const inner = [...Object.values(properties), ...(Array.isArray(rest['oneOf']) ? rest['oneOf'] : []), rest['items']];
  if ($ref !== undefined) inner.push(resolve(schema));
  const keywords = new Set(Object.keys(rest));
  for (const each of inner) for (const keyword of keywordsIn(each, seen)) keywords.add(keyword);
  return keywords;
}

test('every keyword that requests are checked by has a message of its own', () => {
  const schemas = contractOperations.flatMap(({ body, parameters }) => [
    body?.kind === 'json' ? body.schema : undefined,
    ...parameters.map(({ schema }) => schema),
  ]);
  const keywords = new Set(schemas.flatMap((schema) => [...keywordsIn(schema)]));
  expect(keywords.size).toBeGreaterThan(10);
  const params = { type: 'string', format: 'tag', allowedValues: [], limit: 1, pattern: 'x', missingProperty: 'x', tag: 'x' };
  const unknown = [...keywords].filter((keyword) => {
    if (WITHOUT_ERRORS.has(keyword)) return false;
    const [issue] = issuesOf([{ keyword, instancePath: '', schemaPath: '', params }]);
    return issue?.code === 'not-as-described';
  });
  expect(unknown).toEqual([]);
});

/** Every pattern in a schema of a request. */
function patternsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { pattern } = schema as { readonly pattern?: unknown };
  return [...(typeof pattern === 'string' ? [pattern] : []), ...Object.values(schema).flatMap(patternsIn)];
}

test('every pattern of the contract is told in words', () => {
  const patterns = new Set(patternsIn(document));
  expect(patterns.size).toBeGreaterThan(10);
  const wordless = [...patterns].filter((pattern) => {
    const [issue] = issuesOf([{ keyword: 'pattern', instancePath: '', schemaPath: '', params: { pattern } }]);
    return issue?.code === 'wrong-pattern' ? issue.params.wanted === 'other' : issue?.code !== 'control-characters';
  });
  expect(wordless).toEqual([]);
});

test('an unknown keyword still gets a message', () => {
  const ajv = new Ajv2020({ strict: false });
  const isValid = ajv.compile({ type: 'array', contains: { const: 2 } });
  expect(isValid([1, 1])).toBe(false);
  expect(issuesOf(isValid.errors ?? [])).toEqual([{ field: '', code: 'not-as-described', params: {} }]);
});
