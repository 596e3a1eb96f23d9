/**
 * Credits that were issued before, for limits that add up over a longer time than a period: those of the
 * facts, and those found owed in the same answer. What is assessed anew does not count against itself.
 */
import { refusal, refuse } from "../core/issue.js";
import type { IssuedCreditRecord } from "../facts/claim.js";
import type { FactRecords } from "../facts/facts.js";
import { civilFromDays, type DayNumber, yearMonth } from "../time/civil-date.js";
import { readKeyDates } from "../time/period.js";

/** One credit and the month that its period ends in. */
interface Entry {
  readonly credit: string;
  readonly period: string;
  readonly month: string;
  readonly amountMinor: number;
}

/** Credits issued before; grows as an answer is worked out. */
export class IssuedBefore {
  readonly known: boolean;
  readonly #entries: Entry[] = [];
  readonly #given: readonly IssuedCreditRecord[];

  constructor({ creditsIssued }: FactRecords) {
    this.known = creditsIssued !== null;
    this.#given = creditsIssued ?? [];
    for (const { credit, period, amount } of this.#given) {
      const dates = readKeyDates(period);
      if ("code" in dates) continue;
      this.#add(credit, period, dates.end, amount.amountMinor);
    }
  }

  /** Takes down a credit that was found owed; one issued for the same period is that same credit. */
  add(credit: string, period: string, end: DayNumber, amountMinor: number): void {
    const isGiven = this.#given.some((each) => each.credit === credit && each.period === period);
    if (!isGiven) this.#add(credit, period, end, amountMinor);
  }

  /** The sum for a credit over the months of a window, but for one period, in one currency. */
  sumOf(
    credit: string,
    isIn: (month: string) => boolean,
    except: string | null,
    currency: string,
  ): number {
    for (const [index, each] of this.#given.entries()) {
      if (each.credit !== credit || each.amount.currency === currency) continue;
      const params = { expected: currency, got: each.amount.currency };
      refuse(`creditsIssued[${index}].amount`, refusal("currency_mismatch", params));
    }
    return this.#entries
      .filter((each) => each.credit === credit && each.period !== except && isIn(each.month))
      .reduce((sum, each) => sum + each.amountMinor, 0);
  }

  #add(credit: string, period: string, end: DayNumber, amountMinor: number): void {
    const { year, month } = civilFromDays(end - 1);
    this.#entries.push({ credit, period, month: yearMonth(year, month), amountMinor });
  }
}
