/**
 * Questions about dates in UTC, with random accounts and outages around them: fees that differ from month
 * to month and item to item, outages many of which begin or end where a month does. Only types of the
 * library are used.
 */
import fc from "fast-check";
import type { Account, Commitment, Money, MonthFee, Outage } from "nines";
import { dayMs, monthAfter, monthAt } from "./naive-fees.js";
import type { Span } from "./naive-incidents.js";
import { joined, optional } from "./random-parts.js";

const minute = 60_000;
const hour = 60 * minute;

/** A key, the dates it names, and what is measured over periods of it. */
export interface Asked {
  readonly key: string;
  readonly asked: Span;
  readonly period: Commitment["period"];
}

function asked(key: string, from: string, to: string, period: Commitment["period"]): Asked {
  return { key, asked: { start: Date.parse(from), end: Date.parse(to) }, period };
}

const billing = { billingMonth: { anchorDay: 31 } };
const fiscal = { fiscalQuarter: { startMonth: 2 } };

export const allAsked: readonly Asked[] = [
  asked("2026-02", "2026-02-01", "2026-03-01", "calendar-month"),
  asked("2028-02", "2028-02-01", "2028-03-01", "calendar-month"),
  asked("2026-Q4", "2026-10-01", "2027-01-01", "calendar-month"),
  asked("2026-Q1", "2026-01-01", "2026-04-01", "calendar-quarter"),
  asked("2026-05", "2026-05-01", "2026-06-01", "calendar-quarter"),
  asked("2027", "2027-01-01", "2028-01-01", "calendar-year"),
  asked("2026-04", "2026-04-01", "2026-05-01", fiscal),
  asked("2026-03", "2026-03-01", "2026-04-01", billing),
];

/** The months that an account may have fees for: from before what is asked about to after it. */
function monthsAround({ start, end }: Span): readonly string[] {
  const months = [monthAt(start - 70 * dayMs)];
  while ((months.at(-1) as string) < monthAt(end)) months.push(monthAfter(months.at(-1) as string));
  return months;
}

const amounts = fc
  .oneof(fc.constantFrom(0, 1, 99, 100_000, 119_998, 33_333), fc.nat(500_000))
  .map((amountMinor) => ({ amountMinor, currency: "USD" }));

/** Fees of all items together or of each, the same each month or not; now and then a month is missing. */
export function feesOf(around: Span): fc.Arbitrary<Account["fees"]> {
  const months = monthsAround(around);
  const listOf = (items: readonly (string | undefined)[]): fc.Arbitrary<readonly MonthFee[]> =>
    fc
      .tuple(
        fc.array(amounts, { minLength: 1, maxLength: 5 }),
        fc.option(fc.constantFrom(...months), { freq: 2 }),
      )
      .map(([fees, unknown]) =>
        months.flatMap((month, n) =>
          items
            .map((item, i) => ({ month, fee: feeAt(fees, n * items.length + i), ...named(item) }))
            .filter(() => month !== unknown),
        ),
      );
  return fc.oneof(amounts, listOf([undefined]), {
    weight: 3,
    arbitrary: listOf(["web", "api", "mail"]),
  });
}

function feeAt(fees: readonly Money[], n: number): Money {
  return fees[n % fees.length] as Money;
}

function named(item: string | undefined): { readonly item?: string } {
  return item === undefined ? {} : { item };
}

/** Accounts with fees, now and then a term of their own, a year's fee, a billing day. */
export function accountsOf({ asked: around, period }: Asked): fc.Arbitrary<Account> {
  const shift = (from: number, days: number): string =>
    new Date(from + days * dayMs).toISOString().slice(0, 10);
  const terms = fc.tuple(fc.nat(10), fc.nat(5)).map(([from, until]) => ({
    from: shift(around.start, from),
    until: shift(around.end, -until),
  }));
  return joined(
    joined(optional("fees", feesOf(around), 9), optional("term", terms)),
    joined(
      optional("annualFee", amounts),
      period === billing
        ? optional("billingAnchorDay", fc.constantFrom(1, 15, 30))
        : fc.constant({}),
    ),
  ) as fc.Arbitrary<Account>;
}

/** Outages of some days around a stretch of time, many of which begin or end with a month. */
export function outagesAround({ start, end }: Span): fc.Arbitrary<readonly Outage[]> {
  const edges = monthsAround({ start, end })
    .map((month) => Date.parse(`${month}-01`))
    .filter((edge) => start <= edge && edge <= end);
  const near = fc
    .tuple(
      fc.constantFrom(...edges),
      fc.constantFrom(0, 0, -1, 1, -hour, hour, -5 * minute, 5 * minute, -dayMs),
    )
    .map(([edge, shift]) => edge + shift);
  const anywhere = fc.integer({ min: start - dayMs, max: end });
  const lengths = fc.oneof(
    fc.constantFrom(0, 1, minute, 30 * minute, hour, 4 * hour, 8 * hour, dayMs),
    fc.nat(12 * hour),
    fc.nat(4 * dayMs),
  );
  const outage = fc.record({
    start: fc.oneof(
      near,
      anywhere,
      anywhere.map((at) => at - (at % hour)),
    ),
    ms: lengths,
    isEnd: fc.boolean(),
    goesOn: fc.nat(29).map((n) => n === 0),
    cause: fc.constantFrom(undefined, undefined, undefined, undefined, "customer", "provider"),
    resources: fc.subarray(["web", "api", "mail"], { minLength: 1 }),
  });
  return fc.array(outage, { maxLength: 6, size: "medium" }).map((all) =>
    all.map(({ start: at, ms, isEnd, goesOn, cause, resources }, n) => ({
      id: `o${n}`,
      start: isEnd ? at - ms : at,
      end: goesOn ? null : isEnd ? at : at + ms,
      ...(cause === undefined ? {} : { cause }),
      resources,
    })),
  );
}
