/**
 * The listeners of one kind of event. A listener that throws stops neither the sender nor the other listeners: its error goes to `onError`.
 */
export class Listeners<Event> {
  private readonly listeners = new Set<(event: Event) => void>();

  /** `onError` must not throw. */
  constructor(private readonly onError: (error: unknown, event: Event) => void) {}

  /** Returns a function that ends the subscription. A function that subscribes twice is called twice. */
  subscribe(listener: (event: Event) => void): () => void {
    const own = (event: Event): void => listener(event);
    this.listeners.add(own);
    return () => this.listeners.delete(own);
  }

  /** Calls every listener with each event, in the order of subscription. Listeners that subscribe meanwhile get the next event. */
  notify(...events: readonly Event[]): void {
    for (const event of events) for (const listener of [...this.listeners]) this.call(listener, event);
  }

  private call(listener: (event: Event) => void, event: Event): void {
    try {
      listener(event);
    } catch (error) {
      this.onError(error, event);
    }
  }
}
