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

/**
 * Asks and waits for the whole answer. A line that is silent may be dead without a word; one that is slow is waited for, however long the
 * answer takes. Rejects as `fetch` does.
 */
export async function patientRequest(url: URL, init: RequestInit, { signal, silenceMs }: Patience): Promise<WholeAnswer> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(new Error(`nothing has come for ${silenceMs} ms`)), silenceMs);
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.any([signal, silence.signal]) });
    const decoder = new TextDecoder();
    let body = '';
    for await (const bytes of answer.body ?? []) {
      timer.refresh();
      body += decoder.decode(bytes, { stream: true });
    }
    return { status: answer.status, headers: answer.headers, body: body + decoder.decode() };
  } finally {
    clearTimeout(timer);
  }
}
