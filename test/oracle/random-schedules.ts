/** Random credit schedules of every kind, with values of every kind, in money and in service. */
import fc from "fast-check";
import type {
  CreditBase,
  CreditedDowntime,
  CreditSchedule,
  CreditValue,
  PriceSchedule,
  RoundingMode,
} from "nines";
import { joined, optional } from "./random-parts.js";

export const modes: fc.Arbitrary<RoundingMode> = fc.constantFrom(
  ...(["floor", "ceil", "toward-zero", "away-from-zero", "half-even"] as const),
  "half-away-from-zero" as const,
);

const percents = fc.constantFrom(0, 1, 2.5, "3.333", 5, 10, 25, "33.34", 50, 50, 100, 250);

/** Values in money: a part of the fee, an amount, days at a price. */
export const moneyValues: fc.Arbitrary<CreditValue> = fc.oneof(
  { weight: 3, arbitrary: percents.map((percent) => ({ percent })) },
  fc
    .constantFrom(0, 1, 50, 2500, 10_001)
    .map((amountMinor) => ({ amount: { amountMinor, currency: "USD" } })),
  fc.record({
    days: fc.nat(12),
    dayIs: fc.constantFrom(...(["1/30-month", "1/365-year", "day-of-period"] as const)),
  }),
);

/** Values in service. */
export const serviceValues: fc.Arbitrary<CreditValue> = fc
  .nat(20)
  .map((days) => ({ days, dayIs: "service-day" as const }));

const lengths = ["PT1M", "PT5M", "PT15M", "PT30M", "PT1H", "PT4H", "PT8H", "PT24H"] as const;
const someLength = fc.constantFrom(...lengths);
const steps = fc.constantFrom("0.01", 0.1, 0.5, 1, "2.5");
const countings = fc.constantFrom("full" as const, "started" as const, "exact" as const);

const credited: fc.Arbitrary<CreditedDowntime> = joined(
  joined(
    optional("of", fc.constantFrom("total" as const, "longest" as const)),
    optional("on", fc.constantFrom("downtime" as const, "beyond-target" as const)),
  ),
  joined(
    optional("after", someLength),
    optional("roundDowntime", fc.record({ to: someLength, mode: modes })),
  ),
) as fc.Arbitrary<CreditedDowntime>;

const bounds = ["50", 90, 95, "98.5", 99, 99.5, "99.9", "99.95", 100] as const;

/** Rows with bounds in any order, with gaps and overlaps; the last one often takes all that is left. */
function tiers(values: fc.Arbitrary<CreditValue>): fc.Arbitrary<CreditSchedule> {
  const bound = fc.constantFrom(...bounds);
  const row = joined(
    joined(
      fc.oneof(optional("atLeast", bound), optional("above", bound)),
      fc.oneof(optional("below", bound), optional("atMost", bound)),
    ),
    joined(
      fc.record({ credit: values }),
      optional(
        "further",
        fc.record({ below: bound, stepPercent: steps, counting: countings, credit: values }),
      ),
    ),
  );
  return fc
    .tuple(fc.array(row, { minLength: 1, maxLength: 4 }), values, fc.nat(2))
    .map(([rows, credit, n]) => ({
      kind: "tiers",
      tiers: n === 0 ? rows : [...rows, { credit }],
    })) as fc.Arbitrary<CreditSchedule>;
}

/** Rows in order of their durations. */
function durationTiers(values: fc.Arbitrary<CreditValue>): fc.Arbitrary<CreditSchedule> {
  const rows = fc
    .subarray(["PT0S", ...lengths], { minLength: 1, maxLength: 4 })
    .chain((overs) =>
      fc.tuple(
        ...overs.map((over) =>
          joined(
            fc.record({ over: fc.constant(over), credit: values }),
            optional("inclusive", fc.boolean()),
          ),
        ),
      ),
    );
  return joined(
    fc.record({ kind: fc.constant("duration-tiers" as const), tiers: rows }),
    credited,
  ) as fc.Arbitrary<CreditSchedule>;
}

function blocks(values: fc.Arbitrary<CreditValue>): fc.Arbitrary<CreditSchedule> {
  const own = fc.record({
    kind: fc.constant("blocks" as const),
    per: someLength,
    counting: fc.constantFrom("full" as const, "started" as const),
    credit: values,
  });
  return joined(joined(own, optional("first", values)), credited) as fc.Arbitrary<CreditSchedule>;
}

function plainSchedules(values: fc.Arbitrary<CreditValue>): fc.Arbitrary<CreditSchedule> {
  return fc.oneof(
    tiers(values),
    durationTiers(values),
    blocks(values),
    fc.record({
      kind: fc.constant("per-shortfall" as const),
      stepPercent: steps,
      counting: countings,
      credit: values,
    }),
    fc.record({ kind: fc.constant("flat" as const), credit: values }),
  );
}

/** The price of downtime; what of a year's fee a month is is not said, so there months have a length. */
function prices(
  hours: readonly PriceSchedule["hour"][],
  paidAs: PriceSchedule["paidAs"],
): fc.Arbitrary<CreditSchedule> {
  const own = fc.record({
    kind: fc.constant("multiple-of-downtime" as const),
    times: fc.constantFrom(1, 2, 10, "1.5", "0.333", 100),
    hour: fc.constantFrom(...hours),
    paidAs: fc.constant(paidAs),
  });
  const factors = fc.record({
    of: fc.constantFrom("time-share" as const, "multiple" as const),
    decimals: fc.nat(6),
    mode: modes,
  });
  return joined(
    joined(own, optional("roundFactor", factors)),
    credited,
  ) as fc.Arbitrary<CreditSchedule>;
}

const fixed = [{ month: "PT720H" }, { month: "PT730H" }] as const;

/** Schedules in money on a base. */
export function moneySchedules(base: CreditBase): fc.Arbitrary<CreditSchedule> {
  const hours = base.fee === "annual" ? fixed : (["actual-month", "period", ...fixed] as const);
  return fc.oneof(
    { weight: 5, arbitrary: plainSchedules(moneyValues) },
    { weight: 2, arbitrary: prices(hours, "money") },
  );
}

/** Schedules in service. */
export const serviceSchedules: fc.Arbitrary<CreditSchedule> = fc.oneof(
  { weight: 3, arbitrary: plainSchedules(serviceValues) },
  { weight: 1, arbitrary: prices(["period", ...fixed], "service-time") },
);
