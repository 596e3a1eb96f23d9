/** The fees of what downtime affected: by the resources that outages name, and by the resource measured. */
import type { Commitment, CreditBase, MonthFee, ServiceFacts } from "nines";
import { describe, expect, test } from "vitest";
import { hour, type ServiceTerms } from "../downtime/service.js";
import { assess, assessAll, credited, owed, percent, usd } from "./credited.js";

const half = { kind: "flat", credit: percent(50) } as const;

/** Five hours down from an instant on. */
function from(start: string, more: object = {}) {
  return { id: start, start, end: Date.parse(start) + 5 * hour, ...more };
}

describe("half of the fees of what was affected", () => {
  const items: MonthFee[] = [
    { month: "2026-02", item: "web", fee: usd(60_000) },
    { month: "2026-02", item: "db", fee: usd(40_000) },
  ];
  const resources = [{ id: "web" }, { id: "db" }];
  const base: CreditBase = { fee: "monthly", month: "last-of-period", of: "affected" };

  function affected(facts: ServiceFacts, terms: ServiceTerms = {}) {
    const policy = credited({ schedule: half, base }, terms);
    return assess(policy, { account: { fees: items }, ...facts });
  }

  const rows: [string, ServiceFacts["outages"], number][] = [
    ["one item", [from("2026-02-09T09:00Z", { resources: ["db"] })], 20_000],
    ["two at once", [from("2026-02-09T09:00Z", { resources: ["web", "db"] })], 50_000],
    [
      "one after the other",
      [
        from("2026-02-09T09:00Z", { resources: ["web"] }),
        from("2026-02-11T09:00Z", { resources: ["db"] }),
      ],
      50_000,
    ],
    [
      "one twice",
      [
        from("2026-02-09T09:00Z", { resources: ["db"] }),
        from("2026-02-11T09:00Z", { resources: ["db"] }),
      ],
      20_000,
    ],
    [
      "one, beside excluded downtime of another",
      [
        from("2026-02-09T09:00Z", { resources: ["db"] }),
        from("2026-02-11T09:00Z", { resources: ["web"], cause: "customer" }),
      ],
      20_000,
    ],
    [
      "one, beside downtime of another in the month before",
      [
        from("2026-02-09T09:00Z", { resources: ["db"] }),
        from("2026-01-31T09:00Z", { resources: ["web"] }),
      ],
      20_000,
    ],
    [
      "one, while it goes on",
      [{ id: "o", start: "2026-02-27T09:00Z", end: null, resources: ["db"] }],
      20_000,
    ],
  ];

  test.for(rows)("%s", ([, outages, cents]) => {
    const terms: ServiceTerms = {
      exclusions: [{ id: "theirs", kind: "cause", causes: ["customer"] }],
    };
    expect(owed(affected({ outages, resources }, terms))).toBe(cents);
  });

  test("is unknown where an outage does not say", () => {
    expect(affected({ outages: [from("2026-02-09T09:00Z")] })).toMatchObject({
      decision: "indeterminate",
      missing: ["outages.resources"],
    });
  });

  describe("is known of an outage that may not count, beside one that does,", () => {
    const beside = (resources: string[] | undefined) => [
      from("2026-02-09T09:00Z", { resources: ["db"], confirmedFrom: ["fra", "nyc"] }),
      from("2026-02-09T09:00Z", { id: "unconfirmed", ...(resources && { resources }) }),
    ];
    const terms: ServiceTerms = { downtime: { minLocations: 2 } };

    test("where it affected the same item", () => {
      expect(owed(affected({ outages: beside(["db"]), resources }, terms))).toBe(20_000);
    });

    test.for([[["web"]], [undefined]])("but not where it affected %s", ([named]) => {
      expect(affected({ outages: beside(named), resources }, terms)).toMatchObject({
        decision: "indeterminate",
        missing: ["outages.confirmedFrom"],
      });
    });
  });

  test("is missing where fees are not given by item", () => {
    const outages = [from("2026-02-09T09:00Z", { resources: ["db"] })];
    const found = affected({ outages, account: { fees: usd(100_000) } });
    expect(found).toMatchObject({
      decision: "indeterminate",
      missing: ["account.fees 2026-02 db"],
    });
  });

  test("is missing where the fee of one of several items is", () => {
    const outages = [from("2026-02-09T09:00Z", { resources: ["web", "cache"] })];
    const found = affected({ outages, account: { fees: items } });
    expect(found.decision).toBe("indeterminate");
    expect(found.missing.join()).toContain("cache");
  });

  test("is not nothing where time that nobody watched counts as down", () => {
    const unmonitored = [{ start: "2026-02-09T09:00Z", end: "2026-02-09T14:00Z" }];
    const found = affected({ outages: [], unmonitored }, { downtime: { unmonitored: "down" } });
    expect(owed(found)).not.toBe(0);
  });

  test("is not nothing where failed requests make the downtime", () => {
    const commitment: Partial<Commitment> = {
      indicator: { kind: "timeslices", slice: "PT5H", maxErrorPercent: 5 },
    };
    const slices = [{ start: "2026-02-09T09:00Z", total: 100, bad: 50 }];
    expect(owed(affected({ outages: [], slices }, { commitment }))).not.toBe(0);
  });

  test("is each resource's own, where each is measured", () => {
    const policy = credited({ schedule: half, base }, { commitment: { aggregate: "each" } });
    const outages = [from("2026-02-09T09:00Z", { resources: ["db"] })];
    const found = assessAll(policy, { outages, resources, account: { fees: items } });
    expect(found.map((each) => [each.resource, owed(each)])).toEqual([
      ["web", "ineligible"],
      ["db", 20_000],
    ]);
  });
});
