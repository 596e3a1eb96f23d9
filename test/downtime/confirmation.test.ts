/** `minLocations`, `evidence` and `partialOutage: "only-total"`: whose outages are taken, and which. */
import type { DowntimeRules, Outage } from "nines";
import { describe, expect, test } from "vitest";
import { at, becomes, classify, down, minute, service } from "./service.js";

const hour = (more: Partial<Outage>) => down("10:00", "11:00", more);
const counted = ["10:00-11:00 counted: unplanned"];
const unconfirmed = ["10:00-11:00 excluded: unconfirmed"];

describe("an outage that three places must confirm", () => {
  const policy = service({ downtime: { minLocations: 3, clauses: { minLocations: "6" } } });
  const rows: [string, string[], string[]][] = [
    ["by none", [], unconfirmed],
    ["by one less", ["fra", "nyc"], unconfirmed],
    ["by exactly that many", ["fra", "nyc", "sin"], counted],
    ["by one more", ["fra", "nyc", "sin", "gru"], counted],
    ["three times by one place", ["fra", "fra", "fra"], unconfirmed],
    ["by three places, one of them twice", ["fra", "nyc", "fra", "sin"], counted],
    ["by places that differ in case only", ["fra", "FRA", "Fra"], counted],
  ];

  test.for(rows)("confirmed %s", ([, confirmedFrom, segments]) => {
    const classified = classify(policy, { outages: [hour({ confirmedFrom })] });
    expect(becomes(policy, [hour({ confirmedFrom })])).toEqual(segments);
    expect(classified.missing).toEqual([]);
    expect(classified.segments[0]?.clause).toBe(segments === counted ? null : "6");
  });

  test("of which nobody knows who confirmed it is undetermined, and that is missing", () => {
    const classified = classify(policy, { outages: [hour({})] });
    expect(classified.missing).toEqual(["outages.confirmedFrom"]);
    expect(classified.segments).toMatchObject([
      { verdict: "undetermined", reason: "unconfirmed", clause: "6" },
    ]);
  });

  test("is missing once, however many outages lack it", () => {
    const outages = [hour({}), down("12:00", "13:00")];
    expect(classify(policy, { outages }).missing).toEqual(["outages.confirmedFrom"]);
  });

  test("is not missing for an outage of another period", () => {
    const outages = [
      hour({ confirmedFrom: ["fra", "nyc", "sin"] }),
      down("01-05 10:00", "01-05 11:00"),
    ];
    expect(classify(policy, { outages }).missing).toEqual([]);
  });

  test("beside one that was confirmed", () => {
    const outages = [
      hour({ confirmedFrom: ["fra"] }),
      down("10:20", "10:40", { confirmedFrom: ["fra", "nyc", "sin"] }),
    ];
    expect(becomes(policy, outages)).toEqual([
      "10:00-10:20 excluded: unconfirmed",
      "10:20-10:40 counted: unplanned",
      "10:40-11:00 excluded: unconfirmed",
    ]);
  });

  test("places of several outages are not added up", () => {
    const outages = [
      down("10:00", "11:00", { id: "a", confirmedFrom: ["fra", "nyc"] }),
      down("10:00", "11:00", { id: "b", confirmedFrom: ["sin"] }),
    ];
    expect(becomes(policy, outages)).toEqual(unconfirmed);
  });

  test("one is enough where one is asked for, and none is not", () => {
    const one = service({ downtime: { minLocations: 1 } });
    expect(becomes(one, [hour({ confirmedFrom: ["fra"] })])).toEqual(counted);
    expect(becomes(one, [hour({ confirmedFrom: [] })])).toEqual(unconfirmed);
  });

  test("without the rule nobody asks", () => {
    const outages = [hour({ confirmedFrom: [] })];
    expect(becomes(service(), outages)).toEqual(counted);
    expect(classify(service(), { outages: [hour({})] }).missing).toEqual([]);
  });
});

describe("evidence", () => {
  const policy = service({
    downtime: { evidence: ["monitor", "log"], clauses: { evidence: "7" } },
  });
  const rows: [string, string | undefined, string[]][] = [
    ["of an accepted source", "monitor", counted],
    ["of another accepted source", "log", counted],
    ["of the provider", undefined, counted],
    ["of a source that is not accepted", "customer", []],
    ["of a source that differs in case", "Monitor", []],
  ];

  test.for(rows)("%s", ([, source, segments]) => {
    const outages = [hour(source === undefined ? {} : { source })];
    expect(becomes(policy, outages)).toEqual(segments);
  });

  test("that is not accepted leaves a finding with the clause", () => {
    const { because, missing } = classify(policy, {
      outages: [hour({ id: "o", source: "customer" })],
    });
    expect(because).toMatchObject([
      {
        rule: "evidence",
        outcome: "not-applied",
        clause: "7",
        params: { outage: "o", source: "customer" },
      },
    ]);
    expect(missing).toEqual([]);
  });

  test("outside the period leaves none", () => {
    const january = down("01-31 10:00", "01-31 11:00", { source: "customer" });
    expect(classify(policy, { outages: [january] }).because).toEqual([]);
  });

  test("every source is accepted where none is named", () => {
    expect(becomes(service(), [hour({ source: "customer" })])).toEqual(counted);
  });

  test("that is not accepted hides nothing of what is", () => {
    const outages = [hour({ source: "customer" }), down("10:30", "10:40", { source: "log" })];
    expect(becomes(policy, outages)).toEqual(["10:30-10:40 counted: unplanned"]);
  });
});

describe("only total outages count", () => {
  const rules: Partial<DowntimeRules> = {
    partialOutage: "only-total",
    clauses: { partialOutage: "8" },
  };
  const policy = service({ downtime: rules });
  const partial = ["10:00-11:00 excluded: partial-outage"];
  const rows: [number, number, string[]][] = [
    [0, 3, partial],
    [1, 3, partial],
    [2, 3, partial],
    [3, 3, counted],
    [999_999_999, 1_000_000_000, partial],
    [1_000_000_000, 1_000_000_000, counted],
    [0, 1, partial],
    [1, 1, counted],
  ];

  test.for(rows)("%i of %i", ([count, of, segments]) => {
    expect(becomes(policy, [hour({ affected: { count, of } })])).toEqual(segments);
  });

  test("an outage of which nothing is said affected all", () => {
    expect(becomes(policy, [hour({})])).toEqual(counted);
  });

  test("two halves at once are no whole", () => {
    const halves = ["a", "b"].map((id) => hour({ id, affected: { count: 1, of: 2 } }));
    expect(becomes(policy, halves)).toEqual(partial);
  });

  test("what is taken out is told by rule, with the clause", () => {
    const { byRule, segments } = classify(policy, {
      outages: [hour({ affected: { count: 1, of: 2 } })],
    });
    expect(byRule).toEqual({ "partial-outage": 60 * minute });
    expect(segments[0]?.clause).toBe("8");
  });

  test("an unconfirmed outage of some is unconfirmed", () => {
    const both = service({ downtime: { ...rules, minLocations: 2 } });
    const outage = hour({ affected: { count: 1, of: 2 }, confirmedFrom: ["fra"] });
    expect(becomes(both, [outage])).toEqual(unconfirmed);
  });

  test("a part of the users is nothing that a report would change", () => {
    const both = service({ downtime: { ...rules, startsAt: "reported" } });
    const outage = hour({ affected: { count: 1, of: 2 }, reportedAt: at("10:00") });
    expect(becomes(both, [outage])).toEqual(partial);
  });
});
