import type { ListProblem } from '../list.messages';

/** Thrown where a workbook cannot be read as a list. */
export class WorkbookProblem extends Error {
  override readonly name = 'WorkbookProblem';

  constructor(readonly problem: ListProblem) {
    super(problem.problem);
  }
}

/** A workbook whose parts contradict each other or are not what the format allows; `cause` for developers. */
export function damaged(cause: string): WorkbookProblem {
  return new WorkbookProblem({ problem: 'damaged', cause });
}
