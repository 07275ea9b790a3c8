import type { DocumentNode } from "graphql";

/** Who asks. */
export type Asker = "coordinator" | "representative";

/** One page of a list as the console asks for it. */
export interface Asked {
  name: string;
  by: Asker;
  document: DocumentNode;
  variables: object;
}

/** Names that stand for what is somewhere in the middle of a campaign. */
export interface Known {
  campaign: string;
  /** An event, a person and an organization that have a great deal. */
  event: string;
  person: string;
  organization: string;
  /** A day of the campaign, YYYY-MM-DD. */
  day: string;
  /** Places far down in the lists. */
  deepEvent: string;
  deepPerson: string;
  /** As the one above, in the order in which people were added. */
  deepNewPerson: string;
}

/** What is asked by somebody. */
export function askedBy(by: Asker): (name: string, document: DocumentNode, variables: object) => Asked {
  return (name, document, variables) => ({ name, by, document, variables });
}
