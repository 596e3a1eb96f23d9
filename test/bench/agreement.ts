/**
 * Whether contestants give the same answers. The agreed answers are those of the library, once
 * every contestant that must give them has given them too; where one does not, the run stops.
 * A contestant may differ in other ways: by counting a closing instant as open, or by being wrong.
 */
import type { Ask, BusinessClock } from "./peers/business-clock.js";

/** How a contestant's answers compare with the agreed ones. */
export interface Agreement {
  readonly asked: number;
  /** The instants to which it gave an answer, right or wrong. */
  readonly answered: Float64Array;
  readonly endless: number;
  readonly wrong: number;
  /** Answers that differ only in that the closing instant itself counts as open. */
  readonly closing: number;
  readonly largestMs: number;
}

const groupSize = 25;

/** Asks all of `instants`, but stops after a group of 25 once `budgetMs` is used up. */
export function agreement(
  clock: BusinessClock,
  ask: Ask,
  instants: Float64Array,
  agreed: Float64Array,
  budgetMs: number,
): Agreement {
  const answers = new Float64Array(instants.length);
  const begun = performance.now();
  let asked = 0;
  while (asked < instants.length && (asked === 0 || performance.now() - begun < budgetMs)) {
    const end = Math.min(asked + groupSize, instants.length);
    ask(instants.subarray(asked, end), answers.subarray(asked, end));
    asked = end;
  }
  return compare(clock, instants.subarray(0, asked), answers, agreed);
}

function compare(
  clock: BusinessClock,
  instants: Float64Array,
  answers: Float64Array,
  agreed: Float64Array,
): Agreement {
  let [endless, wrong, closing, largestMs] = [0, 0, 0, 0];
  for (const [i, instant] of instants.entries()) {
    const [answer, right] = [answers[i] as number, agreed[i] as number];
    if (answer === right) continue;
    if (clock.exact) {
      throw new Error(`${clock.name} answers ${answer}, not ${right}, when asked about ${instant}`);
    }
    if (Number.isNaN(answer)) endless++;
    else if (answer === instant && right > instant) closing++;
    else {
      wrong++;
      largestMs = Math.max(largestMs, Math.abs(answer - right));
    }
  }
  const answered = instants.filter((_, i) => !Number.isNaN(answers[i]));
  return { asked: instants.length, answered, endless, wrong, closing, largestMs };
}
