/** Whatever is passed to a public function, it answers or throws a `NinesError`. */
import * as nines from "nines";
import {
  assessCredit,
  assessPeriod,
  classifyDowntime,
  computeDeadlines,
  definePolicy,
  downtimeBudget,
  formatIssues,
  formatMoney,
  isNinesError,
  measureAvailability,
  outagesFromProbes,
  parseFacts,
  parsePolicy,
  safeParseFacts,
  safeParsePolicy,
  supportCompliance,
  termsInForce,
  trackRequest,
  triageConnectivity,
} from "nines";
import * as explaining from "nines/explain";
import { explain } from "nines/explain";
import * as presets from "nines/presets";
import { doitErp, gotomyerp } from "nines/presets";
import { describe, expect, test } from "vitest";

const policy = doitErp();
const asked = { period: "2026-Q1", asOf: "2026-04-02T00:00Z" };
const sample = { at: "2026-02-02T10:00Z", location: "fra", up: true };
const probeRule = { minLocations: 1, maxGap: "PT5M" };
const request = { id: "T-1", receivedAt: "2026-02-02T10:00Z", channel: "email" };

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
  assessPeriod: [
    (odd) => assessPeriod(odd, {}, asked),
    (odd) => assessPeriod(policy, odd, asked),
    (odd) => assessPeriod(policy, {}, odd),
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
    const functions = [nines, presets, explaining].flatMap((face) =>
      Object.entries(face)
        .filter(([, value]) => typeof value === "function")
        .map(([name]) => name),
    );
    const missing = functions.filter((name) => !Object.hasOwn(calls, name) && !elsewhere.has(name));
    expect(missing).toEqual([]);
  });
});
