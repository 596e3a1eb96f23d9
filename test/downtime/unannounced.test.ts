/** The advisory `unannounced`: maintenance expected to be long is announced before it begins. */
import { type Advisory, classifyDowntime, type Maintenance } from "nines";
import { describe, expect, test } from "vitest";
import { at, classify, down, hour, service, work } from "./service.js";

const advisory: Advisory = {
  id: "long",
  kind: "unannounced",
  types: ["planned"],
  expectedOver: "PT1H",
  clause: "4.1",
};
const policy = service({ advisories: [advisory] });

/** Maintenance from ten to noon, and which advisories speak of it. */
function advised(
  more: Partial<Maintenance>,
  asked: Parameters<typeof classify>[2] = {},
): unknown[] {
  const maintenance = [work("10:00", "12:00", more)];
  const { advisories } = classify(policy, { outages: [], maintenance }, asked);
  return advisories.map(({ params }) => params["advisory"]);
}

const long = { expectedEnd: at("12:00") };

describe("work expected to take more than an hour", () => {
  const rows: [string, Partial<Maintenance>, boolean][] = [
    ["was not announced", long, true],
    [
      "was announced a millisecond before it began",
      { ...long, announcedAt: at("09:59:59.999") },
      false,
    ],
    ["was announced as it began", { ...long, announcedAt: at("10:00") }, true],
    ["was announced while it went on", { ...long, announcedAt: at("11:00") }, true],
    ["was expected to take exactly an hour", { expectedEnd: at("11:00") }, false],
    ["was expected to take a millisecond more", { expectedEnd: at("11:00:00.001") }, true],
    ["was expected to take no time at all", { expectedEnd: at("10:00") }, false],
    ["was expected to take less, and took more", { expectedEnd: at("10:30") }, false],
    ["nobody knows how long it was expected to take", {}, false],
    ["was of another type", { ...long, type: "other" }, false],
  ];

  test.for(rows)("%s", ([, more, isUnusual]) => {
    expect(advised(more)).toEqual(isUnusual ? ["long"] : []);
  });

  test("is a finding with the clause, and changes no number", () => {
    const maintenance = [work("10:00", "12:00", long)];
    const facts = { outages: [down("10:00", "12:00")], maintenance };
    const found = classify(policy, facts);
    expect(found.advisories).toMatchObject([
      {
        rule: "advisory",
        clause: "4.1",
        outcome: "applied",
        params: { maintenance: "10:00 to 12:00" },
      },
    ]);
    expect(found.countedMs).toBe(2 * hour);
    const { advisories, ...rest } = found;
    const { advisories: none, ...plain } = classify(service(), facts);
    expect([rest, none]).toEqual([plain, []]);
  });
});

describe("what is looked at", () => {
  test("an announcement that has not come yet", () => {
    const announced = { ...long, announcedAt: at("09:30") };
    expect(advised(announced, { asOf: at("10:30") })).toEqual([]);
    expect(advised(long, { asOf: at("10:00") })).toEqual([]);
    expect(advised(long, { asOf: at("10:00:00.001") })).toEqual(["long"]);
  });

  const periods = [
    ["2026-01", []],
    ["2026-02", ["long"]],
    ["2026-03", []],
  ] as const;

  test.for(periods)("maintenance of the period: %s", ([period, expected]) => {
    expect(advised(long, { period })).toEqual(expected);
  });

  test("each advisory on each work", () => {
    const two = service({
      advisories: [advisory, { ...advisory, id: "longer", expectedOver: "PT90M" }],
    });
    const maintenance = [
      work("10:00", "12:00", long),
      work("15:00", "16:15", { expectedEnd: at("16:15") }),
    ];
    const { advisories } = classifyDowntime(
      two,
      { outages: [], maintenance },
      { period: "2026-02", asOf: at("03 00:00") },
    );
    expect(advisories.map(({ params }) => [params["advisory"], params["maintenance"]])).toEqual([
      ["long", "10:00 to 12:00"],
      ["long", "15:00 to 16:15"],
      ["longer", "10:00 to 12:00"],
    ]);
  });
});
