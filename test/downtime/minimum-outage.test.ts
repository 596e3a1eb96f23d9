/** `minimumOutage` and `mergeGapUnder`: how short an outage may be and count, and which outages are one. */
import type { DowntimeRules, MinimumOutage, Outage } from "nines";
import { describe, expect, test } from "vitest";
import { at, becomes, classify, down, hour, minute, service, windowed } from "./service.js";

const five = { duration: "PT5M", counts: "whole" } as const;
const more = { ...five, mustExceed: true } as const;
const excess = { duration: "PT5M", counts: "excess" } as const;

function atLeast(minimumOutage: MinimumOutage, more: Partial<DowntimeRules> = {}) {
  return service({ downtime: { minimumOutage, ...more } });
}

describe("an outage of five minutes at least, beside time that nobody watched,", () => {
  const blind = { unmonitored: "undetermined" } as const;
  const until = (end: string) => ({ start: at("10:03"), end: at(end) });
  const rows: [string, string, MinimumOutage, string[]][] = [
    [
      "is open where both together are long enough",
      "10:05",
      five,
      ["10:00-10:03 undetermined: under-minimum", "10:03-10:05 undetermined: unmonitored"],
    ],
    [
      "is too short where both are",
      "10:04:59.999",
      five,
      ["10:00-10:03 excluded: under-minimum", "10:03-10:04:59.999 undetermined: unmonitored"],
    ],
  ];

  test.for(rows)("%s (until %s)", ([, end, minimum, segments]) => {
    const policy = atLeast(minimum, blind);
    const facts = { outages: [down("10:00", "10:03")], unmonitored: [until(end)] };
    expect(becomes(policy, facts.outages, facts)).toEqual(segments);
  });

  test("says what would tell", () => {
    const facts = { outages: [down("10:00", "10:03")], unmonitored: [until("10:05")] };
    expect(classify(atLeast(five, blind), facts).missing).toEqual(["unmonitored"]);
    expect(classify(atLeast(five, { unmonitored: "up" }), facts).missing).toEqual([]);
  });

  test("may have an excess that begins earlier", () => {
    const facts = {
      outages: [down("10:00", "10:10")],
      unmonitored: [{ start: at("09:58"), end: at("10:00") }],
    };
    expect(becomes(atLeast(excess, blind), facts.outages, facts)).toEqual([
      "09:58-10:00 undetermined: unmonitored",
      "10:00-10:03 excluded: under-minimum",
      "10:03-10:05 undetermined: under-minimum",
      "10:05-10:10 counted: unplanned",
    ]);
  });
});

describe("an outage of five minutes at least", () => {
  const rows: [string, string, MinimumOutage, string[]][] = [
    [
      "a millisecond too short does not count",
      "10:04:59.999",
      five,
      ["10:00-10:04:59.999 excluded: under-minimum"],
    ],
    ["of exactly that length counts", "10:05", five, ["10:00-10:05 counted: unplanned"]],
    [
      "of exactly that length does not count where it must be longer",
      "10:05",
      more,
      ["10:00-10:05 excluded: under-minimum"],
    ],
    [
      "a millisecond longer counts whole where it must be longer",
      "10:05:00.001",
      more,
      ["10:00-10:05:00.001 counted: unplanned"],
    ],
    ["longer counts whole", "10:05:00.001", five, ["10:00-10:05:00.001 counted: unplanned"]],
    [
      "too short has no excess",
      "10:04:59.999",
      excess,
      ["10:00-10:04:59.999 excluded: under-minimum"],
    ],
    ["of exactly that length has none", "10:05", excess, ["10:00-10:05 excluded: under-minimum"]],
    [
      "a millisecond longer counts for a millisecond",
      "10:05:00.001",
      excess,
      ["10:00-10:05 excluded: under-minimum", "10:05-10:05:00.001 counted: unplanned"],
    ],
    ["of no length is no outage", "10:00", { duration: "PT0S", counts: "whole" }, []],
    [
      "a minimum of nothing takes nothing out",
      "10:00:00.001",
      { duration: "PT0S", counts: "excess" },
      ["10:00-10:00:00.001 counted: unplanned"],
    ],
  ];

  test.for(rows)("%s (until %s)", ([, end, minimum, segments]) => {
    expect(becomes(atLeast(minimum), [down("10:00", end)])).toEqual(segments);
  });

  test("what is taken out is told by rule, with the clause behind it", () => {
    const policy = atLeast(five, { clauses: { minimumOutage: "4.2" } });
    const classified = classify(policy, {
      outages: [down("10:00", "10:04"), down("11:00", "12:00")],
    });
    expect(classified).toMatchObject({
      countedMs: hour,
      excludedMs: 4 * minute,
      byRule: { "under-minimum": 4 * minute },
      byExclusion: {},
      missing: [],
    });
    expect(classified.segments[0]).toMatchObject({ clause: "4.2", exclusion: null });
  });
});

describe("an outage is looked at whole", () => {
  const rows: [string, Outage, MinimumOutage, string[]][] = [
    [
      "across the period's start",
      down("01-31 23:58", "01 00:03"),
      five,
      ["01 00:00-01 00:03 counted: unplanned"],
    ],
    [
      "across the period's start and too short",
      down("01-31 23:58", "01 00:02:59.999"),
      five,
      ["01 00:00-01 00:02:59.999 excluded: under-minimum"],
    ],
    [
      "across the period's start, its excess",
      down("01-31 23:58", "01 00:10"),
      excess,
      ["01 00:00-01 00:03 excluded: under-minimum", "01 00:03-01 00:10 counted: unplanned"],
    ],
    [
      "long before the period's start, its excess",
      down("01-31 23:50", "01 00:10"),
      excess,
      ["01 00:00-01 00:10 counted: unplanned"],
    ],
    [
      "across the period's end",
      down("28 23:57", "03-01 00:02"),
      five,
      ["28 23:57-03-01 00:00 counted: unplanned"],
    ],
    [
      "across the period's end, its excess beyond it",
      down("28 23:57", "03-01 00:10"),
      excess,
      ["28 23:57-03-01 00:00 excluded: under-minimum"],
    ],
  ];

  test.for(rows)("%s", ([, outage, minimum, segments]) => {
    expect(becomes(atLeast(minimum), [outage])).toEqual(segments);
  });

  test("before exclusions cut it", () => {
    const policy = service({
      downtime: { minimumOutage: five },
      exclusions: [windowed("night", "10:02", "11:00")],
    });
    expect(becomes(policy, [down("10:00", "10:05")])).toEqual([
      "10:00-10:02 counted: unplanned",
      "10:02-10:05 excluded: night",
    ]);
  });

  const running = [
    ["too short so far", "10:04:59.999", ["10:00-10:04:59.999 excluded: under-minimum"]],
    ["just long enough", "10:05", ["10:00-10:05 counted: unplanned"]],
  ] as const;

  test.for(running)("as far as it is known: %s at %s", ([, now, segments]) => {
    const asOf = `2026-02-02T${now}Z`;
    for (const end of [null, "10:30"]) {
      expect(becomes(atLeast(five), [down("10:00", end)], {}, { asOf })).toEqual(segments);
    }
  });

  const newYork = { zone: "America/New_York" } as const;
  const changes = [
    ["forward", "2026-03-08T01:58:00-05:00", "2026-03-08T03:03:00-04:00", "2026-03"],
    ["back", "2026-11-01T01:58:00-04:00", "2026-11-01T01:03:00-05:00", "2026-11"],
  ] as const;

  test.for(changes)("in real time where clocks are put %s", ([, start, end, period]) => {
    const count = (duration: string) => {
      const minimumOutage = { duration, counts: "whole" } as const;
      const policy = service({ downtime: { minimumOutage }, policy: newYork });
      const facts = { outages: [{ id: "o", start, end }] };
      return classify(policy, facts, { period, asOf: "2027-01-01T00:00Z" }).countedMs;
    };
    expect([count("PT5M"), count("PT5M0.001S")]).toEqual([5 * minute, 0]);
  });
});
