import { buildMessage, ValidateBy } from "class-validator";

import { countCharacters, tidyText } from "./text.js";

/** The text has `min` to `max` characters, as PostgreSQL counts them. */
export function Length(min: number, max: number): PropertyDecorator {
  return ValidateBy({
    name: "length",
    constraints: [min, max],
    validator: {
      validate: (value) => typeof value === "string" && isWithin(value, min, max),
      defaultMessage: buildMessage(() => "$property must have $constraint1 to $constraint2 characters"),
    },
  });
}

/** The text is read by people: it has `min` to `max` characters, and as many when what cannot be seen is left out. */
export function Words(min: number, max: number): PropertyDecorator {
  return ValidateBy({
    name: "words",
    constraints: [min, max],
    validator: {
      validate: (value) =>
        typeof value === "string" && isWithin(value, min, max) && isWithin(tidyText(value), min, max),
      defaultMessage: buildMessage(
        () => "$property must have $constraint1 to $constraint2 characters that can be read",
      ),
    },
  });
}

function isWithin(text: string, min: number, max: number): boolean {
  // A character has at most two units: what is far too long is not counted.
  if (text.length > 2 * max) return false;
  const characters = countCharacters(text);
  return characters >= min && characters <= max;
}

const rowByRow = new WeakMap<object, Set<PropertyKey>>();

/** The rows of this list are judged by the service one by one, so that a broken one holds up no other. */
export function RowByRow(): PropertyDecorator {
  return (prototype, property) => {
    rowByRow.set(prototype, (rowByRow.get(prototype) ?? new Set()).add(property));
  };
}

/** As `RowByRow`, for an argument that is itself a list of rows. */
export function leaveRowsToService(): void {
  // Its being given is all that it does: the schema's own check is not asked.
}

/** Whether the field's rows are judged by the service. */
export function isRowByRow(input: object, property: string): boolean {
  return rowByRow.get(Object.getPrototypeOf(input) as object)?.has(property) ?? false;
}
