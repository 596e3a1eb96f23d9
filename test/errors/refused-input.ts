/** For every issue code, input that is refused with it: the call, and where the input is wrong. */
import {
  type AvailabilityMeasurement,
  allocateMoney,
  applyCredits,
  assessCredit,
  type CreditAssessment,
  classifyDowntime,
  computeDeadlines,
  creditBalance,
  definePolicy,
  type IssueCode,
  issueCredit,
  measureAvailability,
  outagesFromProbes,
  type Policy,
  type PolicyConfig,
  parseFacts,
  parsePolicy,
  terminationRights,
  voidCredit,
} from "nines";
import { chargebeeCreditNote, lagoCreditNote, stripeCreditNote } from "nines/interop";
import { doitErp, gotomyerp } from "nines/presets";
import { addBusinessTime, compileCalendar, countPeriod, measureIntervals } from "nines/time";
import { grant, invoice, use } from "../ledger/granted.js";
import { assessed, granted, grantOf } from "../interop/granted.js";
import { refusedCredits } from "./refused-credits.js";

/** Input that is refused. */
export interface RefusedInput {
  readonly code: IssueCode;
  readonly says: string;
  readonly path: string;
  readonly call: () => unknown;
}

/** A small policy with support and availability terms, and what a row breaks in it. */
function policy(broken: object = {}): Policy {
  return parsePolicy({
    id: "hosting",
    version: "1",
    provider: "Acme",
    zone: "UTC",
    calendars: { office: { weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] } },
    ...broken,
  });
}

function withHours(office: object): Policy {
  return policy({ calendars: { office } });
}

/** A policy of which a first response is due after a limit. */
function responseWithin(within: object, office: object = { weekly: weekdays }): Policy {
  return policy({
    calendars: { office },
    support: {
      calendar: "office",
      severities: [{ id: "s1", name: "One", targets: [{ metric: "first-response", within }] }],
      clock: { outsideHours: "on-receipt" },
    },
  });
}

const weekdays = [{ days: "weekdays", from: "09:00", to: "17:00" }];
const request = {
  id: "T-1",
  receivedAt: "2026-02-02T10:00Z",
  channel: "portal",
  severity: "s1",
} as const;
const at = "2026-02-02T10:00Z";
const asked = { period: "2026-Q1", asOf: "2026-04-02T00:00Z" } as const;
const usd = { amountMinor: 1, currency: "USD" } as const;
const outage = { id: "o1", start: "2026-02-02T10:00Z", end: "2026-02-02T11:00Z" } as const;
const availability = {
  commitments: [
    {
      id: "uptime",
      kind: "guarantee",
      targetPercent: 99.5,
      period: "calendar-month",
      denominator: "period",
      partialPeriod: "clip",
    },
  ],
  exclusions: [],
  downtime: {
    granularity: "exact",
    startsAt: "start",
    partialOutage: "in-full",
    unmonitored: "undetermined",
  },
} as const;

/** A policy with availability terms, and what a row breaks in them. */
function available(broken: object): Policy {
  return policy({ availability: { ...availability, ...broken } });
}

/** A policy of whose one commitment a row breaks something. */
function promised(broken: object): Policy {
  return available({ commitments: [{ ...availability.commitments[0], ...broken }] });
}

function works(id: string, more: object): object {
  return { id, kind: "maintenance", types: ["planned"], ...more };
}

const paid = {
  excess: "refund",
  invoice: { id: "in_1", currency: "USD", unpaidMinor: 0 },
} as const;

/** The rights to terminate that a month gives, and documents that a row makes of its measurement. */
function leaving(history: (month: AvailabilityMeasurement) => readonly AvailabilityMeasurement[]) {
  const termination = [{ id: "t", commitment: "uptime", rule: { consecutive: 1 } }];
  const hosting = policy({ availability, termination });
  const facts = { outages: [outage], maintenance: [] };
  const asOf = "2026-04-02T00:00Z";
  const [month] = measureAvailability(hosting, facts, { period: "2026-02", asOf });
  const documents = history(month as AvailabilityMeasurement);
  return terminationRights(hosting, documents, { asOf });
}

/** In the order of the codes. */
export const refusedInputs: readonly RefusedInput[] = [
  ...refusedCredits,
  {
    code: "calendar_exhausted",
    says: "more open time than the hours ever give",
    path: "calendar",
    call: () =>
      computeDeadlines(
        responseWithin(
          { businessTime: "PT9H", calendar: "office" },
          {
            weekly: [],
            exceptions: [{ date: "2026-02-02", hours: [{ from: "09:00", to: "17:00" }] }],
          },
        ),
        request,
      ),
  },
  {
    code: "calendar_invalid",
    says: "a config in place of a compiled calendar",
    path: "calendar",
    call: () => addBusinessTime({ weekly: weekdays } as never, at, "PT1H"),
  },
  {
    code: "calendar_never_opens",
    says: "hours that open on no date",
    path: "calendars.office",
    call: () => withHours({ weekly: [] }),
  },
  {
    code: "calendar_out_of_coverage",
    says: "a deadline beyond the dates whose holidays are known",
    path: "calendar",
    call: () =>
      computeDeadlines(
        responseWithin(
          { businessTime: "PT40H", calendar: "office" },
          { weekly: weekdays, coverage: { first: "2026-01-01", last: "2026-02-04" } },
        ),
        request,
      ),
  },
  {
    code: "civil_date_invalid",
    says: "30 February",
    path: "term.from",
    call: () => policy({ term: { from: "2026-02-30" } }),
  },
  {
    code: "civil_date_rejected",
    says: "a month after 31 January, under a rule that rejects",
    path: "rule.monthEnd",
    call: () => {
      const rule = {
        amount: 1,
        unit: "month",
        firstDay: "exclude",
        roll: "none",
        monthEnd: "reject",
        endsAt: "end-of-day",
        direction: "after",
      } as const;
      const calendar = compileCalendar({ weekly: weekdays } as never, "UTC");
      return countPeriod("2026-01-31T12:00Z", rule, calendar);
    },
  },
  {
    code: "credit_above_invoice",
    says: "a credit above the fees of its invoice",
    path: "invoice.fees",
    call: () => {
      const invoice = { id: "inv", currency: "USD", fees: [{ id: "fee", amountMinor: 9 }] };
      const ten = grantOf(10);
      return lagoCreditNote([ten], { invoice, settle: "credit" });
    },
  },
  {
    code: "credit_not_owed",
    says: "a void grant on a credit note",
    path: "credits[0]",
    call: () => stripeCreditNote([granted({ voided: { at, reason: null } })], paid),
  },
  {
    code: "credit_not_owed",
    says: "a grant that an invoice took from",
    path: "credits[1]",
    call: () => {
      const use = { invoice: "INV-1", invoiceMinor: 9, amountMinor: 1, at, returnedAt: null };
      return stripeCreditNote([granted(), granted({ id: "C-2", uses: [use] })], paid);
    },
  },
  {
    code: "credit_not_owed",
    says: "a credit that waits for its claim",
    path: "credits[0]",
    call: () => stripeCreditNote([assessed({ decision: "premature", amount: null })], paid),
  },
  {
    code: "credit_not_issuable",
    says: "the credit of a quarter without downtime",
    path: "assessment",
    call: () => {
      const [credit] = assessCredit(doitErp(), { outages: [] }, asked);
      return issueCredit(credit as CreditAssessment, { id: "C-1", issuedAt: asked.asOf });
    },
  },
  {
    code: "credit_overdrawn",
    says: "one credit used up by two invoices",
    path: "grants[0].uses",
    call: () => {
      const all = { invoiceMinor: 30_000, amountMinor: 30_000 };
      const uses = [use({ ...all, invoice: "INV-5" }), use({ ...all, invoice: "INV-6" })];
      return creditBalance([grant({ uses })], { asOf: at });
    },
  },
  {
    code: "credit_overdrawn",
    says: "one invoice paid by two credits that did not know of each other",
    path: "grants",
    call: () => {
      const grants = [grant({ uses: [use()] }), grant({ id: "C-2", uses: [use()] })];
      return applyCredits(grants, invoice("INV-5", 10_000), { asOf: "2026-05-01T00:00Z" });
    },
  },
  {
    code: "currency_mismatch",
    says: "a mean of dollars and euros",
    path: "account.fees",
    call: () => {
      const fees = [
        { month: "2026-01", fee: usd },
        { month: "2026-02", fee: { ...usd, currency: "EUR" } },
        { month: "2026-03", fee: usd },
      ];
      const facts = { outages: [outage], account: { fees } };
      return assessCredit(doitErp({ monthFee: "average-of-quarter" }), facts, asked);
    },
  },
  {
    code: "currency_mismatch",
    says: "a credit in euros on an invoice in dollars",
    path: "credits[0].amount",
    call: () => stripeCreditNote([grantOf(1, "EUR")], paid),
  },
  {
    code: "currency_unit_unknown",
    says: "dong, of which Chargebee does not say the unit",
    path: "credits[0].amount",
    call: () => {
      const invoice = { id: "inv", currency: "VND", lines: [{ id: "li", amountMinor: 9 }] };
      const dong = grantOf(9, "VND");
      return chargebeeCreditNote([dong], { invoice, type: "refundable" });
    },
  },
  {
    code: "document_conflict",
    says: "a month that was met and missed, by documents of one instant",
    path: "history[1]",
    call: () => leaving((month) => [month, { ...month, met: false }]),
  },
  {
    code: "duplicate_id",
    says: "two outages of one id",
    path: "outages[1].id",
    call: () => parseFacts({ outages: [outage, outage] }),
  },
  {
    code: "duplicate_id",
    says: "two fees of one month",
    path: "account.fees[1].month",
    call: () =>
      parseFacts({
        account: {
          fees: [
            { month: "2026-01", fee: usd },
            { month: "2026-01", fee: usd },
          ],
        },
      }),
  },
  {
    code: "duplicate_id",
    says: "a calendar named like the predefined one",
    path: "calendars.always",
    call: () => policy({ calendars: { always: { weekly: weekdays } } }),
  },
  {
    code: "duplicate_id",
    says: "two exclusions of one id",
    path: "availability.exclusions[1].id",
    call: () => available({ exclusions: [works("w", {}), works("w", {})] }),
  },
  {
    code: "duplicate_id",
    says: "two advisories of one id",
    path: "availability.advisories[1].id",
    call: () => {
      const advisory = { id: "a", kind: "unannounced", types: ["planned"], expectedOver: "PT1H" };
      return available({ advisories: [advisory, advisory] });
    },
  },
  {
    code: "duplicate_id",
    says: "two resources of one id",
    path: "resources[1].id",
    call: () => parseFacts({ resources: [{ id: "a" }, { id: "a" }] }),
  },
  {
    code: "duplicate_id",
    says: "two slices of one start",
    path: "slices[1].start",
    call: () => {
      const slice = { start: at, total: 1, bad: 0 };
      return parseFacts({ slices: [slice, slice] });
    },
  },
  {
    code: "duplicate_id",
    says: "a grant that is on a credit note twice",
    path: "credits[1].id",
    call: () => stripeCreditNote([granted(), granted()], paid),
  },
  {
    code: "duration_invalid",
    says: "thirty minutes in words",
    path: "support.severities[0].targets[0].within.elapsed",
    call: () => responseWithin({ elapsed: "30 minutes" }),
  },
  {
    code: "duration_not_exact",
    says: "a day where hours are measured",
    path: "support.severities[0].targets[0].within.elapsed",
    call: () => responseWithin({ elapsed: "P1D" }),
  },
  {
    code: "entry_out_of_order",
    says: "a credit used before it was issued",
    path: "grants[0].uses[0].at",
    call: () => creditBalance([grant({ uses: [use({ at })] })], { asOf: at }),
  },
  {
    code: "entry_out_of_order",
    says: "a credit void before it was issued",
    path: "options.at",
    call: () => voidCredit(grant(), { at }),
  },
  {
    code: "event_before_receipt",
    says: "an answer before the request",
    path: "events[0].at",
    call: () => {
      const events = [{ type: "responded", at: "2026-02-02T09:59:59.999Z" }] as const;
      return computeDeadlines(responseWithin({ elapsed: "PT1H" }), { ...request, events });
    },
  },
  {
    code: "holiday_twice",
    says: "one holiday under two names",
    path: "calendars.office.holidays[1].date",
    call: () =>
      withHours({
        weekly: weekdays,
        holidays: [
          { date: "2026-07-03", name: "Independence Day" },
          { date: "2026-07-03", name: "A long weekend" },
        ],
      }),
  },
  {
    code: "instant_invalid",
    says: "yesterday",
    path: "outages[0].start",
    call: () => parseFacts({ outages: [{ ...outage, start: "yesterday" }] }),
  },
  {
    code: "instant_out_of_range",
    says: "a year before the epoch",
    path: "accessAttempts[0].at",
    call: () => parseFacts({ accessAttempts: [{ at: "1969-01-01T00:00Z", failed: true }] }),
  },
  {
    code: "instant_without_offset",
    says: "a time of day that names no instant",
    path: "asOf",
    call: () =>
      measureAvailability(doitErp(), { outages: [] }, { ...asked, asOf: "2026-04-02T00:00" }),
  },
  {
    code: "interval_reversed",
    says: "an outage that ends before it starts",
    path: "outages[0].end",
    call: () => parseFacts({ outages: [{ ...outage, end: "2026-02-02T09:00Z" }] }),
  },
  {
    code: "interval_reversed",
    says: "an acknowledgement before the claim",
    path: "claims[0].acknowledgedAt",
    call: () => parseFacts({ claims: [{ submittedAt: at, acknowledgedAt: "2026-02-02T09:00Z" }] }),
  },
  {
    code: "interval_reversed",
    says: "a resource that went before it came",
    path: "resources[0].until",
    call: () => parseFacts({ resources: [{ id: "a", from: at, until: "2026-02-02T09:00Z" }] }),
  },
  {
    code: "interval_reversed",
    says: "probes of a time that runs backwards",
    path: "rule.until",
    call: () => {
      const rule = { minLocations: 1, maxGap: "PT1M", from: at, until: "2026-02-02T09:00Z" };
      return outagesFromProbes([], rule);
    },
  },
  {
    code: "interval_set_invalid",
    says: "bounds that fall",
    path: "a",
    call: () => measureIntervals([3, 1]),
  },
  {
    code: "invalid_type",
    says: "a number in place of the facts",
    path: "",
    call: () => parseFacts(7),
  },
  {
    code: "invalid_type",
    says: "a text in place of a list",
    path: "outages",
    call: () => parseFacts({ outages: "none" }),
  },
  {
    code: "invalid_value",
    says: "a denominator that there is not",
    path: "availability.commitments[0].denominator",
    call: () => {
      const [commitment] = availability.commitments;
      const commitments = [{ ...commitment, denominator: "month" }];
      return policy({ availability: { ...availability, commitments } });
    },
  },
  {
    code: "invalid_value",
    says: "one stock with two sizes",
    path: "availability.exclusions[1].allowances[0].sharedAs",
    call: () => {
      const allowance = { of: "maintenance-time", per: "civil-day", sharedAs: "stock" };
      return available({
        exclusions: [
          works("a", { allowances: [{ ...allowance, max: "PT1H" }] }),
          works("b", { allowances: [{ ...allowance, max: "PT2H" }] }),
        ],
      });
    },
  },
  {
    code: "invalid_value",
    says: "one stock in two zones",
    path: "availability.exclusions[0].allowances[1].sharedAs",
    call: () => {
      const allowance = {
        max: "PT1H",
        of: "maintenance-time",
        per: "civil-day",
        sharedAs: "stock",
      };
      const allowances = [allowance, { ...allowance, zone: "account" }];
      return available({ exclusions: [works("a", { allowances })] });
    },
  },
  {
    code: "invalid_value",
    says: "shares of whole minutes",
    path: "availability.downtime.granularity",
    call: () => {
      const shares = { partialOutage: "by-share", granularity: "whole-minutes" };
      return available({ downtime: { ...availability.downtime, ...shares } });
    },
  },
  {
    code: "invalid_value",
    says: "shares of a commitment's own buckets",
    path: "availability.commitments[0].downtime.granularity",
    call: () => {
      const granularity = { bucket: "PT5M", counts: "touched" };
      return promised({ downtime: { partialOutage: "by-share", granularity } });
    },
  },
  {
    code: "invalid_value",
    says: "weights of which none is above zero",
    path: "weights",
    call: () => allocateMoney(usd, [0, 0]),
  },
  {
    code: "invoice_changed",
    says: "an invoice of another amount under the same id",
    path: "invoice.amount",
    call: () => {
      const grants = [grant({ uses: [use()] })];
      return applyCredits(grants, invoice("INV-5", 10_001), { asOf: "2026-05-01T00:00Z" });
    },
  },
  {
    code: "limit_exceeded",
    says: "more weekly hours than are supported",
    path: "calendars.office.weekly",
    call: () => withHours({ weekly: Array.from({ length: 201 }, () => weekdays[0]) }),
  },
  {
    code: "limit_exceeded",
    says: "more credits than the metadata of a note has entries",
    path: "credits",
    call: () => {
      const many = Array.from({ length: 51 }, (_, n) => granted({ id: `C-${n}` }));
      return stripeCreditNote(many, paid);
    },
  },
  {
    code: "limit_exceeded",
    says: "a clause too long for the line of a note",
    path: "credits[0]",
    call: () => stripeCreditNote([granted({ clause: "x".repeat(5000) })], paid),
  },
  {
    code: "missing_field",
    says: "a policy without a zone",
    path: "zone",
    call: () => policy({ zone: undefined }),
  },
  {
    code: "missing_field",
    says: "a ticket without a severity, where the customer sets it",
    path: "severity",
    call: () => computeDeadlines(gotomyerp(), { id: "T-1", receivedAt: at, channel: "portal" }),
  },
  {
    code: "missing_field",
    says: "a carve-out of nothing",
    path: "availability.exclusions[0].types",
    call: () => available({ exclusions: [{ id: "c", kind: "carve-out" }] }),
  },
  {
    code: "missing_field",
    says: "a window reserved for maintenance of no type",
    path: "availability.exclusions[0].types",
    call: () => {
      const window = { days: "daily", from: "01:00", to: "06:00" };
      const reserved = { id: "w", kind: "window", window, covers: "recorded-maintenance" };
      return available({ exclusions: [reserved] });
    },
  },
  {
    code: "money_invalid",
    says: "a fee below zero",
    path: "account.fees.amountMinor",
    call: () => parseFacts({ account: { fees: { amountMinor: -1, currency: "USD" } } }),
  },
  {
    code: "money_invalid",
    says: "half a cent",
    path: "account.fees.amountMinor",
    call: () => parseFacts({ account: { fees: { amountMinor: 0.5, currency: "USD" } } }),
  },
  {
    code: "money_invalid",
    says: "credits of more than 2^53 in all",
    path: "credits",
    call: () => {
      const most = grantOf(Number.MAX_SAFE_INTEGER);
      return stripeCreditNote([most, granted({ id: "C-2" })], paid);
    },
  },
  {
    code: "money_not_expressible",
    says: "thousandths of a dinar for Stripe",
    path: "credits[0].amount",
    call: () => {
      const fils = grantOf(5124, "KWD");
      return stripeCreditNote([fils], { ...paid, invoice: { ...paid.invoice, currency: "KWD" } });
    },
  },
  {
    code: "number_out_of_bounds",
    says: "an emergency confirmed from nowhere",
    path: "support.emergency.minLocations",
    call: () => {
      const { support } = gotomyerp();
      const emergency = { ...support?.emergency, minLocations: 0 };
      return policy({ calendars: gotomyerp().calendars, support: { ...support, emergency } });
    },
  },
  {
    code: "number_out_of_bounds",
    says: "more users affected than there are",
    path: "outages[0].affected.count",
    call: () => parseFacts({ outages: [{ ...outage, affected: { count: 4, of: 3 } }] }),
  },
  {
    code: "number_out_of_bounds",
    says: "users of none",
    path: "outages[0].affected.of",
    call: () => parseFacts({ outages: [{ ...outage, affected: { count: 0, of: 0 } }] }),
  },
  {
    code: "number_out_of_bounds",
    says: "more requests failed than came",
    path: "slices[0].bad",
    call: () => parseFacts({ slices: [{ start: at, total: 9, bad: 10 }] }),
  },
  {
    code: "number_out_of_bounds",
    says: "fewer places than must see an outage",
    path: "rule.locations",
    call: () => outagesFromProbes([], { minLocations: 2, maxGap: "PT1M", locations: ["fra"] }),
  },
  {
    code: "number_out_of_bounds",
    says: "an outage confirmed from nowhere",
    path: "availability.downtime.minLocations",
    call: () => available({ downtime: { ...availability.downtime, minLocations: 0 } }),
  },
  {
    code: "number_out_of_bounds",
    says: "a weight below zero",
    path: "weights[1]",
    call: () => allocateMoney(usd, [1, -1]),
  },
  {
    code: "number_out_of_bounds",
    says: "thirteen misses of twelve months",
    path: "termination[0].rule.misses",
    call: () => {
      const term = { id: "t", commitment: "uptime", rule: { misses: 13, of: 12 } };
      return policy({ availability, termination: [term] });
    },
  },
  {
    code: "percent_invalid",
    says: "more than the whole",
    path: "availability.commitments[0].targetPercent",
    call: () => {
      const [commitment] = availability.commitments;
      const commitments = [{ ...commitment, targetPercent: 100.1 }];
      return policy({ availability: { ...availability, commitments } });
    },
  },
  {
    code: "period_invalid",
    says: "a fifth quarter",
    path: "period",
    call: () => measureAvailability(doitErp(), { outages: [] }, { ...asked, period: "2026-Q5" }),
  },
  {
    code: "periods_overlap",
    says: "a month and a range of its days",
    path: "history[1].period",
    call: () =>
      leaving((month) => {
        const start = "2026-02-10T00:00Z";
        return [month, { ...month, period: { ...month.period, key: null, start } }];
      }),
  },
  {
    code: "policy_mismatch",
    says: "a document of another contract",
    path: "history[0].policy.id",
    call: () => leaving((month) => [{ ...month, policy: { id: "support", version: "1" } }]),
  },
  {
    code: "term_missing",
    says: "deadlines of a contract without support terms",
    path: "policy.support",
    call: () => computeDeadlines(doitErp(), request),
  },
  {
    code: "unknown_calendar",
    says: "a target on hours that the policy does not have",
    path: "support.severities[0].targets[0].within.calendar",
    call: () => responseWithin({ businessTime: "PT1H", calendar: "offise" }),
  },
  {
    code: "unknown_calendar",
    says: "hours of service that the policy does not have",
    path: "availability.exclusions[0].calendar",
    call: () => available({ exclusions: [{ id: "o", kind: "outside-hours", calendar: "offise" }] }),
  },
  {
    code: "unknown_channel",
    says: "a ticket by telephone",
    path: "channel",
    call: () =>
      computeDeadlines(gotomyerp(), { ...request, channel: "telephone", severity: "level-1" }),
  },
  {
    code: "unknown_commitment",
    says: "a credit for a commitment that there is not",
    path: "credits[0].commitment",
    call: () => {
      const { credits = [] } = doitErp();
      const misnamed = credits.map((credit) => ({ ...credit, commitment: "uptimes" }));
      return definePolicy({ ...(doitErp() as PolicyConfig), credits: misnamed });
    },
  },
  {
    code: "unknown_commitment",
    says: "a classification for a commitment that there is not",
    path: "commitment",
    call: () => classifyDowntime(doitErp(), { outages: [] }, { ...asked, commitment: "uptimes" }),
  },
  {
    code: "unknown_commitment",
    says: "a right to terminate for the sake of a commitment that there is not",
    path: "termination[0].commitment",
    call: () => {
      const term = { id: "t", commitment: "uptimes", rule: { consecutive: 3 } };
      return policy({ availability, termination: [term] });
    },
  },
  {
    code: "unknown_key",
    says: "a misspelt key of an outage",
    path: "outages[0].casue",
    call: () => parseFacts({ outages: [{ ...outage, casue: "isp" }] }),
  },
  {
    code: "unknown_key",
    says: "a misspelt option",
    path: "asof",
    call: () => measureAvailability(doitErp(), {}, { ...asked, asof: at } as never),
  },
  {
    code: "unknown_key",
    says: "types of a window of any downtime",
    path: "availability.exclusions[0].types",
    call: () => {
      const window = { days: "daily", from: "01:00", to: "06:00" };
      const open = { id: "w", kind: "window", window, covers: "any-downtime", types: ["planned"] };
      return available({ exclusions: [open] });
    },
  },
  {
    code: "unknown_key",
    says: "a rate of a commitment that counts requests",
    path: "availability.commitments[0].indicator.maxErrorPercent",
    call: () => promised({ indicator: { kind: "occurrences", slice: "PT5M", maxErrorPercent: 1 } }),
  },
  {
    code: "unknown_reading",
    says: "an option that the reading does not have",
    path: "readings.claimDays",
    call: () => doitErp({ claimDays: "working-days" as never }),
  },
  {
    code: "unknown_resource",
    says: "an outage of a resource that there is not",
    path: "outages[0].resources[1]",
    call: () =>
      parseFacts({ outages: [{ ...outage, resources: ["a", "c"] }], resources: [{ id: "a" }] }),
  },
  {
    code: "unknown_severity",
    says: "a level that the contract does not have",
    path: "severity",
    call: () => computeDeadlines(gotomyerp(), { ...request, severity: "level-0" }),
  },
  {
    code: "unknown_window",
    says: "maintenance in a window that there is not",
    path: "availability.exclusions[0].onlyIn[0]",
    call: () => available({ exclusions: [works("w", { onlyIn: ["night"] })] }),
  },
  {
    code: "unknown_zone",
    says: "a zone on Mars",
    path: "zone",
    call: () => policy({ zone: "Mars/Base" }),
  },
  {
    code: "wall_clock_invalid",
    says: "25 o'clock",
    path: "calendars.office.weekly[0].to",
    call: () => withHours({ weekly: [{ days: "weekdays", from: "09:00", to: "25:00" }] }),
  },
];
