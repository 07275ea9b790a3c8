import type { Session } from "@igilik/schema";

/** A browser's memory of its sign-in. */
export class Browser implements Session {
  token: string | null = null;
  expiresAt: Date | undefined;
  start(token: string, expiresAt: Date): void {
    this.token = token;
    this.expiresAt = expiresAt;
  }
  end(): void {
    this.token = null;
  }
}
