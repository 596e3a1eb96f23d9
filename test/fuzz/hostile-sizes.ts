/**
 * Input that is right but for its size, or of a size that nobody means: each row says how large and what
 * becomes of it, an answer or a refusal, and how many steps a part of it may cost.
 */
import {
  applyCredits,
  assessPeriod,
  classifyDowntime,
  creditBalance,
  definePolicy,
  downtimeBudget,
  lintPolicy,
  measureAvailability,
  outagesFromProbes,
  type PolicyConfig,
  parseFacts,
  parsePolicy,
  termsInForce,
  trackRequest,
} from "nines";
import { explain } from "nines/explain";
import { stripeCreditNote } from "nines/interop";
import { doitErp, gotomyerp } from "nines/presets";
import {
  addBusinessTime,
  compileCalendar,
  countingRules,
  countPeriod,
  intervalSet,
  unionIntervals,
  windowIntervals,
} from "nines/time";
import { availability as promise } from "../errors/broken-terms.js";
import { granted } from "../interop/granted.js";

/** A row of the table. */
export interface HostileSize {
  readonly says: string;
  readonly size: number;
  /** The call with input of a size; the input is made before, so that only the call is counted. */
  readonly of: (size: number) => () => unknown;
  /** `answers`, or the code of the refusal. */
  readonly becomes: "answers" | "limit_exceeded" | "duration_invalid";
  /** The most steps for each of the size; twice the size may at most cost 2.5 times as much. */
  readonly stepsEach: number;
}

const quarter = { period: "2026-Q1", asOf: "2026-04-02T00:00Z" };
const always = { period: { start: 0, end: 7_258_118_400_000 }, asOf: 7_258_118_400_000 } as const;
const march = { period: "2026-03", asOf: "2026-04-02T00:00Z" };
const yearsMs = (years: number): number => Math.floor(years * 365.2425 * 86_400_000);
const list = <T>(size: number, of: (index: number) => T): T[] =>
  Array.from({ length: size }, (_, index) => of(index));

const availability: NonNullable<PolicyConfig["availability"]> = {
  ...promise,
  downtime: { ...promise.downtime, unmonitored: "up" },
};

const hosting: PolicyConfig = {
  id: "hosting",
  version: "1",
  provider: "Acme",
  zone: "America/New_York",
  availability,
};

/** The hosting contract with some terms of availability of its own. */
function hostingWith(own: Partial<NonNullable<PolicyConfig["availability"]>>): PolicyConfig {
  return { ...hosting, availability: { ...availability, ...own } };
}

const window = { days: "daily", from: "01:00", to: "05:00" } as const;
const windows = (size: number): PolicyConfig =>
  hostingWith({
    exclusions: list(size, (n) => ({
      id: `w${n}`,
      kind: "window",
      window: { ...window, from: `0${n % 5}:00` },
      covers: "any-downtime",
    })),
  });
const allowed = (max: string): PolicyConfig =>
  hostingWith({
    exclusions: [
      {
        id: "works",
        kind: "maintenance",
        types: ["scheduled"],
        allowances: [{ max, of: "maintenance-time", per: "event" }],
      },
    ],
  });
const minuteMs = 60_000;
const march1 = Date.UTC(2026, 2, 1);
const outages = (size: number) =>
  list(size, (n) => ({ id: `o${n}`, start: march1 + n * 20, end: march1 + n * 20 + 10 }));
const works = (size: number) =>
  list(size, (n) => ({
    id: `m${n}`,
    type: "scheduled",
    start: march1 + n * 20,
    end: march1 + n * 20 + 10,
  }));
const levels = (size: number, open: string, close: string): unknown =>
  JSON.parse(`${open.repeat(size)}0${close.repeat(size)}`);
const office = compileCalendar(
  { weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] },
  "America/New_York",
);
const request = { id: "T-1", receivedAt: march1, channel: "portal", severity: "level-1" } as const;

export const hostileSizes: readonly HostileSize[] = [
  {
    says: "10,000 windows over a month that was down throughout",
    size: 10_000,
    of: (size) => {
      const policy = definePolicy(windows(size));
      const facts = { outages: [{ id: "o", start: march1, end: march1 + 31 * 86_400_000 }] };
      return () => classifyDowntime(policy, facts, march);
    },
    becomes: "answers",
    stepsEach: 1200,
  },
  {
    says: "10,000 windows over 200 years",
    size: 10_000,
    of: (size) => {
      const policy = definePolicy(windows(size));
      const facts = { outages: [{ id: "o", start: 0, end: yearsMs(200) }] };
      return () => classifyDowntime(policy, facts, always);
    },
    becomes: "limit_exceeded",
    stepsEach: 1200,
  },
  {
    says: "one window more than a policy can have",
    size: 10_001,
    of: (size) => () => parsePolicy(windows(size)),
    becomes: "limit_exceeded",
    stepsEach: 1,
  },
  {
    says: "100,000 works with an allowance of 1 ms each, the service down in all of them",
    size: 100_000,
    of: (size) => {
      const policy = definePolicy(allowed("PT0.001S"));
      const facts = parseFacts({ outages: outages(size), maintenance: works(size) });
      return () => measureAvailability(policy, facts, march);
    },
    becomes: "answers",
    stepsEach: 140,
  },
  {
    says: "an allowance of 10,000 digits",
    size: 10_000,
    of: (size) => () => parsePolicy(allowed(`PT${"9".repeat(size)}S`)),
    becomes: "duration_invalid",
    stepsEach: 1,
  },
  {
    says: "an outage of so many years, by month",
    size: 200,
    of: (size) => {
      const facts = { outages: [{ id: "o", start: 0, end: yearsMs(size) }] };
      return () => measureAvailability(doitErp(), facts, always);
    },
    becomes: "answers",
    stepsEach: 20_000,
  },
  {
    says: "a budget while an outage goes on for so many years",
    size: 200,
    of: (size) => {
      const facts = { outages: [{ id: "o", start: 0, end: null }] };
      const period = { start: 0, end: yearsMs(size) };
      return () => downtimeBudget(gotomyerp(), facts, { period, asOf: yearsMs(size / 2) });
    },
    becomes: "answers",
    stepsEach: 100,
  },
  {
    says: "100,000 outages in a month",
    size: 100_000,
    of: (size) => {
      const policy = definePolicy(hosting);
      const facts = { outages: outages(size) };
      return () => assessPeriod(policy, facts, march);
    },
    becomes: "answers",
    stepsEach: 20,
  },
  {
    says: "100,000 outages that all overlap",
    size: 100_000,
    of: (size) => {
      const policy = definePolicy(hosting);
      const facts = {
        outages: list(size, (n) => ({
          id: `o${n}`,
          start: march1 + n,
          end: march1 + 1_000_000 - n,
        })),
      };
      return () => measureAvailability(policy, facts, march);
    },
    becomes: "answers",
    stepsEach: 20,
  },
  {
    says: "20,000 outages of a resource that is not known, among as many resources",
    size: 20_000,
    of: (size) => {
      const resources = list(size, (n) => ({ id: `r${n}` }));
      const down = outages(size).map((each) => ({ ...each, resources: ["other"] }));
      return () => {
        try {
          parseFacts({ resources, outages: down });
        } catch (thrown) {
          return (thrown as Error).message.length;
        }
        return 0;
      };
    },
    becomes: "answers",
    stepsEach: 120,
  },
  {
    says: "100,000 events on one request",
    size: 100_000,
    of: (size) => {
      const policy = gotomyerp();
      const events = list(size, (n) => ({
        at: march1 + n,
        type: n % 2 === 0 ? ("waiting-on-customer" as const) : ("customer-replied" as const),
      }));
      const asOf = march1 + size;
      return () => trackRequest(policy, { ...request, events }, { asOf });
    },
    becomes: "answers",
    stepsEach: 30,
  },
  {
    says: "one event more than a request can have",
    size: 100_001,
    of: (size) => {
      const events = list(size, (n) => ({ at: march1 + n, type: "acknowledged" as const }));
      return () => trackRequest(gotomyerp(), { ...request, events }, { asOf: march1 + 1_000_000 });
    },
    becomes: "limit_exceeded",
    stepsEach: 1,
  },
  {
    says: "lists nested 10,000 deep, in the meta of facts",
    size: 10_000,
    of: (size) => {
      const meta = levels(size, "[", "]");
      return () => parseFacts({ meta });
    },
    becomes: "limit_exceeded",
    stepsEach: 1,
  },
  {
    says: "objects nested 10,000 deep, as a policy",
    size: 10_000,
    of: (size) => {
      const meta = levels(size, '{"meta":', "}");
      return () => parsePolicy({ ...hosting, meta });
    },
    becomes: "limit_exceeded",
    stepsEach: 1,
  },
  {
    says: "100,000 grants for one invoice",
    size: 100_000,
    of: (size) => {
      const grants = list(size, (n) => granted({ id: `C-${n}` }));
      const invoice = { id: "I", amount: { amountMinor: 2 ** 52, currency: "USD" } };
      return () => applyCredits(grants, invoice, { asOf: "2027-01-01T00:00Z" });
    },
    becomes: "answers",
    stepsEach: 90,
  },
  {
    says: "one grant more than the books can have",
    size: 100_001,
    of: (size) => {
      const grants = list(size, (n) => granted({ id: `C-${n}` }));
      return () => creditBalance(grants, { asOf: "2027-01-01T00:00Z" });
    },
    becomes: "limit_exceeded",
    stepsEach: 1,
  },
  {
    says: "10,000 limits of one credit",
    size: 10_000,
    of: (size) => {
      const [credit] = doitErp().credits ?? [];
      const limits = list(size, () => ({ max: { percent: 10 }, window: "period" as const }));
      return () => parsePolicy({ ...doitErp(), credits: [{ ...credit, limits }] });
    },
    becomes: "limit_exceeded",
    stepsEach: 1,
  },
  {
    says: "100,000 probes of one service",
    size: 100_000,
    of: (size) => {
      const samples = list(size, (n) => ({
        at: march1 + n * minuteMs,
        location: `l${n % 7}`,
        up: n % 3 === 0,
      }));
      return () => outagesFromProbes(samples, { minLocations: 2, maxGap: "PT10M" });
    },
    becomes: "answers",
    stepsEach: 70,
  },
  {
    says: "1,000 rows of a schedule under the linter",
    size: 1000,
    of: (size) => {
      const [credit] = doitErp().credits ?? [];
      const tiers = list(size, (n) => ({
        below: (99.5 - n / 100).toFixed(2),
        credit: { percent: 1 },
      }));
      const policy = parsePolicy({
        ...doitErp(),
        credits: [{ ...credit, schedule: { kind: "tiers", tiers } }],
      });
      return () => lintPolicy(policy);
    },
    becomes: "answers",
    stepsEach: 16_000,
  },
  {
    says: "1,000 versions of a contract",
    size: 1000,
    of: (size) => {
      const policy = doitErp();
      const versions = list(size, (n) =>
        n === 0
          ? { policy }
          : { policy, notice: { at: march1 + n * 86_400_000, channel: "email" } },
      );
      return () => termsInForce(versions, { at: march1 + size * 86_400_000 });
    },
    becomes: "answers",
    stepsEach: 20,
  },
  {
    says: "a window of every day of so many years",
    size: 200,
    of: (size) => () => windowIntervals(window, 0, yearsMs(size), "America/New_York"),
    becomes: "answers",
    stepsEach: 7000,
  },
  {
    says: "36,600 business days counted",
    size: 36_600,
    of: (size) => () =>
      countPeriod(0, { ...countingRules.frcp6a, unit: "business-day", amount: size }, office)
        .adjusted,
    becomes: "answers",
    stepsEach: 70,
  },
  {
    says: "so many hours of open time added",
    size: 30_000,
    of: (size) => () => addBusinessTime(office, 0, size * 3_600_000),
    becomes: "answers",
    stepsEach: 10,
  },
  {
    says: "200,000 intervals in no order",
    size: 200_000,
    of: (size) => {
      const intervals = list(size, (n) => {
        const start = ((n * 7919) % size) * 10;
        return { start, end: start + 15 };
      });
      return () => unionIntervals(intervalSet(intervals), [0, 1]);
    },
    becomes: "answers",
    stepsEach: 40,
  },
  {
    says: "a statement of 10,000 findings",
    size: 10_000,
    of: (size) => {
      const assessment = assessPeriod(doitErp(), { outages: [] }, quarter);
      const [finding] = assessment.measurements[0]?.because ?? [];
      const because = list(size, () => finding);
      const measurements = assessment.measurements.map((each) => ({ ...each, because }));
      return () => explain({ ...assessment, measurements } as never);
    },
    becomes: "answers",
    stepsEach: 10,
  },
  {
    says: "more credits on a note than Stripe takes entries",
    size: 10_000,
    of: (size) => {
      const grants = list(size, (n) =>
        granted({ id: `C-${n}`, amount: { amountMinor: 1, currency: "USD" } }),
      );
      const invoice = { id: "in", currency: "USD", unpaidMinor: 2 ** 40 };
      return () => stripeCreditNote(grants, { invoice, excess: "refund" });
    },
    becomes: "limit_exceeded",
    stepsEach: 30,
  },
];
