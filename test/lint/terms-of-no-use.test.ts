/** What the linter finds beside rows: a part of a fee that no base names, names that nothing refers to. */
import {
  type ClaimTerms,
  type CreditSchedule,
  type CreditTerms,
  type CreditValue,
  lintPolicy,
  type SupportTerms,
} from "nines";
import { doitErp, gotomyerp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { credited, percent, usd } from "../credit/credited.js";
import { daily, officeHours, type ServiceTerms, service } from "../downtime/service.js";
import { contract, toldOf } from "./linted.js";

describe("a part of a fee of which no base says", () => {
  const flat = (credit: CreditValue): CreditSchedule => ({ kind: "flat", credit });
  const price = { kind: "multiple-of-downtime", times: 1, hour: "period" } as const;
  const blocks = { kind: "blocks", per: "PT1H", counting: "full" } as const;
  const amount = { amount: usd(100) };
  const unstated = ["base-unstated"];
  const rows: [string, Partial<CreditTerms>, string[]][] = [
    ["a percentage", { schedule: flat(percent(10)) }, unstated],
    ["days that are priced", { schedule: flat({ days: 1, dayIs: "1/30-month" }) }, unstated],
    ["days of service", { schedule: flat({ days: 1, dayIs: "service-day" }) }, []],
    ["an amount", { schedule: flat(amount) }, []],
    ["the price of downtime", { schedule: price }, unstated],
    ["downtime given back as service", { schedule: { ...price, paidAs: "service-time" } }, []],
    [
      "a percentage once, beside amounts",
      { schedule: { ...blocks, credit: amount, first: percent(5) } },
      unstated,
    ],
    [
      "a percentage in one of two rows",
      {
        schedule: {
          kind: "tiers",
          tiers: [
            { atLeast: 99, below: 99.9, credit: amount },
            { below: 99, credit: percent(10) },
          ],
        },
      },
      unstated,
    ],
    [
      "a percentage for further steps",
      {
        schedule: {
          kind: "tiers",
          tiers: [
            {
              below: 99.9,
              credit: amount,
              further: { below: 99, stepPercent: 1, counting: "full", credit: percent(1) },
            },
          ],
        },
      },
      unstated,
    ],
    [
      "an amount, limited to a part of the fee",
      { schedule: flat(amount), limits: [{ window: "period", max: percent(50) }] },
      unstated,
    ],
    [
      "an amount, limited to a part of a year's fees, which are known without a base",
      { schedule: flat(amount), limits: [{ window: "calendar-year", max: percent(50) }] },
      [],
    ],
  ];

  test.for(rows)("%s", ([, credit, found]) => {
    expect(toldOf(lintPolicy(contract({ ...credit, base: undefined })))).toEqual(found);
    expect(lintPolicy(contract(credit))).toEqual([]);
  });
});

describe("a calendar", () => {
  const calendars = { office: { weekly: [officeHours] } };
  const businessDays = { businessDays: 5, calendar: "office", endsAt: "end-of-day" } as const;
  const elapsed = { elapsed: "PT48H" };
  const claim: ClaimTerms = {
    within: elapsed,
    of: "period-end",
    early: "void",
    acknowledgement: false,
  };
  const support: SupportTerms = {
    calendar: "office",
    severities: [{ id: "high", name: "High", targets: [] }],
    clock: { outsideHours: "on-receipt" },
  };
  const target = { metric: "first-response", within: businessDays } as const;
  const works = { id: "works", kind: "maintenance", types: ["planned"] } as const;
  const rows: [string, Partial<CreditTerms>, ServiceTerms, boolean][] = [
    ["that nothing refers to", {}, {}, false],
    ["of a claim", { claim: { ...claim, within: businessDays } }, {}, true],
    [
      "of a report",
      {
        claim: {
          ...claim,
          report: { within: businessDays, of: "incident-end", incidents: "every" },
        },
      },
      {},
      true,
    ],
    [
      "of a decision",
      { claim: { ...claim, decision: { within: businessDays, of: "claim" } } },
      {},
      true,
    ],
    ["of support", {}, { policy: { support } }, true],
    [
      "of a target",
      {},
      {
        policy: {
          support: {
            ...support,
            calendar: "always",
            severities: [{ id: "high", name: "High", targets: [target] }],
          },
        },
      },
      true,
    ],
    [
      "outside whose hours nothing counts",
      {},
      { exclusions: [{ id: "closed", kind: "outside-hours", calendar: "office" }] },
      true,
    ],
    [
      "of a notice",
      {},
      { exclusions: [{ ...works, notice: { fullBusinessDays: 2, calendar: "office" } }] },
      true,
    ],
  ];

  test.for(rows)("%s", ([, credit, terms, isUsed]) => {
    const policy = credited(credit, { ...terms, policy: { calendars, ...terms.policy } });
    expect(toldOf(lintPolicy(policy))).toEqual(isUsed ? [] : ["calendar-unused office"]);
  });

  test("that a termination right is exercised by is used", () => {
    const termination = [
      { id: "t", commitment: "uptime", rule: { consecutive: 3 }, exercise: businessDays },
    ];
    expect(lintPolicy(credited({}, { policy: { calendars, termination } }))).toEqual([]);
  });

  test("named like another term's text is not used by that", () => {
    const policy = credited({ clause: "office" }, { policy: { calendars } });
    expect(toldOf(lintPolicy(policy))).toEqual(["calendar-unused office"]);
  });
});

describe("a window", () => {
  const windows = { night: daily("22:00", "23:00"), noon: daily("12:00", "13:00") };
  const works = { id: "works", kind: "maintenance", types: ["planned"] } as const;

  test("that no maintenance is meant for is told", () => {
    const only = { exclusions: [{ ...works, onlyIn: ["night"] }], windows };
    expect(toldOf(lintPolicy(contract({}, only)))).toEqual(["window-unused noon"]);
    expect(toldOf(lintPolicy(contract({}, { windows })))).toEqual([
      "window-unused night",
      "window-unused noon",
    ]);
  });

  test("that maintenance is meant for is not", () => {
    const both = { exclusions: [{ ...works, onlyIn: ["night", "noon"] }], windows };
    expect(lintPolicy(contract({}, both))).toEqual([]);
  });
});

describe("the linter", () => {
  test("has nothing to say of the presets", () => {
    expect(lintPolicy(doitErp())).toEqual([]);
    expect(lintPolicy(gotomyerp())).toEqual([]);
  });

  test("reads a contract without credits", () => {
    expect(lintPolicy(service({ policy: { calendars: {} } }))).toEqual([]);
  });

  test("says everything at once, of each credit by its name", () => {
    const gap = { kind: "tiers", tiers: [{ below: 99, credit: percent(10) }] } as const;
    const two = credited([
      { id: "a", schedule: gap },
      { id: "b", schedule: gap, base: undefined },
    ]);
    expect(lintPolicy(two).map(({ rule, params }) => [rule, params["credit"] ?? null])).toEqual([
      ["schedule-gap", "a"],
      ["schedule-gap", "b"],
      ["base-unstated", "b"],
      ["calendar-unused", null],
    ]);
  });

  test("decides nothing: what it finds is not applied", () => {
    const gap = { kind: "tiers", tiers: [{ below: 99, credit: percent(10) }] } as const;
    const found = lintPolicy(contract({ schedule: gap }));
    expect(found.map(({ outcome }) => outcome)).toEqual(["not-applied"]);
  });
});

describe("terms that are not read beside others", () => {
  const claim: ClaimTerms = {
    within: { calendarDays: 5, endsAt: "end-of-day" },
    of: "period-end",
    early: "void",
    acknowledgement: false,
  };
  const rows: [string, Partial<CreditTerms>, ServiceTerms, string[]][] = [
    ["a claim of the common kind", { claim }, {}, []],
    [
      "an incident that claims are not counted from",
      { claim: { ...claim, incident: "first" } },
      {},
      ["claim.incident"],
    ],
    ["one that they are", { claim: { ...claim, of: "incident-end", incident: "last" } }, {}, []],
    [
      "a time for no acknowledgement",
      { claim: { ...claim, acknowledgedBy: "as-of" } },
      {},
      ["claim.acknowledgedBy"],
    ],
    [
      "a time for one",
      { claim: { ...claim, acknowledgement: true, acknowledgedBy: "as-of" } },
      {},
      [],
    ],
    ["no remedy beside a credit", {}, { policy: { noRemedy: { clause: "4.1" } } }, ["noRemedy"]],
  ];

  test.for(rows)("%s", ([, credit, terms, found]) => {
    const expected = found.map((term) => `term-without-effect ${term}`);
    expect(toldOf(lintPolicy(contract(credit, terms)))).toEqual(expected);
  });
});
