import { validateSync, type ValidationError } from "class-validator";
import type { ResolverData } from "type-graphql";

import { DomainError } from "./errors.js";
import { isRowByRow } from "./field-rules.js";
import { isStorable } from "./text.js";
import { Unreadable } from "./unreadable.js";

/** A rule that a value breaks: in which field, and the rule in English. Never the value: it may be a password. */
export interface BrokenRule {
  readonly field: string;
  readonly rule: string;
}

/**
 * Checks an argument against the rules that hold for every value and against those beside its fields, before any
 * resolver sees it. Refuses BAD_INPUT naming fields and rules: type-graphql's own error would repeat the value.
 */
export function validateInput(value: unknown, _type: unknown, { args }: ResolverData): void {
  const broken = findBrokenRules(value, () => nameOf(value, args));
  if (broken.length === 0) return;
  throw new DomainError("BAD_INPUT", `${broken.map(({ rule }) => rule).join("; ")}.`, {
    fields: broken.map(({ field }) => field),
  });
}

/** Every rule that a value breaks, itself or within; `nameOf` is asked for the name of one that is no object. */
export function findBrokenRules(value: unknown, nameOf = () => "value"): BrokenRule[] {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((item: unknown) => {
    if (!isObject(item) || item instanceof Unreadable) return brokenLeaf(item, nameOf);
    const unkept = brokenWithin(item, "");
    // A rule of its own says nothing more about a value that cannot be read at all.
    return unkept.length > 0 ? unkept : brokenByDecorator(item);
  });
}

/** What holds for every value, whatever its field: it can be read, and it can be kept. */
function brokenLeaf(value: unknown, fieldOf: () => string): BrokenRule[] {
  const rule = ruleOf(value);
  if (rule === undefined) return [];
  const field = fieldOf();
  return [{ field, rule: `${field} ${rule}` }];
}

function ruleOf(value: unknown): string | undefined {
  if (value instanceof Unreadable) return value.rule;
  if (typeof value === "string" && !isStorable(value)) {
    return "must be text without NUL characters and halves of characters";
  }
  return typeof value === "number" && !Number.isFinite(value) ? "must be a number with an end" : undefined;
}

function brokenWithin(input: object, parent: string): BrokenRule[] {
  return Object.entries(input).flatMap(([name, value]: [string, unknown]) => {
    const field = `${parent}${name}`;
    if (isRowByRow(input, name)) return [];
    const values = Array.isArray(value) ? value : [value];
    return values.flatMap((item: unknown) =>
      isObject(item) && !(item instanceof Unreadable)
        ? brokenWithin(item, `${field}.`)
        : brokenLeaf(item, () => field),
    );
  });
}

function brokenByDecorator(input: object): BrokenRule[] {
  const errors = validateSync(input, {
    forbidUnknownValues: false,
    validationError: { target: false, value: false },
  });
  return errors.flatMap((error) => flatten(error, ""));
}

function flatten(error: ValidationError, parent: string): BrokenRule[] {
  const field = `${parent}${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((rule) => ({ field, rule: `${parent}${rule}` }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, `${field}.`))];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** The argument's name; only the value is told to a validator. */
function nameOf(value: unknown, args: Record<string, unknown>): string {
  return Object.entries(args).find(([, each]) => each === value)?.[0] ?? "value";
}
