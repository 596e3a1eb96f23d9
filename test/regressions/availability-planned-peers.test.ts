/**
 * Planned downtime in availability: what users of other tools could not exclude, or not afterwards, or
 * not the one without the other. Each wish is named by the thread in which it is told.
 */
import { classifyDowntime, type Exclusion, type ServiceFacts, type Slice } from "nines";
import { describe, expect, test } from "vitest";
import { measureOne } from "../availability/measured.js";
import {
  at,
  classify,
  down,
  hour,
  later,
  minute,
  service,
  told,
  work,
} from "../downtime/service.js";

const planned: Exclusion = { id: "planned", kind: "maintenance", types: ["planned"] };

describe("planned downtime", () => {
  const facts: ServiceFacts = {
    outages: [down("10:00", "12:00")],
    maintenance: [work("10:30", "11:30")],
  };

  test("NagiosEnterprises/nagioscore#568: counts or not, as the terms say", () => {
    expect(measureOne(service(), facts).downtimeMs).toBe(2 * hour);
    const { downtimeMs, excludedMs } = measureOne(service({ exclusions: [planned] }), facts);
    expect({ downtimeMs, excludedMs }).toEqual({ downtimeMs: hour, excludedMs: hour });
  });

  test("louislam/uptime-kuma#6064: is excluded when it is recorded only afterwards", () => {
    const policy = service({ exclusions: [planned] });
    const before = measureOne(policy, { outages: [down("10:00", "11:00")] });
    const after = measureOne(policy, {
      outages: [down("10:00", "11:00")],
      maintenance: [work("10:00", "11:00")],
    });
    expect([before.downtimeMs, after.downtimeMs]).toEqual([hour, 0]);
    const [segment] = classify(policy, {
      outages: [down("10:00", "11:00")],
      maintenance: [work("10:00", "11:00", { id: "forgotten" })],
    }).segments;
    expect(segment).toMatchObject({ verdict: "excluded", maintenanceIds: ["forgotten"] });
  });

  test("louislam/uptime-kuma#6064: counts where the contract asks for an announcement before it", () => {
    const notice = { elapsed: "PT24H" };
    const policy = service({ exclusions: [{ ...planned, notice } as Exclusion] });
    const announced = (announcedAt: string) =>
      classify(policy, {
        outages: [down("10:00", "11:00")],
        maintenance: [work("10:00", "11:00", { announcedAt })],
      });
    expect(told(announced(at("12:00")))).toEqual(["10:00-11:00 counted: late-notice"]);
    expect(told(announced(at("01 10:00")))).toEqual(["10:00-11:00 excluded: planned"]);
  });

  test("Icinga/icingadb#1023: is relevant or not by its type and cause, and each is told apart", () => {
    const policy = service({
      exclusions: [
        { id: "agreed", kind: "maintenance", types: ["agreed"], clause: "5.1" },
        { id: "customer", kind: "cause", causes: ["customer"], clause: "5.2" },
      ],
    });
    const outages = [
      down("08:00", "09:00"),
      down("10:00", "11:00"),
      down("12:00", "13:00", { cause: "customer" }),
      down("14:00", "15:00", { cause: "overload" }),
    ];
    const maintenance = [
      work("08:00", "09:00", { type: "agreed" }),
      work("10:00", "11:00", { type: "repair" }),
    ];
    const classified = classify(policy, { outages, maintenance });
    expect(told(classified)).toEqual([
      "08:00-09:00 excluded: agreed",
      "10:00-11:00 counted: unplanned",
      "12:00-13:00 excluded: customer",
      "14:00-15:00 counted: unplanned",
    ]);
    expect(classified.byExclusion).toEqual({ agreed: hour, customer: hour });
    expect(classified.segments.map(({ clause }) => clause)).toEqual(["5.1", null, "5.2", null]);
  });
});

describe("planned downtime of an objective in requests", () => {
  /** Slices of five minutes of a date, without a failure but in some hours, where all fail. */
  function slices(date: string, failing: readonly number[]): Slice[] {
    const midnight = Date.parse(`${date}T00:00Z`);
    return Array.from({ length: 288 }, (_, n) => {
      const bad = failing.includes(Math.floor(n / 12)) ? 100 : 0;
      return { start: midnight + n * 5 * minute, total: 100, bad };
    });
  }

  const sunday = { period: { start: "2026-02-08T00:00Z", end: "2026-02-09T00:00Z" } };
  const weekly: Exclusion = {
    id: "weekly",
    kind: "window",
    covers: "any-downtime",
    window: { days: ["sun"], from: "02:00", to: "04:00" },
  };

  const kinds = [
    { kind: "occurrences", slice: "PT5M" },
    { kind: "ratio-timeslices", slice: "PT5M" },
    { kind: "timeslices", slice: "PT5M", maxErrorPercent: 5 },
  ] as const;

  test.for(kinds)("slok/sloth#529: a weekly window takes failures out of $kind", (indicator) => {
    const within = { slices: slices("2026-02-08", [2, 3]) };
    const beyond = { slices: slices("2026-02-08", [2, 3, 4]) };
    const commitment = {
      indicator,
      targetPercent: 99,
      denominator: "period-less-windows",
    } as const;
    const policy = service({ commitment, exclusions: [weekly] });
    const without = service({ commitment });
    expect(measureOne(policy, within, sunday)).toMatchObject({ percent: "100.0000", met: true });
    expect(measureOne(policy, beyond, sunday)).toMatchObject({ percent: "95.4545", met: false });
    expect(measureOne(without, within, sunday)).toMatchObject({ percent: "91.6666", met: false });
  });

  test.for(kinds)(
    "elastic/kibana#209245: a correction of one time leaves $kind alone otherwise",
    (indicator) => {
      const facts: ServiceFacts = {
        slices: slices("2026-02-08", [10, 11, 20]),
        maintenance: [work("08 10:00", "08 12:00", { id: "deployment" })],
      };
      const commitment = {
        indicator,
        targetPercent: 99,
        denominator: "period-less-maintenance",
      } as const;
      const policy = service({ commitment, exclusions: [planned] });
      expect(measureOne(policy, facts, sunday)).toMatchObject({ percent: "95.4545", met: false });
    },
  );

  test("elastic/kibana#209245: a correction names its reason", () => {
    const indicator = { kind: "timeslices", slice: "PT5M", maxErrorPercent: 5 } as const;
    const policy = service({
      commitment: { indicator },
      exclusions: [{ ...planned, clause: "Deployments" }],
    });
    const facts: ServiceFacts = {
      slices: slices("2026-02-08", [10, 11]),
      maintenance: [work("08 10:00", "08 12:00", { id: "deployment" })],
    };
    const { segments } = classifyDowntime(policy, facts, { ...sunday, asOf: later });
    expect(segments).toMatchObject([
      {
        durationMs: 2 * hour,
        verdict: "excluded",
        clause: "Deployments",
        maintenanceIds: ["deployment"],
      },
    ]);
  });
});
