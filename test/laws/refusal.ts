import { type IssueCode, isNinesError } from "nines/time";

/** The code under which a call is refused, or `null` where it is not; any other error passes on. */
export function refusalOf(call: () => unknown): IssueCode | null {
  try {
    call();
    return null;
  } catch (error) {
    if (isNinesError(error)) return error.code;
    throw error;
  }
}
