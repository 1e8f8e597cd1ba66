import { Component, type ReactNode } from 'react';
import { Button } from './button';

interface BoundaryProps {
  readonly children: ReactNode;
  /** Nobody stands at this screen: it loads itself again after so many milliseconds. */
  readonly reloadAfterMs?: number;
}

/** Keeps the failure of one part of a screen to that part, and says what to do about it. */
export class FailureBoundary extends Component<BoundaryProps, { readonly failure: string | null }> {
  override state = { failure: null };

  static getDerivedStateFromError(error: unknown): { readonly failure: string } {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(): void {
    const { reloadAfterMs } = this.props;
    if (reloadAfterMs !== undefined) setTimeout(() => window.location.reload(), reloadAfterMs);
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children;
    return (
      <div className="empty" role="alert">
        <strong>This part of the screen failed</strong>
        <span>
          Nothing is lost: the station goes on without it. Load the screen again; should it come back, note these words:{' '}
          {this.state.failure}
        </span>
        <Button look={['primary']} onClick={() => window.location.reload()}>
          Load again
        </Button>
      </div>
    );
  }
}
