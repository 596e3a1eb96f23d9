/** Time without monitoring is undetermined: never silently up, never silently down. */
import { classifyDowntime, measureAvailability, type ServiceFacts } from "nines";
import { doitErp } from "nines/presets";
import { expect, test } from "vitest";
import { inShort, later, maintained } from "./doit-erp-downtime.js";
import { hour, minute, moved } from "./written-instants.js";

const start = "2026-02-12T08:00:00-05:00";
const options = { period: "2026-Q1", asOf: later } as const;
const classify = (facts: ServiceFacts) =>
  classifyDowntime(doitErp(), { outages: [], maintenance: [], ...facts }, options);

test("an hour nobody watched is an undetermined segment", () => {
  const classified = classify({ unmonitored: [{ start, end: moved(start, hour) }] });
  expect(inShort(classified)).toEqual([["undetermined", "unmonitored", hour]]);
  expect(classified.undeterminedMs).toBe(hour);
});

test("an outage recorded in it counts", () => {
  const classified = classify({
    outages: [{ id: "o1", start: moved(start, 10 * minute), end: moved(start, 20 * minute) }],
    unmonitored: [{ start, end: moved(start, hour) }],
  });
  expect(inShort(classified)).toEqual([
    ["undetermined", "unmonitored", 10 * minute],
    ["counted", "unplanned", 10 * minute],
    ["undetermined", "unmonitored", 40 * minute],
  ]);
});

test("unwatched time during unscheduled maintenance is not known to be downtime", () => {
  const end = moved(start, hour);
  const classified = classify({
    unmonitored: [{ start, end }],
    maintenance: [maintained("unscheduled", start, end)],
  });
  expect(classified.countedMs).toBe(0);
  expect(classified.undeterminedMs).toBe(hour);
});

const allowed = 38_862_000;
const edges = [
  { says: "less than is allowed decides nothing", ms: allowed - 1, met: true },
  { says: "exactly what is allowed decides nothing", ms: allowed, met: true },
  { says: "a millisecond more leaves it open", ms: allowed + 1, met: null },
] as const;

test.for(edges)("undetermined time of $says: met is $met", ({ ms, met }) => {
  const facts = { outages: [], maintenance: [], unmonitored: [{ start, end: moved(start, ms) }] };
  const [measured] = measureAvailability(doitErp(), facts, options);
  expect(measured).toMatchObject({ met, percent: "100.0000", undeterminedMs: ms, downtimeMs: 0 });
});

test("a commitment missed by counted downtime alone is missed", () => {
  const facts = {
    outages: [{ id: "o1", start, end: moved(start, allowed + 1) }],
    maintenance: [],
    unmonitored: [{ start: "2026-03-10T08:00-04:00", end: "2026-03-10T09:00-04:00" }],
  };
  const [measured] = measureAvailability(doitErp(), facts, options);
  expect(measured).toMatchObject({ met: false, undeterminedMs: hour });
  expect(Number(measured?.percentIfCounted)).toBeLessThan(Number(measured?.percent));
});

test("unwatched time in a reserved window is no downtime that leaves the denominator", () => {
  const night = { start: "2026-02-12T01:00:00-05:00", end: "2026-02-12T06:00:00-05:00" };
  const facts = { outages: [], maintenance: [], unmonitored: [night] };
  const policy = doitErp({ denominator: "period-less-excluded" });
  const [measured] = measureAvailability(policy, facts, options);
  expect(measured?.ofMs).toBe(2159 * hour);
});
