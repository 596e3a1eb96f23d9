/** DOit ERP, Credit Request: downtime is calculated from the provider's logs and other records. */
import { classifyDowntime, type Outage } from "nines";
import { doitErp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { later } from "./doit-erp-downtime.js";
import { hour } from "./written-instants.js";

const at = { start: "2026-02-12T08:00:00-05:00", end: "2026-02-12T09:00:00-05:00" };

function classify(outages: readonly Outage[]) {
  const facts = { outages, maintenance: [] };
  return classifyDowntime(doitErp(), facts, { period: "2026-Q1", asOf: later });
}

describe("an outage known from", () => {
  const rows = [
    ["the provider's log", "provider-log", hour],
    ["another record of the provider", "provider-record", hour],
    ["no recorded source, which is taken as the provider's", undefined, hour],
    ["the customer's monitoring alone", "customer-monitoring", 0],
    ["a third party", "third-party", 0],
  ] as const;

  test.for(rows)("%s", ([, source, countedMs]) => {
    const classified = classify([{ id: "o1", ...at, source }]);
    expect(classified.countedMs).toBe(countedMs);
  });

  test("the customer alone is a finding that cites the clause", () => {
    const { because } = classify([{ id: "o1", ...at, source: "customer-monitoring" }]);
    expect(because).toEqual([
      expect.objectContaining({
        rule: "evidence",
        outcome: "not-applied",
        clause: "DOit ERP, Credit Request",
        params: { outage: "o1", source: "customer-monitoring" },
      }),
    ]);
  });

  test("both counts once, for as long as the provider's records say", () => {
    const classified = classify([
      { id: "o1", ...at, source: "provider-log" },
      { id: "o2", ...at, end: "2026-02-12T12:00:00-05:00", source: "customer-monitoring" },
    ]);
    expect(classified.segments).toMatchObject([{ durationMs: hour, outageIds: ["o1"] }]);
  });
});
