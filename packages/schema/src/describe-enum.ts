import { registerEnumType } from "type-graphql";

type Described<Value extends string> = { readonly [Key in Value]: Key };

/**
 * Registers an enum with a description for each value, and answers an object whose keys are its values,
 * so that `EventStatus.HELD` and the plain string "HELD" are the same thing everywhere.
 */
export function describeEnum<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Described<Value> {
  const names = Object.keys(values) as Value[];
  const described = Object.fromEntries(names.map((value) => [value, value])) as Described<Value>;
  registerEnumType(described, {
    name,
    description,
    valuesConfig: Object.fromEntries(names.map((value) => [value, { description: values[value] }])) as Record<
      Value,
      { description: string }
    >,
  });
  return described;
}
