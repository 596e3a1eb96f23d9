/**
 * Each incident credited on its own: an unbroken stretch of recorded downtime, looked at whole, that belongs
 * to the period in which it ends.
 */
import { describe, expect, test } from "vitest";
import { at, down, hour } from "../downtime/service.js";
import { assessAll, owed } from "./credited.js";
import { becomes, each } from "./each-incident.js";

describe("incidents of a month", () => {
  const rows: [string, [string, string][], string[]][] = [
    ["none", [], ["none ineligible"]],
    ["one of an hour", [["10:00", "11:00"]], ["10:00-11:00 10000"]],
    ["one just over an hour", [["10:00", "11:00:00.001"]], ["10:00-11:00:00.001 20000"]],
    [
      "two with a millisecond between",
      [
        ["10:00", "11:00"],
        ["11:00:00.001", "12:00"],
      ],
      ["10:00-11:00 10000", "11:00:00.001-12:00 10000"],
    ],
    [
      "two that touch are one",
      [
        ["10:00", "11:00"],
        ["11:00", "12:00"],
      ],
      ["10:00-12:00 20000"],
    ],
    [
      "two that overlap are one",
      [
        ["10:00", "10:40"],
        ["10:20", "11:00"],
      ],
      ["10:00-11:00 10000"],
    ],
    [
      "one inside another is no other",
      [
        ["10:00", "11:00"],
        ["10:20", "10:40"],
      ],
      ["10:00-11:00 10000"],
    ],
    [
      "in whatever order they are recorded",
      [
        ["14:00", "15:00"],
        ["10:00", "11:30"],
      ],
      ["10:00-11:30 20000", "14:00-15:00 10000"],
    ],
  ];

  test.for(rows)("%s", ([, outages, found]) => {
    expect(becomes(outages.map(([from, to]) => down(from, to)))).toEqual(found);
  });
});

describe("incidents with less than five minutes between are one", () => {
  const policy = each({}, { downtime: { mergeGapUnder: "PT5M" } });
  const rows: [string, string, string[]][] = [
    ["just less", "10:34:59.999", ["10:00-11:00 10000"]],
    ["exactly five minutes", "10:35", ["10:00-10:30 10000", "10:35-11:00 10000"]],
  ];

  test.for(rows)("%s", ([, second, found]) => {
    expect(becomes([down("10:00", "10:30"), down(second, "11:00")], policy)).toEqual(found);
  });

  test("and the gap itself is no downtime", () => {
    // Half an hour twice with four minutes between is an hour, not over it.
    const outages = [down("10:00", "10:30"), down("10:34", "11:04")];
    expect(becomes(outages, policy)).toEqual(["10:00-11:04 10000"]);
  });

  test("across the month's end too", () => {
    const outages = [down("28 23:00", "28 23:58"), down("03-01 00:01", "03-01 00:30")];
    expect(becomes(outages, policy)).toEqual(["none ineligible"]);
    expect(becomes(outages, policy, {}, { period: "2026-03" })).toEqual([
      "28 23:00-03-01 00:30 20000",
    ]);
  });
});

describe("an incident belongs to the month in which it ends, whole", () => {
  const months = ["2026-01", "2026-02", "2026-03"] as const;
  const rows: [string, string, string, (string | null)[]][] = [
    ["begun before", "01-31 22:00", "01 00:30", [null, "01-31 22:00-01 00:30 20000", null]],
    [
      "begun at the month's first instant",
      "01 00:00",
      "01 00:30",
      [null, "01 00:00-01 00:30 10000", null],
    ],
    [
      "ended at the month's first instant",
      "01-31 23:30",
      "01 00:00",
      ["01-31 23:30-01 00:00 10000", null, null],
    ],
    [
      "ended at the month's end",
      "28 23:30",
      "03-01 00:00",
      [null, "28 23:30-03-01 00:00 10000", null],
    ],
    [
      "ended a millisecond later",
      "28 23:30",
      "03-01 00:00:00.001",
      [null, null, "28 23:30-03-01 00:00:00.001 10000"],
    ],
    [
      "through the whole month",
      "01-31 23:30",
      "03-01 00:30",
      [null, null, "01-31 23:30-03-01 00:30 20000"],
    ],
  ];

  test.for(rows)("%s", ([, from, to, found]) => {
    const all = months.map((period) => becomes([down(from, to)], each(), {}, { period }));
    expect(all).toEqual(found.map((one) => [one ?? "none ineligible"]));
  });

  test("whether the months are asked for one by one or together", () => {
    const outages = [down("01-31 22:00", "01 00:30"), down("10:00", "10:30")];
    expect(becomes(outages, each(), {}, { period: "2026-Q1" })).toEqual([
      "none ineligible",
      "01-31 22:00-01 00:30 20000",
      "10:00-10:30 10000",
      "none ineligible",
    ]);
  });
});

describe("what counts of an incident", () => {
  const theirs = { exclusions: [{ id: "theirs", kind: "cause", causes: ["customer"] }] } as const;

  test("excluded downtime does not, and an incident of nothing else is none", () => {
    const outages = [
      down("10:00", "11:00"),
      down("11:00", "13:00", { cause: "customer" }),
      down("15:00", "18:00", { cause: "customer" }),
    ];
    expect(becomes(outages, each({}, theirs))).toEqual(["10:00-13:00 10000"]);
  });

  test("time that nobody watched is no part of it, but leaves open how long it was", () => {
    const policy = each({}, { downtime: { unmonitored: "undetermined" } });
    const unmonitored = [{ start: at("10:30"), end: at("11:30") }];
    expect(becomes([down("10:00", "10:30")], policy, { unmonitored })).toEqual([
      "10:00-10:30 indeterminate",
    ]);
  });

  const confirmed = { confirmedFrom: ["a", "b"] };
  const openOutages: [string, string, string, number | string][] = [
    [
      "of which it is not known whether it counts leaves the worth open",
      "10:30",
      "11:30",
      "indeterminate",
    ],
    [
      "of which it is not known changes nothing where the row is the same",
      "10:30",
      "11:00",
      10_000,
    ],
  ];

  test.for(openOutages)("downtime %s", ([, from, to, credit]) => {
    const policy = each({}, { downtime: { minLocations: 2 } });
    const outages = [down("10:00", "10:30", confirmed), down(from, to)];
    const [only, ...more] = assessAll(policy, { outages });
    expect(more).toEqual([]);
    expect(only === undefined ? null : owed(only)).toBe(credit);
    const missing = credit === "indeterminate" ? ["outages.confirmedFrom"] : [];
    expect(only?.missing).toEqual(missing);
  });
});

test("an incident as long as an hour on a day that the clock moves is that long", () => {
  // 01:30 to 03:30 in New York on 8 March 2026 is one hour.
  const policy = each({}, { policy: { zone: "America/New_York" } });
  const start = Date.parse("2026-03-08T01:30-05:00");
  const found = becomes([{ id: "o", start, end: start + hour }], policy, {}, { period: "2026-03" });
  expect(found[0]).toMatch(/ 10000$/);
});
