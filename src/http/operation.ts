import type { Texts } from '../texts/texts';
import type { components, operations } from './generated/api';

/** The name of one call of the contract. */
export type OperationId = keyof operations;

/** What every error looks like. */
export type Problem = components['schemas']['Problem'];

/** Any schema of the contract by its name. */
export type Wire<Name extends keyof components['schemas']> = components['schemas'][Name];

/** Who asks: with the operator token, or anybody. */
export type Role = 'operator' | 'viewer';

type Given<T> = [NonNullable<T>] extends [never] ? Record<never, never> : NonNullable<T>;

/** Node hands headers over with their names in lower case. */
type LowerCased<Headers> = { [Name in keyof Headers as Lowercase<Name & string>]: Headers[Name] };

type BodyOf<Request> = [NonNullable<Request>] extends [never]
  ? undefined
  : NonNullable<Request> extends { content: { 'application/json': infer Body } }
    ? Body
    : NonNullable<Request> extends { content: { 'text/csv': string } }
      ? Uint8Array
      : undefined;

/** A request that is as the contract says. A body that may be left out and was is an empty object; CSV comes as bytes, whose encoding nobody knows yet. */
export interface Ask<Id extends OperationId> {
  readonly path: Given<operations[Id]['parameters']['path']>;
  readonly query: Given<operations[Id]['parameters']['query']>;
  readonly header: LowerCased<Given<operations[Id]['parameters']['header']>>;
  readonly body: BodyOf<operations[Id]['requestBody']>;
  readonly role: Role;
  /** Writes messages for the caller. */
  readonly texts: Texts;
  /** For the audit trail: who acts, and from which machine unless it is this one. */
  readonly by: string;
  /** Aborted when the caller hangs up before the answer. */
  readonly gone: AbortSignal;
}

/** Bytes or text that are already in the form of their media type. */
interface Raw<Status, Type> {
  readonly status: Status;
  readonly type: Type;
  readonly raw: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that does not end: whoever is handed the response writes its head and everything else. */
interface Held<Status> {
  readonly status: Status;
  readonly hold: (response: import('node:http').ServerResponse) => void;
}

type AnswerOf<Status, Response> = Response extends { content: infer Content }
  ? {
      [Type in keyof Content]: Type extends 'text/event-stream'
        ? Held<Status>
        : Type extends 'application/json'
          ? { readonly status: Status; readonly body: Content[Type] } | Raw<Status, Type>
          : Raw<Status, Type>;
    }[keyof Content]
  : { readonly status: Status };

/** Every answer that the contract names for an operation, and no other. */
export type Answer<Id extends OperationId> = {
  [Status in keyof operations[Id]['responses']]: AnswerOf<Status, operations[Id]['responses'][Status]>;
}[keyof operations[Id]['responses']];

/** One function an operation: what it may be asked and what it may answer follow from the contract. */
export type Handlers = { readonly [Id in OperationId]: (ask: Ask<Id>) => Answer<Id> | Promise<Answer<Id>> };
