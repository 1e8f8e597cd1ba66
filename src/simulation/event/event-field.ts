import type { Random } from '../random';
import { inventPerson } from './event-names';
import type { PlannedField } from './event-plan';

/** Somebody who takes part, as the desk registers them. */
export interface EventRider {
  readonly field: PlannedField;
  readonly bib: string;
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly club: string;
  readonly nation: string;
  readonly born: string;
  /** In the order in which they take turns; of a single rider one, with the rider's own name. */
  readonly members: readonly [EventMember, ...EventMember[]];
}

export interface EventMember {
  readonly name: string;
  readonly tag: string;
}

/** Invents the field of an event. Bibs begin with 1; each field begins with a new hundred. */
export function inventField(fields: readonly PlannedField[], random: Random): readonly EventRider[] {
  return fields.flatMap((field, index) =>
    Array.from({ length: field.riders }, (_, at) => inventRider(field, String((index === 0 ? 0 : index * 100) + at + 1), random)),
  );
}

function inventRider(field: PlannedField, bib: string, random: Random): EventRider {
  const { first, last, ...person } = inventPerson(field.gender, field.born, random);
  const name = field.members > 1 ? `Team ${last}` : `${first} ${last}`;
  const members = Array.from({ length: field.members }, (_, index) => {
    const mate = index === 0 ? { first, last } : inventPerson(field.gender, field.born, random);
    return { name: `${mate.first} ${mate.last}`, tag: tagOf(bib, index) };
  });
  const [lead = { name, tag: tagOf(bib, 0) }, ...others] = members;
  return { field, bib, name, firstName: first, lastName: last, ...person, members: [lead, ...others] };
}

function tagOf(bib: string, member: number): string {
  return `3034257BF468D4${bib.padStart(6, '0')}${String(member).padStart(4, '0')}`;
}
