import { useState } from "react";
import { useQuery } from "urql";
import { codeOfError } from "../../graphql/errors";
import { ConsolePersonDocument, type ConsolePersonQuery } from "../../graphql/generated";

/** A person with all that their page shows at once. */
export type ShownPerson = ConsolePersonQuery["volunteerCard"];

/** One person, or why there is none to show. */
export interface KnownPerson {
  /** Undefined until it has come. */
  person: ShownPerson | undefined;
  /** Rises whenever the person is read again. */
  timesRead: number;
  /** Why the last try failed: a code. */
  problem: string | undefined;
  readAgain: () => void;
}

/** Reads the card with this id; a card that was folded into another one answers with that one. */
export function usePerson(id: string): KnownPerson {
  const [timesRead, countReading] = useState(0);
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
    timesRead,
    readAgain: () => {
      countReading((times) => times + 1);
      ask();
    },
  };
}
