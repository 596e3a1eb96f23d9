/** Results in words: a document of the library becomes Markdown that can be sent to a customer. */
import type { PeriodAssessment } from "../assessment/assess-period.js";
import { refusal, refuse, shown } from "../core/issue.js";
import type { RequestDeadlines } from "../support/deadlines.js";
import { deadlineStatement } from "./deadline-statement.js";
import { periodStatement } from "./period-statement.js";
import { readPeriodAssessment, readRequestDeadlines } from "./readable-documents.js";

/** The documents that can be explained. */
export type Explainable = PeriodAssessment | RequestDeadlines;

/**
 * A result as Markdown: the verdict first, then the numbers, then each clause that applied and each
 * that did not.
 *
 * @throws NinesError `invalid_type`, `invalid_value` for anything but a document of the library
 * @example
 * ```ts
 * import { assessPeriod } from "nines";
 * import { explain } from "nines/explain";
 * import { doitErp } from "nines/presets";
 * const facts = { outages: [], maintenance: [], accessAttempts: [], claims: [] };
 * const options = { period: "2026-Q1", asOf: "2026-04-10T00:00Z" };
 * console.log(explain(assessPeriod(doitErp(), facts, options)).split("\n")[0]);
 * // # DOit ERP Service Level Commitment: 2026-Q1
 * ```
 */
export function explain(result: Explainable): string {
  const type = typeof result === "object" && result !== null ? result.type : null;
  if (type === "period-assessment") return periodStatement(readPeriodAssessment(result));
  if (type === "request-deadlines") return deadlineStatement(readRequestDeadlines(result));
  const expected = "a document of type period-assessment or request-deadlines";
  return refuse("result", refusal("invalid_value", { expected, got: shown(type ?? result) }));
}
