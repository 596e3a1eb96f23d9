/** One credit of each kind, owed or not, with all that its findings say; named by what a reader would ask. */
import type { ClaimTerms, CreditTerms, Policy, ServiceFacts } from "nines";
import { type Asked, credited, percent, usd } from "../credit/credited.js";
import { request, requests, supported } from "../credit/supported.js";
import { at, down, type ServiceTerms } from "../downtime/service.js";

/** What is asked of which contract. */
export interface CreditScenario {
  readonly policy: Policy;
  readonly facts: ServiceFacts;
  readonly asked?: Asked;
}

const outages = [down("10:00", "15:00"), down("20 10:00", "20 11:30")];

/** A credit with a clause of its own for the month with those outages. */
function credit(
  terms: Partial<CreditTerms> = {},
  facts: ServiceFacts = {},
  service: ServiceTerms = {},
  asked: Asked = {},
): CreditScenario {
  return {
    policy: credited({ clause: "7.1", ...terms }, service),
    facts: { outages, ...facts },
    asked,
  };
}

const claim: ClaimTerms = {
  within: { calendarDays: 10, endsAt: "end-of-day" },
  of: "period-end",
  early: "void",
  acknowledgement: true,
  acknowledgedBy: "window-close",
  channels: ["portal"],
  evidence: ["log"],
  decision: { within: { calendarDays: 5, endsAt: "end-of-day" }, of: "claim", clause: "8.3" },
  payment: {
    within: { calendarDays: 30, endsAt: "end-of-day" },
    of: "acknowledgement",
    clause: "8.4",
  },
  report: {
    within: { elapsed: "PT24H" },
    of: "incident-start",
    incidents: "every",
    clause: "8.2",
  },
  clause: "8.1",
};

const reported = outages.map((each) => ({ ...each, reportedAt: each.start }));
const goodClaim = {
  id: "c1",
  submittedAt: at("03-03 10:00"),
  acknowledgedAt: at("03-04 10:00"),
  channel: "portal",
  evidence: ["log"],
};
const claimed = (change: object): CreditScenario =>
  credit({ claim }, { outages: reported, claims: [{ ...goodClaim, ...change }] });

const hourly = { kind: "duration-tiers", tiers: [{ over: "PT1H", credit: percent(10) }] } as const;
const year = { window: "calendar-year", max: { amount: usd(5_000) }, clause: "7.4" } as const;
const issued = [{ credit: "credit", period: "2026-01", amount: usd(2_000) }];
const combined = (pay: "sum" | "highest", more: Partial<CreditTerms> = {}, max = percent(30)) => {
  const flat = (share: number) => ({ kind: "flat", credit: percent(share) }) as const;
  const credits = [
    { id: "a", clause: "7.1", schedule: flat(25), ...more },
    { id: "b", clause: "7.2", schedule: flat(20) },
    { id: "c", clause: "7.3", schedule: flat(5) },
  ];
  const combinations = [{ credits: ["a", "b", "c"], pay, max, clause: "7.9" }];
  return { policy: credited(credits, { policy: { combinations } }), facts: { outages } };
};
const attained = { attainment: "answers" } as const;
const missed = (atLeast: number) => ({ misses: { atLeast, period: "calendar-month" } }) as const;
const perMiss = {
  kind: "miss-tiers",
  tiers: [
    { atLeast: 1, credit: percent(5) },
    { atLeast: 3, credit: percent(15) },
  ],
} as const;

export const creditScenarios: Readonly<Record<string, CreditScenario>> = {
  "a tenth of the fee": credit(),
  "nothing was missed": credit({}, { outages: [] }),
  "the month runs": credit({}, {}, {}, { asOf: at("15 00:00") }),
  "no outages were given": credit({}, { outages: undefined }),
  "nobody watched for a while": credit(
    {},
    { outages: [], unmonitored: [{ start: at("10:00"), end: at("15:00") }] },
    { downtime: { unmonitored: "undetermined" } },
  ),
  "no fee is known": credit({}, { account: { fees: undefined, standing: [] } }),
  "an amount": credit({ schedule: { kind: "flat", credit: { amount: usd(4_200) } } }),
  "rows of percentages": credit({
    schedule: {
      kind: "tiers",
      tiers: [
        {
          below: 99.9,
          credit: percent(10),
          further: { below: 99.5, stepPercent: 0.1, counting: "started", credit: percent(2) },
        },
      ],
    },
  }),
  "no row for the percentage": credit({
    schedule: { kind: "tiers", tiers: [{ below: 95, credit: percent(10) }] },
  }),
  "rows of downtime": credit({ schedule: { ...hourly, after: "PT30M" } }),
  "rows of the longest incident": credit({ schedule: { ...hourly, of: "longest" } }),
  "blocks beyond the target": credit({
    schedule: {
      kind: "blocks",
      per: "PT1H",
      counting: "started",
      on: "beyond-target",
      credit: percent(3),
      first: percent(1),
    },
  }),
  "steps of shortfall": credit({
    schedule: { kind: "per-shortfall", stepPercent: 0.25, counting: "full", credit: percent(4) },
  }),
  "ten times the downtime's price": credit({
    schedule: { kind: "multiple-of-downtime", times: 10, hour: { month: "PT720H" } },
  }),
  "as much service": credit({
    schedule: { kind: "multiple-of-downtime", times: 2, hour: "period", paidAs: "service-time" },
  }),
  "days of service, limited": credit({
    schedule: { kind: "flat", credit: { days: 7, dayIs: "service-day" } },
    limits: [{ window: "period", max: { days: 3, dayIs: "service-day" }, clause: "7.4" }],
  }),
  "priced days": credit({ schedule: { kind: "flat", credit: { days: 2, dayIs: "1/30-month" } } }),
  "limited for the period": credit({
    limits: [{ window: "period", max: percent(4), clause: "7.4" }],
  }),
  "limited for the year": credit({ limits: [year] }, { creditsIssued: issued }),
  "limited for the year, and nobody says what was issued": credit({ limits: [year] }),
  "limited for twelve months by their fees": credit(
    { limits: [{ window: "rolling-12-months", max: percent(1), clause: "7.5" }] },
    { creditsIssued: issued },
  ),
  "limited for the term": credit(
    { limits: [{ window: "term", max: { amount: usd(6_000) }, clause: "7.6" }] },
    { creditsIssued: issued },
    { policy: { term: { from: "2026-01-01", until: "2027-01-01" } } },
  ),
  "too little to be paid": credit({
    minimum: { amount: usd(20_000), below: "nothing", clause: "7.7" },
  }),
  "raised to the least": credit({
    minimum: { amount: usd(20_000), below: "raise", clause: "7.7" },
  }),
  "all of several, up to a limit": combined("sum"),
  "all of several, and the first is open": combined("sum", {
    conditions: { facts: ["two-sites"] },
  }),
  "the highest of several": combined("highest", {}, percent(20)),
  "the highest of several, and the first is open": combined("highest", {
    conditions: { facts: ["two-sites"] },
  }),
  "claimed as it should be": claimed({}),
  "claimed too late": claimed({
    submittedAt: at("03-12 10:00"),
    acknowledgedAt: at("03-12 11:00"),
  }),
  "claimed too early": claimed({ submittedAt: at("27 10:00") }),
  "claimed by another channel": claimed({ channel: "mail" }),
  "claimed without evidence": claimed({ evidence: [] }),
  "claimed, and evidence is not recorded": claimed({ evidence: undefined }),
  "claimed and not acknowledged": claimed({ acknowledgedAt: null }),
  "acknowledged too late": claimed({ acknowledgedAt: at("03-20 10:00") }),
  "claimed for another month": claimed({ period: "2026-01" }),
  "not claimed": credit({ claim }, { outages: reported, claims: [] }),
  "not claimed yet": credit(
    { claim },
    { outages: reported, claims: [] },
    {},
    { asOf: at("03-05 00:00") },
  ),
  "no claims were given": credit({ claim }, { outages: reported }),
  "an incident was not reported": credit(
    { claim },
    { outages: [{ ...down("10:00", "15:00"), reportedAt: null }], claims: [goodClaim] },
  ),
  "it is not known whether an incident was reported": credit({ claim }, { claims: [goodClaim] }),
  "counted from the first incident": credit(
    { claim: { ...claim, of: "incident-end", incident: "first" } },
    { outages: reported, claims: [{ ...goodClaim, submittedAt: at("05 10:00") }] },
  ),
  "an access failed": credit(
    { conditions: { impact: "failed-access", impactClause: "6.1" } },
    { accessAttempts: [{ at: at("12:00"), failed: true }] },
  ),
  "no access failed": credit(
    { conditions: { impact: "failed-access", impactClause: "6.1" } },
    { accessAttempts: [{ at: at("16:00"), failed: true }] },
  ),
  "nobody says whether an access failed": credit({
    conditions: { impact: "failed-access", impactClause: "6.1" },
  }),
  "the account was in arrears": credit(
    { conditions: { standing: { excludes: ["arrears"], at: "throughout", clause: "6.2" } } },
    {
      account: {
        fees: usd(100_000),
        standing: [{ status: "arrears", from: at("05 00:00"), to: at("06 00:00") }],
      },
    },
  ),
  "declared facts": credit(
    { conditions: { facts: ["two-sites", { fact: "backups", clause: "6.3" }] } },
    { facts: { "two-sites": true, backups: false } },
  ),
  "valid for months": credit({ validity: { months: 6, from: "period-end", clause: "9.1" } }),
  "valid from its issue, on future invoices": credit({
    validity: { months: 6, from: "issue-date", clause: "9.1" },
    invoices: "future",
  }),
  "valid until the term ends": credit(
    { validity: { until: "term-end", clause: "9.1" } },
    {},
    { policy: { term: { from: "2026-01-01", until: "2027-01-01" } } },
  ),
  "each incident": credit(
    { per: "incident", schedule: hourly },
    {},
    { commitment: { targetPercent: 100 } },
  ),
  "each incident, and one goes on": credit(
    { per: "incident", schedule: hourly },
    { outages: [down("10:00", "15:00"), down("20 10:00", null)] },
    { commitment: { targetPercent: 100 } },
    { asOf: at("20 12:00") },
  ),
  "each incident, and there was none": credit(
    { per: "incident", schedule: hourly },
    { outages: [] },
  ),
  "answers in time, too few": { policy: supported(attained), facts: { requests: requests(20, 5) } },
  "answers in time, enough": { policy: supported(attained), facts: { requests: requests(20, 1) } },
  "answers in time, of hardly any": {
    policy: supported(attained),
    facts: { requests: requests(3, 1) },
  },
  "answers in time, of none": { policy: supported(attained), facts: { requests: [] } },
  "answers in time, of which one is open": {
    policy: supported(attained),
    facts: { requests: [...requests(9, 1), request("open", "28 23:30", null)] },
    asked: { asOf: at("28 23:45") },
  },
  "answers in time, and no requests were given": { policy: supported(attained), facts: {} },
  "one missed target": {
    policy: supported(missed(1), perMiss),
    facts: { requests: requests(4, 1) },
  },
  "missed targets": { policy: supported(missed(2), perMiss), facts: { requests: requests(6, 3) } },
  "too few missed targets": {
    policy: supported(missed(3), perMiss),
    facts: { requests: requests(6, 0) },
  },
};
