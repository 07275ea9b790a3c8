import type { ComparedCardFragment, PersonContactsQuery } from "../../../graphql/generated";

type Contacts = PersonContactsQuery["volunteerCard"];

/** What two cards say about one thing: the same, not the same, or only one of them says something. */
export type Agreement = "agrees" | "differs" | "oneOnly" | "unknown";

/** One thing that is compared, as each card has it; null where it says nothing. */
export interface ComparedFact {
  name: "familyName" | "givenName" | "born" | "phone" | "email";
  first: string | null;
  second: string | null;
  agreement: Agreement;
}

/** What is compared of two cards; contacts only once somebody has asked for them. */
export function comparedFacts(
  [first, second]: readonly [ComparedCardFragment, ComparedCardFragment],
  contacts: readonly [Contacts, Contacts] | undefined,
): ComparedFact[] {
  const year = ({ birthYear }: ComparedCardFragment) => birthYear?.toString() ?? null;
  return [
    compare("familyName", first.familyName, second.familyName),
    compare("givenName", first.givenName, second.givenName),
    compare("born", year(first), year(second)),
    ...(contacts
      ? [
          compare("phone", contacts[0].phone, contacts[1].phone),
          compare("email", contacts[0].email, contacts[1].email),
        ]
      : []),
  ];
}

function compare(name: ComparedFact["name"], first: string | null, second: string | null): ComparedFact {
  return { name, first, second, agreement: agreementOf(first, second) };
}

function agreementOf(first: string | null, second: string | null): Agreement {
  if (first === null && second === null) return "unknown";
  if (first === null || second === null) return "oneOnly";
  return first.toLowerCase() === second.toLowerCase() ? "agrees" : "differs";
}
