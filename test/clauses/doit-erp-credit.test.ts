/**
 * DOit ERP, Commitment: a credit is owed where the commitment was missed and the customer tried to
 * get access and failed because of the downtime that counts.
 */
import type { ServiceFacts } from "nines";
import { describe, expect, test } from "vitest";
import { maintained } from "./doit-erp-downtime.js";
import { assessed, owed, statusOf } from "./doit-erp-owed-quarter.js";
import { hour, moved } from "./written-instants.js";

const [outage] = owed.outages;
const failedAt = (at: string | number): ServiceFacts["accessAttempts"] => [{ at, failed: true }];

describe("the quarter in which everything is met", () => {
  test("owes a quarter of a month's fee as the sole remedy", () => {
    const credit = assessed();
    expect(credit).toMatchObject({
      decision: "eligible",
      amount: { amountMinor: 30_000, currency: "USD" },
      base: { amountMinor: 120_000, currency: "USD" },
      remedy: "sole",
      missing: [],
      until: null,
      resubmitBy: null,
    });
    expect(credit.lines).toMatchObject([{ amountMinor: 30_000, clause: "DOit ERP, Commitment" }]);
  });

  test("lists all four conditions, each with its clause", () => {
    expect(assessed().conditions.map(({ id, status, clause }) => [id, status, clause])).toEqual([
      ["commitment-missed", "met", "DOit ERP, Commitment"],
      ["customer-impact", "met", "DOit ERP, Commitment"],
      ["good-standing", "met", "DOit ERP, Credit Request"],
      ["claim", "met", "DOit ERP, Credit Request"],
    ]);
  });
});

describe("the commitment must have been missed", () => {
  const edges = [
    { says: "a millisecond less than is allowed", ms: 38_861_999, decision: "ineligible" },
    { says: "exactly what is allowed", ms: 38_862_000, decision: "ineligible" },
    { says: "a millisecond more than is allowed", ms: 38_862_001, decision: "eligible" },
  ] as const;

  test.for(edges)("counted downtime of $says: $decision", ({ ms, decision }) => {
    const credit = assessed({
      facts: { outages: [{ ...outage, end: moved(outage.start, ms) }] },
    });
    expect(credit.decision).toBe(decision);
    expect(statusOf(credit, "commitment-missed")).toBe(decision === "eligible" ? "met" : "not-met");
    expect(statusOf(credit, "claim")).toBe("met");
  });

  test("where it was met, no amount is owed and none is in prospect", () => {
    const credit = assessed({ facts: { outages: [] } });
    expect(credit).toMatchObject({
      decision: "ineligible",
      amount: null,
      potentialAmount: null,
      expiresAt: null,
      lines: [],
    });
    expect(credit.conditions).toHaveLength(4);
  });
});

describe("a failed attempt at access", () => {
  const rows = [
    ["a millisecond before the outage proves nothing", "2026-02-02T07:59:59.999-05:00", "not-met"],
    ["at the first instant of counted downtime is an impact", "2026-02-02T08:00:00-05:00", "met"],
    ["at its last instant is an impact", "2026-02-02T19:59:59.999-05:00", "met"],
    ["at its end proves nothing", "2026-02-02T20:00:00.000-05:00", "not-met"],
    ["weeks later proves nothing", "2026-03-02T09:00:00.000-05:00", "not-met"],
  ] as const;

  test.for(rows)("%s", ([, at, status]) => {
    const credit = assessed({ facts: { accessAttempts: failedAt(at) } });
    expect(statusOf(credit, "customer-impact")).toBe(status);
    expect(credit.decision).toBe(status === "met" ? "eligible" : "ineligible");
  });

  test("counts once among many that were no impact", () => {
    const accessAttempts = [
      { at: "2026-02-02T07:00:00.000-05:00", failed: true },
      { at: "2026-02-02T09:00:00.000-05:00", failed: false },
      { at: "2026-02-02T19:59:59.999-05:00", failed: true },
    ];
    expect(assessed({ facts: { accessAttempts } }).decision).toBe("eligible");
  });

  test("that succeeded is no impact", () => {
    const accessAttempts = [{ at: "2026-02-02T09:12:00.000-05:00", failed: false }];
    expect(statusOf(assessed({ facts: { accessAttempts } }), "customer-impact")).toBe("not-met");
  });

  test("made none, with a list that says so, is no impact", () => {
    const credit = assessed({ facts: { accessAttempts: [] } });
    expect(credit.decision).toBe("ineligible");
    expect(statusOf(credit, "customer-impact")).toBe("not-met");
  });

  test("of which nothing is known leaves the condition unknown", () => {
    const credit = assessed({ facts: { accessAttempts: undefined } });
    expect(statusOf(credit, "customer-impact")).toBe("unknown");
    expect(credit).toMatchObject({
      decision: "indeterminate",
      missing: ["accessAttempts"],
      amount: null,
      potentialAmount: { amountMinor: 30_000, currency: "USD" },
    });
  });
});

describe("a failed attempt during downtime that does not count", () => {
  const night = { id: "o2", start: "2026-02-05T00:30-05:00", end: "2026-02-05T06:30-05:00" };
  const rows = [
    [
      "a millisecond before the reserved window is an impact",
      "2026-02-05T00:59:59.999-05:00",
      "met",
    ],
    ["at the window's first instant proves nothing", "2026-02-05T01:00:00.000-05:00", "not-met"],
    ["at the window's last instant proves nothing", "2026-02-05T05:59:59.999-05:00", "not-met"],
    ["at the window's end is an impact", "2026-02-05T06:00:00.000-05:00", "met"],
  ] as const;

  test.for(rows)("%s", ([, at, status]) => {
    const facts = { outages: [outage, night], accessAttempts: failedAt(at) };
    expect(statusOf(assessed({ facts }), "customer-impact")).toBe(status);
  });

  const work = ["2026-02-12T08:00-05:00", "2026-02-12T12:00-05:00"] as const;
  const noticed = [
    ["announced in time, proves nothing", "2026-02-05T08:00-05:00", "not-met"],
    ["announced too late, is an impact", "2026-02-11T08:00-05:00", "met"],
  ] as const;

  test.for(noticed)("during scheduled maintenance %s", ([, announcedAt, status]) => {
    const facts = {
      outages: [outage, { id: "o2", start: work[0], end: work[1] }],
      maintenance: [maintained("scheduled", ...work, { announcedAt })],
      accessAttempts: failedAt("2026-02-12T09:00-05:00"),
    };
    expect(statusOf(assessed({ facts }), "customer-impact")).toBe(status);
  });

  test("past the announced end of maintenance is an impact", () => {
    const announcedEnd = "2026-02-12T10:00:00.000-05:00";
    const impactAt = (at: number): string =>
      statusOf(
        assessed({
          facts: {
            outages: [outage, { id: "o2", start: work[0], end: work[1] }],
            maintenance: [maintained("scheduled", ...work, { announcedEnd })],
            accessAttempts: failedAt(at),
          },
        }),
        "customer-impact",
      );
    expect(impactAt(moved(announcedEnd, -1))).toBe("not-met");
    expect(impactAt(moved(announcedEnd))).toBe("met");
  });

  test("known only from the customer's monitoring proves nothing", () => {
    const start = "2026-02-20T08:00:00-05:00";
    const seen = { id: "o2", start, end: moved(start, hour), source: "customer-monitoring" };
    const facts = { outages: [outage, seen], accessAttempts: failedAt(start) };
    expect(statusOf(assessed({ facts }), "customer-impact")).toBe("not-met");
  });
});
