/** `aggregate`: resources measured one by one while they are there, summed, the worst, or each. */
import type { ServiceFacts } from "nines";
import { describe, expect, test } from "vitest";
import { at, day, down, february, hour, minute } from "../downtime/service.js";
import { lost, measureOne } from "./measured.js";
import { both, facts, onlyA, onlyB, policyOf } from "./resourced.js";

describe("a sum", () => {
  const sum = policyOf("sum");
  const rows: [string, ServiceFacts, number, number][] = [
    [
      "of two that are there all the time",
      facts(both, [down("10:00", "11:00", onlyA)]),
      2 * february,
      hour,
    ],
    [
      "an outage of both counts twice",
      facts(both, [down("10:00", "11:00", { resources: ["a", "b"] })]),
      2 * february,
      2 * hour,
    ],
    [
      "an outage that names none is of all",
      facts(both, [down("10:00", "11:00")]),
      2 * february,
      2 * hour,
    ],
    [
      "of one resource named twice, once",
      facts(both, [down("10:00", "11:00", { resources: ["a", "a"] })]),
      2 * february,
      hour,
    ],
    [
      "an outage of no resource is of none",
      facts(both, [down("10:00", "11:00", { resources: [] })]),
      2 * february,
      0,
    ],
    [
      "outages of one resource at once count once",
      facts(both, [down("10:00", "11:00", onlyA), down("10:30", "11:30")]),
      2 * february,
      90 * minute + hour,
    ],
    [
      "of one that came and one that went",
      facts(
        [
          { id: "a", from: at("15 00:00") },
          { id: "b", until: at("08 00:00") },
        ],
        [],
      ),
      21 * day,
      0,
    ],
    [
      "of one that came before and went after",
      facts([{ id: "a", from: at("01-01 00:00"), until: at("04-01 00:00") }], []),
      february,
      0,
    ],
    [
      "of one that came and went inside",
      facts([{ id: "a", from: at("10:00"), until: at("12:00") }], [down("11:00", "13:00")]),
      2 * hour,
      hour,
    ],
    [
      "an outage before it came is none of its",
      facts([{ id: "a", from: at("10:00") }], [down("09:00", "10:00")]),
      february - day - 10 * hour,
      0,
    ],
    [
      "nor one as it went",
      facts([{ id: "a", until: at("10:00") }], [down("10:00", "11:00")]),
      day + 10 * hour,
      0,
    ],
    [
      "of one outside the period and one inside",
      facts([{ id: "a", until: at("01 00:00") }, { id: "b" }], [down("10:00", "11:00")]),
      february,
      hour,
    ],
  ];

  test.for(rows)("%s", ([, given, ofMs, downtimeMs]) => {
    expect(measureOne(sum, given)).toMatchObject({
      ofMs,
      downtimeMs,
      upMs: ofMs - downtimeMs,
      resource: null,
    });
  });

  test("is of shares that add up exactly", () => {
    const policy = policyOf("sum", { downtime: { partialOutage: "by-share" } });
    const outages = [
      { ...lost(1), resources: ["a"], affected: { count: 1, of: 3 } },
      { ...lost(1, 10), resources: ["b"], affected: { count: 2, of: 3 } },
    ];
    expect(measureOne(policy, facts(both, outages))).toMatchObject({
      downtimeMs: 1,
      upMs: 2 * february - 1,
    });
  });
});

describe("the worst", () => {
  const worst = policyOf("worst");
  const rows: [string, ServiceFacts, string, number][] = [
    [
      "is the one with more downtime",
      facts(both, [down("10:00", "11:00", onlyA), down("12:00", "13:00:00.001", onlyB)]),
      "b",
      hour + 1,
    ],
    [
      "is the first of two alike",
      facts(both, [down("10:00", "11:00", onlyB), down("12:00", "13:00", onlyA)]),
      "a",
      hour,
    ],
    ["is the first where nothing happened", facts(both, []), "a", 0],
    [
      "is the one that lost the greater share of a shorter life",
      facts(
        [{ id: "a" }, { id: "b", until: at("15 00:00") }],
        [down("10:00", "11:00", onlyA), down("12:00", "12:30:00.001", onlyB)],
      ),
      "b",
      30 * minute + 1,
    ],
    [
      "is not the one that lost less of it",
      facts(
        [{ id: "b", until: at("15 00:00") }, { id: "a" }],
        [down("10:00", "11:00", onlyA), down("12:00", "12:29:59.999", onlyB)],
      ),
      "a",
      hour,
    ],
    [
      "is one that was there",
      facts([{ id: "gone", until: at("01 00:00") }, { id: "b" }], [down("10:00", "11:00")]),
      "b",
      hour,
    ],
  ];

  test.for(rows)("%s", ([, given, resource, downtimeMs]) => {
    expect(measureOne(worst, given)).toMatchObject({ resource, downtimeMs });
  });
});

test("the worst is not known where another resource could be worse", () => {
  const confirmed = policyOf("worst", { downtime: { minLocations: 2 } });
  const sure = { ...onlyA, confirmedFrom: ["x", "y"] };
  const given = facts(both, [down("10:00", "10:01", sure), down("10:00", "20:00", onlyB)]);
  const found = measureOne(confirmed, given);
  expect(found).toMatchObject({ resource: "a", downtimeMs: minute, met: null });
  expect(found.percentIfCounted).toBe("98.5119");
  expect(found.missing).toEqual(["outages.confirmedFrom"]);
});
