import type { ErrorObject } from 'ajv/dist/2020';

/** One thing that is wrong with a request. `index`: which event of a batch, from 0; `field` is empty for the whole of it. */
export interface ValidationIssue {
  readonly index?: number;
  readonly field: string;
  readonly message: string;
}

/** How many complaints an answer lists; whoever sends more faults than that has one fault in the program. */
export const MAX_ISSUES = 100;

const FORMATS: Readonly<Record<string, string>> = {
  instant: 'is no time: wanted is ISO-8601 with a zone, such as 2026-05-12T18:05:00.123Z',
  tag: 'is no tag id: wanted are 1 to 128 printable characters without spaces',
};

/** What Ajv found, in the words of the contract, each place once. */
export function issuesOf(errors: readonly ErrorObject[]): readonly ValidationIssue[] {
  const byPlace = new Map<string, ValidationIssue>();
  for (const error of errors) {
    if (byPlace.size >= MAX_ISSUES) break;
    const complaint = { field: fieldOf(error), message: messageOf(error) };
    if (!byPlace.has(complaint.field)) byPlace.set(complaint.field, complaint);
  }
  return [...byPlace.values()];
}

function fieldOf(error: ErrorObject): string {
  const path = error.instancePath.split('/').slice(1).map(unescaped);
  const inside =
    error.params.missingProperty ?? error.params.additionalProperty ?? (error.keyword === 'discriminator' ? error.params.tag : undefined);
  return [...path, ...(typeof inside === 'string' ? [inside] : [])].join('.').slice(0, 200);
}

function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function messageOf({ keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return 'is missing';
    case 'additionalProperties':
      return 'is not known here';
    case 'type':
      return `must be ${[params.type].flat().join(' or ')}`;
    case 'format':
      return FORMATS[params.format] ?? `is no ${params.format}`;
    case 'enum':
      return `must be one of ${params.allowedValues.join(', ')}`;
    case 'pattern':
      return 'has characters that are not allowed here';
    case 'discriminator':
      return 'is missing or not one of those that the contract names';
    default:
      return message ?? 'is not as the contract says';
  }
}
