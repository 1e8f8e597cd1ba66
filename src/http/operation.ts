import type { ServerResponse } from 'node:http';
import type { KeyHolder } from '../domain/model/key';
import type { Ms } from '../domain/model/time';
import type { Texts } from '../texts/texts';
import type { Wire } from '../wire/shared/contract-types';
import type { FileBody, FileType } from './body/file-body';
import type { operations } from './generated/api';

export type { Wire } from '../wire/shared/contract-types';

/** The name of one operation of the contract. */
export type OperationId = keyof operations;

/** The body of every answer that says no. */
export type Problem = Wire<'Problem'>;

/** Whether a caller has shown the operator token. */
export type Role = 'operator' | 'viewer';

type Given<T> = [NonNullable<T>] extends [never] ? Record<never, never> : NonNullable<T>;

/** Node gives the names of headers in lower case. */
type LowerCased<Headers> = { [Name in keyof Headers as Lowercase<Name & string>]: Headers[Name] };

type BodyOf<Request> = [NonNullable<Request>] extends [never]
  ? undefined
  : NonNullable<Request> extends { content: { 'application/x-www-form-urlencoded': unknown } }
    ? FileBody
    : NonNullable<Request> extends { content: { 'application/json': infer Body } }
      ? Body
      : NonNullable<Request> extends { content: infer Content }
        ? FileBody<keyof Content & FileType>
        : undefined;

/**
 * A request that is as the contract says. An optional body that was left out is an empty object. A file comes as bytes.
 */
export interface OperationRequest<Id extends OperationId> {
  readonly path: Given<operations[Id]['parameters']['path']>;
  readonly query: Given<operations[Id]['parameters']['query']>;
  readonly header: LowerCased<Given<operations[Id]['parameters']['header']>>;
  readonly body: BodyOf<operations[Id]['requestBody']>;
  readonly role: Role;
  /** Whose key the caller showed; null for the operator token, and for none. */
  readonly holder: KeyHolder | null;
  /** The address that the request comes from. */
  readonly source: string;
  /** How long its connection had been open. */
  readonly connectedFor: Ms;
  /** Writes messages for the caller. */
  readonly texts: Texts;
  /** Writes what is printed or published, in the language of the race unless the caller asks for another one. */
  readonly paperTexts: Texts;
  /** Writes files that programs read, in the same language always. */
  readonly machineTexts: Texts;
  /** For the audit trail: who acts, and from which machine unless it is this one. */
  readonly by: string;
  /** Aborted when the caller hangs up before the answer. */
  readonly gone: AbortSignal;
}

/** Bytes or text that are already in the form of their media type. */
interface RawResponse<Status, Type> {
  readonly status: Status;
  readonly type: Type;
  readonly raw: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer without an end: `stream` is called with the response and writes everything, from the head on. */
export interface StreamingAnswer<Status> {
  readonly status: Status;
  readonly stream: (response: ServerResponse) => void;
}

type ResponseOf<Status, Response> = Response extends { content: infer Content }
  ? {
      [Type in keyof Content]: Type extends 'text/event-stream'
        ? StreamingAnswer<Status>
        : Type extends 'application/json'
          ? { readonly status: Status; readonly body: Content[Type] } | RawResponse<Status, Type>
          : RawResponse<Status, Type>;
    }[keyof Content]
  : { readonly status: Status };

/** Every answer that the contract names for an operation, and no other. */
export type OperationResponse<Id extends OperationId> = {
  [Status in keyof operations[Id]['responses']]: ResponseOf<Status, operations[Id]['responses'][Status]>;
}[keyof operations[Id]['responses']];

/** One function for each operation: its request and its possible answers follow from the contract. */
export type Handlers = {
  readonly [Id in OperationId]: (request: OperationRequest<Id>) => OperationResponse<Id> | Promise<OperationResponse<Id>>;
};
