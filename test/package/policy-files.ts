/** Policy files for the tests of their schema: published and preset policies as JSON, and changes to them. */
import { resolve } from "node:path";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { fullFormats } from "ajv-formats/dist/formats.js";
import type { PolicyConfig } from "nines";
import { policyJsonSchema } from "../config/policy-schema.js";
import { publishedSlas } from "../conformance/published/all.js";

export const root = resolve(import.meta.dirname, "../..");
export const schema = policyJsonSchema(root);
const validate: ValidateFunction = new Ajv({
  strict: true,
  allErrors: true,
  formats: { date: fullFormats.date },
}).compile(schema);

export type Place = readonly (string | number)[];
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export const asFile = (policy: PolicyConfig): Json => JSON.parse(JSON.stringify(policy));

export function complaints(policy: unknown): ErrorObject[] {
  return validate(policy) ? [] : [...(validate.errors ?? [])];
}

export const holidays = [
  { date: "2026-07-03", name: "Independence Day", source: "letter of 1 May" },
];
export const supportHours = [{ days: "weekdays", from: "08:00", to: "17:00" }] as const;
export const published = publishedSlas.flatMap(({ id, contracts }) =>
  contracts.map(({ name, policy }) => ({ name: `${id}, ${name}`, policy })),
);

/** A policy in which the value at a place was changed; of `undefined`, taken out. */
export function changed(policy: PolicyConfig, at: Place, value: unknown): unknown {
  const file: unknown = asFile(policy);
  const holder = at
    .slice(0, -1)
    .reduce((part, key) => (part as Record<string, unknown>)[key], file);
  const last = at.at(-1) as string;
  if (value === undefined) delete (holder as Record<string, unknown>)[last];
  else (holder as Record<string, unknown>)[last] = value;
  return file;
}
