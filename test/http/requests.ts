import fc from 'fast-check';
import { generateSync, type JsonSchema, registerFormat } from 'json-schema-faker';
import { document, type Operation, type Parameter, type Schema } from '../../src/http/contract';
import { at } from '../journal/samples';

/** A request, valid by the contract or not. */
export interface Request {
  readonly method: Operation['method'];
  readonly url: string;
  readonly payload?: string;
  readonly headers: Readonly<Record<string, string>>;
}

registerFormat('instant', (random) => new Date(at(Math.floor(random.next() * 7_200_000) - 60_000)).toISOString());
registerFormat('tag', (random) => `E${Math.floor(random.next() * 10)}`);

/** Schemas of the contract, narrowed to values that a small race is likely to have, so that most requests find their target. */
const components = {
  ...document.components,
  schemas: {
    ...document.components.schemas,
    Seq: { type: 'integer', minimum: 1, maximum: 40 },
    ParticipantId: { type: 'string', enum: ['p1', 'p2', 'p3'] },
    RiderId: { type: 'string', enum: ['p1', 'p2', 'p3', 'tag:E1', 'tag:E2', 'tag:E3'] },
  },
};

/** Readable lists, and some unreadable ones. */
const LISTS = ['Bib,Name,Tags\n12,Anna,E1\n13,Bea,E2 E3\n', 'Nr;Name\n12;Anna\n12;Bea\n', 'Bib\n"12\n', '12,Anna\n', 'Bib,Tag\n13,E1\n'];

/** Requests of one operation: valid by the contract, or with one fault. */
export function requestsOf(operation: Operation): fc.Arbitrary<Request> {
  const broken = fc.record({ where: fc.nat(), by: fc.option(fc.jsonValue({ maxDepth: 2 })) });
  const text = fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) });
  return fc.record({ seed: fc.nat(), broken: fc.option(broken, { freq: 2 }), text }).map((chosen) => requestFrom(operation, chosen));
}

interface Chosen {
  readonly seed: number;
  readonly broken: Damage | null;
  /** Value of every parameter. */
  readonly text: string | null;
}

interface Damage {
  readonly where: number;
  /** Null removes the value. */
  readonly by: unknown;
}

function requestFrom(operation: Operation, { seed, broken, text }: Chosen): Request {
  const { method, body } = operation;
  const url = urlOf(operation, ({ schema }) => encodeURIComponent(text ?? String(made(schema, seed))));
  if (body === null) return { method, url, headers: {} };
  if (body.kind !== 'json') {
    const type = body.types[seed % body.types.length] ?? 'text/csv';
    return { method, url, payload: text ?? LISTS[seed % LISTS.length] ?? '', headers: { 'content-type': type } };
  }
  const value = made(body.schema, seed);
  const payload = JSON.stringify(broken === null ? value : damaged(value, broken)) ?? '';
  return { method, url, payload, headers: { 'content-type': 'application/json' } };
}

function urlOf({ path, parameters }: Operation, textOf: (parameter: Parameter) => string): string {
  const inPlace = (place: Parameter['in']) => parameters.filter((parameter) => parameter.in === place);
  const filled = inPlace('path').reduce((url, parameter) => url.replace(`{${parameter.name}}`, textOf(parameter)), path);
  const query = inPlace('query').map((parameter) => `${parameter.name}=${textOf(parameter)}`);
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`;
}

function made(schema: Schema, seed: number): unknown {
  // The generator takes a least number of fields, none of them required, for a contradiction.
  const { minProperties: _least, maxProperties: _most, ...rest } = schema;
  return generateSync({ ...rest, components } as JsonSchema, { seed, maxItems: 4 });
}

/** The body with one of its values replaced or removed. */
function damaged(body: unknown, { where, by }: Damage): unknown {
  if (typeof body !== 'object' || body === null) return by;
  const copy = (Array.isArray(body) ? [...body] : { ...body }) as Record<string, unknown>;
  const keys = Object.keys(copy);
  const key = keys[where % (keys.length + 1)];
  if (key === undefined) return by;
  const inner = copy[key];
  const isOpened = typeof inner === 'object' && inner !== null && where % 3 !== 0;
  return Object.assign(copy, { [key]: isOpened ? damaged(inner, { where: Math.floor(where / 3), by }) : (by ?? undefined) });
}
