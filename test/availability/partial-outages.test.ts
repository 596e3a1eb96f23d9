/** `partialOutage`: an outage of some counts in full, by its share, or not at all. */
import type { DowntimeRules, Outage, Share } from "nines";
import { describe, expect, test } from "vitest";
import { down, february, hour, minute, service, windowed, work } from "../downtime/service.js";
import { lost, measureOne, stretch } from "./measured.js";

const inFull = service({ downtime: { partialOutage: "in-full" } });
const byShare = service({
  downtime: { partialOutage: "by-share", clauses: { partialOutage: "8" } },
});
const onlyTotal = service({ downtime: { partialOutage: "only-total" } });

const some = (from: string, to: string, count: number, of: number, more: Partial<Outage> = {}) =>
  down(from, to, { affected: { count, of }, ...more });

describe("an hour during which some were affected", () => {
  const rows: [string, Share | undefined, number, number, number][] = [
    ["none of three", { count: 0, of: 3 }, hour, 0, 0],
    ["one of three", { count: 1, of: 3 }, hour, 20 * minute, 0],
    ["two of three", { count: 2, of: 3 }, hour, 40 * minute, 0],
    ["all three", { count: 3, of: 3 }, hour, hour, hour],
    ["nobody knows how many", undefined, hour, hour, hour],
  ];

  test.for(rows)("%s", ([, affected, ...expected]) => {
    const outages = [down("10:00", "11:00", affected === undefined ? {} : { affected })];
    const found = [inFull, byShare, onlyTotal].map(
      (each) => measureOne(each, { outages }).downtimeMs,
    );
    expect(found).toEqual(expected);
  });
});

describe("by share, at each instant the largest", () => {
  const rows: [string, Outage[], number][] = [
    [
      "of two that overlap, not their sum",
      [some("10:00", "10:20", 1, 4), some("10:10", "10:30", 1, 2)],
      12.5 * minute,
    ],
    [
      "of one inside the other",
      [some("10:00", "11:00", 1, 10), some("10:20", "10:30", 9, 10)],
      (50 * 1 + 10 * 9) * (minute / 10),
    ],
    [
      "of a smaller one inside a larger",
      [some("10:00", "11:00", 1, 2), some("10:20", "10:30", 1, 10)],
      30 * minute,
    ],
    [
      "of one share written in two ways",
      [some("10:00", "10:20", 1, 2), some("10:10", "10:30", 50, 100)],
      15 * minute,
    ],
    [
      "of a total outage within",
      [some("10:00", "11:00", 1, 2), down("10:20", "10:40")],
      40 * minute,
    ],
    ["where two touch", [some("10:00", "10:30", 1, 3), some("10:30", "11:00", 2, 3)], 30 * minute],
    [
      "of three",
      [some("10:00", "10:30", 1, 4), some("10:10", "10:20", 1, 2), some("10:00", "10:20", 1, 5)],
      10 * minute,
    ],
    [
      "of none affected, and some",
      [some("10:00", "11:00", 0, 5), some("10:30", "10:40", 1, 5)],
      2 * minute,
    ],
    ["cut at the period", [some("01-31 23:00", "01 01:00", 1, 2)], 30 * minute],
  ];

  test.for(rows)("%s", ([, outages, downtimeMs]) => {
    expect(measureOne(byShare, { outages }).downtimeMs).toBe(downtimeMs);
  });

  test("what is excluded has no share", () => {
    const policy = service({
      downtime: { partialOutage: "by-share" },
      exclusions: [windowed("night", "10:30", "11:00")],
    });
    const found = measureOne(policy, { outages: [some("10:00", "11:00", 1, 2)] });
    expect(found).toMatchObject({ downtimeMs: 15 * minute, excludedMs: 30 * minute });
  });

  test("what a rule takes out lends no share to what counts", () => {
    const policy = service({ downtime: { partialOutage: "by-share", minLocations: 2 } });
    const outages = [
      down("10:00", "11:00", { confirmedFrom: ["fra"] }),
      some("10:00", "10:30", 1, 2, { confirmedFrom: ["fra", "nyc"] }),
    ];
    expect(measureOne(policy, { outages }).downtimeMs).toBe(15 * minute);
  });

  test("what the report comes too late for lends no share", () => {
    const policy = service({ downtime: { partialOutage: "by-share", startsAt: "reported" } });
    const outages = [
      down("10:00", "11:00", { reportedAt: null }),
      some("10:00", "10:30", 1, 2, { reportedAt: "2026-02-02T10:00Z" }),
    ];
    expect(measureOne(policy, { outages }).downtimeMs).toBe(15 * minute);
  });

  test("what may count lends its share only to what there is if it counts", () => {
    const policy = service({ downtime: { partialOutage: "by-share", minLocations: 2 } });
    const outages = [
      down("10:00", "11:00"),
      some("10:00", "10:30", 1, 2, { confirmedFrom: ["fra", "nyc"] }),
    ];
    const found = measureOne(policy, { outages });
    expect(found.downtimeMs).toBe(15 * minute);
    expect(found.percentIfCounted).toBe("99.8511");
  });

  test("a finding cites the clause", () => {
    const { because } = measureOne(byShare, { outages: [] });
    expect(because).toContainEqual(
      expect.objectContaining({ rule: "partial-outage", clause: "8" }),
    );
  });
});

describe("shares are exact", () => {
  test("a third of a millisecond", () => {
    const found = measureOne(byShare, { outages: [{ ...lost(1), affected: { count: 1, of: 3 } }] });
    expect(found).toMatchObject({ downtimeMs: 1, upMs: february - 1, percent: "99.9999" });
    expect(found.ratio).toEqual({
      numerator: String(3 * february - 1),
      denominator: String(3 * february),
    });
  });

  test("three thirds of outages of a third are a whole number", () => {
    const outages = [0, 1, 2].map((n) => ({ ...lost(1, 2 * n), affected: { count: 1, of: 3 } }));
    const found = measureOne(byShare, { outages }, { period: stretch(100) });
    expect(found).toMatchObject({ downtimeMs: 1, upMs: 99, percent: "99.0000", headroomMs: -1 });
  });

  const edges: [string, number, string, boolean, number][] = [
    ["a third of the three milliseconds allowed", 3, "99", true, 0],
    ["a third more than allowed", 4, "99", false, -1],
    ["a third less than allowed", 2, "99", true, 0],
  ];

  test.for(edges)("%s", ([, ms, targetPercent, met, headroomMs]) => {
    const policy = service({
      downtime: { partialOutage: "by-share" },
      commitment: { targetPercent },
    });
    const outages = [{ ...lost(ms), affected: { count: 1, of: 3 } }];
    const found = measureOne(policy, { outages }, { period: stretch(100) });
    expect(found).toMatchObject({ allowedDowntimeMs: 1, met, headroomMs });
  });

  test("coprime shares of many users", () => {
    const shares = [
      [1, 7],
      [1, 11],
      [1, 13],
      [999_999_936, 999_999_937],
    ] as const;
    const outages = shares.map(([count, of], n) => ({
      ...lost(1, 2 * n),
      affected: { count, of },
    }));
    const { ratio } = measureOne(byShare, { outages }, { period: stretch(100) });
    const all = 7n * 11n * 13n * 999_999_937n;
    const up =
      100n * all -
      shares.reduce((sum, [count, of]) => sum + (all / BigInt(of)) * BigInt(count), 0n);
    expect(BigInt(ratio?.numerator ?? 0) * 100n * all).toBe(BigInt(ratio?.denominator ?? 0) * up);
  });
});

describe("the share and other rules", () => {
  test("free time is taken from what the shares come to", () => {
    const free: Partial<DowntimeRules> = { partialOutage: "by-share", freePerPeriod: "PT20M" };
    const outages = [some("10:00", "11:00", 1, 3)];
    expect(measureOne(service({ downtime: free }), { outages }).downtimeMs).toBe(0);
    const more = [...outages, { ...lost(1), affected: { count: 1, of: 3 } }];
    const found = measureOne(service({ downtime: free }), { outages: more });
    expect(found).toMatchObject({ downtimeMs: 1, upMs: february - 1 });
    expect(found.ratio?.denominator).toBe(String(3 * february));
  });

  test("the minimum looks at the outage, not at its share", () => {
    const policy = service({
      downtime: {
        partialOutage: "by-share",
        minimumOutage: { duration: "PT10M", counts: "whole" },
      },
    });
    const outages = [some("10:00", "10:10", 1, 10)];
    expect(measureOne(policy, { outages }).downtimeMs).toBe(minute);
  });

  test("is open where an outage of more of them may count beside it", () => {
    const policy = service({ downtime: { partialOutage: "by-share", minLocations: 2 } });
    const outages = [
      some("10:00", "11:00", 1, 10, { confirmedFrom: ["fra", "nyc"] }),
      down("10:00", "11:00", { id: "of all" }),
    ];
    expect(measureOne(policy, { outages })).toMatchObject({
      downtimeMs: 6 * minute,
      missing: ["outages.confirmedFrom"],
    });
  });

  test("qualifying maintenance is excluded whatever its share", () => {
    const policy = service({
      downtime: { partialOutage: "by-share" },
      exclusions: [{ id: "works", kind: "maintenance", types: ["planned"] }],
    });
    const facts = {
      outages: [some("10:00", "11:00", 1, 2)],
      maintenance: [work("10:00", "10:30")],
    };
    expect(measureOne(policy, facts)).toMatchObject({
      downtimeMs: 15 * minute,
      excludedMs: 30 * minute,
    });
  });
});

describe("four outages at once, each of a share of its own", () => {
  const shares = [
    down("10:00", "14:00", { affected: { count: 1, of: 10 }, cause: "a" }),
    down("10:30", "13:00", { affected: { count: 5, of: 10 }, cause: "b" }),
    down("11:00", "12:00", { affected: { count: 9, of: 10 }, cause: "c" }),
    down("11:30", "13:30", { affected: { count: 3, of: 10 }, cause: "d" }),
  ];
  const orders = [
    [0, 1, 2, 3],
    [3, 2, 1, 0],
    [2, 0, 3, 1],
    [1, 3, 0, 2],
  ];
  const excused = (...causes: string[]) => ({
    downtime: { partialOutage: "by-share" as const },
    exclusions: causes.length === 0 ? [] : [{ id: "x", kind: "cause" as const, causes }],
  });
  // Minutes of the largest: 30 of a tenth, 30 of a half, 60 of nine tenths, 60 of a half, 30 of three tenths, 30 of a tenth.
  const rows: [string[], number][] = [
    [[], 3 + 15 + 54 + 30 + 9 + 3],
    [["c"], 3 + 15 + 30 + 30 + 9 + 3],
    [["b", "c"], 3 + 3 + 3 + 9 + 18 + 9 + 3],
    [["a", "d"], 15 + 54 + 30],
    [["a", "b", "c", "d"], 0],
  ];

  test.for(rows.flatMap((row) => orders.map((order) => [...row, order] as const)))(
    "excused %o, lost minutes %s, in the order %o",
    ([causes, lostMinutes, order]) => {
      const outages = order.map((n) => shares[n] as (typeof shares)[number]);
      const { downtimeMs } = measureOne(service(excused(...causes)), { outages });
      expect(downtimeMs).toBe(lostMinutes * 60_000);
    },
  );
});
