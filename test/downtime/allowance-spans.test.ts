/** An allowance is whole again at each new span: midnights, noons, months, quarters and years of a zone. */
import type { Allowance, AllowanceSpan, ServiceFacts } from "nines";
import { describe, expect, test } from "vitest";
import { becomes, classify, down, hour, minute, service, told, work } from "./service.js";

function hours(max: string, per: AllowanceSpan, more: Partial<Allowance> = {}, zone = "UTC") {
  const allowances = [{ max, of: "maintenance-time" as const, per, ...more }];
  const exclusions = [
    { id: "works", kind: "maintenance" as const, types: ["planned"], allowances },
  ];
  return service({ exclusions, policy: { zone } });
}

/** Maintenance with the service down all the time. */
function during(from: string, to: string): ServiceFacts & { outages: ReturnType<typeof down>[] } {
  return { outages: [down(from, to)], maintenance: [work(from, to)] };
}

describe("an hour a span, across its bound", () => {
  const rows: [AllowanceSpan, string, string, string, string[]][] = [
    [
      "civil-day",
      "2026-02",
      "02 22:00",
      "03 02:00",
      [
        "22:00-23:00 excluded",
        "23:00-03 00:00 counted",
        "03 00:00-03 01:00 excluded",
        "03 01:00-03 02:00 counted",
      ],
    ],
    ["civil-day", "2026-02", "02 23:00", "03 01:00", ["23:00-03 01:00 excluded"]],
    [
      "civil-day",
      "2026-02",
      "02 11:00",
      "02 13:00",
      ["11:00-12:00 excluded", "12:00-13:00 counted"],
    ],
    [
      "noon-to-noon",
      "2026-02",
      "02 11:00",
      "02 14:00",
      ["11:00-13:00 excluded", "13:00-14:00 counted"],
    ],
    [
      "noon-to-noon",
      "2026-02",
      "02 23:30",
      "03 01:00",
      ["23:30-03 00:30 excluded", "03 00:30-03 01:00 counted"],
    ],
    [
      "calendar-month",
      "2026-02",
      "01-31 22:00",
      "01 02:00",
      ["01 00:00-01 01:00 excluded", "01 01:00-01 02:00 counted"],
    ],
    [
      "calendar-month",
      "2026-01",
      "01-31 22:00",
      "01 02:00",
      ["01-31 22:00-01-31 23:00 excluded", "01-31 23:00-01 00:00 counted"],
    ],
    ["calendar-quarter", "2026-02", "01-31 22:00", "01 02:00", ["01 00:00-01 02:00 counted"]],
    [
      "calendar-quarter",
      "2026-Q2",
      "03-31 22:00",
      "04-01 02:00",
      ["04-01 00:00-04-01 01:00 excluded", "04-01 01:00-04-01 02:00 counted"],
    ],
    ["calendar-year", "2026-Q2", "03-31 22:00", "04-01 02:00", ["04-01 00:00-04-01 02:00 counted"]],
    [
      "calendar-year",
      "2026-01",
      "2025-12-31T22:00Z",
      "01-01 02:00",
      ["01-01 00:00-01-01 01:00 excluded", "01-01 01:00-01-01 02:00 counted"],
    ],
    ["event", "2026-02", "01-31 22:00", "01 02:00", ["01 00:00-01 02:00 counted"]],
  ];

  test.for(rows)("per %s, %s: %s to %s", ([per, period, from, to, segments]) => {
    const found = told(classify(hours("PT1H", per), during(from, to), { period }));
    expect(found.map((each) => each.split(":").slice(0, -1).join(":"))).toEqual(segments);
  });
});

describe("what used an allowance up before the period", () => {
  const january = work("01-10 00:00", "01-10 10:00");
  const february = work("10:00", "12:00");
  const outages = [down("10:00", "12:00")];
  const rows: [AllowanceSpan, string, number][] = [
    ["calendar-quarter", "PT10H", 0],
    ["calendar-quarter", "PT10H0.001S", 1],
    ["calendar-quarter", "PT11H", hour],
    ["calendar-quarter", "PT12H", 2 * hour],
    ["calendar-year", "PT10H30M", 30 * minute],
    ["calendar-month", "PT1H", hour],
    ["civil-day", "PT1H", hour],
  ];

  test.for(rows)("is seen from it: %s, %s", ([per, max, excludedMs]) => {
    const facts = { outages, maintenance: [january, february] };
    expect(classify(hours(max, per), facts).excludedMs).toBe(excludedMs);
  });

  test("is seen from within a month too", () => {
    const facts = { outages, maintenance: [work("01 00:00", "01 10:00"), february] };
    const period = { start: "2026-02-02T11:00Z", end: "2026-02-02T11:30Z" };
    expect(classify(hours("PT11H15M", "calendar-month"), facts, { period }).excludedMs).toBe(
      15 * minute,
    );
  });

  test("was downtime, where the allowance is of downtime", () => {
    const policy = hours("PT11H", "calendar-quarter", { of: "excluded-downtime" });
    const maintenance = [january, february];
    expect(classify(policy, { outages, maintenance }).excludedMs).toBe(2 * hour);
    const all = [down("01-10 00:00", "01-10 10:00"), ...outages];
    expect(classify(policy, { outages: all, maintenance }).excludedMs).toBe(hour);
  });

  test("is seen from the past as well, not from the future", () => {
    const facts = {
      outages: [...outages, down("01-10 00:00", "01-10 10:00")],
      maintenance: [january, february],
    };
    const policy = hours("PT11H", "calendar-quarter");
    expect(classify(policy, facts, { period: "2026-01" }).excludedMs).toBe(10 * hour);
    expect(classify(policy, facts, { period: "2026-Q1" }).excludedMs).toBe(11 * hour);
  });
});

describe("whose dates bound a span", () => {
  const facts = during("17:30", "20:30");
  const rows: [string, "contract" | "account" | undefined, string | undefined, string[]][] = [
    [
      "the contract's, where nothing is said",
      undefined,
      "Asia/Kolkata",
      ["17:30-18:30 excluded", "18:30-20:30 counted"],
    ],
    ["the contract's", "contract", "Asia/Kolkata", ["17:30-18:30 excluded", "18:30-20:30 counted"]],
    ["the account's", "account", "Asia/Kolkata", ["17:30-19:30 excluded", "19:30-20:30 counted"]],
    [
      "the contract's, where the account has none",
      "account",
      undefined,
      ["17:30-18:30 excluded", "18:30-20:30 counted"],
    ],
  ];

  test.for(rows)("%s", ([, zone, accountZone, segments]) => {
    const policy = hours("PT1H", "civil-day", zone === undefined ? {} : { zone });
    const account = accountZone === undefined ? {} : { zone: accountZone };
    const found = becomes(policy, facts.outages, { ...facts, account });
    expect(found.map((each) => each.split(":").slice(0, -1).join(":"))).toEqual(segments);
  });

  test("the months of the account", () => {
    const policy = hours("PT1H", "calendar-month", { zone: "account" });
    const account = { zone: "Asia/Kolkata" };
    const late = during("28 17:30", "28 20:30");
    expect(becomes(policy, late.outages, { ...late, account })).toEqual([
      "28 17:30-28 19:30 excluded: works",
      "28 19:30-28 20:30 counted: over-allowance",
    ]);
  });
});

describe("days on which clocks change", () => {
  const newYork = "America/New_York";
  const midnight = { spring: "2026-03-08T00:00:00-05:00", autumn: "2026-11-01T00:00:00-04:00" };
  const next = { spring: "2026-03-09T00:00:00-04:00", autumn: "2026-11-02T00:00:00-05:00" };
  const noon = { spring: "2026-03-07T12:00:00-05:00", autumn: "2026-10-31T12:00:00-04:00" };
  const nextNoon = { spring: "2026-03-08T12:00:00-04:00", autumn: "2026-11-01T12:00:00-05:00" };
  const rows: ["spring" | "autumn", AllowanceSpan, number][] = [
    ["spring", "civil-day", 23],
    ["autumn", "civil-day", 25],
    ["spring", "noon-to-noon", 23],
    ["autumn", "noon-to-noon", 25],
  ];

  test.for(rows)("in %s, %s has its length", ([season, per, length]) => {
    const [start, end] =
      per === "civil-day" ? [midnight[season], next[season]] : [noon[season], nextNoon[season]];
    expect(Date.parse(end) - Date.parse(start)).toBe(length * hour);
    const asked = { period: "2026", asOf: "2027-02-01T00:00Z" };
    const over = (max: string) =>
      classify(hours(max, per, {}, newYork), during(start, end), asked).countedMs;
    expect([over(`PT${length}H`), over("PT22H")]).toEqual([0, (length - 22) * hour]);
    const longer = new Date(Date.parse(end) + hour).toISOString();
    const { countedMs } = classify(hours("PT22H", per, {}, newYork), during(start, longer), asked);
    expect(countedMs).toBe((length - 22) * hour);
  });

  test("a date that a zone skipped is no day of its own", () => {
    const policy = hours("PT1H", "civil-day", {}, "Pacific/Apia");
    const facts = during("2011-12-29T22:00:00-10:00", "2011-12-31T02:00:00+14:00");
    const { countedMs, excludedMs } = classify(policy, facts, { period: "2011" });
    expect([countedMs, excludedMs]).toEqual([2 * hour, 2 * hour]);
  });
});
