/** The credit of an incident: when it is known, what limits it, on which conditions, and how it is claimed. */
import type { Outage, ServiceFacts } from "nines";
import { describe, expect, test } from "vitest";
import { at, down } from "../downtime/service.js";
import { assessAll, owed, percent, rulesOf, statusOf, usd } from "./credited.js";
import { becomes, each } from "./each-incident.js";

describe("an incident is known", () => {
  const outages = [down("10:00", "11:00")];
  const open = [down("10:00", null)];
  const rows: [string, readonly Outage[], string, string][] = [
    ["not while it goes on", open, "10:30", "10:00- premature"],
    ["not a millisecond before its end", outages, "10:59:59.999", "10:00- premature"],
    ["at its end", outages, "11:00", "10:00-11:00 10000"],
    [
      "when it is over, though the month is not: what was missed is missed",
      outages,
      "12:00",
      "10:00-11:00 10000",
    ],
  ];

  test.for(rows)("%s", ([, recorded, asOf, found]) => {
    expect(becomes(recorded, each(), {}, { asOf: at(asOf) })).toEqual([found]);
  });

  test("to be credited only once the month's promise is missed", () => {
    // Ten minutes lie inside what 99.9 % of February allows, 40 min 19.2 s; an hour does not.
    const policy = each({}, { commitment: { targetPercent: 99.9 } });
    const ten = [down("10:00", "10:10")];
    expect(becomes(ten, policy)).toEqual(["10:00-10:10 ineligible"]);
    expect(becomes([...ten, down("14:00", "15:00")], policy)).toEqual([
      "10:00-10:10 10000",
      "14:00-15:00 10000",
    ]);
    const [early] = assessAll(policy, { outages: ten }, { asOf: at("10 00:00") });
    expect(early).toMatchObject({
      decision: "premature",
      until: "2026-03-01T00:00:00.000+00:00",
      missing: [],
    });
  });
});

describe("limits of an incident's credit", () => {
  const three = [down("10:00", "11:30"), down("12:00", "12:30"), down("14:00", "15:30")];

  test("of a period are used up by the incidents before", () => {
    const limits = [{ window: "period", max: percent(35) }] as const;
    expect(becomes(three, each({ limits }))).toEqual([
      "10:00-11:30 20000",
      "12:00-12:30 10000",
      "14:00-15:30 5000",
    ]);
  });

  test("of a year too", () => {
    const limits = [{ window: "calendar-year", max: { amount: usd(45_000) } }] as const;
    const creditsIssued = [{ credit: "credit", period: "2026-01", amount: usd(20_000) }];
    expect(becomes(three, each({ limits }), { creditsIssued })).toEqual([
      "10:00-11:30 20000",
      "12:00-12:30 5000",
      "14:00-15:30 0",
    ]);
  });
});

describe("conditions of an incident's credit", () => {
  test("impact is looked for in that incident", () => {
    const policy = each({ conditions: { impact: "failed-access" } });
    const accessAttempts = [{ at: at("14:10"), failed: true }];
    const outages = [down("10:00", "11:00"), down("14:00", "15:00")];
    expect(becomes(outages, policy, { accessAttempts })).toEqual([
      "10:00-11:00 ineligible",
      "14:00-15:00 10000",
    ]);
  });

  test("that an incident that is over did not meet is not met, or waits for the month's end", () => {
    const policy = each({ conditions: { impact: "failed-access" } });
    const facts = { outages: [down("10:00", "11:00")], accessAttempts: [] };
    const [only] = assessAll(policy, facts, { asOf: at("10 00:00") });
    expect(["ineligible", "premature"]).toContain(only?.decision);
  });

  test("without a list of outages nothing is known", () => {
    const [only] = assessAll(each(), { outages: undefined });
    expect(only).toMatchObject({ decision: "indeterminate", missing: ["outages"], incident: null });
  });

  test("there is an incident, or none", () => {
    const [one] = assessAll(each(), { outages: [down("10:00", "11:00")] });
    const [none] = assessAll(each(), { outages: [] });
    expect(
      [one, none].map((found) => (found === undefined ? "" : statusOf(found, "incident"))),
    ).toEqual(["met", "not-met"]);
    expect(one === undefined ? [] : rulesOf(one)).toContain("incident");
  });
});

describe("a claim for an incident", () => {
  const claim = {
    within: { elapsed: "PT48H" },
    of: "incident-end",
    early: "void",
    acknowledgement: false,
  } as const;
  const outages = [
    { ...down("10:00", "11:00"), id: "o1" },
    { ...down("14:00", "15:30"), id: "o2" },
  ];
  const rows: [string, object[], string[]][] = [
    [
      "that names one is about that one",
      [{ incident: "o2", submittedAt: at("03 10:00") }],
      ["ineligible", "20000"],
    ],
    [
      "that names none is about both whose windows it lies in",
      [{ submittedAt: at("03 10:00") }],
      ["10000", "20000"],
    ],
    ["that is in time for one alone", [{ submittedAt: at("04 12:00") }], ["ineligible", "20000"]],
    ["at the last instant of the first", [{ submittedAt: at("04 11:00") }], ["10000", "20000"]],
    ["a millisecond after that", [{ submittedAt: at("04 11:00:00.001") }], ["ineligible", "20000"]],
    ["before the second ended", [{ submittedAt: at("15:29:59.999") }], ["10000", "ineligible"]],
    [
      "for each its own",
      [
        { incident: "o1", submittedAt: at("03 10:00") },
        { incident: "o2", submittedAt: at("03 10:00") },
      ],
      ["10000", "20000"],
    ],
  ];

  test.for(rows)("%s", ([, claims, found]) => {
    const facts = { outages, claims } as ServiceFacts;
    expect(assessAll(each({ claim }), facts).map((one) => String(owed(one)))).toEqual(found);
  });

  test("names an outage whose downtime begins only with its report", () => {
    const policy = each({ claim }, { downtime: { startsAt: "reported" } });
    const reported = { ...down("10:00", "11:00"), id: "o1", reportedAt: at("10:30") };
    const claims = [{ incident: "o1", submittedAt: at("03 10:00") }];
    expect(becomes([reported], policy, { claims })).toEqual(["10:30-11:00 10000"]);
  });

  test("has a window of its own", () => {
    const found = assessAll(each({ claim }), { outages, claims: [] }, { asOf: at("16:00") });
    expect(found.map(({ claimWindow, decision }) => [decision, claimWindow])).toEqual([
      ["premature", { opensAt: at("11:00"), closesAt: at("04 11:00:00.001") }],
      ["premature", { opensAt: at("15:30"), closesAt: at("04 15:30:00.001") }],
    ]);
  });
});

describe("a claim that names an outage of one resource", () => {
  const policy = each(
    {
      claim: {
        within: { calendarDays: 5, endsAt: "end-of-day" },
        of: "incident-end",
        early: "accepted",
        acknowledgement: false,
      },
    },
    { commitment: { aggregate: "each" } },
  );
  const facts: ServiceFacts = {
    resources: [{ id: "a" }, { id: "b" }],
    outages: [
      { ...down("10:00", "11:00"), id: "of-a", resources: ["a"] },
      { ...down("10:00", "11:00"), id: "of-b", resources: ["b"] },
    ],
    claims: [{ incident: "of-a", submittedAt: at("03 10:00") }],
  };

  test("is none for another's incident at the same time", () => {
    expect(assessAll(policy, facts).map((found) => [found.resource, owed(found)])).toEqual([
      ["a", 10_000],
      ["b", "ineligible"],
    ]);
  });
});
