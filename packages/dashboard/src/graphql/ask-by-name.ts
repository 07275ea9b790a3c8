import { makeOperation, type Exchange, type Operation } from "@urql/core";
import { filter, makeSubject, map, merge, pipe } from "wonka";
import { nameOf, unknownNameCode } from "./document-name";
import { codeOfError } from "./errors";

/**
 * Names the pages' own documents instead of sending their text: a server may answer strangers nothing else. One that
 * does not know the name is sent the text, and from then on at once.
 */
export const askByName: Exchange = ({ forward }) => {
  const unknown = new Set<string>();

  const withName = (operation: Operation): Operation => {
    const name = nameOf(operation.query);
    if (!name || operation.kind === "teardown") return operation;
    const { sha256Hash } = name.persistedQuery;
    // urql sends the text along with a name that was missed.
    const persistedQuery = { ...name.persistedQuery, ...(unknown.has(sha256Hash) ? { miss: true } : {}) };
    return makeOperation(operation.kind, {
      ...operation,
      extensions: { ...operation.extensions, persistedQuery },
    });
  };

  return (operations) => {
    const again = makeSubject<Operation>();
    return pipe(
      forward(pipe(merge([operations, again.source]), map(withName))),
      filter(({ operation, error }) => {
        const name = nameOf(operation.query)?.persistedQuery.sha256Hash;
        const isMissed = error !== undefined && codeOfError(error) === unknownNameCode;
        if (name === undefined || !isMissed || unknown.has(name)) return true;
        unknown.add(name);
        again.next(operation);
        return false;
      }),
    );
  };
};
