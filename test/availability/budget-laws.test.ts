/** A budget says what the measurement will say: an outage to its last good end is met, one longer is not. */
import fc from "fast-check";
import {
  type Denominator,
  type DowntimeRules,
  downtimeBudget,
  type Exclusion,
  type Maintenance,
  measureAvailability,
  type Outage,
  type Policy,
  type ServiceFacts,
} from "nines";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../arbitraries.js";
import { daily, hour, minute, type ServiceTerms, service } from "../downtime/service.js";

const start = Date.UTC(2026, 1, 2);
const length = 24 * hour;
const period = { start, end: start + length };

const minutes = fc.nat(24 * 60).map((n) => start + n * minute);
const instants = fc.oneof(
  minutes,
  fc.nat(length).map((n) => start + n),
);
const lengths = fc.oneof(
  fc.nat(90).map((n) => n * minute),
  fc.nat(2 * hour),
);

const outages: fc.Arbitrary<readonly Outage[]> = fc
  .array(
    fc.record(
      {
        start: instants,
        length: fc.option(lengths, { freq: 6 }),
        confirmedFrom: fc.constantFrom(["a"], ["a", "b"]),
        reportedAt: fc.option(instants),
        affected: fc.constantFrom({ count: 1, of: 3 }, { count: 2, of: 3 }, { count: 1, of: 1 }),
        cause: fc.constantFrom("isp", "fault"),
      },
      { requiredKeys: ["start", "length"] },
    ),
    { maxLength: 4 },
  )
  .map((all) =>
    all.map(({ length: ms, ...each }, n) => ({
      ...each,
      id: `o${n}`,
      end: ms === null ? null : each.start + ms,
    })),
  );

const maintenance: fc.Arbitrary<readonly Maintenance[]> = fc
  .array(
    fc.record(
      {
        start: minutes,
        length: lengths,
        announced: fc.constantFrom(0, hour, 2 * hour),
        late: fc.boolean(),
      },
      { requiredKeys: ["start", "length"] },
    ),
    { maxLength: 3 },
  )
  .map((all) =>
    all.map(({ start: from, length: ms, announced, late }, n) => ({
      id: `m${n}`,
      type: "planned",
      start: from,
      end: from + ms,
      ...(announced === undefined
        ? {}
        : { announcedAt: from - announced + (late === true ? 1 : 0) }),
    })),
  );

const allowance = fc.record({
  max: fc.constantFrom("PT10M", "PT1H"),
  of: fc.constantFrom("maintenance-time", "excluded-downtime"),
  per: fc.constantFrom("event", "civil-day", "noon-to-noon", "calendar-month"),
} as const);

const exclusion: fc.Arbitrary<Exclusion> = fc.oneof(
  fc.constantFrom<Exclusion>(
    { id: "window", kind: "window", covers: "any-downtime", window: daily("12:00", "13:30") },
    {
      id: "reserved",
      kind: "window",
      covers: "recorded-maintenance",
      types: ["planned"],
      window: daily("00:00", "12:00"),
    },
    { id: "closed", kind: "outside-hours", calendar: "office" },
    { id: "isp", kind: "cause", causes: ["isp"] },
    { id: "carve", kind: "carve-out", types: ["planned"] },
  ),
  fc
    .record(
      {
        notice: fc.constant({ elapsed: "PT1H" }),
        allowances: fc.array(allowance, { minLength: 1, maxLength: 2 }),
      },
      { requiredKeys: [] },
    )
    .map((more): Exclusion => ({ id: "works", kind: "maintenance", types: ["planned"], ...more })),
);

const terms: fc.Arbitrary<ServiceTerms> = fc.record({
  commitment: fc.record(
    {
      targetPercent: fc.constantFrom(100, "99.9", 99, "96.123456", 90, 50),
      denominator: fc.constantFrom<Denominator>(
        "period",
        "period-less-excluded",
        "period-less-planned",
        "period-less-outside-hours",
        { fixed: "PT20H" },
      ),
      roundPercent: fc.record({
        decimals: fc.nat(3),
        mode: fc.constantFrom("floor", "ceil", "half-even"),
      } as const),
    } as const,
    { requiredKeys: ["targetPercent"] },
  ),
  downtime: fc.record(
    {
      granularity: fc.constantFrom<DowntimeRules["granularity"]>(
        "exact",
        "whole-minutes",
        "touched-minutes",
        { bucket: "PT7M", counts: "touched" },
      ),
      minimumOutage: fc.record({
        duration: fc.constantFrom("PT5M", "PT20M"),
        counts: fc.constantFrom("whole", "excess"),
      } as const),
      mergeGapUnder: fc.constantFrom("PT3M", "PT30M"),
      freePerPeriod: fc.constant("PT10M"),
      startsAt: fc.constantFrom("start", "reported"),
      minLocations: fc.constant(2),
      unmonitored: fc.constantFrom("up", "undetermined"),
    } as const,
    { requiredKeys: [] },
  ),
  exclusions: fc.uniqueArray(exclusion, { maxLength: 3, selector: ({ id }) => id }),
});

interface Scene {
  readonly policy: Policy;
  readonly facts: ServiceFacts & {
    readonly outages: readonly Outage[];
    readonly maintenance: readonly Maintenance[];
  };
  readonly asOf: number;
}

const scenes: fc.Arbitrary<Scene> = fc
  .record({ terms, byShare: fc.boolean(), outages, maintenance, asOf: instants })
  .map(({ terms: given, byShare, asOf, ...facts }) => {
    const shares = byShare ? ({ partialOutage: "by-share", granularity: "exact" } as const) : {};
    return deepFreeze({
      policy: service({ ...given, downtime: { ...given.downtime, ...shares } }),
      facts,
      asOf,
    });
  });

/** Whether the commitment is met in the end, if the service is down from `asOf` to an end. */
function metWith({ policy, facts, asOf }: Scene, end: number): boolean | null | undefined {
  const known = {
    outages: facts.outages
      .filter((each) => Number(each.start) < asOf)
      .map((each) => ({
        ...each,
        end: Math.min(Number(each.end ?? asOf), asOf),
        ...(each.reportedAt && Number(each.reportedAt) > asOf ? { reportedAt: null } : {}),
      })),
    maintenance: facts.maintenance.map(({ announcedAt, ...each }) =>
      announcedAt !== undefined && Number(announcedAt) <= asOf ? { ...each, announcedAt } : each,
    ),
  };
  const supposed: Outage = {
    id: "supposed",
    start: asOf,
    end,
    reportedAt: asOf,
    confirmedFrom: ["a", "b"],
  };
  const later = { ...known, outages: end > asOf ? [...known.outages, supposed] : known.outages };
  return measureAvailability(policy, later, { period, asOf: period.end })[0]?.met;
}

function budgetOf({ policy, facts, asOf }: Scene) {
  const [budget] = downtimeBudget(policy, facts, { period, asOf });
  if (budget === undefined) throw new Error("no budget");
  return budget;
}

describe("the budget foretells the measurement", () => {
  test("an outage to the last good end is not missed, and one a millisecond longer is", () => {
    const states = new Map<string, number>();
    fc.assert(
      fc.property(scenes, (scene) => {
        const { state, mustEndBy } = budgetOf(scene);
        states.set(state, (states.get(state) ?? 0) + 1);
        if (state === "open") {
          expect(metWith(scene, Date.parse(mustEndBy ?? ""))).not.toBe(false);
          expect(metWith(scene, Date.parse(mustEndBy ?? "") + 1)).toBe(false);
        }
        if (state === "safe") expect(metWith(scene, period.end)).not.toBe(false);
        if (state === "breached") expect(metWith(scene, scene.asOf)).toBe(false);
      }),
    );
    expect([...states.keys()].sort()).toEqual(expect.arrayContaining(["breached", "open", "safe"]));
  });

  test("it is the measurement so far, and plans only ever move the last good end away", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { policy, facts, asOf } = scene;
        const { mustEndBy, mustEndByWithoutPlans, spared, ...budget } = budgetOf(scene);
        const [measured] = measureAvailability(policy, facts, { period, asOf });
        expect(budget).toMatchObject({
          allowedMs: measured?.allowedDowntimeMs,
          usedMs: measured?.downtimeMs,
          leftMs: measured?.headroomMs,
          undeterminedMs: measured?.undeterminedMs,
        });
        let last = asOf;
        for (const { start: from, end, durationMs } of spared) {
          expect(Date.parse(from)).toBeGreaterThanOrEqual(last);
          expect(Date.parse(end) - Date.parse(from)).toBe(durationMs);
          last = Date.parse(end);
        }
        if (spared.length > 0) expect(last).toBeLessThanOrEqual(Date.parse(mustEndBy ?? ""));
        if (policy.availability?.commitments[0]?.denominator !== "period") return;
        if (mustEndBy === null || mustEndByWithoutPlans === null) return;
        expect(Date.parse(mustEndByWithoutPlans)).toBeLessThanOrEqual(Date.parse(mustEndBy));
      }),
    );
  });
});
