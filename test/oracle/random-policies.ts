/**
 * Whole random availability policies: commitments with rules of their own, exclusions of every kind in
 * random order. Every length is a whole number of steps of the world that the policy is for. Only types
 * of the library are used.
 */
import fc from "fast-check";
import type { Commitment, DowntimeRules, Exclusion, OwnDowntimeRules, PolicyConfig } from "nines";
import { deepFreeze } from "../arbitraries.js";
import { calendars, exclusionLists, namedWindows } from "./random-exclusions.js";
import { joined, optional, positiveStepsOf, stepsOf } from "./random-parts.js";
import type { World } from "./random-worlds.js";

function ownRules(world: World): { [K in keyof DowntimeRules]-?: fc.Arbitrary<DowntimeRules[K]> } {
  const none = fc.constant(undefined);
  const bucket = fc.record({
    bucket: positiveStepsOf(world, 9),
    counts: fc.constantFrom("whole" as const, "touched" as const),
  });
  return {
    granularity: fc.oneof(
      fc.constantFrom("exact" as const, "whole-minutes" as const, "touched-minutes" as const),
      bucket,
    ),
    startsAt: fc.constantFrom("start" as const, "start" as const, "reported" as const),
    partialOutage: fc.constantFrom("in-full", "by-share", "only-total"),
    minimumOutage: fc.option(
      fc.record({
        duration: stepsOf(world, 60),
        counts: fc.constantFrom("whole" as const, "excess" as const),
      }),
      { freq: 2, nil: undefined },
    ),
    mergeGapUnder: fc.option(stepsOf(world, 24), { freq: 2, nil: undefined }),
    freePerPeriod: fc.option(stepsOf(world, 40), { freq: 3, nil: undefined }),
    minLocations: fc.constantFrom(undefined, undefined, 1, 2),
    evidence: fc.option(fc.constant(["provider-log"]), { freq: 2, nil: undefined }),
    unmonitored: fc.constantFrom(
      ...(["up", "down", "undetermined", "leaves-denominator"] as const),
    ),
    clauses: none,
  };
}

/** The same without what is absent. */
function present<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

/** Shares have no buckets. */
function exactShares<T extends OwnDowntimeRules>(rules: T): T {
  return rules.partialOutage === "by-share" ? { ...rules, granularity: "exact" } : rules;
}

function commitments(world: World): fc.Arbitrary<Omit<Commitment, "id">> {
  const leaving = ["excluded", "maintenance", "windows", "outside-hours"] as const;
  const denominators = fc.oneof(
    fc.constantFrom(
      ...(["period", "period-less-excluded", "period-less-maintenance"] as const),
      ...(["period-less-windows", "period-less-planned", "period-less-outside-hours"] as const),
    ),
    fc.record({ less: fc.subarray([...leaving]) }),
    fc.record({ fixed: positiveStepsOf(world, world.steps) }),
  );
  const targets = fc.oneof(
    fc.constantFrom("99.5", "99", "90", "50", "100", "0"),
    fc.nat(1_000_000).map((n) => String(n / 10_000)),
  );
  const roundPercent = fc.record({
    decimals: fc.nat(3),
    mode: fc.constantFrom(...(["floor", "ceil", "half-even", "half-away-from-zero"] as const)),
  });
  return joined(
    fc.record({
      kind: fc.constantFrom("guarantee" as const, "objective" as const),
      targetPercent: targets,
      period: fc.constant("calendar-month" as const),
      denominator: denominators,
      partialPeriod: fc.constant("clip" as const),
    }),
    joined(
      joined(optional("scope", fc.constant("web"), 3), optional("roundPercent", roundPercent, 4)),
      optional("downtime", fc.record(ownRules(world), { requiredKeys: [] }).map(present), 3),
    ),
  );
}

/** Whole policies for a world. */
export function policiesOf(world: World): fc.Arbitrary<PolicyConfig> {
  return fc
    .record({
      commitments: fc.array(commitments(world), { minLength: 1, maxLength: 3 }),
      exclusions: exclusionLists(world),
      downtime: fc.record(ownRules(world)).map((rules) => exactShares(present(rules))),
    })
    .map(({ commitments: some, exclusions, downtime }) => {
      const ids = some.map((_, n) => `c${n}`);
      return deepFreeze<PolicyConfig>({
        id: "random",
        version: "1",
        provider: "Acme",
        zone: world.zone,
        calendars,
        availability: {
          windows: namedWindows,
          downtime,
          commitments: some.map((each, n) => ({
            id: ids[n] ?? "",
            ...each,
            ...ownShares(each.downtime, downtime),
          })),
          exclusions: exclusions.map((each, n) => ({ ...each, id: `e${n}`, ...named(each, ids) })),
        },
      });
    });
}

/** The rules of a commitment's own, with shares in exact time. */
function ownShares(
  own: OwnDowntimeRules | undefined,
  common: DowntimeRules,
): { readonly downtime?: OwnDowntimeRules } {
  if (own === undefined) return {};
  const byShare = (own.partialOutage ?? common.partialOutage) === "by-share";
  return { downtime: byShare ? { ...own, granularity: "exact" } : own };
}

/** The commitments that an exclusion names, of those that there are. */
function named(
  { commitments: some }: Exclusion,
  ids: readonly string[],
): { readonly commitments?: readonly string[] } {
  if (some === undefined) return {};
  const known = some.filter((id) => ids.includes(id));
  return { commitments: known.length > 0 ? known : [ids[0] ?? ""] };
}
