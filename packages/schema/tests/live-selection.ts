import { getNamedType, type GraphQLNamedType, isObjectType, isUnionType } from "graphql";

import { isLiveField } from "../src/index.js";

/** Every live field below a type, as a subscription could select them; a type within itself is not selected again. */
export function liveSelection(type: GraphQLNamedType, above: readonly string[] = []): string {
  if (isUnionType(type)) {
    const members = type.getTypes().map((member) => `... on ${member.name} ${liveSelection(member, above)}`);
    return `{ __typename ${members.join(" ")} }`;
  }
  if (!isObjectType(type)) return "";
  const fields = Object.values(type.getFields())
    .filter((field) => isLiveField(field) && !above.includes(getNamedType(field.type).name))
    .map((field) => {
      const args = field.args.length > 0 ? "(language: RU)" : "";
      return `${field.name}${args} ${liveSelection(getNamedType(field.type), [...above, type.name])}`;
    });
  return `{ ${fields.join(" ")} }`;
}
