/** `freePerPeriod`: downtime of each period that is free. */
import type { DowntimeRules } from "nines";
import { describe, expect, test } from "vitest";
import { down, hour, minute, service, windowed } from "../downtime/service.js";
import { lost, measureOne } from "./measured.js";

describe("downtime that is free", () => {
  const free = (targetPercent: number, more: Partial<DowntimeRules> = {}) =>
    service({ commitment: { targetPercent }, downtime: { freePerPeriod: "PT10M", ...more } });
  const rows: [string, number, number, boolean][] = [
    ["a millisecond less than is free", 10 * minute - 1, 0, true],
    ["exactly what is free", 10 * minute, 0, true],
    ["a millisecond more", 10 * minute + 1, 1, false],
    ["twice as much", 20 * minute, 10 * minute, false],
  ];

  test.for(rows)("%s", ([, ms, downtimeMs, met]) => {
    expect(measureOne(free(100), { outages: [lost(ms)] })).toMatchObject({ downtimeMs, met });
  });

  test("of several outages is free together", () => {
    const outages = [lost(6 * minute), lost(4 * minute + 1, hour)];
    expect(measureOne(free(100), { outages }).downtimeMs).toBe(1);
  });

  test("of minutes, where minutes are counted", () => {
    const outages = Array.from({ length: 11 }, (_, n) => lost(1, n * minute));
    expect(measureOne(free(100, { granularity: "touched-minutes" }), { outages }).downtimeMs).toBe(
      minute,
    );
  });

  test("is free anew in each period", () => {
    const outages = [down("01-31 23:50", "01 00:10")];
    for (const period of ["2026-01", "2026-02"]) {
      expect(measureOne(free(100), { outages }, { period }).downtimeMs).toBe(0);
    }
  });

  test("counts in full where the commitment is measured over two months", () => {
    const quarter = service({
      commitment: { period: "calendar-quarter" },
      downtime: { freePerPeriod: "PT10M" },
    });
    const outages = [down("01-31 23:50", "01 00:10")];
    expect(measureOne(quarter, { outages }, { period: "2026-Q1" }).downtimeMs).toBe(10 * minute);
  });

  test("excluded time does not use it up", () => {
    const policy = service({
      downtime: { freePerPeriod: "PT10M" },
      exclusions: [windowed("night", "10:00", "10:30")],
    });
    expect(measureOne(policy, { outages: [down("10:00", "10:40")] }).downtimeMs).toBe(0);
    expect(measureOne(policy, { outages: [down("10:00", "10:40:00.001")] }).downtimeMs).toBe(1);
  });

  test("undetermined time is held against it together with counted time", () => {
    const policy = free(100, { minLocations: 1 });
    const outages = [{ ...lost(6 * minute), confirmedFrom: ["fra"] }, lost(4 * minute, hour)];
    expect(measureOne(policy, { outages }).met).toBe(true);
    const more = [...outages, lost(1, 2 * hour)];
    expect(measureOne(policy, { outages: more })).toMatchObject({ met: null, percent: "100.0000" });
  });

  test("a finding says how much", () => {
    const found = measureOne(free(99.5, { clauses: { freePerPeriod: "3" } }), { outages: [] });
    expect(found.because).toContainEqual(
      expect.objectContaining({ rule: "free-time", clause: "3", params: { freeMs: 10 * minute } }),
    );
  });
});
