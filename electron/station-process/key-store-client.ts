import type { Surroundings } from '../../src/app';
import type { FromStation, ToStation } from './contract';

type SecretBox = NonNullable<Surroundings['secretBox']>;

/** The key store of the system, reached through the desktop. */
export class KeyStoreClient implements SecretBox {
  private readonly waiting = new Map<number, (text: string | null) => void>();
  private lastId = 0;

  constructor(private readonly send: (message: FromStation) => void) {}

  protect(text: string): Promise<string> {
    return this.ask('protect', text);
  }

  open(text: string): Promise<string> {
    return this.ask('open', text);
  }

  /** An answer of the desktop. */
  settle({ id, text }: Extract<ToStation, { type: 'key-store' }>): void {
    this.waiting.get(id)?.(text);
    this.waiting.delete(id);
  }

  private ask(work: 'protect' | 'open', text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.lastId += 1;
      this.waiting.set(this.lastId, (answer) => {
        if (answer === null) reject(new Error('the key store of the system refused'));
        else resolve(answer);
      });
      this.send({ type: 'key-store', id: this.lastId, work, text });
    });
  }
}
