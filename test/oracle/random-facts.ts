/**
 * Random facts in the worlds of random policies, and cases of both together: outages of every
 * description, maintenance announced in every way, time that nobody watched. Every instant is a whole
 * number of steps. Only types of the library are used.
 */
import fc from "fast-check";
import type { Maintenance, Outage, PolicyConfig, ServiceFacts, Unmonitored } from "nines";
import { deepFreeze } from "../arbitraries.js";
import { policiesOf } from "./random-policies.js";
import { type World, worlds } from "./random-worlds.js";

const hour = 3_600_000;

/** A policy and facts that go with each other. */
export interface Case {
  readonly world: World;
  readonly policy: PolicyConfig;
  readonly facts: ServiceFacts & {
    readonly outages: readonly Outage[];
    readonly maintenance: readonly Maintenance[];
  };
  readonly range: { readonly start: number; readonly end: number };
  readonly asOf: number;
}

/** Instants of a world, half of them on whole hours. */
export function instantsOf({ start, step, steps }: World): fc.Arbitrary<number> {
  const aHour = hour / step;
  return fc
    .oneof(
      fc.nat(steps),
      fc.nat(Math.floor(steps / aHour)).map((n) => n * aHour),
      fc
        .tuple(fc.nat(Math.floor(steps / aHour)), fc.constantFrom(-1, 1))
        .map(([n, by]) => n * aHour + by),
    )
    .map((n) => start + n * step);
}

function spansOf(world: World): fc.Arbitrary<{ readonly start: number; readonly end: number }> {
  const lengths = fc.oneof(
    fc.constantFrom(0, 1, 2, 3, 12, 24),
    fc.nat(24),
    fc.nat(Math.floor(world.steps / 4)),
  );
  return fc
    .tuple(instantsOf(world), lengths)
    .map(([start, steps]) => ({ start, end: start + steps * world.step }));
}

/** Outages of every description, without ids. */
export function outageOf(world: World): fc.Arbitrary<Omit<Outage, "id">> {
  const later = fc.integer({ min: -3, max: 40 }).map((n) => n * world.step);
  return fc
    .record({
      span: spansOf(world),
      goesOn: fc.nat(19).map((n) => n === 0),
      cause: fc.constantFrom(undefined, undefined, "isp", "network", "attack"),
      source: fc.constantFrom(undefined, undefined, undefined, "provider-log", "customer"),
      scope: fc.constantFrom(undefined, undefined, "web", "api"),
      reported: fc.oneof(fc.constantFrom(undefined, null), later, later),
      confirmedFrom: fc.constantFrom<(readonly string[] | undefined)[]>(
        ...[undefined, [], ["rome"], ["rome", "rome"], ["rome", "oslo"], ["a", "b", "c"]],
      ),
      affected: fc.constantFrom(
        ...[undefined, undefined, { count: 1, of: 2 }, { count: 1, of: 3 }],
        ...[
          { count: 3, of: 3 },
          { count: 0, of: 5 },
          { count: 5, of: 7 },
        ],
      ),
    })
    .map(({ span, goesOn, reported, ...rest }) => {
      const reportedAt = typeof reported === "number" ? span.start + reported : reported;
      const given = { ...rest, reportedAt };
      return {
        start: span.start,
        end: goesOn ? null : span.end,
        ...Object.fromEntries(Object.entries(given).filter(([, each]) => each !== undefined)),
      };
    });
}

function maintenanceOf(world: World): fc.Arbitrary<Omit<Maintenance, "id">> {
  const { step } = world;
  const dayLong = (24 * hour) / step;
  const before = fc.oneof(
    fc.constantFrom(-3, 0, 1, 2, 3, 6, 12, 24),
    fc.constantFrom(dayLong, 2 * dayLong, 3 * dayLong),
    fc.nat(5 * dayLong),
  );
  return fc
    .record({
      span: spansOf(world),
      type: fc.constantFrom("scheduled", "scheduled", "release", "unscheduled", "odd"),
      announced: fc.oneof(fc.constant(undefined), before, before, before),
      overrun: fc.constantFrom(undefined, undefined, 0, 2, 6, -6),
      expected: fc.constantFrom(undefined, undefined, 0, 6),
      channel: fc.constantFrom(undefined, "email", "email", "telephone"),
    })
    .map(({ span, type, announced, overrun, expected, channel }) => ({
      ...span,
      type,
      ...(announced === undefined ? {} : { announcedAt: span.start - announced * step }),
      ...(overrun === undefined ? {} : { announcedEnd: span.end - overrun * step }),
      ...(expected === undefined ? {} : { expectedEnd: span.end - expected * step }),
      ...(channel === undefined ? {} : { channel }),
    }));
}

/** Records with ids of one letter and a number. */
function withIds<T>(letter: string, records: readonly T[]): readonly (T & { id: string })[] {
  return records.map((record, n) => ({ ...record, id: `${letter}${n}` }));
}

/** Facts of a world. */
function factsOf(world: World): fc.Arbitrary<Case["facts"]> {
  const unwatched: fc.Arbitrary<readonly Unmonitored[] | undefined> = fc.oneof(
    fc.constant(undefined),
    fc.array(spansOf(world), { maxLength: 3 }),
  );
  return fc
    .record({
      outages: fc.array(outageOf(world), { maxLength: 6 }),
      maintenance: fc.array(maintenanceOf(world), { maxLength: 5 }),
      unmonitored: unwatched,
    })
    .map(({ outages, maintenance, unmonitored }) =>
      deepFreeze({
        outages: withIds("o", outages),
        maintenance: withIds("m", maintenance),
        ...(unmonitored === undefined ? {} : { unmonitored }),
        account: { zone: "Europe/London" },
      }),
    );
}

/** Cases of a world: the whole of it is asked about, or a part; at a time after it or in it. */
export function casesOf(world: World): fc.Arbitrary<Case> {
  const { start, step, steps } = world;
  const end = start + steps * step;
  const ranges = fc.oneof(
    fc.constant({ start, end }),
    fc.tuple(fc.nat(steps - 1), fc.integer({ min: 1, max: steps })).map(([from, length]) => ({
      start: start + from * step,
      end: start + Math.min(from + length, steps) * step,
    })),
  );
  return fc
    .record({
      policy: policiesOf(world),
      facts: factsOf(world),
      range: ranges,
      asOf: fc.oneof(
        { weight: 3, arbitrary: fc.constant(end + Math.floor(steps / 4) * step) },
        { weight: 1, arbitrary: instantsOf(world) },
      ),
    })
    .map((given) => deepFreeze({ world, ...given }));
}

/** Cases of every world. */
export const cases: fc.Arbitrary<Case> = fc.constantFrom(...worlds).chain(casesOf);
