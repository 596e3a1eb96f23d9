/**
 * Grounds for termination as published agreements write them: SAP's three, Verizon's, Espressive's and
 * OneNeck's, a contact centre's.
 */
import { definePolicy, type Policy, type TerminationTerms, terminationRights } from "nines";
import { describe, expect, test } from "vitest";
import { service } from "../downtime/service.js";
import {
  availability,
  credited,
  measured,
  months,
  rights,
  startOf,
  told,
} from "./termination-history.js";

function contract(...termination: readonly Omit<TerminationTerms, "commitment">[]): Policy {
  const terms = termination.map((each) => ({ ...each, commitment: "uptime" }));
  return service({
    policy: {
      termination: terms,
      credits: [
        {
          id: "credit",
          commitment: "uptime",
          schedule: { kind: "flat", credit: { percent: 20 } },
          base: { fee: "monthly", month: "last-of-period" },
          rounding: "floor",
          conditions: {},
          claim: "automatic",
          remedy: "cumulative",
        },
      ],
    },
  });
}

const thirtyDays = { calendarDays: 30, endsAt: "end-of-day" } as const;

describe("SAP: four months in a row, or five of any twelve, or one below 95 %", () => {
  const sap = contract(
    { id: "four-in-a-row", rule: { consecutive: 4 }, exercise: thirtyDays },
    { id: "five-of-twelve", rule: { misses: 5, of: 12 }, exercise: thirtyDays },
    { id: "below-95", rule: { below: 95 }, exercise: thirtyDays },
  );
  const shown = (history: Parameters<typeof terminationRights>[1], asOf: string) =>
    terminationRights(sap, history, { asOf }).map(
      ({ id, state, arisenWith }) =>
        `${id}: ${state}${arisenWith === null ? "" : ` ${arisenWith.key}`}`,
    );

  test("four in a row complete the first alone", () => {
    expect(shown(months("xxxx"), startOf(4))).toEqual([
      "four-in-a-row: exercisable 2026-04",
      "five-of-twelve: not-arisen",
      "below-95: not-arisen",
    ]);
  });

  test("five that are never four in a row complete the second alone", () => {
    expect(shown(months("xxx.xx"), startOf(6))).toEqual([
      "four-in-a-row: not-arisen",
      "five-of-twelve: exercisable 2026-06",
      "below-95: not-arisen",
    ]);
  });

  test("the fifth in the thirteenth month is too late, in the twelfth it is not", () => {
    const late = shown(months("x.x.x.x.....x"), startOf(13));
    expect(late[1]).toBe("five-of-twelve: not-arisen");
    const inTime = shown(months("x.x.x.x....x"), startOf(12));
    expect(inTime[1]).toBe("five-of-twelve: exercisable 2026-12");
  });

  test("one month of 94.9999 % completes the third alone", () => {
    expect(shown([availability(0, 949_999, 1_000_000)], startOf(1))).toEqual([
      "four-in-a-row: not-arisen",
      "five-of-twelve: not-arisen",
      "below-95: exercisable 2026-01",
    ]);
  });

  test("notice is in time within thirty days of the failure", () => {
    const history = months("xxxx");
    expect(shown(history, "2026-05-30T23:59:59.999Z")[0]).toBe(
      "four-in-a-row: exercisable 2026-04",
    );
    expect(shown(history, "2026-05-31T00:00:00.000Z")[0]).toBe("four-in-a-row: lapsed 2026-04");
  });
});

describe("Verizon: three months in a row; notice within 30 days of the third or any following", () => {
  const verizon = contract({ id: "three", rule: { consecutive: 3 }, exercise: thirtyDays });

  test("lapses with each month, and comes again with the next one missed", () => {
    const history = months("xxxxx.");
    const asked = (at: string) => told(rights(verizon, history, at));
    expect(asked("2026-04-30T23:59:59.999Z")).toEqual(["exercisable 2026-03"]);
    expect(asked("2026-05-01T00:00Z")).toEqual(["lapsed 2026-03", "exercisable 2026-04"]);
    expect(asked("2026-06-30T23:59:59.999Z")).toEqual([
      "lapsed 2026-03",
      "lapsed 2026-04",
      "exercisable 2026-05",
    ]);
    expect(asked("2026-07-01T00:00Z")).toEqual([
      "lapsed 2026-03",
      "lapsed 2026-04",
      "lapsed 2026-05",
    ]);
  });
});

describe("Espressive: below 97 % in the mean of three months; notice within 60 days", () => {
  const espressive = contract({
    id: "rolling",
    rule: { averageBelow: 97, over: 3 },
    exercise: { calendarDays: 60, endsAt: "end-of-day" },
  });
  const rows = [
    ["exactly 97 %", [9100, 10_000, 10_000], ["not-arisen"]],
    ["a hundredth of a percent less in one month", [9099, 10_000, 10_000], ["exercisable 2026-03"]],
  ] as const;

  test.for(rows)("%s", ([, parts, expected]) => {
    const history = parts.map((part, n) => availability(n, part));
    expect(told(rights(espressive, history, startOf(3)))).toEqual(expected);
  });

  test("sixty days of March end with 30 May", () => {
    const history = [9000, 9000, 9000].map((part, n) => availability(n, part));
    const asked = (at: string) => told(rights(espressive, history, at));
    expect(asked("2026-05-30T23:59:59.999Z")).toEqual(["exercisable 2026-03"]);
    expect(asked("2026-05-31T00:00Z")).toEqual(["lapsed 2026-03"]);
  });
});

describe("OneNeck: credits of 20 % of the fees or more in two of any four months", () => {
  const oneneck = contract({
    id: "credits",
    rule: { creditsAtLeast: { percentOfBase: 20 }, times: 2, of: 4 },
  });

  test("the second within four months", () => {
    const paid = (...amounts: readonly number[]) =>
      amounts.map((amountMinor, n) => credited(n, { amountMinor }));
    expect(told(rights(oneneck, paid(20_000, 19_999, 5_000, 25_000)))).toEqual([
      "exercisable 2026-04",
    ]);
    expect(told(rights(oneneck, paid(20_000, 19_999, 5_000, 0, 25_000)))).toEqual(["not-arisen"]);
  });
});

describe("a contact centre: the highest credit in three months of six", () => {
  const centre = contract({
    id: "highest",
    rule: { creditsAtLeast: { percentOfBase: 50 }, times: 3, of: 6 },
  });
  const highest = (...places: readonly number[]) =>
    Array.from({ length: 8 }, (_, n) =>
      places.includes(n) ? credited(n, { amountMinor: 50_000 }) : measured(n),
    );

  test.for([
    ["the first, third and sixth", [0, 2, 5], ["exercisable 2026-06"]],
    ["the first, third and seventh", [0, 2, 6], ["not-arisen"]],
    ["two", [0, 1], ["not-arisen"]],
  ] as const)("%s", ([, places, expected]) => {
    expect(told(rights(centre, highest(...places)))).toEqual(expected);
  });
});

test("a ground without a limit is open as long as the contract", () => {
  const open = contract({ id: "one", rule: { consecutive: 1 } });
  expect(told(rights(open, months("x"), "2190-01-01T00:00Z"))).toEqual(["exercisable 2026-01"]);
  expect(definePolicy(open).termination).toHaveLength(1);
});
