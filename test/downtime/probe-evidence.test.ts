/** What comes with outages from probes: the time looked at, findings, facts; and the input that is refused. */
import { classifyDowntime, isNinesError, outagesFromProbes, type ProbeSample } from "nines";
import { describe, expect, test } from "vitest";
import { inShort, type Picture, type ProbeRule, proved, samplesOf } from "./probed.js";
import { at, later, minute, service } from "./service.js";

describe("the time looked at", () => {
  const rows: [string, Partial<ProbeRule>, string[], string[]][] = [
    ["cuts an outage at its start", { from: at("10:02") }, ["10:02-10:04 fra"], []],
    ["cuts an outage at its end", { until: at("10:03") }, ["10:01-10:03 fra"], []],
    ["begins before the first sample", { from: at("09:59") }, ["10:01-10:04 fra"], ["09:59-10:00"]],
    [
      "ends after the last has spoken",
      { until: at("10:06") },
      ["10:01-10:04 fra"],
      ["10:05-10:06"],
    ],
    ["lies outside", { from: at("11:00"), until: at("12:00") }, [], ["11:00-12:00"]],
    ["is nothing", { from: at("10:02"), until: at("10:02") }, [], []],
  ];

  test.for(rows)("%s", ([, range, down, unknown]) => {
    expect(proved({ fra: "udddu" }, range)).toEqual({ down, unknown });
  });

  test("failures before it make a run of those in it", () => {
    expect(proved({ fra: "udddu" }, { minConsecutive: 3, from: at("10:03") }).down).toEqual([
      "10:03-10:04 fra",
    ]);
  });

  test("without samples there is none", () => {
    const found = outagesFromProbes([], { minLocations: 1, maxGap: "PT1M" });
    expect(found).toMatchObject({ outages: [], unmonitored: [] });
  });

  test("without samples all of it is unmonitored", () => {
    const rule = { minLocations: 1, maxGap: "PT1M", from: at("10:00"), until: at("11:00") };
    for (const more of [{}, { locations: ["fra"] }]) {
      expect(inShort(outagesFromProbes([], { ...rule, ...more }))).toEqual({
        down: [],
        unknown: ["10:00-11:00"],
      });
    }
  });
});

describe("what comes with it", () => {
  const findings: [string, Picture, Partial<ProbeRule>, [string, object][]][] = [
    ["nothing, where all is well", { fra: "udu" }, {}, []],
    [
      "a place without samples",
      { fra: "udu" },
      { locations: ["fra", "nyc"] },
      [["missing-location", { location: "nyc" }]],
    ],
    [
      "samples that contradict one another",
      { fra: "uxx" },
      {},
      [["conflicting-samples", { location: "fra", conflicts: 2 }]],
    ],
    ["too few places", { fra: "udu" }, { minLocations: 2 }, [["too-few-locations", {}]]],
  ];

  test.for(findings)("a finding on %s", ([, picture, rule, rules]) => {
    const { because } = outagesFromProbes(samplesOf(picture), {
      minLocations: 1,
      maxGap: "PT1M",
      ...rule,
    });
    expect(because.map(({ rule: name, params }) => [name, params])).toEqual(rules);
    for (const { outcome } of because) expect(outcome).toBe("not-applied");
  });

  test("the source, on every outage", () => {
    const rule = { minLocations: 1, maxGap: "PT1M", source: "probes" };
    const { outages } = outagesFromProbes(samplesOf({ fra: "udud" }), rule);
    expect(outages.map(({ source }) => source)).toEqual(["probes", "probes"]);
    expect(new Set(outages.map(({ id }) => id)).size).toBe(2);
  });

  test("facts that a policy takes", () => {
    const rule = { minLocations: 2, maxGap: "PT1M", source: "probes" };
    const { outages, unmonitored } = outagesFromProbes(
      samplesOf({ fra: "uddd.u", nyc: "uuddd." }),
      rule,
    );
    const policy = service({
      downtime: { minLocations: 2, evidence: ["probes"], unmonitored: "undetermined" },
    });
    const found = classifyDowntime(
      policy,
      { outages, unmonitored },
      { period: "2026-02", asOf: later },
    );
    expect(found).toMatchObject({ countedMs: 2 * minute, undeterminedMs: minute, missing: [] });
  });
});

describe("input that is refused", () => {
  const sample = { at: at("10:00"), location: "fra", up: true };
  const rule = { minLocations: 1, maxGap: "PT1M" };
  const rows: [string, unknown, unknown, string[]][] = [
    ["no list", "up", rule, ["invalid_type samples"]],
    [
      "a sample without a place",
      [{ at: sample.at, up: true }],
      rule,
      ["missing_field samples[0].location"],
    ],
    [
      "a place without a name",
      [{ ...sample, location: "" }],
      rule,
      ["number_out_of_bounds samples[0].location"],
    ],
    [
      "an instant without an offset",
      [sample, { ...sample, at: "2026-02-02T10:00" }],
      rule,
      ["instant_without_offset samples[1].at"],
    ],
    ["neither up nor down", [{ ...sample, up: 1 }], rule, ["invalid_type samples[0].up"]],
    ["a misspelt key", [{ ...sample, lokation: "fra" }], rule, ["unknown_key samples[0].lokation"]],
    [
      "all issues of all samples",
      [
        { ...sample, up: "no" },
        { ...sample, at: "soon" },
      ],
      rule,
      ["instant_invalid samples[1].at", "invalid_type samples[0].up"],
    ],
    ["no rule", [sample], undefined, ["missing_field rule"]],
    ["a rule without a gap", [sample], { minLocations: 1 }, ["missing_field rule.maxGap"]],
    ["a gap of a day", [sample], { ...rule, maxGap: "P1D" }, ["duration_not_exact rule.maxGap"]],
    [
      "a gap that is no duration",
      [sample],
      { ...rule, maxGap: "a minute" },
      ["duration_invalid rule.maxGap"],
    ],
    [
      "no place",
      [sample],
      { ...rule, minLocations: 0 },
      ["number_out_of_bounds rule.minLocations"],
    ],
    ["half a place", [sample], { ...rule, minLocations: 1.5 }, ["invalid_type rule.minLocations"]],
    [
      "no failure",
      [sample],
      { ...rule, minConsecutive: 0 },
      ["number_out_of_bounds rule.minConsecutive"],
    ],
    [
      "fewer places than needed",
      [sample],
      { ...rule, minLocations: 2, locations: ["fra"] },
      ["number_out_of_bounds rule.locations"],
    ],
    [
      "one place twice",
      [sample],
      { ...rule, minLocations: 2, locations: ["fra", "fra"] },
      ["number_out_of_bounds rule.locations"],
    ],
    [
      "an empty list of places",
      [sample],
      { ...rule, locations: [] },
      ["number_out_of_bounds rule.locations"],
    ],
    [
      "a time that runs backwards",
      [sample],
      { ...rule, from: at("11:00"), until: at("10:00") },
      ["interval_reversed rule.until"],
    ],
    [
      "a misspelt rule",
      [sample],
      { ...rule, minConsecutiv: 2 },
      ["unknown_key rule.minConsecutiv"],
    ],
    [
      "samples and a rule, at once",
      [{ ...sample, up: "no" }],
      { ...rule, minLocations: 0 },
      ["invalid_type samples[0].up", "number_out_of_bounds rule.minLocations"],
    ],
  ];

  test.for(rows)("%s", ([, samples, given, issues]) => {
    let told: string[] = [];
    try {
      outagesFromProbes(samples as readonly ProbeSample[], given as ProbeRule);
    } catch (error) {
      if (!isNinesError(error)) throw error;
      told = error.issues.map(({ code, path }) => `${code} ${path}`).sort();
    }
    expect([...new Set(told)]).toEqual(issues);
  });
});
