import { fork } from "node:child_process";
import { once } from "node:events";

/*
 * A part of a benchmark in a process of its own, so that its CPU time is only its own. The parent asks by name and
 * waits; the part answers one question at a time.
 */

/** What a part can be asked, by name. */
export type Answers = Record<string, (input: never) => unknown>;

/** The parent's end of a part. */
export interface OwnProcess<Part extends Answers> {
  ask<Name extends keyof Part & string>(
    name: Name,
    ...input: Parameters<Part[Name]>
  ): Promise<Awaited<ReturnType<Part[Name]>>>;
  stop(): Promise<void>;
}

type Reply = { value: unknown } | { error: string };

/** Starts `file` in a process of its own; it calls `answer` below. */
export function startProcess<Part extends Answers>(
  file: URL,
  args: readonly string[] = [],
): OwnProcess<Part> {
  // What peers warn of is theirs, and would stand between the rounds.
  const child = fork(file, args, {
    serialization: "advanced",
    env: { ...process.env, NODE_ENV: "production" }, // as servers run: graphql checks less then
    execArgv: [...process.execArgv, "--no-warnings"],
  });
  const ended = once(child, "exit").then(() => {
    throw new Error(`${file.pathname} ended`);
  });
  ended.catch(() => {}); // told to whoever asks
  return {
    async ask(name, ...input) {
      child.send({ name, input });
      const [reply] = (await Promise.race([once(child, "message"), ended])) as [Reply];
      if ("error" in reply) throw new Error(reply.error);
      return reply.value as never; // what `answer` sent for this name
    },
    async stop() {
      if (child.exitCode !== null) return;
      const exited = once(child, "exit");
      child.disconnect();
      await exited;
    },
  };
}

/** The part's end: answers until the parent disconnects, then cleans up and ends. */
export function answer(part: Answers, close: () => void | Promise<void> = () => {}): void {
  const questions = part as Record<string, ((...input: unknown[]) => unknown) | undefined>;
  process.on("message", ({ name, input }: { name: string; input: unknown[] }) => {
    void (async () => {
      try {
        process.send?.({ value: await questions[name]?.(...input) } satisfies Reply);
      } catch (error) {
        process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      }
    })();
  });
  process.once("disconnect", () => void Promise.resolve(close()).finally(() => process.exit(0)));
}
