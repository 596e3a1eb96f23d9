/** Whatever is passed to a public function, it answers or throws a `NinesError`. */
import * as nines from "nines";
import {
  allocateMoney,
  applyCredits,
  assessCredit,
  assessPeriod,
  type CreditGrant,
  claimWindow,
  classifyDowntime,
  computeDeadlines,
  creditBalance,
  definePolicy,
  downtimeBudget,
  formatIssues,
  formatMoney,
  isNinesError,
  issueCredit,
  lintPolicy,
  measureAvailability,
  outagesFromProbes,
  parseFacts,
  parsePolicy,
  restoreCredits,
  safeParseFacts,
  safeParsePolicy,
  supportCompliance,
  terminationRights,
  termsInForce,
  trackRequest,
  triageConnectivity,
  voidCredit,
} from "nines";
import * as explaining from "nines/explain";
import { explain } from "nines/explain";
import * as interop from "nines/interop";
import { chargebeeCreditNote, lagoCreditNote, stripeCreditNote } from "nines/interop";
import * as presets from "nines/presets";
import { doitErp, gotomyerp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { granted } from "../interop/granted.js";
import { grant as heldGrant, use as heldUse } from "../ledger/granted.js";

const policy = doitErp();
const asked = { period: "2026-Q1", asOf: "2026-04-02T00:00Z" };
const sample = { at: "2026-02-02T10:00Z", location: "fra", up: true };
const asOfAlone = { asOf: asked.asOf };
const rules = [
  { consecutive: 1 },
  { below: 95 },
  { downtimeOver: "PT1H" },
  { averageBelow: 97, over: 1 },
];
const creditRule = { creditsAtLeast: { percentOfBase: 20 }, times: 1, of: 1 };
const leavable = parsePolicy({
  ...policy,
  termination: [...rules, creditRule].map((rule, n) => ({
    id: `t${n}`,
    commitment: "uptime",
    rule,
  })),
});
const { measurements, credits } = assessPeriod(leavable, { outages: [] }, asked);
const [month, creditOfMonth] = [{ ...measurements[0] }, { ...credits[0] }] as const;
/** The rights of a history that may hold anything. */
const rightsOf = (document: unknown, options: unknown = asOfAlone) =>
  terminationRights(leavable, [document] as never, options as never);
const probeRule = { minLocations: 1, maxGap: "PT5M" };
const request = { id: "T-1", receivedAt: "2026-02-02T10:00Z", channel: "email" };
const money = { amountMinor: 10, currency: "USD" };
const invoice = { id: "inv", currency: "USD" };
const stripe = { invoice: { ...invoice, unpaidMinor: 0 }, excess: "refund" } as const;
const grant = granted({ amount: money });
const parts = [{ id: "part", amountMinor: 10 }];
const chargebee = { invoice: { ...invoice, lines: parts }, type: "refundable" } as const;
const lago = { invoice: { ...invoice, fees: parts }, settle: "credit" } as const;

const held = heldGrant({ uses: [heldUse()] });
const bill = { id: "I", amount: money };
const issued = { id: "C-1", issuedAt: asked.asOf };
/** An assessment that owes money. */
const owedCredit = { ...creditOfMonth, decision: "eligible", amount: money };

/** A grant with an odd value in one of its fields, or in one of a use's. */
const brokenGrants: readonly ((odd: never) => CreditGrant[])[] = [
  ...Object.keys(held).map((key) => (odd: never) => [{ ...held, [key]: odd }]),
  ...Object.keys(heldUse()).map((key) => (odd: never) => [
    { ...held, uses: [{ ...heldUse(), [key]: odd }] },
  ]),
];

/** JSON values that nobody means, and the shapes of real ones with holes in them. */
const oddValues: readonly unknown[] = [
  null,
  undefined,
  true,
  false,
  0,
  -1,
  0.5,
  1e308,
  "",
  "2026-Q1",
  "\u0000",
  [],
  {},
  [null],
  [[[null]]],
  [1, "two", { three: 3 }],
  { id: null },
  { type: null },
  { type: "period-assessment" },
  { type: "request-deadlines" },
  { type: "credit-assessment" },
  { type: "credit-grant", uses: [null], voided: [], amount: {}, period: [], policy: null },
  { outages: null },
  { outages: [null] },
  { outages: [{ id: null, start: null, end: null }] },
  { outages: [[]], maintenance: [{}], claims: [null], account: null },
  { account: { fees: [null], standing: [null], term: null } },
  { account: { fees: [{ month: null, fee: null }] } },
  { unmonitored: [{}], accessAttempts: [[]], meta: [null] },
  { slices: [null, {}], resources: [{ id: null }, []], outages: [{ resources: [null] }] },
  { outages: [{ id: "o", start: 0, affected: { count: null, of: [] }, confirmedFrom: [{}] }] },
  { minLocations: null, maxGap: [], locations: [null], from: {}, until: null },
  { at: null, location: null, up: null },
  { period: null, asOf: null },
  { period: { start: null, end: null }, asOf: [] },
  { period: {}, asOf: {} },
  { zone: null, calendars: null, support: null, availability: null, credits: null },
  { zone: {}, calendars: [], support: [], availability: [], credits: {} },
  { zone: "UTC", calendars: { a: null }, support: { severities: [null], channels: { a: null } } },
  { support: { severities: [{ targets: [{ within: null }] }], emergency: [], clock: null } },
  {
    availability: { commitments: [null], exclusions: [null, {}, { kind: "window" }], downtime: 0 },
  },
  {
    availability: {
      commitments: [{ indicator: null, denominator: { less: [null] }, downtime: [] }],
      exclusions: [{ kind: "maintenance", onlyIn: [null], allowances: [null, {}] }],
      windows: { a: null },
      downtime: { granularity: { bucket: null }, minimumOutage: [] },
      advisories: [null, { kind: "unannounced" }],
    },
  },
  { credits: [null, { schedule: null, claim: null, conditions: [] }], readings: [null], term: [] },
  { emergency: { confirmedFrom: [null, [], {}] }, receivedAt: null, channel: [], events: [null] },
  { holidays: null, zoneNames: null, fullBusinessDay: { supportHours: [null] } },
  { termination: [null, { rule: null }, { rule: { misses: null, of: [] }, exercise: {} }] },
  { type: "availability-measurement" },
  { type: "credit-assessment", policy: null, period: [] },
  { type: "period-assessment", policy: { id: null }, measurements: [null], credits: [{}] },
  { key: "2026-02-30..2026-02-01", start: null, end: {} },
  { numerator: "-1", denominator: "0" },
  { creditsIssued: [null, {}], requests: [{}], facts: [true], claims: [{ evidence: {} }] },
  { facts: { a: null }, account: { annualFee: [], fees: [{ month: "2026-01", item: [] }, null] } },
  {
    credits: [
      { schedule: { kind: "tiers", tiers: [null, { further: [] }] }, limits: [null], minimum: [] },
      { schedule: { kind: "blocks", per: null }, base: { fee: null }, trigger: { misses: null } },
      { schedule: [], claim: { of: "incident-end", within: { endOfPeriod: null } }, conditions: 0 },
    ],
    combinations: [null, { credits: [null, {}] }],
  },
  { amountMinor: null, currency: null },
  JSON.parse('{"__proto__": {"outages": []}, "constructor": null}'),
];

/** Every public function, with the odd value in each of its places. */
const calls: Readonly<Record<string, readonly ((odd: never) => unknown)[]>> = {
  definePolicy: [definePolicy],
  parsePolicy: [parsePolicy],
  safeParsePolicy: [safeParsePolicy],
  parseFacts: [parseFacts],
  safeParseFacts: [safeParseFacts],
  isNinesError: [isNinesError],
  formatIssues: [formatIssues],
  formatMoney: [formatMoney],
  allocateMoney: [
    (odd) => allocateMoney(odd, [1]),
    (odd) => allocateMoney(money, odd),
    (odd) => allocateMoney(money, [odd]),
  ],
  classifyDowntime: [
    (odd) => classifyDowntime(odd, {}, asked),
    (odd) => classifyDowntime(policy, odd, asked),
    (odd) => classifyDowntime(policy, {}, odd),
    (odd) => classifyDowntime(policy, {}, { ...asked, commitment: odd }),
  ],
  measureAvailability: [
    (odd) => measureAvailability(odd, {}, asked),
    (odd) => measureAvailability(policy, odd, asked),
    (odd) => measureAvailability(policy, {}, odd),
    (odd) => measureAvailability(policy, {}, { ...asked, period: odd }),
    (odd) => measureAvailability(policy, {}, { ...asked, asOf: odd }),
  ],
  downtimeBudget: [
    (odd) => downtimeBudget(odd, {}, asked),
    (odd) => downtimeBudget(policy, odd, asked),
    (odd) => downtimeBudget(policy, {}, odd),
    (odd) => downtimeBudget(policy, {}, { ...asked, period: odd }),
    (odd) => downtimeBudget(policy, {}, { ...asked, asOf: odd }),
  ],
  outagesFromProbes: [
    (odd) => outagesFromProbes(odd, probeRule),
    (odd) => outagesFromProbes([odd], probeRule),
    (odd) => outagesFromProbes([sample], odd),
    (odd) => outagesFromProbes([{ ...sample, at: odd }], probeRule),
    (odd) => outagesFromProbes([sample], { ...probeRule, maxGap: odd }),
    (odd) => outagesFromProbes([sample], { ...probeRule, locations: odd }),
  ],
  assessCredit: [
    (odd) => assessCredit(odd, {}, asked),
    (odd) => assessCredit(policy, odd, asked),
    (odd) => assessCredit(policy, {}, odd),
  ],
  claimWindow: [
    (odd) => claimWindow(odd, { period: asked.period }),
    (odd) => claimWindow(policy, odd),
    (odd) => claimWindow(policy, { period: odd }),
    (odd) => claimWindow(policy, { period: asked.period, credit: odd }),
    (odd) => claimWindow(policy, { period: asked.period, from: odd }),
  ],
  lintPolicy: [lintPolicy, (odd) => lintPolicy({ ...policy, credits: [odd] })],
  assessPeriod: [
    (odd) => assessPeriod(odd, {}, asked),
    (odd) => assessPeriod(policy, odd, asked),
    (odd) => assessPeriod(policy, {}, odd),
  ],
  terminationRights: [
    (odd) => terminationRights(odd, [], asOfAlone),
    (odd) => terminationRights(leavable, odd, asOfAlone),
    (odd) => rightsOf(odd),
    (odd) => rightsOf(month, odd),
    (odd) => rightsOf(month, { asOf: odd }),
    (odd) => terminationRights({ ...leavable, termination: odd }, [], asOfAlone),
    (odd) => terminationRights({ ...leavable, termination: [odd] }, [], asOfAlone),
    ...Object.keys(month).map((key) => (odd: never) => rightsOf({ ...month, [key]: odd })),
    ...Object.keys(creditOfMonth).map(
      (key) => (odd: never) => rightsOf({ ...creditOfMonth, [key]: odd }),
    ),
    ...Object.keys({ ...month.period }).map(
      (key) => (odd: never) => rightsOf({ ...month, period: { ...month.period, [key]: odd } }),
    ),
  ],
  issueCredit: [
    (odd) => issueCredit(odd, issued),
    (odd) => issueCredit(creditOfMonth as never, odd),
    (odd) => issueCredit(owedCredit as never, odd),
    (odd) => issueCredit(owedCredit as never, { ...issued, id: odd }),
    (odd) => issueCredit(owedCredit as never, { ...issued, issuedAt: odd }),
    ...Object.keys(owedCredit).map(
      (key) => (odd: never) => issueCredit({ ...owedCredit, [key]: odd } as never, issued),
    ),
  ],
  applyCredits: [
    (odd) => applyCredits(odd, bill, asOfAlone),
    (odd) => applyCredits([odd], bill, asOfAlone),
    (odd) => applyCredits([held], odd, asOfAlone),
    (odd) => applyCredits([held], { ...bill, id: odd }, asOfAlone),
    (odd) => applyCredits([held], { ...bill, amount: odd }, asOfAlone),
    (odd) => applyCredits([held], { ...bill, issuedAt: odd }, asOfAlone),
    (odd) => applyCredits([held], bill, odd),
    (odd) => applyCredits([held], bill, { asOf: odd }),
    ...brokenGrants.map((broken) => (odd: never) => applyCredits(broken(odd), bill, asOfAlone)),
  ],
  restoreCredits: [
    (odd) => restoreCredits(odd, bill.id, asOfAlone),
    (odd) => restoreCredits([held], odd, asOfAlone),
    (odd) => restoreCredits([held], bill.id, odd),
    (odd) => restoreCredits([held], bill.id, { asOf: odd }),
    ...brokenGrants.map((broken) => (odd: never) => restoreCredits(broken(odd), "I", asOfAlone)),
  ],
  voidCredit: [
    (odd) => voidCredit(odd, { at: asked.asOf }),
    (odd) => voidCredit(held, odd),
    (odd) => voidCredit(held, { at: odd }),
    (odd) => voidCredit(held, { at: asked.asOf, reason: odd }),
  ],
  creditBalance: [
    (odd) => creditBalance(odd, asOfAlone),
    (odd) => creditBalance([held], odd),
    (odd) => creditBalance([held], { asOf: odd }),
    ...brokenGrants.map((broken) => (odd: never) => creditBalance(broken(odd), asOfAlone)),
  ],
  termsInForce: [
    (odd) => termsInForce(odd, { at: asked.asOf }),
    (odd) => termsInForce([odd], { at: asked.asOf }),
    (odd) => termsInForce([{ policy }, { policy: odd }], { at: asked.asOf }),
    (odd) => termsInForce([{ policy }, { policy, notice: odd }], { at: asked.asOf }),
    (odd) => termsInForce([{ policy }], odd),
    (odd) => termsInForce([{ policy }], { at: odd }),
  ],
  computeDeadlines: [
    (odd) => computeDeadlines(odd, request),
    (odd) => computeDeadlines(gotomyerp(), odd),
    (odd) => computeDeadlines(gotomyerp(), { ...request, emergency: odd }),
    (odd) => computeDeadlines(gotomyerp(), { ...request, receivedAt: odd }),
    (odd) => computeDeadlines(gotomyerp(), { ...request, channel: odd }),
  ],
  trackRequest: [
    (odd) => trackRequest(odd, request, { asOf: asked.asOf }),
    (odd) => trackRequest(gotomyerp(), odd, { asOf: asked.asOf }),
    (odd) => trackRequest(gotomyerp(), request, odd),
    (odd) => trackRequest(gotomyerp(), { ...request, events: odd }, { asOf: asked.asOf }),
  ],
  supportCompliance: [
    (odd) => supportCompliance(odd, [request], asked),
    (odd) => supportCompliance(gotomyerp(), odd, asked),
    (odd) => supportCompliance(gotomyerp(), [odd], asked),
    (odd) => supportCompliance(gotomyerp(), [request], odd),
  ],
  triageConnectivity: [
    (odd) => triageConnectivity(odd, { id: "C-1", receivedAt: request.receivedAt }),
    (odd) => triageConnectivity(gotomyerp(), odd),
    (odd) =>
      triageConnectivity(gotomyerp(), {
        id: "C-1",
        receivedAt: request.receivedAt,
        events: odd,
      }),
  ],
  doitErp: [doitErp],
  gotomyerp: [gotomyerp],
  explain: [explain],
  stripeCreditNote: [
    (odd) => stripeCreditNote(odd, stripe),
    (odd) => stripeCreditNote([odd], stripe),
    (odd) => stripeCreditNote([{ ...grant, ...(odd as object) }], stripe),
    (odd) => stripeCreditNote([grant], odd),
    (odd) => stripeCreditNote([grant], { ...stripe, invoice: odd }),
  ],
  chargebeeCreditNote: [
    (odd) => chargebeeCreditNote(odd, chargebee),
    (odd) => chargebeeCreditNote([odd], chargebee),
    (odd) => chargebeeCreditNote([grant], odd),
    (odd) => chargebeeCreditNote([grant], { ...chargebee, invoice: odd }),
    (odd) => chargebeeCreditNote([grant], { ...chargebee, invoice: { ...invoice, lines: odd } }),
  ],
  lagoCreditNote: [
    (odd) => lagoCreditNote(odd, lago),
    (odd) => lagoCreditNote([odd], lago),
    (odd) => lagoCreditNote([grant], odd),
    (odd) => lagoCreditNote([grant], { ...lago, invoice: { ...invoice, fees: [odd] } }),
    (odd) => lagoCreditNote([grant], { ...lago, totalMinor: odd }),
  ],
};

/** What a call throws that is no `NinesError`; `null` where it answers or throws one. */
function otherErrorOf(call: () => unknown): unknown {
  try {
    call();
    return null;
  } catch (error) {
    return isNinesError(error) ? null : error;
  }
}

describe("odd values", () => {
  test.for(Object.keys(calls))("%s throws nothing but a NinesError", (name) => {
    const thrown = (calls[name] ?? []).flatMap((call, place) =>
      oddValues.flatMap((odd) => {
        const error = otherErrorOf(() => call(odd as never));
        return error === null ? [] : [`${JSON.stringify(odd)} in place ${place}: ${String(error)}`];
      }),
    );
    expect(thrown).toEqual([]);
  });

  test.for(["safeParsePolicy", "safeParseFacts"])("%s never throws", (name) => {
    for (const odd of oddValues) {
      for (const call of calls[name] ?? []) expect(() => call(odd as never)).not.toThrow();
    }
  });

  test("facts that are odd are refused, or are facts without anything in them", () => {
    const accepted = oddValues.filter((odd) => safeParseFacts(odd).success);
    expect(accepted).toEqual([{}]);
  });

  test("a policy that is odd is refused", () => {
    expect(oddValues.filter((odd) => safeParsePolicy(odd).success)).toEqual([]);
  });
});

describe("values nested thousands deep", () => {
  const deep = JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`) as never;
  const places: Readonly<Record<string, () => unknown>> = {
    "the facts": () => parseFacts(deep),
    "a list of facts": () => parseFacts({ outages: deep }),
    "the meta of facts": () => parseFacts({ meta: deep }),
    "a policy": () => parsePolicy(deep),
    "the terms of a policy": () => parsePolicy({ ...policy, availability: deep }),
    "the meta of a policy": () => parsePolicy({ ...policy, meta: deep }),
    "the meta of a request": () => computeDeadlines(gotomyerp(), { ...request, meta: deep }),
    "the choices of a preset": () => doitErp({ holidays: deep }),
  };

  test.for(Object.keys(places))("in %s throw nothing but a NinesError", (place) => {
    const error = otherErrorOf(() => places[place]?.());
    expect(error === null ? "" : String(error)).toBe("");
  });
});

describe("the table of calls", () => {
  /** Functions that the table has no row for, but a test of their own. */
  const elsewhere = new Set(["NinesError"]);

  test("has a row for every public function", () => {
    const functions = [nines, presets, explaining, interop].flatMap((face) =>
      Object.entries(face)
        .filter(([, value]) => typeof value === "function")
        .map(([name]) => name),
    );
    const missing = functions.filter((name) => !Object.hasOwn(calls, name) && !elsewhere.has(name));
    expect(missing).toEqual([]);
  });
});
