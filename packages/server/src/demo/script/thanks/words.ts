/** What a message is about: a project's, a kind of help, or everything. */
export type Topic =
  | "tea"
  | "walls"
  | "education"
  | "children"
  | "social"
  | "needy"
  | "elderly"
  | "ecology"
  | "animals"
  | "everyone";

/** Invented words of thanks of one language: who says it (a role, never a name), and what they say. */
export type Words = Record<Topic, { from: string; texts: readonly string[] }>;
