import { useQuery } from "urql";
import { codeOfError } from "../../graphql/errors";
import { ConsolePersonDocument, type ConsolePersonQuery } from "../../graphql/generated";

/** A person with all that their page shows at once. */
export type ShownPerson = ConsolePersonQuery["volunteerCard"];

/** One person, or why there is none to show. */
export interface KnownPerson {
  /** Undefined until it has come. */
  person: ShownPerson | undefined;
  /** Why the last try failed: a code. */
  problem: string | undefined;
  readAgain: () => void;
}

/** Reads the card with this id; a card that was folded into another one answers with that one. */
export function usePerson(id: string): KnownPerson {
  const [{ data, error, fetching, operation }, ask] = useQuery({
    query: ConsolePersonDocument,
    variables: { id },
    requestPolicy: "network-only",
  });
  // While another id is asked for, the answer to the one before is not this person.
  const isOther = operation !== undefined && operation.variables.id !== id;
  return {
    person: isOther ? undefined : data?.volunteerCard,
    problem: error && !fetching && !isOther ? codeOfError(error) : undefined,
    readAgain: ask,
  };
}
