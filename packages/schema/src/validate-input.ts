import { validate, type ValidationError } from "class-validator";

import { DomainError } from "./errors.js";

/**
 * Checks arguments against the rules beside their fields. Refuses BAD_INPUT naming fields and rules, never the value
 * that was sent: type-graphql's own error would repeat it, a password included.
 */
export async function validateInput(value: unknown): Promise<void> {
  const values = (Array.isArray(value) ? value : [value]).filter(isObject);
  const errors = await Promise.all(
    values.map((item) =>
      validate(item, { forbidUnknownValues: false, validationError: { target: false, value: false } }),
    ),
  );
  const broken = errors.flat().flatMap((error) => brokenRules(error, ""));
  if (broken.length > 0) {
    throw new DomainError("BAD_INPUT", `${broken.map(({ rule }) => rule).join("; ")}.`, {
      fields: broken.map(({ field }) => field),
    });
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function brokenRules(error: ValidationError, parent: string): { field: string; rule: string }[] {
  const field = `${parent}${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((rule) => ({ field, rule: `${parent}${rule}` }));
  return [...own, ...(error.children ?? []).flatMap((child) => brokenRules(child, `${field}.`))];
}
