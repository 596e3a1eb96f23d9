/** Counts and means of requests held against fractions of big integers. */
import fc from "fast-check";
import type { DowntimeRules } from "nines";
import { describe, expect, test } from "vitest";
import { minute } from "../downtime/service.js";
import { gcd, lowest, measureHour, sliced, theHour } from "./sliced.js";

const choices: readonly DowntimeRules["unmonitored"][] = [
  "up",
  "down",
  "undetermined",
  "leaves-denominator",
];
const requestCounts = fc
  .tuple(
    fc.oneof(fc.nat(12), fc.nat(Number.MAX_SAFE_INTEGER)),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.boolean(),
  )
  .map(([total, share, good]) => ({ total, bad: good ? 0 : Math.floor(total * share) }));

interface Log {
  readonly recorded: readonly ({ readonly total: number; readonly bad: number } | null)[];
  readonly unmonitored: DowntimeRules["unmonitored"];
  readonly empty: "up" | "undetermined" | "leaves-denominator";
  readonly minTotal: number;
}

const logs: fc.Arbitrary<Log> = fc.record({
  recorded: fc.array(fc.option(requestCounts, { freq: 5 }), { minLength: 12, maxLength: 12 }),
  unmonitored: fc.constantFrom(...choices),
  empty: fc.constantFrom("up", "undetermined", "leaves-denominator"),
  minTotal: fc.nat(3),
});

/** A sum of fractions of big integers, its denominator the product of theirs. */
function meanOf({ recorded, unmonitored, empty, minTotal }: Log, unknown: bigint) {
  let [sum, product, count] = [0n, 1n, 0n];
  for (const each of recorded) {
    const silent = each !== null && (each.total === 0 || each.total < minTotal);
    const choice = each === null ? unmonitored : silent ? empty : null;
    if (choice === "leaves-denominator") continue;
    count++;
    const [part, of] =
      choice === null
        ? [BigInt((each?.total ?? 0) - (each?.bad ?? 0)), BigInt(each?.total ?? 1)]
        : [choice === "up" ? 1n : choice === "down" ? 0n : unknown, 1n];
    sum = sum * of + part * product;
    product *= of;
  }
  if (count === 0n) return null;
  const divisor = gcd(sum, product * count);
  return `${sum / divisor}/${(product * count) / divisor}`;
}

describe("whatever the log holds", () => {
  const policyOf = (kind: "occurrences" | "ratio-timeslices", log: Log) =>
    sliced(
      kind,
      { slice: "PT5M", empty: log.empty, minTotal: log.minTotal },
      { downtime: { unmonitored: log.unmonitored } },
    );
  const factsOf = ({ recorded }: Log) => ({
    slices: recorded.flatMap((each, n) =>
      each === null ? [] : [{ ...each, start: Date.parse(theHour.start) + 5 * n * minute }],
    ),
  });

  test("the mean is that of fractions", () => {
    fc.assert(
      fc.property(logs, (log) => {
        const found = measureHour(policyOf("ratio-timeslices", log), factsOf(log));
        expect(lowest(found)).toBe(meanOf(log, 1n));
        const worst = meanOf(log, 0n);
        const [part = "0", of = "1"] = worst?.split("/") ?? [];
        const least = worst === null ? null : (BigInt(part) * 1_000_000n) / BigInt(of);
        const shown = found.percentIfCounted;
        if (least === null) expect(shown).toBeNull();
        else
          expect(BigInt((shown ?? "").replace(/(?<=\.\d{4})\d*/, "").replace(".", ""))).toBe(least);
      }),
    );
  });

  test("the count is that of big integers", () => {
    fc.assert(
      fc.property(logs, (log) => {
        const found = measureHour(policyOf("occurrences", log), factsOf(log));
        const own = log.recorded.filter(
          (each) => each !== null && each.total > 0 && each.total >= log.minTotal,
        );
        const total = own.reduce((sum, each) => sum + BigInt(each?.total ?? 0), 0n);
        const bad = own.reduce((sum, each) => sum + BigInt(each?.bad ?? 0), 0n);
        const divisor = gcd(total - bad, total);
        expect(lowest(found)).toBe(
          total === 0n ? null : `${(total - bad) / divisor}/${total / divisor}`,
        );
      }),
    );
  });
});
