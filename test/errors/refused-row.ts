/** A row of refused input: the code it is refused with, and where the input is wrong. */
import type { IssueCode } from "nines";

/** Input that is refused. */
export interface RefusedInput {
  readonly code: IssueCode;
  readonly says: string;
  readonly path: string;
  readonly call: () => unknown;
}
