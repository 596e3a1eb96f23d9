/** What the `safeParse…` functions return: the data, or every issue found. */
import type { Issue } from "./issue.js";
import { isNinesError } from "./issue.js";

/** The outcome of a parse that does not throw. */
export type ParseResult<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly issues: readonly Issue[] };

/** Runs a throwing parser and returns its outcome as data; anything but a `NinesError` passes. */
export function resultOf<T>(parse: () => T): ParseResult<T> {
  try {
    return { success: true, data: parse() };
  } catch (thrown) {
    if (isNinesError(thrown)) return { success: false, issues: thrown.issues };
    throw thrown;
  }
}
