/** Due instants, used and paused time of random requests, held against a scan of every minute. */
import fc from "fast-check";
import { definePolicy, type RequestEvent, type TimeLimit, trackRequest } from "nines";
import { expect, test } from "vitest";
import { deepFreeze } from "../arbitraries.js";
import { type MinuteHours, type MinuteRequest, minuteScan } from "./support-minutes.js";

const minute = 60_000;
const names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
const firstDay = Date.UTC(2028, 1, 25);

const hours: fc.Arbitrary<MinuteHours> = fc
  .record({
    openOn: fc.uniqueArray(
      fc
        .tuple(fc.nat(6), fc.nat(1380), fc.integer({ min: 30, max: 900 }))
        .map(([weekday, from, length]) => [weekday, from, Math.min(1440, from + length)] as const),
      { minLength: 1, maxLength: 9 },
    ),
    closedDates: fc.uniqueArray(fc.constantFrom("2028-02-28", "2028-02-29", "2028-03-01"), {
      maxLength: 2,
    }),
  })
  .map(deepFreeze);

const scenarios = fc
  .record({
    hours,
    received: fc.nat(6 * 1440),
    /** Minutes that pass with and without a wait, in turn; no event comes again in the same minute. */
    turns: fc
      .array(fc.nat(2000), { maxLength: 9 })
      .map((turns) => turns.map((turn, n) => (turn === 0 && turns[n - 1] === 0 ? 1 : turn))),
    budget: fc.nat(900),
    clock: fc.constantFrom("business" as const, "elapsed" as const),
    starts: fc.constantFrom("receipt" as const, "next-opening" as const),
    look: fc.nat(8 * 1440),
  })
  .map(({ hours, received, turns, look, ...rest }) => {
    const receivedAt = firstDay + received * minute;
    const edges = turns.map((_, n) => turns.slice(0, n + 1).reduce((sum, each) => sum + each, 0));
    const instants = edges.map((offset) => receivedAt + offset * minute);
    const asOf = Math.max(receivedAt + look * minute, ...instants);
    const pauses = instants.flatMap((from, n): [number, number][] =>
      n % 2 === 0 ? [[from, instants[n + 1] ?? asOf]] : [],
    );
    const request: MinuteRequest = { receivedAt, pauses, ...rest };
    return { hours, request, instants, asOf };
  });

type Scenario = typeof scenarios extends fc.Arbitrary<infer T> ? T : never;

function tracked({ hours, request, instants, asOf }: Scenario) {
  const { receivedAt, budget, clock, starts } = request;
  const within: TimeLimit =
    clock === "elapsed"
      ? { elapsed: `PT${budget}M` }
      : { businessTime: `PT${budget}M`, calendar: "desk" };
  const policy = definePolicy({
    id: "scanned",
    version: "1",
    provider: "nobody",
    zone: "UTC",
    calendars: {
      desk: {
        weekly: hours.openOn.map(([weekday, from, to]) => ({
          days: [names[weekday] as (typeof names)[number]],
          from: timeOf(from),
          to: timeOf(to),
        })),
        holidays: hours.closedDates.map((date) => ({ date, name: "closed" })),
      },
    },
    support: {
      calendar: "desk",
      severities: [
        { id: "only", name: "Only", targets: [{ metric: "resolution", within, starts }] },
      ],
      clock: { outsideHours: "next-opening", pauses: ["resolution"] },
    },
  });
  const events = instants.map(
    (at, n): RequestEvent => ({
      at,
      type: n % 2 === 0 ? "waiting-on-customer" : "customer-replied",
    }),
  );
  const asked = { id: "R", receivedAt, channel: "any", severity: "only", events };
  return trackRequest(policy, asked, { asOf }).deadlines[0];
}

test("a clock is due, used up and paused as a scan of every minute finds it", () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const { hours, request, asOf } = scenario;
      const naive = minuteScan(hours, request, asOf);
      const found = tracked(scenario);
      expect({
        startsAt: Date.parse(found?.clockStartsAt ?? ""),
        dueAt: Date.parse(found?.dueAt ?? ""),
        usedMinutes: (found?.elapsedMs ?? 0) / minute,
        pausedMinutes: (found?.pausedMs ?? 0) / minute,
      }).toEqual(naive);
      const isLate = asOf > naive.dueAt;
      expect(found?.status === "breached").toBe(isLate);
      expect(found?.remainingMs).toBe(
        isLate ? null : (request.budget - naive.usedMinutes) * minute,
      );
    }),
  );
});

test("the scan itself counts a working day and a wait by hand", () => {
  const office = { openOn: [[2, 540, 1020]] as const, closedDates: [] };
  const request: MinuteRequest = {
    receivedAt: Date.UTC(2028, 1, 29, 8),
    pauses: [[Date.UTC(2028, 1, 29, 10), Date.UTC(2028, 1, 29, 12)]],
    budget: 120,
    clock: "business",
    starts: "next-opening",
  };
  expect(minuteScan(office, request, Date.UTC(2028, 1, 29, 12, 30))).toEqual({
    startsAt: Date.UTC(2028, 1, 29, 9),
    dueAt: Date.UTC(2028, 1, 29, 13),
    usedMinutes: 90,
    pausedMinutes: 120,
  });
});

function timeOf(minutes: number): string {
  const twoDigits = (n: number): string => String(n).padStart(2, "0");
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
