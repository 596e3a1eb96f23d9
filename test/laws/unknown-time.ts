/**
 * Credits on facts that leave time undetermined, that nobody watched or that too few places may have
 * confirmed, and the ways to read that time: as up, as down, or as down in part.
 */
import fc from "fast-check";
import type {
  ClaimTerms,
  CreditAssessment,
  CreditedIncident,
  DowntimeRules,
  Exclusion,
  Outage,
} from "nines";
import { deepFreeze } from "../arbitraries.js";
import type { CreditCase } from "../oracle/naive-credit.js";
import type { Span } from "../oracle/naive-incidents.js";
import { policyWith } from "../oracle/random-credits.js";
import { availabilityOf, monotoneCases, withTerms } from "./credit-cases.js";

/** A case and one reading of what it leaves open. */
export interface ReadCase {
  readonly open: CreditCase;
  readonly read: CreditCase;
}

/** Downtime counts where two places confirmed it; time that nobody watched is undetermined. */
const rules = { minLocations: 2, unmonitored: "undetermined" } as const;
/** Exclusions that outages of other causes would keep from holding, or carve out of. */
const nights: Exclusion = {
  id: "nights",
  kind: "window",
  window: { days: "daily", from: "20:00", to: "08:00" },
  covers: "any-downtime",
};
const theirs: Exclusion = { id: "theirs", kind: "cause", causes: ["customer"] };
const ours: Exclusion = { id: "ours", kind: "carve-out", causes: ["provider"] };
const exclusionLists: readonly (readonly Exclusion[])[] = [
  [theirs],
  [ours, nights],
  [theirs, ours, nights],
  [nights, theirs],
];
const minimums: readonly NonNullable<DowntimeRules["minimumOutage"]>[] = [
  { duration: "PT30M", counts: "whole" },
  { duration: "PT1H", counts: "excess" },
];
const confirming = { confirmedFrom: ["rome", "oslo"] };
const refuting = { confirmedFrom: [] };
const hour = 3_600_000;

/** The parts of a span that a reading takes as down: none, all, its middle or its ends. */
function downIn({ start, end }: Span, reading: number): readonly Span[] {
  const third = Math.floor((end - start) / 3);
  const all = [
    [],
    [{ start, end }],
    [{ start: start + third, end: end - third }],
    [
      { start, end: start + third },
      { start: end - third, end },
    ],
  ];
  return all[reading] ?? [];
}

/** The parts of a span in which no outage is recorded: what is recorded was seen by somebody. */
function outside(span: Span, outages: readonly Outage[], asOf: number): readonly Span[] {
  return outages.reduce<readonly Span[]>(
    (left, each) => {
      const [from, to] = [Number(each.start), Number(each.end ?? asOf)];
      return left
        .flatMap(({ start, end }) => [
          { start, end: Math.min(end, from) },
          { start: Math.max(start, to), end },
        ])
        .filter(({ start, end }) => start < end);
    },
    [span],
  );
}

/** Spans that nobody watched: anywhere, or from or up to the end of an outage. */
function spansAround({ facts: { outages = [] }, asked, asOf }: CreditCase): fc.Arbitrary<Span> {
  const edges = outages.flatMap(({ start, end }) => [Number(start), Number(end ?? asOf)]);
  const ms = fc.oneof(fc.constantFrom(1, 60_000, hour, 4 * hour), fc.nat(30 * hour));
  return fc
    .tuple(
      fc.oneof(
        fc.constantFrom(...edges, asked.start),
        fc.integer({ min: asked.start, max: asked.end }),
      ),
      ms,
      fc.boolean(),
    )
    .map(([at, length, isBefore]) => ({
      start: isBefore ? at - length : at,
      end: isBefore ? at : at + length,
    }));
}

/** Monotone credits of which some time was not watched, and some outages may not be confirmed. */
export const readCases: fc.Arbitrary<ReadCase> = monotoneCases.chain((given) =>
  fc
    .record({
      per: fc.constantFrom("period" as const, "incident" as const),
      spans: fc.array(spansAround(given), { minLength: 1, maxLength: 2 }),
      unsure: fc.oneof(fc.constant<number[]>([]), fc.subarray([0, 1, 2, 3, 4, 5])),
      refuted: fc.subarray([0, 1, 2, 3, 4, 5]),
      exclusions: fc.constantFrom(...exclusionLists),
      minimumOutage: fc.constantFrom(undefined, undefined, ...minimums),
      readings: fc.tuple(fc.nat(3), fc.nat(3)),
      resources: fc.subarray(["web", "api", "mail"], { minLength: 1 }),
    })
    .map(({ per, spans, unsure, refuted, exclusions, minimumOutage, readings, resources }) => {
      const { commitment, credit, mergeGapUnder } = availabilityOf(given);
      const gap = mergeGapUnder === undefined ? {} : { mergeGapUnder };
      const policy = policyWith(
        commitment,
        { ...credit, per },
        { ...gap, ...rules, minimumOutage },
        exclusions,
      );
      const { outages: all = [], account } = given.facts;
      const sure = all.map((each, n) =>
        unsure.includes(n) && refuted.includes(n)
          ? { ...each, ...refuting }
          : { ...each, ...confirming },
      );
      const open = sure.map((each, n) => (unsure.includes(n) ? (all[n] as Outage) : each));
      const down = spans
        .flatMap((span, n) => downIn(span, readings[n] ?? 0))
        .flatMap((span) => outside(span, all, given.asOf))
        .map((span, n): Outage => ({ ...span, ...confirming, id: `unwatched${n}`, resources }));
      return deepFreeze({
        open: { ...given, policy, facts: { account, outages: open, unmonitored: spans } },
        read: {
          ...given,
          policy,
          facts: { account, outages: [...sure, ...down], unmonitored: [] },
        },
      });
    }),
);

const claimTerms: fc.Arbitrary<ClaimTerms> = fc.record({
  within: fc.constantFrom({ elapsed: "PT1H" }, { elapsed: "PT24H" }, { elapsed: "PT120H" }),
  of: fc.constantFrom("incident-start", "incident-end", "eligibility"),
  incident: fc.constantFrom("first", "last"),
  early: fc.constantFrom("accepted", "void"),
  acknowledgement: fc.constant(false),
  report: fc.option(
    fc.record({
      within: fc.constantFrom({ elapsed: "PT0S" }, { elapsed: "PT1H" }, { elapsed: "PT24H" }),
      of: fc.constantFrom("incident-start" as const, "incident-end" as const),
      incidents: fc.constantFrom("every" as const, "any" as const),
    }),
    { freq: 2, nil: undefined },
  ),
});

/** The same, of credits that are claimed around an outage's start or end, or when the window closes after it. */
export const claimedReadCases: fc.Arbitrary<ReadCase> = readCases.chain(({ open, read }) => {
  const { outages = [], unmonitored = [] } = open.facts;
  const edges = [...outages, ...unmonitored].flatMap(({ start, end }) => [start, end ?? start]);
  return fc
    .record({
      claim: claimTerms,
      edge: fc.constantFrom(...edges.map(Number)),
      reported: fc.array(fc.option(fc.constantFrom(0, hour, 2 * hour, 24 * hour)), {
        minLength: 6,
        maxLength: 6,
      }),
      later: fc.constantFrom(0, hour, 24 * hour, 120 * hour),
      shift: fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: -2 * hour, max: 2 * hour })),
    })
    .map(({ claim, edge, later, shift, reported }) => {
      const claims = [{ submittedAt: edge + later + shift }];
      const withReport = (outage: Outage, n: number): Outage => {
        const after = outage.id.startsWith("unwatched") ? null : (reported[n] ?? null);
        return { ...outage, reportedAt: after === null ? null : Number(outage.start) + after };
      };
      const claimed = (given: CreditCase): CreditCase => ({
        ...withTerms(given, { claim }),
        facts: { ...given.facts, outages: given.facts.outages?.map(withReport), claims },
      });
      return { open: claimed(open), read: claimed(read) };
    });
});

/** The answer about what another answer is about; an incident may have grown. */
export function sameIn(
  { period, incident }: CreditAssessment,
  answers: readonly CreditAssessment[],
): CreditAssessment | undefined {
  return answers.find((each) => {
    if (each.period.start !== period.start) return false;
    if (incident === null || each.incident === null) return incident === each.incident;
    const [own, other] = [boundsOf(incident), boundsOf(each.incident)];
    return other.start <= own.start && own.end <= other.end;
  });
}

function boundsOf({ start, end }: CreditedIncident): Span {
  return { start: Date.parse(start), end: end === null ? Infinity : Date.parse(end) };
}
