import { folderOf } from './machine-id';

/** Who was heard lately under one name: one machine, or several. */
export class Voices {
  /** When each was heard, by the id of its start; the one that was heard last is the last. */
  private readonly heard = new Map<string, number>();
  private lastMixed = Number.NEGATIVE_INFINITY;

  /** Of a machine that was not heard for so long, in ms, nothing is said. */
  constructor(private readonly memory: number) {}

  note(machine: string, at: number): void {
    for (const [id, heard] of this.heard) if (at - heard > this.memory) this.heard.delete(id);
    // A station that was started again has another id, and the one before is not heard any more.
    if (this.heard.has(machine) && [...this.heard.keys()].at(-1) !== machine) this.lastMixed = at;
    this.heard.delete(machine);
    this.heard.set(machine, at);
  }

  /** `two-machines`: of several data folders; `copied-folder`: of copies of one. Null: it is one machine. */
  problem(at: number): 'two-machines' | 'copied-folder' | null {
    if (new Set([...this.heard.keys()].map(folderOf)).size > 1) return 'two-machines';
    return at - this.lastMixed <= this.memory ? 'copied-folder' : null;
  }
}
