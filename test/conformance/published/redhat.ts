/**
 * Red Hat's production support: two plans, hours of the place of the customer's account, the gravest matters
 * at any hour for who stays reachable, and further responses for as long as Red Hat has the case.
 */
import {
  type CalendarConfig,
  computeDeadlines,
  definePolicy,
  type PolicyConfig,
  type Severity,
  type SupportTerms,
  type Target,
  type TimeLimit,
} from "nines";
import type { PublishedContract, PublishedSla } from "./published-sla.js";
import { answered, aroundTheClock, ticket } from "./support-tickets.js";

const northAmerica: CalendarConfig = {
  zone: "America/New_York",
  weekly: [{ days: "weekdays", from: "09:00", to: "18:00" }],
  holidays: [
    { date: "2026-05-25", name: "Memorial Day" },
    { date: "2026-07-03", name: "Independence Day, observed" },
  ],
};

const elsewhere: CalendarConfig = {
  zone: "Europe/London",
  weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }],
  holidays: [
    { date: "2026-05-04", name: "Early May bank holiday" },
    { date: "2026-05-25", name: "Spring bank holiday" },
  ],
};

const open = (time: string): TimeLimit => ({ businessTime: time, calendar: "local" });
const days = (count: number): TimeLimit => ({
  businessDays: count,
  calendar: "local",
  endsAt: "same-time",
});

/** Further responses: from one to the next while the case waits for Red Hat. */
const ongoing = (every: TimeLimit, starts?: "receipt"): Target => ({
  metric: "progress-update",
  within: every,
  every,
  ...(starts === undefined ? {} : { starts }),
  clause: "Production support, ongoing response",
});

const severity = (id: string, name: string, ...targets: readonly Target[]): Severity => ({
  id,
  name,
  targets,
});

const standard: readonly Severity[] = [
  severity("1", "Severity 1", answered(open("PT1H"))),
  severity("2", "Severity 2", answered(open("PT4H"))),
  severity("3", "Severity 3", answered(days(1))),
  severity("4", "Severity 4", answered(days(2))),
];

const hour: TimeLimit = { elapsed: "PT1H" };
const fourHours: TimeLimit = { elapsed: "PT4H" };

const premium: readonly Severity[] = [
  severity(
    "1-24x7",
    "Severity 1 with a contact until it is solved",
    aroundTheClock("PT1H"),
    ongoing(hour, "receipt"),
  ),
  severity("1", "Severity 1 without", answered(open("PT1H")), ongoing(open("PT1H"))),
  severity(
    "2-24x7",
    "Severity 2, asked for at all hours, with a contact until it is solved",
    aroundTheClock("PT2H"),
    ongoing(fourHours, "receipt"),
  ),
  severity("2", "Severity 2", answered(open("PT2H")), ongoing(open("PT4H"))),
  severity("3", "Severity 3", answered(open("PT4H")), ongoing(open("PT8H"))),
  severity("4", "Severity 4", answered(open("PT8H")), ongoing(days(2))),
];

function policy(
  plan: string,
  local: CalendarConfig,
  severities: readonly Severity[],
): PolicyConfig {
  const support: SupportTerms = {
    calendar: "local",
    clause: "Production support, response times",
    severities,
    clock: {
      outsideHours: "next-opening",
      pauses: ["first-response", "progress-update"],
      pausesClause: "Production support, Waiting on Red Hat",
    },
  };
  return {
    id: `redhat-${plan}`,
    version: "published",
    provider: "Red Hat",
    zone: local.zone ?? "UTC",
    calendars: { local },
    support,
  };
}

const standardAmerica = policy("standard-north-america", northAmerica, standard);
const inMay = { period: "2026-05", asOf: "2026-06-15T00:00Z" } as const;

/** Late on the Friday before Memorial Day. */
const friday = "2026-05-22T17:45-04:00";
const atOneOfFour = (ms: string) => [
  ticket("T-1", "1", friday, ["responded", `2026-05-26T09:45:00.00${ms}-04:00`]),
  ticket("T-2", "2", friday, ["responded", `2026-05-26T12:45:00.00${ms}-04:00`]),
  ticket("T-3", "3", friday, ["responded", `2026-05-26T17:45:00.00${ms}-04:00`]),
  ticket("T-4", "4", friday, ["responded", `2026-05-27T17:45:00.00${ms}-04:00`]),
];

const inLondon = (ms: string) => [
  ticket("T-1", "1", "2026-05-01T16:45+01:00", ["responded", `2026-05-05T09:45:00.00${ms}+01:00`]),
  ticket("T-2", "3", "2026-05-02T12:00+01:00", ["responded", `2026-05-06T09:00:00.00${ms}+01:00`]),
];

/** A Saturday: answered and told once, seven hours with the customer, told again an hour after the reply. */
const onSaturday = (ms: string) => [
  ticket(
    "T-1",
    "1-24x7",
    "2026-05-16T03:00-04:00",
    ["responded", "2026-05-16T04:00-04:00"],
    ["progress-update", "2026-05-16T05:00-04:00"],
    ["waiting-on-customer", "2026-05-16T05:00-04:00"],
    ["customer-replied", "2026-05-16T12:00-04:00"],
    ["progress-update", `2026-05-16T13:00:00.00${ms}-04:00`],
    ["resolved", "2026-05-16T13:30-04:00"],
  ),
  ticket(
    "T-2",
    "2",
    "2026-05-16T03:00-04:00",
    ["responded", `2026-05-18T11:00:00.00${ms}-04:00`],
    ["resolved", "2026-05-18T12:00-04:00"],
  ),
];

const contracts: readonly PublishedContract[] = [
  {
    name: "Standard, North America",
    lint: [],
    policy: standardAmerica,
    cases: [
      {
        ...inMay,
        says: "a quarter of an hour before closing on Friday, Monday a holiday: 1 h ends on Tuesday at 09:45",
        met: true,
        requests: atOneOfFour("0"),
        breached: [],
      },
      {
        ...inMay,
        says: "a millisecond later all four are late",
        met: false,
        requests: atOneOfFour("1"),
        breached: ["1", "2", "3", "4"].map((n) => `T-${n} first-response`),
      },
    ],
  },
  {
    name: "Standard, elsewhere",
    lint: [],
    policy: policy("standard-london", elsewhere, standard),
    cases: [
      {
        ...inMay,
        says: "London closes at 17:00 and rests on the first Monday of May: Tuesday 09:45",
        met: true,
        requests: inLondon("0"),
        breached: [],
      },
      {
        ...inMay,
        says: "a millisecond later both are late",
        met: false,
        requests: inLondon("1"),
        breached: ["T-1 first-response", "T-2 first-response"],
      },
    ],
  },
  {
    name: "Premium, North America",
    lint: [],
    policy: policy("premium-north-america", northAmerica, premium),
    cases: [
      {
        ...inMay,
        says: "at all hours from one response to the next, but for the hours the customer has it",
        met: true,
        requests: onSaturday("0"),
        breached: [],
      },
      {
        ...inMay,
        says: "the third response a millisecond late, and the first of a severity 2 not asked for at all hours",
        met: false,
        requests: onSaturday("1"),
        breached: ["T-1 progress-update", "T-2 first-response"],
      },
    ],
  },
];

const dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The day of the week on which a severity 1 of the Standard plan is due. */
function dueOn(receivedAt: string): string {
  const asked = { id: "T-1", receivedAt, channel: "portal", severity: "1" };
  const { deadlines } = computeDeadlines(definePolicy(standardAmerica), asked);
  const date = deadlines[0]?.dueAt.slice(0, 10) ?? "";
  return dayNames[new Date(`${date}T00:00Z`).getUTCDay()] ?? "";
}

export const redhat: PublishedSla = {
  id: "redhat",
  provider: "Red Hat",
  service: "Production support / OpenShift",
  leftOut: [
    "another interval of ongoing responses that the two sides agree on for one case: targets are the policy's, not the request's",
  ],
  contracts,
  examples: [
    {
      id: "W21",
      says: "severity 1, Standard, contact at 17:45: the next business day; on a Friday with a Monday holiday",
      printed: "the next day, Friday; with the holiday, Tuesday",
      ours: () =>
        `the next day, ${dueOn("2026-05-21T17:45-04:00")}; with the holiday, ${dueOn(friday)}`,
    },
  ],
};
