import type { RefusalMessages } from '../../../domain/model/refusal.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { capitalized, passingName, personName, riderName } from '../names';
import { changedBib, changedTag } from './changed-text';
import { badValueText, noChangeText } from './values';

/** Why a command was refused, and what to do. */
export const refusalTexts: MessageTexts<RefusalMessages> = {
  'bib-taken': (params) =>
    params.problem === 'in-use'
      ? `Bib ${params.bib} belongs to ${personName(params.rider, 'another rider')}. Choose another.`
      : `Bib ${params.bib} would belong to both ${personName(params.rider, 'a rider')} and ${personName(params.other, 'another')}. Change one of the two bibs first.`,
  'tag-taken': tagTaken,
  'unknown-participant': ({ participant }) =>
    `There is no rider ${participant} in this race. The rider may have been removed: reload the list.`,
  'unknown-rider': ({ rider }) =>
    'tag' in rider
      ? `Tag ${rider.tag} has not been read in this race. Add the rider first.`
      : `There is no ${riderName(rider)} in this race. Add the rider first.`,
  'unknown-passing': unknownPassing,
  'tag-by-rule': ({ tag, rider }) =>
    `Tag ${tag} is that of ${riderName(rider)} by the rule for tags that nobody has. Assign it to another rider, or change that rule.`,
  'tag-not-theirs': ({ tag, rider }) => `Tag ${tag} is not assigned to ${riderName(rider)}, so it cannot be removed.`,
  'already-started': ({ wave, started_at }, texts) =>
    `${wave ?? 'The race'} was started at ${texts.time(started_at)}, less than a second before. That start counts. To start again, wait a second.`,
  'already-stopped': (params, texts) =>
    params.problem === 'stopped'
      ? `The race was stopped at ${texts.time(params.stopped_at)}. Resume it first to stop it at another time.`
      : `The race would start at ${texts.time(params.start_at)}, after it was stopped at ${texts.time(params.stopped_at)}. Resume it or change its start time first.`,
  'rules-conflict': ({ entry, rules }, texts) =>
    `Action ${entry} cannot be undone or redone by itself, because the rules would not fit together. ${rules.map((problem) => texts.say('rulesProblem', problem)).join(' ')} Undo the later changes of the rules first, or change the rules instead.`,
  'not-stopped': 'The race is not stopped, so it cannot be resumed.',
  'already-voided': (passing, texts) => `The ${passingName(passing, texts)} is voided. Restore it first.`,
  'not-voided': (passing, texts) => `The ${passingName(passing, texts)} is not voided, so it cannot be restored.`,
  'not-suspected': ({ rider, from, to }, texts) =>
    `${capitalized(riderName(rider))} has no lap from ${texts.time(from)} to ${texts.time(to)} with a possible missed read any more. Reload the list.`,
  'unknown-saved-sheet': ({ sheet }) => `This race has no saved sheet ${sheet}.`,
  'proposal-gone': () =>
    'A chosen proposal no longer applies: the race has changed. Nothing was changed. Reload the list and choose again.',
  'other-race': ({ open }) => `Nothing was saved: this is for another race, and “${open}” is open now. Open that race first.`,
  'key-taken': ({ entry }) =>
    `Nothing was saved: its key is that of action ${entry}, which is something else. Send this with a key of its own.`,
  'nothing-to-undo': 'There is nothing to undo.',
  'nothing-to-redo': nothingToRedo,
  'not-undoable': notUndoable,
  'bad-value': badValueText,
  'list-refused': ({ lines, line, refusal }, texts) => {
    const count = lines === 1 ? '1 line has an error' : `${texts.number(lines)} lines have errors`;
    return `${count}; nothing was imported. Line ${line}: ${texts.say('problem', refusal)}`;
  },
  'listed-twice': (params) =>
    params.problem === 'bib'
      ? `Bib ${params.bib} is already in line ${params.line}, for ${personName(params.rider, 'a rider without a name')}.`
      : `${tagName(params)} is already in line ${params.line}, for ${riderName(params.rider)}.`,
  'unreadable-line': unreadableLine,
  'no-change': noChangeText,
};

function tagTaken(params: RefusalMessages['tag-taken'], texts: Writer): string {
  const { tag } = params;
  switch (params.problem) {
    case 'assigned':
      return `${tagName(params)} is assigned to ${riderName(params.rider)}. Remove it there first, or use another tag.`;
    case 'assigned-until':
      return `${tagName(params)} was assigned to ${riderName(params.rider)} until ${texts.time(params.until)}. Assign it from then on, or use another tag.`;
    case 'after-redo':
      return `Tag ${tag} is assigned to ${riderName(params.rider)}. Remove it there, then assign it to ${riderName(params.to)} again.`;
    case 'assigned-since':
      return `Action ${params.entry} assigned tag ${tag} to ${riderName(params.to)}. Undo that action first.`;
  }
}

/** A tag, and how it is written elsewhere where that differs. */
function tagName({ tag, written }: { readonly tag: string; readonly written?: string }): string {
  return written === undefined
    ? `Tag ${tag}`
    : `Tag ${tag} is the same tag as ${written} (leading zeros and separators do not count), which`;
}

function unreadableLine(params: RefusalMessages['unreadable-line']): string {
  switch (params.problem) {
    case 'no-column':
      return `“${params.text}” is in a column without a heading: a separator within a cell shifted the rest. Put that cell in quotation marks.`;
    case 'tag-as-number':
      return changedTag(params.text);
    case 'bib-as-number':
      return changedBib(params.text);
    case 'bad-bytes':
      return `“${params.text}” contains bytes that are not characters in this encoding. Choose another encoding, or correct that cell.`;
    case 'no-rider':
      return `This does not look like a rider: “${params.text}” is in place of the bib. Skip this line, or correct it.`;
    case 'no-bib-column':
      return 'No column of this list holds bibs. Choose the column, or give it the heading Bib.';
  }
}

function unknownPassing(params: RefusalMessages['unknown-passing'], texts: Writer): string {
  switch (params.problem) {
    case 'not-a-passing':
      return `Entry ${params.entry} is not a passing. Choose a read or a passing added by hand.`;
    case 'part-of-split':
      return `The ${passingName(params, texts)} comes from splitting a lap. Undo action ${params.entry} instead.`;
    case 'not-counted':
      return `The ${passingName(params, texts)} does not count, so there is nothing to correct.`;
    case 'same-crossing':
      return `Entry ${params.entry} is a repeat read of a passing that has its time from entry ${params.as}. Correct entry ${params.as}, or only this read.`;
    case 'no-lap':
      return `Entry ${params.entry} completes no lap of ${riderName(params.rider)}. Choose a counted passing.`;
  }
}

function notUndoable({ problem, entry }: RefusalMessages['not-undoable']): string {
  switch (problem) {
    case 'not-an-act':
      return `Entry ${entry} is not an action of the timekeeper.`;
    case 'race-created':
      return `Action ${entry} created the race and cannot be undone. Create another race instead.`;
    case 'undo-or-redo':
      return `Action ${entry} is an undo or redo. Undo or redo the action it belongs to instead.`;
    case 'undone':
      return `Action ${entry} is already undone. Redo it to bring it back.`;
    case 'no-effect':
      return `Undoing action ${entry} would change nothing now: ${WITHOUT_EFFECT}`;
  }
}

const WITHOUT_EFFECT = 'what it is about is undone, or later actions decided the same. Redo or undo those first.';

function nothingToRedo(params: RefusalMessages['nothing-to-redo']): string {
  switch (params.problem) {
    case 'nothing-undone':
      return 'There is nothing to redo.';
    case 'not-undone':
      return `Action ${params.entry} is not undone, so it cannot be redone.`;
    case 'no-effect':
      return `Redoing action ${params.entry} would change nothing now: ${WITHOUT_EFFECT}`;
  }
}
