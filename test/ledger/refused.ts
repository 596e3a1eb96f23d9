/** The issues under which a call is refused. */
import { type Issue, isNinesError } from "nines";

/** Code, path and facts of each; none where the call answers, and any other error passes on. */
export function issuesOf(call: () => unknown): readonly [Issue["code"], string, Issue["params"]][] {
  try {
    call();
    return [];
  } catch (error) {
    if (!isNinesError(error)) throw error;
    return error.issues.map(({ code, path, params }) => [code, path, params]);
  }
}

/** The same without the facts: `grants[1].id: duplicate_id`. */
export function refusalsOf(call: () => unknown): readonly string[] {
  return issuesOf(call).map(([code, path]) => `${path}: ${code}`);
}
