/** What a call came to, for a stored result: its answer, or every issue under which it was refused. */
import { isNinesError } from "nines/time";

/** The answer as plain data, or the issues: the text before each colon is the path. */
export function answerOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (!isNinesError(error)) throw error;
    return { refused: error.issues.map(({ code, message }) => `${code} – ${message}`) };
  }
}

/** The answers to calls by name. */
export function answersTo(calls: Readonly<Record<string, () => unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, answerOf(call)]));
}

/** Epoch milliseconds for a reader, written by the host and not by what is tested. */
export function iso(instant: number): string {
  return new Date(instant).toISOString();
}
