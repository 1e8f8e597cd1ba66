import { plainBib, plainText } from '../model/plain-text';
import { type GivenDetails, NO_DETAILS, type ParticipantDetails } from '../model/roster';
import { writtenTag } from '../model/written-tag';

/** Details in plain text, and a category in the form of the race. What the participant has already stays as it is written. */
export function plainDetails(
  given: GivenDetails,
  known: ParticipantDetails | null,
  categoryOf: (text: string) => string,
): ParticipantDetails {
  const wanted = withWholeName({ ...NO_DETAILS, ...known, ...given }, given, known);
  const plain = (field: TextDetail): string => {
    const text = wanted[field].trim();
    return text === known?.[field] ? text : field === 'bib' ? plainBib(text) : plainText(text);
  };
  const texts = Object.fromEntries(TEXT_DETAILS.map((field) => [field, plain(field)])) as Record<TextDetail, string>;
  const more = Object.entries(wanted.more).map(([heading, text]) => [plainText(heading), plainText(text)] as const);
  const members = wanted.members.map(({ name, tags }) => ({
    name: plainText(name),
    tags: tags.flatMap((tag) => writtenTag(tag) ?? (known?.members.some((one) => one.tags.includes(tag)) === true ? tag : [])),
  }));
  const category = categoryOf(wanted.category);
  return { ...texts, category, gender: wanted.gender, more: Object.fromEntries(more.filter(([heading]) => heading !== '')), members };
}

/** The name is both parts of it where only they are given; parts that no longer make the name are not known any more. */
function withWholeName(wanted: ParticipantDetails, given: GivenDetails, known: ParticipantDetails | null): ParticipantDetails {
  const whole = wholeName(wanted);
  const isOwnWords = wanted.name !== (known?.name ?? '') || (known !== null && known.name !== '' && known.name !== wholeName(known));
  if (!isOwnWords && whole !== '') return { ...wanted, name: whole };
  const hasParts = given.firstName !== undefined || given.lastName !== undefined;
  const isRenamed =
    known !== null && wanted.name !== known.name && wanted.firstName === known.firstName && wanted.lastName === known.lastName;
  return isRenamed && (!hasParts || wanted.name !== whole) ? { ...wanted, firstName: '', lastName: '' } : wanted;
}

function wholeName({ firstName, lastName }: ParticipantDetails): string {
  return [firstName, lastName].filter((part) => part !== '').join(' ');
}

const TEXT_DETAILS = ['bib', 'name', 'team', 'born', 'nation', 'licence', 'uciId', 'club', 'firstName', 'lastName'] as const;
type TextDetail = (typeof TEXT_DETAILS)[number];
