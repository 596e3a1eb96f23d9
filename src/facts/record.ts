/** What records of facts share: instants, ends that do not come before starts, room for anything else. */
import * as z from "zod";
import { addRefusal, reading } from "../core/validation.js";
import { readInstant, reversedInstants } from "../time/instant.js";

/** An instant in any form, as epoch milliseconds. */
export const instantSchema: z.ZodType<number> = reading(readInstant);

/** Anything: kept by the caller, never read. */
export const whateverElse = z.json().optional();

/** Refuses a record that ends before it starts; looks at what is there, the rest may be broken. */
export function forwards(
  from = "start",
  to = "end",
): (record: unknown, context: z.RefinementCtx) => void {
  return (record, context) => {
    const given = (record ?? {}) as Readonly<Record<string, unknown>>;
    const [start, end] = [given[from], given[to]];
    if (!isInstant(start) || !isInstant(end) || end >= start) return;
    addRefusal(context, reversedInstants(start, end), [to]);
  };
}

/** Whether a value has become an instant; one that is out of range is refused where it stands. */
export function isInstant(value: unknown): value is number {
  return typeof value === "number" && typeof readInstant(value) === "number";
}

/** Whether a value is a text or absent; anything else is refused where it stands. */
export function isTextOrNone(value: unknown): boolean {
  return typeof value === "string" || value === null || value === undefined;
}

/** The most records of a kind. */
export const maxRecords = 5_000_000;

/** `null` for what is absent. */
export function orNull<T>(value: T | null | undefined): T | null {
  return value ?? null;
}
