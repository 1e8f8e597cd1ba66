import type { ElectronApplication } from 'playwright-core';

/** What the user of these tests answers when the desktop asks. Dialogs belong to the system; a test cannot press their buttons. */
export interface Answers {
  /** Where to save; null: cancelled. */
  readonly saveTo?: string | null;
  /** Which file to open; null: cancelled. */
  readonly open?: string | null;
  /** Label of the button pressed in a message. */
  readonly press?: string;
}

/** Answers every dialog from now on. */
export async function answerDialogs(app: ElectronApplication, answers: Answers): Promise<void> {
  await app.evaluate(({ dialog }, { saveTo, open, press }) => {
    const asked = globalThis as unknown as { askedMessages: string[] };
    asked.askedMessages = [];
    dialog.showSaveDialog = async () => ({ canceled: saveTo == null, filePath: saveTo ?? '' });
    dialog.showOpenDialog = async () => ({ canceled: open == null, filePaths: open == null ? [] : [open] });
    dialog.showMessageBox = async (...args: unknown[]) => {
      const question = args.at(-1) as { message: string; buttons?: string[] };
      asked.askedMessages.push(question.message);
      return { response: question.buttons?.indexOf(press ?? '') ?? 0, checkboxChecked: false };
    };
  }, answers);
}

/** The messages shown since `answerDialogs`. */
export function askedMessages(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as unknown as { askedMessages: string[] }).askedMessages);
}
