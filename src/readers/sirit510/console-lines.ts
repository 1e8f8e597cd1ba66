/** A piece of what a serial console writes: a line that is not empty, a blank line, or a prompt. */
export type ConsoleToken = { readonly type: 'line'; readonly text: string } | { readonly type: 'blank' } | { readonly type: 'prompt' };

const PROMPT = '>>> ';
const MAX_LINE_BYTES = 64 * 1024;
const ESC = '\u001b';

/**
 * Splits the bytes of a console into lines, however they are cut. CR, LF or CR LF end a line; NUL, BEL and terminal escape sequences are
 * left out; a prompt in front of a line is a token of its own. The console is that of the User's Guide P1.04; echo and
 * prompt on the serial port are not documented, so neither is relied on.
 */
export class ConsoleSplitter {
  private line = '';
  private hadReturn = false;
  private escape: 'none' | 'begun' | 'sequence' = 'none';

  /** Tokens that this chunk completes, in order, and the bytes of a line that was too long. */
  push(chunk: Uint8Array): { readonly tokens: readonly ConsoleToken[]; readonly dropped: number } {
    const tokens: ConsoleToken[] = [];
    for (const character of Buffer.from(chunk).toString('latin1')) {
      if (!this.isDecoration(character)) this.take(character, tokens);
    }
    const dropped = this.line.length > MAX_LINE_BYTES ? this.line.length : 0;
    if (dropped > 0) this.line = '';
    return { tokens, dropped };
  }

  private take(character: string, tokens: ConsoleToken[]): void {
    const followsReturn = this.hadReturn;
    this.hadReturn = character === '\r';
    if (character === '\n' && followsReturn) return;
    if (character === '\r' || character === '\n') {
      tokens.push(lineToken(this.line.trim()));
      this.line = '';
      return;
    }
    this.line += character;
    if (this.line !== PROMPT) return;
    tokens.push({ type: 'prompt' });
    this.line = '';
  }

  private isDecoration(character: string): boolean {
    if (this.escape === 'begun') {
      this.escape = character === '[' ? 'sequence' : 'none';
      return true;
    }
    if (this.escape === 'sequence') {
      if (character >= '@' && character <= '~') this.escape = 'none';
      return true;
    }
    if (character === ESC) this.escape = 'begun';
    return character === ESC || character === '\0' || character === '\u0007';
  }
}

function lineToken(text: string): ConsoleToken {
  if (text === '') return { type: 'blank' };
  return text === PROMPT.trim() ? { type: 'prompt' } : { type: 'line', text };
}
