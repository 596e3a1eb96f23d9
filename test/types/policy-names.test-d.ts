/**
 * Names in a policy that is written as a literal: each is offered where it may be used, and one that is
 * not given does not compile. Each sentence says what the compiler must answer; `expected-errors` holds
 * its messages against them.
 */
import {
  type CheckedPolicy,
  type CreditTerms,
  computeDeadlines,
  definePolicy,
  type Policy,
  type PolicyConfig,
  type PolicyNames,
  type RequestDeadlines,
  type Severity,
  type SupportTerms,
} from "nines";
import { doitErp, gotomyerp } from "nines/presets";
import { assertType, expectTypeOf } from "vitest";

const named = { id: "acme", version: "1", provider: "Acme", zone: "UTC" } as const;
const office = { weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] } as const;
const exact = {
  granularity: "exact",
  startsAt: "start",
  partialOutage: "in-full",
  unmonitored: "up",
} as const;
const promise = {
  kind: "guarantee",
  targetPercent: 99.9,
  denominator: "period",
  partialPeriod: "clip",
} as const;
const tenPercent = {
  schedule: { kind: "flat", credit: { percent: 10 } },
  rounding: "floor",
  conditions: {},
  remedy: "sole",
} as const;
const clock = { outsideHours: "next-opening" } as const;
const urgent = { id: "urgent", name: "Urgent", targets: [] } as const;

// Every name that is used is one that is given.
definePolicy({
  ...named,
  calendars: { office, nights: office },
  support: {
    calendar: "office",
    severities: [
      {
        ...urgent,
        targets: [
          {
            metric: "resolution",
            within: { businessTime: "PT4H", calendar: "nights" },
            expectedFrom: { businessDays: 1, calendar: "office", endsAt: "same-time" },
            every: { endOfBusinessDay: 0, calendar: "always" },
          },
        ],
      },
      { id: "low", name: "Low", targets: [] },
    ],
    channels: { phone: { severity: "fixed", to: "urgent" }, mail: { severity: "as-requested" } },
    emergency: {
      severity: "urgent",
      allUsers: true,
      minLocations: 1,
      from: "receipt",
      channels: ["phone"],
    },
    escalation: { pricing: "included", severity: "low" },
    connectivity: {
      normalSeverity: "low",
      startsOnReply: true,
      verdict: "as-written",
      reimburses: "all-fees",
    },
    clock,
    attainment: [
      {
        id: "responses",
        metric: "resolution",
        severity: "urgent",
        percent: 95,
        period: "calendar-month",
      },
    ],
  },
  availability: {
    commitments: [
      { id: "monthly", period: "calendar-month", ...promise },
      { id: "yearly", period: "calendar-year", ...promise },
    ],
    exclusions: [
      {
        id: "planned",
        kind: "maintenance",
        types: ["planned"],
        commitments: ["monthly", "yearly"],
        onlyIn: ["sundays"],
        notice: { fullBusinessDays: 2, calendar: "office" },
      },
      { id: "closed", kind: "outside-hours", calendar: "office" },
      {
        id: "reserved",
        kind: "window",
        window: { days: "daily", from: "01:00", to: "06:00" },
        covers: "any-downtime",
      },
    ],
    windows: { sundays: { days: ["sun"], from: "01:00", to: "02:00" } },
    downtime: exact,
    advisories: [
      {
        id: "early",
        kind: "notice",
        types: ["planned"],
        notice: { businessDays: 5, calendar: "office" },
      },
    ],
  },
  credits: [
    {
      id: "by-month",
      commitment: "monthly",
      ...tenPercent,
      claim: {
        within: { businessDays: 5, calendar: "office", endsAt: "end-of-day" },
        of: "period-end",
        early: "accepted",
        acknowledgement: false,
      },
    },
    { id: "late", trigger: { attainment: "responses" }, ...tenPercent, claim: "automatic" },
    {
      id: "by-hour",
      commitment: "yearly",
      ...tenPercent,
      schedule: {
        kind: "blocks",
        per: "PT1H",
        counting: "full",
        credit: { percent: 1 },
        roundDowntime: { to: "PT1M", mode: "floor" },
      },
      claim: "automatic",
    },
    {
      id: "missed",
      trigger: { misses: { atLeast: 3, period: "calendar-month", severities: ["urgent"] } },
      ...tenPercent,
      claim: "automatic",
    },
  ],
  combinations: [{ credits: ["by-month", "late"], pay: "highest" }],
  termination: [
    {
      id: "year",
      commitment: "yearly",
      rule: { consecutive: 2 },
      exercise: { calendarDays: 30, endsAt: "end-of-day", roll: "following", calendar: "office" },
    },
  ],
});

// A name that is used but not given is marked, and the message lists those that are.
definePolicy({
  ...named,
  calendars: { office, nights: office },
  support: {
    // @ts-expect-error The support hours: "ofice" is none of "office", "nights", "always".
    calendar: "ofice",
    severities: [
      {
        ...urgent,
        targets: [
          {
            metric: "resolution",
            // @ts-expect-error The calendar of a limit: "day" is none of "office", "nights", "always".
            within: { businessTime: "PT4H", calendar: "day" },
            // @ts-expect-error A limit left out at will: "night" is none of "office", "nights", "always".
            every: { endOfBusinessDay: 0, calendar: "night" },
          },
        ],
      },
      { id: "low", name: "Low", targets: [] },
    ],
    channels: {
      // @ts-expect-error What a channel fixes: "hot" is none of "urgent", "low".
      phone: { severity: "fixed", to: "hot" },
      mail: { severity: "as-requested" },
    },
    emergency: {
      // @ts-expect-error What an emergency is: "worst" is none of "urgent", "low".
      severity: "worst",
      allUsers: true,
      minLocations: 1,
      from: "receipt",
      // @ts-expect-error How an emergency is raised: "fax" is none of "phone", "mail".
      channels: ["phone", "fax"],
    },
    // @ts-expect-error What an escalation is: "lower" is none of "urgent", "low".
    escalation: { pricing: "included", severity: "lower" },
    connectivity: {
      // @ts-expect-error What normal is: "normal" is none of "urgent", "low".
      normalSeverity: "normal",
      startsOnReply: true,
      verdict: "as-written",
      reimburses: "all-fees",
    },
    clock,
    attainment: [
      {
        id: "responses",
        metric: "resolution",
        // @ts-expect-error What a share of requests is about: "all" is none of "urgent", "low".
        severity: "all",
        percent: 95,
        period: "calendar-month",
      },
    ],
  },
  availability: {
    commitments: [
      { id: "monthly", period: "calendar-month", ...promise },
      { id: "yearly", period: "calendar-year", ...promise },
    ],
    exclusions: [
      {
        id: "planned",
        kind: "maintenance",
        types: ["planned"],
        // @ts-expect-error What an exclusion speaks for: "weekly" is none of "monthly", "yearly".
        commitments: ["monthly", "weekly"],
        // @ts-expect-error Where maintenance belongs: "mondays" is none of "sundays".
        onlyIn: ["mondays"],
        // @ts-expect-error The days of a notice: "busy" is none of "office", "nights", "always".
        notice: { fullBusinessDays: 2, calendar: "busy" },
      },
      {
        id: "closed",
        kind: "outside-hours",
        // @ts-expect-error The hours of service: "shop" is none of "office", "nights", "always".
        calendar: "shop",
      },
    ],
    windows: { sundays: { days: ["sun"], from: "01:00", to: "02:00" } },
    downtime: exact,
    advisories: [
      {
        id: "early",
        kind: "notice",
        types: ["planned"],
        // @ts-expect-error The days of an advisory: "week" is none of "office", "nights", "always".
        notice: { businessDays: 5, calendar: "week" },
      },
    ],
  },
  credits: [
    {
      id: "by-month",
      // @ts-expect-error The promise behind a credit: "montly" is none of "monthly", "yearly".
      commitment: "montly",
      ...tenPercent,
      claim: {
        // @ts-expect-error The days of a claim: "desk" is none of "office", "nights", "always".
        within: { businessDays: 5, calendar: "desk", endsAt: "end-of-day" },
        of: "period-end",
        early: "accepted",
        acknowledgement: false,
      },
    },
    {
      id: "late",
      // @ts-expect-error A share of requests behind a credit: "answers" is none of "responses".
      trigger: { attainment: "answers" },
      ...tenPercent,
      claim: "automatic",
    },
    {
      id: "missed",
      trigger: {
        // @ts-expect-error The requests behind a credit: "slow" is none of "urgent", "low".
        misses: { atLeast: 3, period: "calendar-month", severities: ["slow"] },
      },
      ...tenPercent,
      claim: "automatic",
    },
  ],
  // @ts-expect-error Credits looked at together: "by-year" is none of "by-month", "late", "missed".
  combinations: [{ credits: ["by-month", "by-year"], pay: "highest" }],
  termination: [
    {
      id: "year",
      // @ts-expect-error A ground to terminate: "year" is none of "monthly", "yearly".
      commitment: "year",
      rule: { consecutive: 2 },
      // @ts-expect-error The days to give notice: "town" is none of "office", "nights", "always".
      exercise: { calendarDays: 30, endsAt: "end-of-day", roll: "following", calendar: "town" },
    },
  ],
});

// A policy that gives no name of a kind has none to use.
definePolicy({
  ...named,
  // @ts-expect-error Without calendars: "office" is none of "always".
  support: { calendar: "office", severities: [urgent], clock },
  termination: [
    // @ts-expect-error A commitment where there are none.
    { id: "year", commitment: "monthly", rule: { consecutive: 2 } },
  ],
});

// A channel can be named where any may be used.
definePolicy({
  ...named,
  support: {
    calendar: "always",
    severities: [urgent],
    emergency: {
      severity: "urgent",
      allUsers: true,
      minLocations: 1,
      from: "receipt",
      channels: ["phone"],
    },
    clock,
  },
});

// Names that are known only as texts are checked at run time.
declare const config: PolicyConfig;
declare const severities: readonly Severity[];
declare const credit: CreditTerms;
declare const terms: SupportTerms;
declare const name: string;
definePolicy(config);
definePolicy({ ...config, term: { from: "2026-01-01" } });
definePolicy({ ...named, calendars: { office }, support: { calendar: name, severities, clock } });
definePolicy({ ...named, calendars: { [name]: office }, support: terms, credits: [credit] });
definePolicy({ ...doitErp(), credits: [credit] });
definePolicy(gotomyerp());

// A text among calendars leaves the other kinds of names checked.
definePolicy({
  ...named,
  calendars: { office },
  support: {
    calendar: name,
    severities: [urgent],
    // @ts-expect-error Beside a text: "slow" is none of "urgent".
    escalation: { pricing: "included", severity: "slow" },
    clock,
  },
});

// A name can depend on a condition, and a calendar be there only at times.
definePolicy({
  ...named,
  calendars: { office, ...(name === "" ? { nights: office } : {}) },
  support: { calendar: name === "" ? "nights" : "office", severities: [urgent], clock },
});

// What is wrong in itself is refused as ever.
definePolicy({
  ...named,
  // @ts-expect-error A key that nothing reads.
  suport: {},
});
definePolicy({
  ...named,
  support: {
    calendar: "always",
    // @ts-expect-error A value that is not among those of its field.
    clock: { outsideHours: "tomorrow" },
    severities: [
      {
        ...urgent,
        // @ts-expect-error A metric that does not exist.
        targets: [{ metric: "first-reply", within: { elapsed: "PT1H" } }],
      },
      {
        id: "low",
        name: "Low",
        // @ts-expect-error A misspelt key of a limit.
        targets: [{ metric: "resolution", within: { elapsd: "PT1H" } }],
      },
    ],
  },
});
definePolicy({
  ...named,
  // @ts-expect-error A credit whose rounding is left open.
  credits: [{ id: "c", ...tenPercent, rounding: undefined, claim: "automatic" }],
});
// @ts-expect-error A policy without its zone.
definePolicy({ id: "acme", version: "1", provider: "Acme" });

// What comes back is a policy of no particular names.
expectTypeOf(definePolicy({ ...named, calendars: { office } })).toEqualTypeOf<Policy>();
expectTypeOf<PolicyConfig>().toExtend<CheckedPolicy<PolicyNames, PolicyNames>>();
expectTypeOf<CheckedPolicy<PolicyNames, PolicyNames>["credits"]>().toExtend<
  PolicyConfig["credits"]
>();
expectTypeOf<keyof CheckedPolicy<PolicyNames, PolicyNames>>().toEqualTypeOf<keyof PolicyConfig>();

// Results are plain and cannot be written to.
expectTypeOf(computeDeadlines).returns.toEqualTypeOf<RequestDeadlines>();
declare const answer: RequestDeadlines;
assertType<readonly unknown[]>(answer.deadlines);
// @ts-expect-error A result is read, not changed.
answer.deadlines = [];
