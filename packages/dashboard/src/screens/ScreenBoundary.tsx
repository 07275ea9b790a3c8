import { Component, type ErrorInfo, type ReactNode } from "react";
import { later } from "../lib/later";

interface ScreenBoundaryProps {
  /** Shown until the next try. */
  fallback: () => ReactNode;
  children: ReactNode;
}

const firstRetryMs = 2_000;
const longestRetryMs = 60_000;
/** After this long without a failure the next one is a new one. */
const quietMs = 5 * 60_000;

/** Nobody stands at a wall to press reload: when drawing fails, the fallback is shown and drawing is tried again. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, { failed: boolean }> {
  override state = { failed: false };
  private retryMs = firstRetryMs;
  private failedAt = 0;
  private cancelRetry = () => {};

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo): void {
    console.error("The scene could not be drawn.", error, componentStack);
    if (Date.now() - this.failedAt > quietMs) this.retryMs = firstRetryMs;
    this.failedAt = Date.now();
    this.cancelRetry();
    this.cancelRetry = later(() => this.setState({ failed: false }), this.retryMs);
    this.retryMs = Math.min(longestRetryMs, this.retryMs * 2);
  }

  override componentWillUnmount(): void {
    this.cancelRetry();
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback() : this.props.children;
  }
}
