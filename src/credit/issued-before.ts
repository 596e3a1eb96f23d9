/**
 * Credits that were issued before, for limits that add up over a longer time than a period: those of the
 * facts, and those found owed in the same answer. What is assessed anew does not count against itself.
 */
import { refusal, refuse } from "../core/issue.js";
import type { IssuedCreditRecord } from "../facts/claim.js";
import type { FactRecords } from "../facts/facts.js";
import { civilFromDays, type DayNumber, yearMonth } from "../time/civil-date.js";
import { readPeriodKey } from "../time/period.js";

/** The dates of a period: a month is the same as its first to its last date. */
export interface IssuedPeriod {
  readonly first: DayNumber;
  readonly end: DayNumber;
}

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
  readonly #given: readonly IssuedCreditRecord[];
  readonly #entries: Entry[];
  /** How many of the entries were given. */
  readonly #givenCount: number;

  constructor({ creditsIssued }: FactRecords) {
    this.known = creditsIssued !== null;
    this.#given = creditsIssued ?? [];
    this.#entries = this.#given.flatMap(({ credit, resource, period, amount }) => {
      const dates = readPeriodKey(period);
      return "code" in dates ? [] : [entryOf(credit, resource, dates, amount.amountMinor)];
    });
    this.#givenCount = this.#entries.length;
  }

  /** Takes down a credit that was found owed; one issued for the same period is that same credit. */
  add(credit: string, resource: string | null, period: IssuedPeriod, amountMinor: number): void {
    const isGiven = this.#entries
      .slice(0, this.#givenCount)
      .some(
        (each) =>
          each.credit === credit && isSame(each.period, period) && isOf(each.resource, resource),
      );
    if (!isGiven) this.#entries.push(entryOf(credit, resource, period, amountMinor));
  }

  /** The sum for a credit over the months of a window, but for one period, in one currency. */
  sumOf({ credit, resource, isIn, except, currency }: IssuedSum): number {
    for (const [index, each] of this.#given.entries()) {
      if (each.credit !== credit || each.amount.currency === currency) continue;
      const params = { expected: currency, got: each.amount.currency };
      refuse(`creditsIssued[${index}].amount`, refusal("currency_mismatch", params));
    }
    return this.#entries
      .filter((each) => each.credit === credit && isOf(each.resource, resource))
      .filter((each) => !(except !== null && isSame(each.period, except)) && isIn(each.month))
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

function isSame(a: IssuedPeriod, b: IssuedPeriod): boolean {
  return a.first === b.first && a.end === b.end;
}

function isOf(issued: string | null, resource: string | null): boolean {
  return issued === null || resource === null || issued === resource;
}
