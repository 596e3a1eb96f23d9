/** Denominators of nothing, and of a fixed length. */
import type { Denominator, Exclusion, ServiceFacts } from "nines";
import { describe, expect, test } from "vitest";
import { at, day, down, hour, service, windowed, work } from "../downtime/service.js";
import { lost, measureOne, stretch } from "./measured.js";

const window = windowed("window", "10:00", "12:00");
const works: Exclusion = {
  id: "works",
  kind: "maintenance",
  types: ["planned"],
  notice: { elapsed: "PT1H" },
  allowances: [{ max: "PT3H", of: "maintenance-time", per: "calendar-month" }],
};
const closed: Exclusion = { id: "closed", kind: "outside-hours", calendar: "office" };
const isp: Exclusion = { id: "isp", kind: "cause", causes: ["isp"] };

function policyOf(
  denominator: Denominator,
  exclusions: readonly Exclusion[] = [window, works, isp],
) {
  return service({ commitment: { denominator }, exclusions });
}

describe("a denominator of nothing", () => {
  const empty: [string, Denominator, Exclusion[], ServiceFacts][] = [
    [
      "maintenance all the time",
      "period-less-maintenance",
      [{ id: "w", kind: "maintenance", types: ["planned"] }],
      { maintenance: [work("01 00:00", "03-01 00:00")] },
    ],
    [
      "excluded downtime all the time",
      "period-less-excluded",
      [isp],
      { outages: [down("01 00:00", "03-01 00:00", { cause: "isp" })] },
    ],
    ["a window all the time", "period-less-windows", [windowed("w", "00:00", "24:00")], {}],
    ["closed all the time", "period-less-outside-hours", [closed], {}],
    ["a fixed length of zero", { fixed: "PT0S" }, [], {}],
    [
      "nobody watched",
      "period",
      [],
      { unmonitored: [{ start: at("01 00:00"), end: at("03-01 00:00") }] },
    ],
  ];

  test.for(empty)(
    "has no percentage, and is neither met nor missed: %s",
    ([, denominator, exclusions, more]) => {
      const policy = service({
        commitment: { denominator },
        exclusions,
        downtime: { unmonitored: "leaves-denominator" },
        policy: {
          calendars: {
            office: {
              weekly: [],
              exceptions: [{ date: "2026-05-01", hours: [{ from: "09:00", to: "17:00" }] }],
            },
          },
        },
      });
      expect(measureOne(policy, { outages: [], ...more })).toMatchObject({
        percent: null,
        percentIfCounted: null,
        met: null,
        ratio: null,
        ofMs: 0,
        upMs: 0,
        allowedDowntimeMs: 0,
        headroomMs: 0,
        missing: [],
      });
    },
  );

  test("a millisecond is enough", () => {
    const policy = policyOf("period-less-windows", [windowed("w", "00:00", "24:00")]);
    const { start } = stretch(0);
    const found = measureOne(
      policy,
      { outages: [] },
      { period: { start: start - day, end: start } },
    );
    expect(found.ofMs).toBe(0);
    const fixed = policyOf({ fixed: "PT0.001S" }, []);
    expect(measureOne(fixed, { outages: [] })).toMatchObject({
      ofMs: 1,
      percent: "100.0000",
      met: true,
    });
    expect(measureOne(fixed, { outages: [lost(1)] })).toMatchObject({
      percent: "0.0000",
      met: false,
    });
  });
});

describe("a fixed denominator", () => {
  const policy = service({ commitment: { denominator: { fixed: "PT100H" }, targetPercent: 99 } });
  const rows: [string, number, number, boolean, string][] = [
    ["exactly what is allowed", hour, 0, true, "99.0000"],
    ["a millisecond more", hour + 1, -1, false, "98.9999"],
    ["all of it", 100 * hour, -99 * hour, false, "0.0000"],
    ["more than all of it", 101 * hour, -99 * hour, false, "0.0000"],
  ];

  test.for(rows)("%s", ([, ms, headroomMs, met, percent]) => {
    const found = measureOne(policy, { outages: [lost(ms)] });
    expect(found).toMatchObject({ ofMs: 100 * hour, headroomMs, met, percent });
    expect(found.because.some(({ rule }) => rule === "clamped")).toBe(ms > 100 * hour);
  });

  test("is not scaled to a period that is shorter", () => {
    const found = measureOne(policy, { outages: [lost(hour)] }, { period: stretch(2 * hour) });
    expect(found).toMatchObject({ ofMs: 100 * hour, met: true });
  });
});
