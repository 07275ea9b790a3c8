import { setTimeout as sleep } from "node:timers/promises";

/** Refusals that mean "later": everything else is an answer. */
const later = new Set(["DATABASE_UNAVAILABLE", "INTERNAL"]);
const answerWithinMs = 3_000;
const pauseMs = 20;

/** A coordinator's line to the servers, over HTTP: sends again, word for word, until there is an answer. */
export class DeskLine {
  readonly #url: string;
  readonly #onRetry: (because: string) => void;
  #cookie = "";

  /** @param onRetry hears why something is sent again: the code of a refusal, or that nothing came */
  constructor(address: string, onRetry: (because: string) => void = () => {}) {
    this.#url = `${address}/graphql`;
    this.#onRetry = onRetry;
  }

  /** The token of the sign-in, for sockets; empty before it. */
  get session(): string {
    return this.#cookie.slice(this.#cookie.indexOf("=") + 1);
  }

  /** @throws Error what was refused, for good */
  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    for (;;) {
      const answer = await this.#tryToAsk(query, variables);
      const code = answer?.errors?.[0]?.extensions?.code;
      if (answer?.data && !answer.errors) return answer.data as Data; // the caller names what it selects
      if (answer && !later.has(code ?? "")) throw new Error(JSON.stringify(answer));
      this.#onRetry(code ?? "no answer");
      await sleep(pauseMs);
    }
  }

  /** Signs in; what is asked from then on is asked as this coordinator. */
  async signIn(account: { email: string; password: string }): Promise<void> {
    await this.ask(`mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`, {
      input: account,
    });
    if (!this.#cookie) throw new Error("the sign-in was refused");
  }

  /** Undefined when no whole answer came. */
  async #tryToAsk(query: string, variables: object) {
    try {
      const response = await fetch(this.#url, {
        method: "POST",
        headers: { "content-type": "application/json", cookie: this.#cookie },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(answerWithinMs),
      });
      const answer = (await response.json()) as {
        data?: unknown;
        errors?: { extensions?: { code?: string } }[];
      };
      this.#cookie ||= response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
      return answer;
    } catch {
      return undefined; // cut, refused or late: the reference makes it harmless to ask again
    }
  }
}
