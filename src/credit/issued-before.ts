/**
 * Credits that were issued before, for limits that add up over a longer time than a period: those of the
 * facts, and those found owed in the same answer. What is assessed anew does not count against itself.
 */
import { refusal, refuse } from "../core/issue.js";
import type { IssuedCreditRecord } from "../facts/claim.js";
import type { FactRecords } from "../facts/facts.js";
import { civilFromDays, yearMonth } from "../time/civil-date.js";
import { type DayPeriod, isSameDates, readPeriodKey } from "../time/period.js";

/** A period by its dates. */
type IssuedPeriod = Pick<DayPeriod, "first" | "end">;

/** One credit and the month that its period ends in. */
interface Entry {
  readonly credit: string;
  readonly resource: string | null;
  readonly period: IssuedPeriod;
  readonly month: string;
  readonly amountMinor: number;
}

/** Which credits are added up. */
export interface IssuedSum {
  readonly credit: string;
  /** The resource, where resources are credited one by one; a credit that names none counts for each. */
  readonly resource: string | null;
  readonly isIn: (month: string) => boolean;
  /** The period that is assessed. */
  readonly except: IssuedPeriod | null;
  readonly currency: string;
}

/** Credits issued before; grows as an answer is worked out. */
export class IssuedBefore {
  readonly known: boolean;
  readonly #records: readonly IssuedCreditRecord[];
  readonly #given: readonly Entry[];
  readonly #found: Entry[] = [];

  constructor({ creditsIssued }: FactRecords) {
    this.known = creditsIssued !== null;
    this.#records = creditsIssued ?? [];
    this.#given = this.#records.flatMap(({ credit, resource, period, amount }) => {
      const dates = readPeriodKey(period);
      return "code" in dates ? [] : [entryOf(credit, resource, dates, amount.amountMinor)];
    });
  }

  /** Takes down a credit that was found owed; one issued for the same period is that same credit. */
  add(credit: string, resource: string | null, period: IssuedPeriod, amountMinor: number): void {
    const isGiven = this.#given.some(
      (each) =>
        each.credit === credit && isSameDates(each.period, period) && isOf(each.resource, resource),
    );
    if (!isGiven) this.#found.push(entryOf(credit, resource, period, amountMinor));
  }

  /** The sum for a credit over the months of a window, but for one period, in one currency. */
  sumOf({ credit, resource, isIn, except, currency }: IssuedSum): number {
    for (const [index, each] of this.#records.entries()) {
      if (each.credit !== credit || each.amount.currency === currency) continue;
      const params = { expected: currency, got: each.amount.currency };
      refuse(`creditsIssued[${index}].amount`, refusal("currency_mismatch", params));
    }
    return [...this.#given, ...this.#found]
      .filter((each) => each.credit === credit && isOf(each.resource, resource))
      .filter(({ period, month }) => isIn(month) && !(except && isSameDates(period, except)))
      .reduce((sum, each) => sum + each.amountMinor, 0);
  }
}

function entryOf(
  credit: string,
  resource: string | null,
  period: IssuedPeriod,
  amountMinor: number,
): Entry {
  const { year, month } = civilFromDays(period.end - 1);
  return { credit, resource, period, month: yearMonth(year, month), amountMinor };
}

function isOf(issued: string | null, resource: string | null): boolean {
  return issued === null || resource === null || issued === resource;
}
