/** Allowances of several events and exclusions: what each draws on, and what goes beyond. */
import type { Allowance, Exclusion } from "nines";
import { describe, expect, test } from "vitest";
import { found, ofDowntime, perEvent, perMonth, works } from "./allowed.js";
import { down, windowed, work } from "./service.js";

describe("several events", () => {
  const rows: [string, Allowance[], [string, string][], string[]][] = [
    [
      "at once draw once",
      [{ ...perMonth, max: "PT2H" }],
      [
        ["10:00", "11:00"],
        ["10:30", "11:30"],
        ["12:00", "13:00"],
      ],
      [
        "10:00-11:30 excluded: works",
        "12:00-12:30 excluded: works",
        "12:30-13:00 counted: over-allowance",
      ],
    ],
    [
      "have an allowance each",
      [{ ...perEvent, max: "PT30M" }],
      [
        ["10:00", "11:00"],
        ["12:00", "12:30"],
      ],
      [
        "10:00-10:30 excluded: works",
        "10:30-11:00 counted: over-allowance",
        "12:00-12:30 excluded: works",
      ],
    ],
    [
      "at once draw each on its own",
      [perEvent],
      [
        ["10:00", "11:00"],
        ["10:30", "12:00"],
      ],
      ["10:00-11:30 excluded: works", "11:30-12:00 counted: over-allowance"],
    ],
    [
      "one after the other's allowance is used up",
      [{ ...perEvent, max: "PT30M" }],
      [
        ["10:00", "12:00"],
        ["11:00", "12:00"],
      ],
      [
        "10:00-10:30 excluded: works",
        "10:30-11:00 counted: over-allowance",
        "11:00-11:30 excluded: works",
        "11:30-12:00 counted: over-allowance",
      ],
    ],
    [
      "are limited by each of two allowances",
      [{ ...perEvent, max: "PT45M" }, perMonth],
      [
        ["10:00", "11:00"],
        ["12:00", "13:00"],
      ],
      [
        "10:00-10:45 excluded: works",
        "10:45-11:00 counted: over-allowance",
        "12:00-12:15 excluded: works",
        "12:15-13:00 counted: over-allowance",
      ],
    ],
    [
      "draw on all allowances only while all have something left",
      [
        { ...perEvent, max: "PT10M" },
        { ...perMonth, max: "PT25M" },
      ],
      [
        ["10:00", "11:00"],
        ["12:00", "13:00"],
        ["14:00", "15:00"],
      ],
      [
        "10:00-10:10 excluded: works",
        "10:10-11:00 counted: over-allowance",
        "12:00-12:10 excluded: works",
        "12:10-13:00 counted: over-allowance",
        "14:00-14:05 excluded: works",
        "14:05-15:00 counted: over-allowance",
      ],
    ],
    [
      "that touch are two events",
      [{ ...perEvent, max: "PT30M" }],
      [
        ["10:00", "10:30"],
        ["10:30", "11:00"],
      ],
      ["10:00-11:00 excluded: works"],
    ],
  ];

  test.for(rows)("%s", ([, allowances, events, segments]) => {
    const outages = events.map(([from, to]) => down(from, to));
    const maintenance = events.map(([from, to]) => work(from, to));
    expect(found([works(allowances)], outages, maintenance)).toEqual(segments);
    expect(found([works(allowances)], outages, [...maintenance].reverse())).toEqual(segments);
  });

  test("an event's own allowance is of the event, wherever the period begins", () => {
    const maintenance = [work("01-31 23:30", "01 01:00")];
    expect(found([works([perEvent])], [down("01 00:00", "01 01:00")], maintenance)).toEqual([
      "01 00:00-01 00:30 excluded: works",
      "01 00:30-01 01:00 counted: over-allowance",
    ]);
  });
});

describe("beyond an allowance", () => {
  const outages = [down("10:00", "12:00", { cause: "work" })];
  const maintenance = [work("10:00", "12:00")];
  const cause: Exclusion = { id: "cause", kind: "cause", causes: ["work"] };
  const second = works([{ ...perMonth, max: "PT30M" }], { id: "second" });

  test("the next exclusion takes over", () => {
    expect(found([works([perMonth]), cause], outages, maintenance)).toEqual([
      "10:00-11:00 excluded: works",
      "11:00-12:00 excluded: cause",
    ]);
  });

  test("a window takes over where it is", () => {
    expect(
      found([works([perMonth]), windowed("window", "11:30", "11:45")], outages, maintenance),
    ).toEqual([
      "10:00-11:00 excluded: works",
      "11:00-11:30 counted: over-allowance",
      "11:30-11:45 excluded: window",
      "11:45-12:00 counted: over-allowance",
    ]);
  });

  test("a second exclusion of such maintenance is drawn on from there", () => {
    expect(found([works([perMonth]), second], outages, maintenance)).toEqual([
      "10:00-11:00 excluded: works",
      "11:00-11:30 excluded: second",
      "11:30-12:00 counted: over-allowance",
    ]);
  });

  test("a carve-out before it counts, and the allowance of downtime is saved", () => {
    const carve: Exclusion = { id: "carve", kind: "carve-out", causes: ["fault"] };
    const two = [down("10:00", "11:00", { cause: "fault" }), down("11:00", "12:00")];
    expect(found([carve, works([ofDowntime])], two, maintenance)).toEqual([
      "10:00-11:00 counted: carve-out",
      "11:00-12:00 excluded: works",
    ]);
  });
});

describe("one stock for several exclusions", () => {
  const stock = { ...perMonth, max: "PT2H", sharedAs: "stock" };
  const a = works([stock], { id: "a", types: ["a"] });
  const b = works([stock], { id: "b", types: ["b"] });
  const maintenance = [
    work("10:00", "11:00", { type: "a" }),
    work("12:00", "14:00", { type: "b" }),
  ];
  const outages = [down("10:00", "11:00"), down("12:00", "14:00")];

  test("is drawn on by each", () => {
    expect(found([a, b], outages, maintenance)).toEqual([
      "10:00-11:00 excluded: a",
      "12:00-13:00 excluded: b",
      "13:00-14:00 counted: over-allowance",
    ]);
  });

  test("in order of time, not of the policy", () => {
    expect(found([b, a], outages, maintenance)).toEqual(found([a, b], outages, maintenance));
  });

  test("is drawn on once where both go on", () => {
    const both = [work("10:00", "11:00", { type: "a" }), work("10:30", "12:30", { type: "b" })];
    expect(found([a, b], [down("10:00", "12:30")], both)).toEqual([
      "10:00-11:00 excluded: a",
      "11:00-12:00 excluded: b",
      "12:00-12:30 counted: over-allowance",
    ]);
  });

  test("is two stocks under two names", () => {
    const own = works([{ ...stock, sharedAs: "other" }], { id: "b", types: ["b"] });
    expect(found([a, own], outages, maintenance)).toEqual([
      "10:00-11:00 excluded: a",
      "12:00-14:00 excluded: b",
    ]);
  });

  test("of excluded downtime is drawn on by the one that decides", () => {
    const down2 = { ...stock, of: "excluded-downtime" } as const;
    const [c, d] = [works([down2], { id: "c" }), works([down2], { id: "d" })];
    const works3 = [work("10:00", "13:00")];
    expect(found([c, d], [down("10:00", "13:00")], works3)).toEqual([
      "10:00-12:00 excluded: c",
      "12:00-13:00 counted: over-allowance",
    ]);
  });
});

describe("an allowance that nobody draws on", () => {
  const moment = "PT0.001S";
  const long = { id: "m", type: "planned", start: "2026-02-02T00:00Z", end: "2026-02-27T00:00Z" };
  const out = [down("10:00", "10:01")];

  test("is passed over whole, where the exclusion's other one is used up", () => {
    const both = works([
      { ...perEvent, max: moment },
      { ...ofDowntime, max: "PT0S" },
    ]);
    expect(found([both], out, [long])).toEqual(["10:00-10:01 counted: over-allowance"]);
  });

  test("is passed over whole, where an earlier exclusion draws", () => {
    const earlier = works([{ ...perMonth, max: "PT600H" }], { id: "earlier" });
    const later = works([{ ...perMonth, max: moment }], { id: "later" });
    expect(found([earlier, later], out, [long])).toEqual(["10:00-10:01 excluded: earlier"]);
  });
});
