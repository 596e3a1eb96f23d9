/** The first exclusion that covers an instant decides; a carve-out counts; the others are `alsoMatched`. */
import type { Exclusion, Outage } from "nines";
import { describe, expect, test } from "vitest";
import { becomes, classify, down, minute, service, windowed, work } from "./service.js";

const window = windowed("window", "10:10", "10:20");
const cause: Exclusion = { id: "cause", kind: "cause", causes: ["isp", "attack"], clause: "C" };
const works: Exclusion = { id: "works", kind: "maintenance", types: ["planned"], clause: "M" };
const closed: Exclusion = { id: "closed", kind: "outside-hours", calendar: "office" };
const faults: Exclusion = { id: "faults", kind: "carve-out", causes: ["fault"], clause: "F" };
const urgent: Exclusion = { id: "urgent", kind: "carve-out", types: ["urgent"] };

const by = (id: string, from: string, to: string, of?: string): Outage =>
  down(from, to, { id, ...(of === undefined ? {} : { cause: of }) });

function decided(
  exclusions: readonly Exclusion[],
  outages: readonly Outage[],
  maintenance = [work("10:15", "10:30")],
) {
  const { segments } = classify(service({ exclusions }), { outages, maintenance });
  return segments.map(({ start, end, exclusion, alsoMatched }) =>
    [start.slice(11, 16), end.slice(11, 16), exclusion, ...alsoMatched].join(" "),
  );
}

describe("the order of exclusions", () => {
  const outages = [by("o", "10:00", "10:30", "isp")];

  test("decides which one excludes", () => {
    expect(decided([window, works, cause], outages)).toEqual([
      "10:00 10:10 cause",
      "10:10 10:20 window works cause",
      "10:20 10:30 works cause",
    ]);
    expect(decided([works, window, cause], outages)).toEqual([
      "10:00 10:10 cause",
      "10:10 10:15 window cause",
      "10:15 10:30 works window cause",
    ]);
    expect(decided([cause, window, works], outages)).toEqual(["10:00 10:30 cause window works"]);
  });

  test("changes no sum, where none counts", () => {
    for (const order of [
      [window, works, cause],
      [cause, works, window],
      [works, cause, window],
    ]) {
      expect(classify(service({ exclusions: order }), { outages }).excludedMs).toBe(30 * minute);
    }
  });

  test("each is told with its own clause and length", () => {
    const { segments, byExclusion } = classify(service({ exclusions: [window, works, cause] }), {
      outages,
      maintenance: [work("10:15", "10:30")],
    });
    expect(segments.map(({ clause }) => clause)).toEqual(["C", null, "M"]);
    expect(segments.map(({ reason }) => reason)).toEqual(["cause", "window", "maintenance"]);
    expect(byExclusion).toEqual({ window: 10 * minute, works: 10 * minute, cause: 10 * minute });
  });

  test("counted downtime is matched by none", () => {
    expect(decided([window, works, closed], [by("o", "11:00", "11:10")])).toEqual(["11:00 11:10 "]);
  });
});

describe("a carve-out", () => {
  const outages = [by("o", "10:00", "10:30", "fault")];

  test("counts what later exclusions would take, with its clause", () => {
    const { segments, excludedMs } = classify(service({ exclusions: [faults, window, works] }), {
      outages,
    });
    expect(excludedMs).toBe(0);
    expect(segments).toMatchObject([
      {
        verdict: "counted",
        reason: "carve-out",
        exclusion: "faults",
        clause: "F",
        alsoMatched: ["window"],
      },
    ]);
  });

  test("leaves what earlier exclusions take", () => {
    expect(becomes(service({ exclusions: [window, faults] }), outages)).toEqual([
      "10:00-10:10 counted: carve-out",
      "10:10-10:20 excluded: window",
      "10:20-10:30 counted: carve-out",
    ]);
  });

  test("by cause covers the time of any outage of that cause", () => {
    const both = [by("a", "10:00", "10:20", "fault"), by("b", "10:10", "10:30", "isp")];
    expect(becomes(service({ exclusions: [faults, cause] }), both)).toEqual([
      "10:00-10:10 counted: carve-out",
      "10:10-10:20 counted: carve-out",
      "10:20-10:30 excluded: cause",
    ]);
  });

  test("by type covers recorded maintenance of that type, announced or not", () => {
    const policy = service({ exclusions: [urgent, window] });
    const maintenance = [work("10:05", "10:15", { type: "urgent" })];
    expect(becomes(policy, [by("o", "10:00", "10:30")], { maintenance })).toEqual([
      "10:00-10:05 counted: unplanned",
      "10:05-10:15 counted: carve-out",
      "10:15-10:20 excluded: window",
      "10:20-10:30 counted: unplanned",
    ]);
  });

  test("by type and cause covers the time of either", () => {
    const either: Exclusion = {
      id: "either",
      kind: "carve-out",
      types: ["urgent"],
      causes: ["fault"],
    };
    const maintenance = [work("10:05", "10:10", { type: "urgent" })];
    const two = [by("a", "10:00", "10:30"), by("b", "10:10", "10:15", "fault")];
    const { countedMs, byExclusion } = classify(
      service({ exclusions: [either, windowed("w", "10:00", "10:30")] }),
      {
        outages: two,
        maintenance,
      },
    );
    expect([countedMs, byExclusion]).toEqual([10 * minute, { w: 20 * minute }]);
  });

  test("excludes nothing outside its time", () => {
    expect(becomes(service({ exclusions: [faults] }), [by("o", "10:00", "10:30", "isp")])).toEqual([
      "10:00-10:30 counted: unplanned",
    ]);
  });
});

describe("an exclusion by cause", () => {
  const policy = service({ exclusions: [cause] });
  const rows: [string, Outage[], string[]][] = [
    ["of one of its causes", [by("a", "10:00", "10:30", "isp")], ["10:00-10:30 excluded: cause"]],
    [
      "of a cause that differs in case",
      [by("a", "10:00", "10:30", "ISP")],
      ["10:00-10:30 counted: unplanned"],
    ],
    ["of no cause known", [by("a", "10:00", "10:30")], ["10:00-10:30 counted: unplanned"]],
    [
      "of two of its causes at once",
      [by("a", "10:00", "10:20", "isp"), by("b", "10:10", "10:30", "attack")],
      ["10:00-10:10 excluded: cause", "10:10-10:20 excluded: cause", "10:20-10:30 excluded: cause"],
    ],
    [
      "while another cause is at work, not",
      [by("a", "10:00", "10:30", "isp"), by("b", "10:10", "10:20", "fault")],
      [
        "10:00-10:10 excluded: cause",
        "10:10-10:20 counted: unplanned",
        "10:20-10:30 excluded: cause",
      ],
    ],
    [
      "while an outage without a cause is active, not",
      [by("a", "10:00", "10:30", "isp"), by("b", "10:20", "10:40")],
      [
        "10:00-10:20 excluded: cause",
        "10:20-10:30 counted: unplanned",
        "10:30-10:40 counted: unplanned",
      ],
    ],
  ];

  test.for(rows)("%s", ([, outages, segments]) => {
    expect(becomes(policy, outages)).toEqual(segments);
  });

  const isp: Exclusion = { id: "isp", kind: "cause", causes: ["isp"] };
  const attack: Exclusion = { id: "attack", kind: "cause", causes: ["attack"] };
  const two = [by("a", "10:00", "10:20", "isp"), by("b", "10:10", "10:30", "attack")];

  test("counts a cause that another exclusion takes as excluded, and the first decides", () => {
    expect(becomes(service({ exclusions: [isp, attack] }), two)).toEqual([
      "10:00-10:10 excluded: isp",
      "10:10-10:20 excluded: isp",
      "10:20-10:30 excluded: attack",
    ]);
    expect(becomes(service({ exclusions: [attack, isp] }), two)).toEqual([
      "10:00-10:10 excluded: isp",
      "10:10-10:20 excluded: attack",
      "10:20-10:30 excluded: attack",
    ]);
  });

  test("not where the other exclusion speaks for another commitment", () => {
    const other: Exclusion = { ...attack, commitments: ["other"] };
    const policy2 = service({
      commitments: [{ id: "uptime" }, { id: "other" }],
      exclusions: [isp, other],
    });
    expect(becomes(policy2, two)).toEqual([
      "10:00-10:10 excluded: isp",
      "10:10-10:20 counted: unplanned",
      "10:20-10:30 counted: unplanned",
    ]);
    expect(classify(policy2, { outages: two }, { commitment: "other" }).countedMs).toBe(0);
  });

  test("not where a carve-out names the other cause", () => {
    const carve: Exclusion = { id: "carve", kind: "carve-out", causes: ["attack"] };
    expect(classify(service({ exclusions: [isp, carve] }), { outages: two }).byExclusion).toEqual({
      isp: 10 * minute,
    });
  });

  test("does not look at outages that a rule takes out", () => {
    const ruled = service({ exclusions: [cause], downtime: { minLocations: 1 } });
    const outages = [
      { ...by("a", "10:00", "10:30", "isp"), confirmedFrom: ["fra"] },
      { ...by("b", "10:10", "10:20", "fault"), confirmedFrom: [] },
    ];
    expect(classify(ruled, { outages }).byExclusion).toEqual({ cause: 30 * minute });
  });

  test("is open where an outage of another cause may count, and nobody knows whether it does", () => {
    const ruled = service({ exclusions: [cause], downtime: { minLocations: 1 } });
    const outages = [
      { ...by("a", "10:00", "10:20", "isp"), confirmedFrom: ["fra"] },
      by("b", "10:10", "10:30", "fault"),
    ];
    expect(becomes(ruled, outages)).toEqual([
      "10:00-10:10 excluded: cause",
      "10:10-10:20 undetermined: unconfirmed",
      "10:20-10:30 undetermined: unconfirmed",
    ]);
    const unknown = [by("b", "10:10", "10:30", "attack")];
    expect(becomes(ruled, unknown)).toEqual(["10:10-10:30 excluded: cause"]);
  });

  test("says what is missing where such an outage lies in excused downtime", () => {
    const ruled = service({ exclusions: [cause], downtime: { minLocations: 1 } });
    const outages = [
      { ...by("a", "10:00", "10:20", "isp"), confirmedFrom: ["fra"] },
      by("b", "10:05", "10:10", "fault"),
    ];
    expect(classify(ruled, { outages }).missing).toEqual(["outages.confirmedFrom"]);
  });
});

describe("an exclusion of some commitments", () => {
  const commitments = [{ id: "gold" }, { id: "silver" }, { id: "bronze" }] as const;
  const policy = service({
    commitments,
    exclusions: [
      { ...cause, commitments: ["silver", "bronze"] },
      { ...window, commitments: ["bronze"] },
    ],
  });
  const rows: Record<string, string[]> = {
    gold: ["10:00-10:30 counted: unplanned"],
    silver: ["10:00-10:30 excluded: cause"],
    bronze: ["10:00-10:30 excluded: cause"],
  };

  test.for(Object.keys(rows))("speaks for those alone: %s", (commitment) => {
    const found = becomes(policy, [by("o", "10:00", "10:30", "isp")], {}, { commitment });
    expect(found).toEqual(rows[commitment]);
  });

  test("the first commitment is looked at where none is named", () => {
    const classified = classify(policy, { outages: [by("o", "10:00", "10:30", "isp")] });
    expect(classified).toMatchObject({ commitment: "gold", countedMs: 30 * minute });
  });

  test("does not match for the others either", () => {
    const { segments } = classify(
      policy,
      { outages: [by("o", "10:10", "10:20", "isp")] },
      { commitment: "silver" },
    );
    expect(segments).toMatchObject([{ exclusion: "cause", alsoMatched: [] }]);
  });
});
