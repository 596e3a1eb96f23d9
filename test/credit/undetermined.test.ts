/**
 * Time of which nobody knows whether it counts: where it would change what is owed, what is missing is named
 * and nothing is owed; where it would not, it does not stand in the way.
 */
import type { CreditSchedule, CreditTerms, ServiceFacts } from "nines";
import { describe, expect, test } from "vitest";
import { at, down, type ServiceTerms } from "../downtime/service.js";
import { assess, credited, owed, percent } from "./credited.js";

/** Nobody watched from noon of the 10th on, for so many hours. */
function unwatched(hours: number): ServiceFacts["unmonitored"] {
  const start = Date.parse(at("10 12:00"));
  return [{ start, end: start + hours * 3_600_000 }];
}

function becomes(
  credit: Partial<CreditTerms>,
  downMinutes: number,
  unwatchedHours: number,
  terms: ServiceTerms = {},
) {
  const policy = credited(credit, { downtime: { unmonitored: "undetermined" }, ...terms });
  const start = Date.parse(at("10:00"));
  const outages = downMinutes === 0 ? [] : [{ id: "o", start, end: start + downMinutes * 60_000 }];
  return assess(policy, { outages, unmonitored: unwatched(unwatchedHours) });
}

describe("time that nobody watched", () => {
  const tiers: CreditSchedule = {
    kind: "tiers",
    tiers: [
      { atLeast: 99, below: 99.9, credit: percent(10) },
      { below: 99, credit: percent(25) },
    ],
  };
  const durations: CreditSchedule = {
    kind: "duration-tiers",
    tiers: [
      { over: "PT0S", credit: percent(5) },
      { over: "PT4H", credit: percent(10) },
    ],
  };
  const blocks: CreditSchedule = {
    kind: "blocks",
    per: "PT4H",
    counting: "full",
    credit: percent(5),
  };
  const started: CreditSchedule = { ...blocks, counting: "started" };
  const price: CreditSchedule = { kind: "multiple-of-downtime", times: 1, hour: "period" };
  const steps: CreditSchedule = {
    kind: "per-shortfall",
    stepPercent: 1,
    counting: "full",
    credit: percent(5),
  };
  const flat: CreditSchedule = { kind: "flat", credit: percent(10) };
  // 99.9 % of February allows 40 min 19.2 s, 99 % 6 h 43 min 12 s, 98.9 % 7 h 23 min 31.2 s.
  const rows: [string, CreditSchedule, number, number, string | number][] = [
    ["decides whether the target was missed", flat, 30, 1, "indeterminate"],
    ["does not decide that", flat, 30, 0.1, "ineligible"],
    ["changes nothing of a flat credit once it was missed", flat, 60, 20, 10_000],
    ["could lead to another row", tiers, 60, 6, "indeterminate"],
    ["could not lead to another row", tiers, 60, 5, 10_000],
    ["could lead to another row of downtime", durations, 60, 4, "indeterminate"],
    ["could lead to exactly its bound, which is not over it", durations, 60, 3, 5_000],
    ["could fill another block", blocks, 60, 3, "indeterminate"],
    ["could not fill another block", blocks, 60, 2.9, 0],
    ["could start another block", started, 60, 4, "indeterminate"],
    ["could fill exactly the block that has started", started, 60, 3, 5_000],
    ["always has a price", price, 60, 0.1, "indeterminate"],
    ["could complete another step", steps, 60, 7, "indeterminate"],
    ["could not complete another step", steps, 60, 6, 0],
  ];

  test.for(rows)("%s", ([, schedule, downMinutes, unwatchedHours, credit]) => {
    const found = becomes({ schedule }, downMinutes, unwatchedHours);
    expect(owed(found)).toBe(credit);
    expect(found.missing).toEqual(credit === "indeterminate" ? ["unmonitored"] : []);
    expect(found.amount === null).toBe(typeof credit === "string");
  });

  test("could lead where the table has no row", () => {
    const partial: CreditSchedule = {
      kind: "tiers",
      tiers: [{ atLeast: 99, below: 99.9, credit: percent(10) }],
    };
    expect(becomes({ schedule: partial }, 60, 6)).toMatchObject({
      decision: "indeterminate",
      missing: ["unmonitored"],
    });
    expect(owed(becomes({ schedule: partial }, 60, 5))).toBe(10_000);
  });

  test.for(["up", "down", "leaves-denominator"] as const)(
    "is decided where the contract says: %s",
    (unmonitored) => {
      const found = becomes({ schedule: tiers }, 60, 6, { downtime: { unmonitored } });
      expect(owed(found)).toBe(unmonitored === "down" ? 25_000 : 10_000);
    },
  );
});

describe("an outage of which it is not known whether it counts", () => {
  const twoPlaces: ServiceTerms = { downtime: { minLocations: 2 } };
  const confirmed = { confirmedFrom: ["a", "b"] };
  const flat: CreditSchedule = { kind: "flat", credit: percent(10) };
  const durations: CreditSchedule = {
    kind: "duration-tiers",
    tiers: [
      { over: "PT0S", credit: percent(5) },
      { over: "PT4H", credit: percent(10) },
    ],
  };
  const rows: [string, CreditSchedule, [string, string], [string, string], string | number][] = [
    [
      "decides whether the target was missed",
      flat,
      ["10:00", "10:30"],
      ["14:00", "15:00"],
      "indeterminate",
    ],
    [
      "changes nothing of a flat credit once it was missed",
      flat,
      ["10:00", "12:00"],
      ["14:00", "15:00"],
      10_000,
    ],
    [
      "could lead to another row",
      durations,
      ["10:00", "12:00"],
      ["14:00", "17:00"],
      "indeterminate",
    ],
    ["could not lead to another row", durations, ["10:00", "12:00"], ["14:00", "15:00"], 5_000],
  ];

  test.for(rows)("%s", ([, schedule, sure, open, credit]) => {
    const outages = [down(...sure, confirmed), down(...open)];
    const found = assess(credited({ schedule }, twoPlaces), { outages });
    expect(owed(found)).toBe(credit);
    expect(found.missing).toEqual(credit === "indeterminate" ? ["outages.confirmedFrom"] : []);
  });
});
