import { Component, type ReactNode } from 'react';
import { Button } from './button';
import { Empty } from './notice';
import { useScreenTexts } from './texts';

interface BoundaryProps {
  readonly children: ReactNode;
  /** For a screen without an operator: it reloads itself after so many milliseconds. */
  readonly reloadAfterMs?: number;
}

/** Catches an error of the components below it, so that the rest of the screen goes on, and shows what to do about it. */
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
    return <Failed message={this.state.failure} />;
  }
}

function Failed({ message }: { readonly message: string }) {
  const { failure } = useScreenTexts().common;
  return (
    <Empty title={failure.title} isAlert>
      <span>{failure.text(message)}</span>
      <Button variant="primary" onClick={() => window.location.reload()}>
        {failure.reload}
      </Button>
    </Empty>
  );
}
