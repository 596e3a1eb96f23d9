/**
 * AWS support plans: first responses at all hours by the severity of the case, on the developer plan in the
 * customer's own business hours; and the plan of 2008 in Pacific hours but for six holidays.
 */
import type { CalendarConfig, PolicyConfig, Severity, Target } from "nines";
import { managedServices } from "./aws-support-managed.js";
import type { PublishedContract, PublishedSla } from "./published-sla.js";
import { answered, aroundTheClock, ticket } from "./support-tickets.js";

const severity = (id: string, name: string, target: Target): Severity => ({
  id,
  name,
  targets: [target],
});

const guidance = severity("general", "General guidance", aroundTheClock("PT24H"));
const impaired = severity("impaired", "System impaired", aroundTheClock("PT12H"));

const business: readonly Severity[] = [
  severity("production-down", "Production system down", aroundTheClock("PT1H")),
  severity("production-impaired", "Production system impaired", aroundTheClock("PT4H")),
  impaired,
  guidance,
];

const enterprise: readonly Severity[] = [
  severity("business-critical", "Business-critical system down", aroundTheClock("PT15M")),
  ...business,
];

function atAllHours(plan: string, severities: readonly Severity[]): PolicyConfig {
  return {
    id: `aws-support-${plan}`,
    version: "published",
    provider: "AWS",
    zone: "UTC",
    support: {
      calendar: "always",
      clause: "Support plans, response times",
      severities,
      clock: { outsideHours: "on-receipt" },
    },
  };
}

function inHours(
  plan: string,
  calendar: CalendarConfig & { readonly zone: string },
  severities: readonly Severity[],
): PolicyConfig {
  return {
    id: `aws-support-${plan}`,
    version: "published",
    provider: "AWS",
    zone: calendar.zone,
    calendars: { business: calendar },
    support: {
      calendar: "business",
      clause: "Support plans, business hours",
      severities,
      clock: { outsideHours: "next-opening" },
    },
  };
}

const open = (time: string): Target => answered({ businessTime: time, calendar: "business" });

/** A developer in Berlin. */
const developer = inHours(
  "developer",
  {
    zone: "Europe/Berlin",
    weekly: [{ days: "weekdays", from: "08:00", to: "18:00" }],
    holidays: [{ date: "2026-05-25", name: "Whit Monday" }],
  },
  [
    severity("impaired", "System impaired", open("PT12H")),
    severity("general", "General guidance", open("PT24H")),
  ],
);

const premium2008: PolicyConfig = {
  ...inHours(
    "premium-2008",
    {
      zone: "America/Los_Angeles",
      weekly: [{ days: "weekdays", from: "06:00", to: "18:00" }],
      holidays: [
        { date: "2008-01-01", name: "1 January" },
        { date: "2008-05-26", name: "Memorial Day" },
        { date: "2008-07-04", name: "4 July" },
        { date: "2008-09-01", name: "Labor Day" },
        { date: "2008-11-27", name: "Thanksgiving" },
        { date: "2008-12-25", name: "25 December" },
      ],
      coverage: { first: "2008-01-01", last: "2008-12-31" },
    },
    [
      severity("urgent", "Urgent", aroundTheClock("PT1H")),
      severity("high", "High", open("PT4H")),
      severity("normal", "Normal", open("PT24H")),
      severity("low", "Low", open("PT48H")),
    ],
  ),
  assumptions: [
    {
      id: "stand-ins",
      text: "The times of 2008 are not in the excerpt; 1, 4, 24 and 48 hours stand in.",
      about: ["support"],
    },
  ],
};

const inMay = { period: "2026-05", asOf: "2026-06-15T00:00Z" } as const;

/** On a Sunday night. */
const sunday = "2026-05-17T02:00Z";
const ofBusiness = (ms: string) => [
  ticket("T-1", "production-down", sunday, ["responded", `2026-05-17T03:00:00.00${ms}Z`]),
  ticket("T-2", "production-impaired", sunday, ["responded", `2026-05-17T06:00:00.00${ms}Z`]),
  ticket("T-3", "impaired", sunday, ["responded", `2026-05-17T14:00:00.00${ms}Z`]),
  ticket("T-4", "general", sunday, ["responded", `2026-05-18T02:00:00.00${ms}Z`]),
];
const ofEnterprise = (ms: string) => [
  ...ofBusiness(ms),
  ticket("T-5", "business-critical", sunday, ["responded", `2026-05-17T02:15:00.00${ms}Z`]),
];

/** Friday afternoon before Whit Monday: two hours are left of the day. */
const ofDeveloper = (ms: string) => [
  ticket("T-1", "impaired", "2026-05-22T16:00+02:00", [
    "responded",
    `2026-05-26T18:00:00.00${ms}+02:00`,
  ]),
  ticket("T-2", "general", "2026-05-22T16:00+02:00", [
    "responded",
    `2026-05-28T10:00:00.00${ms}+02:00`,
  ]),
];

/** Thursday afternoon before the fourth of July: two hours are left of the day. */
const in2008 = (ms: string) => [
  ticket("T-1", "urgent", "2008-07-04T12:00-07:00", [
    "responded",
    `2008-07-04T13:00:00.00${ms}-07:00`,
  ]),
  ticket("T-2", "high", "2008-07-03T16:00-07:00", [
    "responded",
    `2008-07-07T08:00:00.00${ms}-07:00`,
  ]),
  ticket("T-3", "normal", "2008-07-03T16:00-07:00", [
    "responded",
    `2008-07-08T16:00:00.00${ms}-07:00`,
  ]),
];

type Requests = (ms: string) => ReturnType<typeof ofBusiness>;

function plan(
  name: string,
  policy: PolicyConfig,
  says: string,
  requests: Requests,
  when: { readonly period: string; readonly asOf: string } = inMay,
): PublishedContract {
  const late = requests("1").map(({ id }) => `${id} first-response`);
  return {
    name,
    lint: [],
    policy,
    cases: [
      { ...when, says, met: true, requests: requests("0"), breached: [] },
      {
        ...when,
        says: "a millisecond later each is late",
        met: false,
        requests: requests("1"),
        breached: late,
      },
    ],
  };
}

export const awsSupport: PublishedSla = {
  id: "aws-support",
  provider: "AWS",
  service: "Support plans and Managed Services (AMS) commitments",
  leftOut: [
    "that a non-incident leaves the count whenever it is closed: closing cancels what is not due yet, what was late before stays missed",
  ],
  contracts: [
    plan(
      "business",
      atAllHours("business", business),
      "on a Sunday night: 1, 4, 12 and 24 h",
      ofBusiness,
    ),
    plan(
      "enterprise",
      atAllHours("enterprise", enterprise),
      "the same, and a business-critical case in a quarter of an hour",
      ofEnterprise,
    ),
    plan(
      "developer, in the customer's hours",
      developer,
      "Friday 16:00 in Berlin, Monday a holiday: 12 h end on Tuesday, 24 h on Thursday",
      ofDeveloper,
    ),
    plan(
      "premium, 2008",
      premium2008,
      "over the fourth of July: an urgent case on the day itself, the others on Monday and Tuesday",
      in2008,
      { period: "2008-07", asOf: "2008-08-15T00:00Z" },
    ),
    managedServices,
  ],
  examples: [],
};
