/** A goal set beforehand, what was measured, and whether that reaches it. */
import { showRatio } from "./table.js";

export interface Goal {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly reached: boolean;
}

/** A goal on a ratio that must not be greater than `bound`. */
export function atMost(what: string, bound: number, ratio: number): Goal {
  const wanted = `at most ${bound} ×`;
  return { what, wanted, measured: showRatio(ratio), reached: ratio <= bound };
}

/** A goal on a ratio that must not be less than `bound`. */
export function atLeast(what: string, bound: number, ratio: number): Goal {
  const wanted = `at least ${bound} ×`;
  return { what, wanted, measured: showRatio(ratio), reached: ratio >= bound };
}
