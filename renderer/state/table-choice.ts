/** What a table shows: one category, a classification, the teams, or everyone where it is none of these. */
export interface ShownTable {
  /** Empty: none. */
  readonly category: string;
  /** Empty: none. */
  readonly classification: string;
  readonly teams: boolean;
}

const TEAMS = 'teams';
const CATEGORY = '=';
const CLASSIFICATION = '~';

/** The value that stands for it in a list of choices; empty for everyone. Names cannot be mistaken for one another: each kind has its own beginning. */
export function choiceOf({ category, classification, teams }: ShownTable): string {
  if (teams) return TEAMS;
  if (classification !== '') return CLASSIFICATION + classification;
  return category === '' ? '' : CATEGORY + category;
}

/** What such a value stands for; any other value stands for everyone. */
export function shownTable(choice: string): ShownTable {
  const name = (beginning: string): string => (choice.startsWith(beginning) ? choice.slice(beginning.length) : '');
  return { category: name(CATEGORY), classification: name(CLASSIFICATION), teams: choice === TEAMS };
}

/** The table of everyone. */
export const EVERYONE: ShownTable = { category: '', classification: '', teams: false };
