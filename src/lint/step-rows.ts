/**
 * Rows that rise step by step: of downtime, and of missed targets. A first step that lies above the least
 * that misses the promise leaves a gap; of two rows with one step the second decides nothing.
 */
import { type Finding, finding } from "../core/finding.js";
import type { CreditValue } from "../policy/credit-value.js";
import { comparedValues, valueName } from "./credit-values.js";

/** One row: from which number on it holds, for a reader and for comparing. */
export interface StepRow {
  readonly from: number;
  /** Whether it holds only above that number. */
  readonly isOver: boolean;
  readonly name: string;
  readonly credit: CreditValue;
}

/** Findings about rows; `least` is what misses the promise, with its name, where that can be said. */
export function stepRowFindings(
  credit: string,
  rows: readonly StepRow[],
  least: { readonly from: number; readonly name: string } | null,
  clause: string | undefined,
): Finding[] {
  const say = (rule: string, text: string, params: Finding["params"]): Finding =>
    finding(rule, "not-applied", `Credit ${credit}: ${text}`, clause, { credit, ...params });
  const order = [...rows.keys()].sort((a, b) => compareSteps(at(rows, a), at(rows, b)));
  const first = order[0] === undefined ? null : at(rows, order[0]);
  const gap =
    first !== null && least !== null && first.from > least.from
      ? [
          say("schedule-gap", `no row holds from ${least.name} to ${first.name}.`, {
            from: least.name,
            to: first.name,
          }),
        ]
      : [];
  const pairs = order.slice(1).map((better, n) => [order[n] as number, better] as const);
  return [
    ...gap,
    ...pairs
      .filter(([a, b]) => compareSteps(at(rows, a), at(rows, b)) === 0)
      .map(([a, b]) =>
        say(
          "schedule-row-unreachable",
          `rows ${a} and ${b} begin at the same ${at(rows, a).name}.`,
          { first: a, second: b },
        ),
      ),
    ...pairs
      .filter(([a, b]) => (comparedValues(at(rows, b).credit, at(rows, a).credit) ?? 0) < 0)
      .map(([less, more]) =>
        say(
          "schedule-not-monotone",
          `row ${more} is for more than row ${less} and pays less (${valueName(at(rows, more).credit)} against ${valueName(at(rows, less).credit)}).`,
          { worse: more, better: less },
        ),
      ),
  ];
}

/** Of two rows with one number, that which holds only above it begins later. */
function compareSteps(a: StepRow, b: StepRow): number {
  return a.from - b.from || Number(a.isOver) - Number(b.isOver);
}

function at(rows: readonly StepRow[], n: number): StepRow {
  return rows[n] as StepRow;
}
