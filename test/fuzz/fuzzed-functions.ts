/** Every public function, with arguments that are right: what a case begins from and changes. */
import * as nines from "nines";
import * as explaining from "nines/explain";
import * as interop from "nines/interop";
import * as presets from "nines/presets";
import { fuzzedTimes } from "./fuzzed-times.js";
import type { Random } from "./random.js";
import { seedCases, supportCases } from "./seed-contracts.js";
import { assessments, explainables, grants, histories } from "./seed-documents.js";
import { frozen } from "./tree.js";

/** A function and a way to right arguments for it. */
export interface Fuzzed {
  readonly call: (...args: never[]) => unknown;
  readonly args: (random: Random) => readonly unknown[];
  /** What comes back is an object to be passed on, not a document. */
  readonly isOpaque?: boolean;
  /** What of the answer the library answers for; by default all of it. */
  readonly own?: (answer: never) => unknown;
  /** Refuses in what it returns, and never throws. */
  readonly neverThrows?: boolean;
}

const aboutPeriod = (random: Random): readonly unknown[] => {
  const { policy, facts, asked } = random.pick(seedCases);
  return [policy, facts, asked];
};
const aboutPolicy = (random: Random): readonly unknown[] => [random.pick(seedCases).policy];
const aboutFacts = (random: Random): readonly unknown[] => [random.pick(seedCases).facts];

const report = frozen({
  id: "C-1",
  receivedAt: "2026-03-06T20:30:00-05:00",
  events: [
    { at: "2026-03-06T21:00:00-05:00", type: "localised" },
    { at: "2026-03-07T08:00:00-05:00", type: "customer-replied" },
    { at: "2026-03-07T09:00:00-05:00", type: "determined", next: "redirect" },
    {
      at: "2026-03-07T10:00:00-05:00",
      type: "validation-ordered",
      standardRates: { amountMinor: 10_000, currency: "USD" },
      thirdParty: { amountMinor: 5000, currency: "USD" },
    },
  ],
});
const samples = frozen(
  ["fra", "nyc", "sin"].flatMap((location) =>
    [0, 1, 2, 3].map((n) => ({ at: 1_770_000_000_000 + n * 60_000, location, up: n % 3 === 0 })),
  ),
);
const probeRule = frozen({ minLocations: 2, maxGap: "PT5M", minConsecutive: 2, source: "probes" });
const asOf = frozen({ asOf: "2027-02-01T00:00:00Z" });
const invoice = frozen({ id: "INV-9", amount: { amountMinor: 20_000, currency: "USD" } });
const money = frozen({ amountMinor: 100_001, currency: "USD" });
const parts = frozen([
  { id: "part-1", amountMinor: 90_000 },
  { id: "part-2", amountMinor: 900_000 },
]);
const billed = frozen({ id: "inv", currency: "USD" });
const issues = frozen([{ code: "invalid_type", path: "id", params: {}, message: "id: expected" }]);

const someGrants = (random: Random): readonly unknown[] =>
  frozen(Array.from({ length: 1 + random.below(4) }, () => random.pick(grants)));
const someRequests = (random: Random): readonly unknown[] => {
  const { policy, requests, asked } = random.pick(supportCases);
  return [policy, requests, asked];
};
/** A grant gives back as they are the fields that the ledger does not read, and its amounts as written. */
const ownOfGrant = ({ id, uses, voided }: nines.CreditGrant) => ({
  id,
  uses: uses.map(({ invoice, amountMinor, at, returnedAt }) => ({
    ...{ invoice, at, returnedAt },
    amountMinor: amountMinor + 0,
  })),
  voided,
});
const ownOfGrants = (answer: { readonly grants: readonly nines.CreditGrant[] }) => ({
  ...answer,
  grants: answer.grants.map(ownOfGrant),
});
const oneRequest = (random: Random) => {
  const { policy, requests, asked } = random.pick(supportCases);
  return { policy, request: random.pick(requests), asked };
};

/** The functions of every entry point, by name. */
export const fuzzed: Readonly<Record<string, Fuzzed>> = {
  definePolicy: { call: nines.definePolicy, args: aboutPolicy },
  parsePolicy: { call: nines.parsePolicy, args: aboutPolicy },
  safeParsePolicy: { call: nines.safeParsePolicy, args: aboutPolicy, neverThrows: true },
  lintPolicy: { call: nines.lintPolicy, args: aboutPolicy },
  parseFacts: { call: nines.parseFacts, args: aboutFacts, isOpaque: true },
  safeParseFacts: {
    call: nines.safeParseFacts,
    args: aboutFacts,
    isOpaque: true,
    neverThrows: true,
  },
  classifyDowntime: { call: nines.classifyDowntime, args: aboutPeriod },
  measureAvailability: { call: nines.measureAvailability, args: aboutPeriod },
  downtimeBudget: { call: nines.downtimeBudget, args: aboutPeriod },
  assessCredit: { call: nines.assessCredit, args: aboutPeriod },
  assessPeriod: { call: nines.assessPeriod, args: aboutPeriod },
  claimWindow: {
    call: nines.claimWindow,
    args: (random) => {
      const { policy, asked } = random.pick(seedCases);
      const credit = policy.credits?.at(-1)?.id;
      const { period } = asked;
      return [policy, frozen(credit === undefined ? { period } : { period, credit })];
    },
  },
  terminationRights: {
    call: nines.terminationRights,
    args: (random) => {
      const { policy, history, asOf } = random.pick(histories);
      return [policy, history, { asOf }];
    },
  },
  termsInForce: {
    call: nines.termsInForce,
    args: (random) => {
      const notice = { at: "2026-02-10T09:00:00-05:00", channel: "email" };
      const { policy } = random.pick(seedCases);
      const preset = presets.doitErp();
      const versions = [{ policy: preset }, { policy: preset, notice }, { policy, notice }];
      return [frozen(versions), frozen({ at: "2026-03-20T00:00:00Z" })];
    },
  },
  computeDeadlines: {
    call: nines.computeDeadlines,
    args: (random) => {
      const { policy, request } = oneRequest(random);
      return [policy, request];
    },
  },
  trackRequest: {
    call: nines.trackRequest,
    args: (random) => {
      const { policy, request, asked } = oneRequest(random);
      return [policy, request, frozen({ asOf: asked.asOf, warnAt: [{ percent: 75 }] })];
    },
  },
  supportCompliance: { call: nines.supportCompliance, args: someRequests },
  triageConnectivity: {
    call: nines.triageConnectivity,
    args: () => [seedCases[1]?.policy, report],
  },
  outagesFromProbes: { call: nines.outagesFromProbes, args: () => [samples, probeRule] },
  issueCredit: {
    call: nines.issueCredit,
    args: (random) => [
      random.pick(assessments),
      frozen({ id: "C-9", issuedAt: "2027-01-01T00:00Z" }),
    ],
  },
  applyCredits: {
    call: nines.applyCredits,
    args: (random) => [someGrants(random), invoice, asOf],
    own: ownOfGrants,
  },
  restoreCredits: {
    call: nines.restoreCredits,
    args: (random) => [someGrants(random), "INV-5", asOf],
    own: ownOfGrants,
  },
  voidCredit: {
    call: nines.voidCredit,
    args: (random) => [random.pick(grants), frozen({ at: asOf.asOf, reason: "left" })],
    own: ownOfGrant,
  },
  creditBalance: { call: nines.creditBalance, args: (random) => [someGrants(random), asOf] },
  allocateMoney: { call: nines.allocateMoney, args: () => [money, frozen([1, 2, 3])] },
  formatMoney: { call: nines.formatMoney, args: () => [money] },
  formatIssues: { call: nines.formatIssues, args: () => [issues] },
  isNinesError: {
    call: nines.isNinesError,
    args: () => [frozen({ name: "NinesError", code: "invalid_type", issues })],
    neverThrows: true,
  },
  doitErp: {
    call: presets.doitErp,
    args: () => [
      frozen({
        zoneNames: "fixed-offset",
        holidays: [{ date: "2026-12-25", name: "Christmas Day" }],
        fullBusinessDay: {
          supportHours: [{ days: "weekdays", from: "09:00", to: "17:00" }],
        },
      }),
    ],
  },
  gotomyerp: {
    call: presets.gotomyerp,
    args: () => [frozen({ zoneNames: "fixed-offset", sameDay: "midnight-contract-zone" })],
  },
  explain: { call: explaining.explain, args: (random) => [random.pick(explainables)] },
  stripeCreditNote: {
    call: interop.stripeCreditNote,
    args: (random) => [
      someGrants(random),
      frozen({ invoice: { ...billed, unpaidMinor: 500 }, excess: "refund", memo: "SLA" }),
    ],
  },
  chargebeeCreditNote: {
    call: interop.chargebeeCreditNote,
    args: (random) => [
      someGrants(random),
      frozen({ invoice: { ...billed, lines: parts }, type: "refundable" }),
    ],
  },
  lagoCreditNote: {
    call: interop.lagoCreditNote,
    args: (random) => [
      someGrants(random),
      frozen({ invoice: { ...billed, fees: parts }, settle: "credit" }),
    ],
  },
  ...fuzzedTimes,
};
