/** An answer of a station, whole. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** When a request is given up: on `signal`, or when nothing has come for `silenceMs`. */
interface Patience {
  readonly signal: AbortSignal;
  readonly silenceMs: number;
}

/** Silence is counted in so many parts: while the process itself stands still, only one of them passes. */
const PARTS = 8;

/**
 * Asks and waits for the whole answer. A line that is silent may be dead without a word; one that is slow is waited for, however long the
 * answer takes. Rejects as `fetch` does.
 */
export async function patientRequest(url: URL, init: RequestInit, { signal, silenceMs }: Patience): Promise<WholeAnswer> {
  const silence = new AbortController();
  let silentParts = 0;
  const timer = setInterval(() => {
    silentParts += 1;
    if (silentParts > PARTS) silence.abort(new Error(`nothing has come for ${silenceMs} ms`));
  }, silenceMs / PARTS);
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.any([signal, silence.signal]) });
    const decoder = new TextDecoder();
    let body = '';
    for await (const bytes of answer.body ?? []) {
      silentParts = 0;
      body += decoder.decode(bytes, { stream: true });
    }
    return { status: answer.status, headers: answer.headers, body: body + decoder.decode() };
  } finally {
    clearInterval(timer);
  }
}
