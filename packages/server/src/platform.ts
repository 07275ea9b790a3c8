import type { Logger } from "pino";
import type { Database } from "./database/database.js";
import type { JobQueue } from "./jobs/job-queue.js";
import type { Boards } from "./live/boards.js";
import type { CodeBooks } from "./live/code-books.js";
import type { WaitingRoom } from "./live/waiting-room.js";
import type { Writer } from "./writes/writer.js";

/** What every service stands on; put together once, in server.ts. */
export interface Platform {
  /** For reading. */
  db: Database;
  /**
   * For what changes something, what its answer reads back, and knowing who asks: however many read, nobody waits for
   * them here.
   */
  writes: Database;
  /** Names of campaigns, categories, districts, projects and challenges, answered without asking the database. */
  codeBooks: CodeBooks;
  /** The newest board of each campaign. */
  boards: Boards;
  /** Requests that wait for a newer board. */
  waiting: WaitingRoom;
  writer: Writer;
  /** Takes orders for long work. */
  jobQueue: JobQueue;
  /** Tells the projector that something was committed outside the writer. */
  wake: () => void;
  /** Keys the HMACs that recognize a person; the same for as long as the database lives. */
  matchSecret: string;
  logger: Logger;
}
