/**
 * Credits that were issued before, for limits that add up over a longer time than a period: those of the
 * facts, and those found owed in the same answer. What is assessed anew does not count against itself.
 */
import { refusal, refuse } from "../core/issue.js";
import type { IssuedCreditRecord } from "../facts/claim.js";
import type { FactRecords } from "../facts/facts.js";
import { civilFromDays, type DayNumber, yearMonth } from "../time/civil-date.js";
import { readPeriodKey } from "../time/period.js";

/** One credit and the month that its period ends in. */
interface Entry {
  readonly credit: string;
  readonly resource: string | null;
  readonly period: string;
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
  readonly except: string | null;
  readonly currency: string;
}

/** Credits issued before; grows as an answer is worked out. */
export class IssuedBefore {
  readonly known: boolean;
  readonly #entries: Entry[] = [];
  readonly #given: readonly IssuedCreditRecord[];

  constructor({ creditsIssued }: FactRecords) {
    this.known = creditsIssued !== null;
    this.#given = creditsIssued ?? [];
    for (const { credit, resource, period, amount } of this.#given) {
      const dates = readPeriodKey(period);
      if (!("code" in dates)) this.#add(credit, resource, period, dates.end, amount.amountMinor);
    }
  }

  /** Takes down a credit that was found owed; one issued for the same period is that same credit. */
  add(
    credit: string,
    resource: string | null,
    period: string,
    end: DayNumber,
    amountMinor: number,
  ): void {
    const isGiven = this.#given.some(
      (each) => each.credit === credit && each.period === period && isOf(each.resource, resource),
    );
    if (!isGiven) this.#add(credit, resource, period, end, amountMinor);
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
      .filter((each) => each.period !== except && isIn(each.month))
      .reduce((sum, each) => sum + each.amountMinor, 0);
  }

  #add(
    credit: string,
    resource: string | null,
    period: string,
    end: DayNumber,
    amountMinor: number,
  ): void {
    const { year, month } = civilFromDays(end - 1);
    const ending = yearMonth(year, month);
    this.#entries.push({ credit, resource, period, month: ending, amountMinor });
  }
}

function isOf(issued: string | null, resource: string | null): boolean {
  return issued === null || resource === null || issued === resource;
}
