/**
 * The window in which a credit is claimed: counted from the period's last date, from an incident, or from
 * the moment of the miss.
 */
import type { Claim, ClaimTerms, Outage, ServiceFacts, TimeLimit } from "nines";
import { describe, expect, test } from "vitest";
import { at, down, type ServiceTerms, windowed } from "../downtime/service.js";
import { assess, assessAll, credited, owed, rulesOf } from "./credited.js";
import { each } from "./each-incident.js";

const fiveDays: TimeLimit = { calendarDays: 5, endsAt: "end-of-day" };

const own: ClaimTerms = {
  within: fiveDays,
  of: "period-end",
  early: "void",
  acknowledgement: false,
};

function claimed(more: Partial<ClaimTerms> = {}, terms: ServiceTerms = {}) {
  return credited({ claim: { ...own, ...more } }, terms);
}

/** Three incidents; the first exceeds the 40 min 19.2 s that 99.9 % of February allows. */
const outages = [
  down("10:00", "11:00"),
  down("10 22:00", "11 00:30"),
  down("20 10:00", "20 10:30"),
];

/** The window as assessed: from when, and until when. */
function spanOf(more: Partial<ClaimTerms>, facts: ServiceFacts = {}, terms: ServiceTerms = {}) {
  const { claimWindow } = assess(claimed(more, terms), { outages, claims: [], ...facts });
  return claimWindow === null ? null : [claimWindow.opensAt, claimWindow.closesAt];
}

describe("five days, in which a claim before is void, counted from", () => {
  const rows: [string, Partial<ClaimTerms>, string, string][] = [
    ["the month's last date", { of: "period-end" }, "03-01 00:00", "03-06 00:00"],
    [
      "the end of the first incident",
      { of: "incident-end", incident: "first" },
      "11:00",
      "08 00:00",
    ],
    ["the end of the last", { of: "incident-end", incident: "last" }, "20 10:30", "26 00:00"],
    ["the start of the first", { of: "incident-start", incident: "first" }, "10:00", "08 00:00"],
    ["the start of the last", { of: "incident-start", incident: "last" }, "20 10:00", "26 00:00"],
    ["the miss", { of: "eligibility" }, "10:40:19.200", "08 00:00"],
  ];

  test.for(rows)("%s", ([, more, opensAt, closesAt]) => {
    expect(spanOf(more)).toEqual([at(opensAt), at(closesAt)]);
  });

  describe("is judged by every window that may hold:", () => {
    const day = { within: { elapsed: "PT24H" }, early: "void" } as const;
    const blind: ServiceTerms = { downtime: { unmonitored: "undetermined" } };
    const ofEnd: Partial<ClaimTerms> = { ...day, of: "incident-end", incident: "last" };
    const ofFirst: Partial<ClaimTerms> = { ...day, of: "incident-end", incident: "first" };
    const ofStart: Partial<ClaimTerms> = { ...day, of: "incident-start", incident: "last" };
    const ofMiss: Partial<ClaimTerms> = { ...day, of: "eligibility" };
    const after = ["20 10:30", "20 12:00"] as const;
    const before = ["20 09:00", "20 10:00"] as const;
    const earlier = ["01 10:00", "01 10:20"] as const;
    const margins: [
      string,
      Partial<ClaimTerms>,
      readonly [string, string],
      string,
      string | number,
    ][] = [
      ["in time however late it ended", ofEnd, after, "20 12:00", 10_000],
      ["in time as it ended, too early if later", ofEnd, after, "20 11:59", "indeterminate"],
      ["in time only if it ended later", ofEnd, after, "21 11:00", "indeterminate"],
      ["late however late it ended", ofEnd, after, "21 12:00:00.001", "ineligible"],
      ["too early as it began, in time if earlier", ofStart, before, "20 09:30", "indeterminate"],
      ["too early however early it began", ofStart, before, "20 08:59", "ineligible"],
      [
        "late only if there was one before the first",
        ofFirst,
        earlier,
        "03 10:00",
        "indeterminate",
      ],
      ["in time whichever was the last", ofEnd, earlier, "20 12:00", 10_000],
      ["late only if it was missed earlier", ofMiss, earlier, "03 10:40", "indeterminate"],
      ["in time whenever it was missed", ofMiss, earlier, "03 10:20", 10_000],
    ];

    test.for(margins)("%s", ([, more, [start, end], submittedAt, credit]) => {
      const unmonitored = [{ start: at(start), end: at(end) }];
      const claims: Claim[] = [{ submittedAt: at(submittedAt), period: "2026-02" }];
      const found = assess(claimed(more, blind), { outages, unmonitored, claims });
      expect(owed(found)).toBe(credit);
      expect(found.missing).toEqual(credit === "indeterminate" ? ["unmonitored"] : []);
    });
  });

  describe("of incidents that nobody confirmed", () => {
    const terms: ServiceTerms = {
      downtime: { minLocations: 2 },
      exclusions: [windowed("w", "10:00", "12:00")],
    };
    const sure = { confirmedFrom: ["fra", "nyc"] };
    const hour: Partial<ClaimTerms> = { within: { elapsed: "PT1H" }, incident: "last" };
    const unsure = [down("12:00", "16:00"), down("20 12:00", "20 16:00")];
    const joined = [
      down("10:00", "11:00", sure),
      down("10:30", "14:00"),
      down("20 12:00", "20 16:00"),
    ];
    const rows: [string, ClaimTerms["of"], readonly Outage[], string, string | number][] = [
      ["the last may be the first", "incident-end", unsure, "16:30", "indeterminate"],
      ["none ends so early", "incident-end", unsure, "09:30", "ineligible"],
      ["none ends so late", "incident-end", unsure, "20 17:00:00.001", "ineligible"],
      ["one may begin with excluded downtime", "incident-start", joined, "10:20", "indeterminate"],
      ["none begins so early", "incident-start", joined, "09:59", "ineligible"],
    ];

    test.for(rows)("%s: %s", ([, of, given, submittedAt, credit]) => {
      const policy = claimed(
        { ...hour, of, early: of === "incident-end" ? "void" : "accepted" },
        terms,
      );
      const claims: Claim[] = [{ submittedAt: at(submittedAt), period: "2026-02" }];
      const found = assess(policy, { outages: given, claims });
      expect(owed(found)).toBe(credit);
    });

    test("do not open the window of an incident of its own", () => {
      const outages = [down("12:00", "16:00", sure), down("20 12:00", "20 16:00")];
      const claims: Claim[] = [{ submittedAt: at("20 16:30"), incident: "12:00 to 16:00" }];
      const policy = each({ claim: { ...own, ...hour, of: "incident-end" } }, terms);
      const [first] = assessAll(policy, { outages, claims });
      expect(first?.decision).toBe("ineligible");
    });
  });

  const planned = { kind: "maintenance", id: "works", types: ["planned"] } as const;
  const excluded = [
    ["the first", { of: "incident-end", incident: "first" }, "11 00:30", "17 00:00"],
    ["the last", { of: "incident-end", incident: "last" }, "11 00:30", "17 00:00"],
  ] as const;

  test.for(excluded)(
    "%s incident that counts, not one that is excluded",
    ([, more, opensAt, closesAt]) => {
      const maintenance = [
        { id: "m1", type: "planned", start: at("10:00"), end: at("11:00") },
        { id: "m2", type: "planned", start: at("20 10:00"), end: at("20 10:30") },
      ];
      expect(spanOf(more, { maintenance }, { exclusions: [planned] })).toEqual([
        at(opensAt),
        at(closesAt),
      ]);
    },
  );

  test("the contract zone's dates", () => {
    // 03:00 UTC on the 3rd is 22:00 on the 2nd in New York.
    const late = { outages: [down("03 02:00", "03 03:00")] };
    const terms = { policy: { zone: "America/New_York" } };
    const incident = { of: "incident-end", incident: "first" } as const;
    expect(spanOf(incident, late)).toEqual([at("03 03:00"), at("09 00:00")]);
    expect(spanOf(incident, late, terms)).toEqual([
      "2026-02-02T22:00:00.000-05:00",
      "2026-02-08T00:00:00.000-05:00",
    ]);
  });
});

describe("the miss is the instant at which the allowance was exceeded", () => {
  const of = { of: "eligibility" } as const;
  const rows: [string, [string, string][], string][] = [
    ["in one outage", [["10:00", "11:00"]], "10:40:19.200"],
    [
      "in the second of two",
      [
        ["10:00", "10:30"],
        ["14:00", "15:00"],
      ],
      "14:10:19.200",
    ],
    [
      "in the second, where the first used it up exactly",
      [
        ["10:00", "10:40:19.200"],
        ["14:00", "14:00:00.001"],
      ],
      "14:00",
    ],
  ];

  test.for(rows)("%s", ([, stretches, opensAt]) => {
    const facts = { outages: stretches.map(([from, to]) => down(from, to)) };
    expect(spanOf(of, facts)?.[0]).toBe(at(opensAt));
  });

  test("is none where nothing was missed", () => {
    expect(spanOf(of, { outages: [down("10:00", "10:40:19.200")] })).toBeNull();
  });
});

describe("an early claim", () => {
  const first = { of: "incident-end", incident: "first" } as const;
  const rows: [string, Partial<ClaimTerms>, string][] = [
    ["is good from the month's start", { early: "accepted" }, "01 00:00"],
    ["is good on its last date", { early: { calendarDays: 1 } }, "28 00:00"],
    ["is good on its last two dates", { early: { calendarDays: 2 } }, "27 00:00"],
    ["is good on none of its dates", { early: { calendarDays: 0 } }, "03-01 00:00"],
    [
      "is good on more dates than it has: from its start",
      { early: { calendarDays: 40 } },
      "01 00:00",
    ],
    ["is good from the incident's start", { ...first, early: "accepted" }, "10:00"],
    [
      "is good on the incident's last date, from its start",
      { ...first, early: { calendarDays: 1 } },
      "10:00",
    ],
  ];

  test.for(rows)("%s", ([, more, opensAt]) => {
    expect(spanOf(more)?.[0]).toBe(at(opensAt));
  });

  test("is good before the miss, whatever incidents follow it", () => {
    const [opensAt = "", closesAt = ""] = spanOf({ of: "eligibility", early: "accepted" }) ?? [];
    expect(Date.parse(opensAt)).toBeLessThan(Date.parse(at("10:40:19.200")));
    expect(closesAt).toBe(at("08 00:00"));
  });

  test("is good after the miss too, whatever incidents follow it", () => {
    const policy = claimed({ of: "eligibility", early: "accepted" });
    const claims = [{ submittedAt: at("03 10:00"), period: "2026-02" }];
    expect(owed(assess(policy, { outages, claims }))).toBe(10_000);
  });
});

describe("a claim", () => {
  const windows: [string, Partial<ClaimTerms>, string, string][] = [
    ["for the month", { of: "period-end" }, "03-01 00:00", "03-06 00:00"],
    [
      "counted from the last incident",
      { of: "incident-end", incident: "last" },
      "20 10:30",
      "26 00:00",
    ],
    ["counted from the miss", { of: "eligibility" }, "10:40:19.200", "08 00:00"],
  ];
  const edges: [string, "opens" | "closes", number, string | number][] = [
    ["a millisecond too early", "opens", -1, "ineligible"],
    ["at the first instant", "opens", 0, 10_000],
    ["at the last instant", "closes", -1, 10_000],
    ["a millisecond too late", "closes", 0, "ineligible"],
  ];

  for (const [name, more, opensAt, closesAt] of windows) {
    test.for(edges)(`${name}, sent %s`, ([, edge, by, credit]) => {
      const submittedAt = Date.parse(at(edge === "opens" ? opensAt : closesAt)) + by;
      const claims: Claim[] = [{ submittedAt, period: "2026-02" }];
      const found = assess(claimed(more), { outages, claims });
      expect(owed(found)).toBe(credit);
      expect(rulesOf(found)).toContain("claim");
    });
  }

  test("that names no period is about the one whose window it was sent in", () => {
    const last = { of: "incident-end", incident: "last" } as const;
    const sent = [at("20 12:00"), at("26 00:00")].map((submittedAt) =>
      owed(assess(claimed(last), { outages, claims: [{ submittedAt }] })),
    );
    expect(sent).toEqual([10_000, "ineligible"]);
  });
});

describe("while nothing is there to count from", () => {
  test("a month that is not missed yet is premature, and has no window", () => {
    const more = { of: "incident-end", incident: "last" } as const;
    const found = assess(claimed(more), { outages: [], claims: [] }, { asOf: at("10 00:00") });
    expect(found).toMatchObject({
      decision: "premature",
      claimWindow: null,
      until: at("03-01 00:00"),
    });
  });

  test("time that counts as down though nobody watched is counted from, or said to be missing", () => {
    const more = { of: "incident-end", incident: "last" } as const;
    const policy = claimed(more, { downtime: { unmonitored: "down" } });
    const unmonitored = [{ start: at("10:00"), end: at("12:00") }];
    const found = assess(policy, { outages: [], unmonitored, claims: [] });
    expect(found.claimWindow !== null || found.missing.length > 0).toBe(true);
  });
});
