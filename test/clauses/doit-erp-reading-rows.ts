/** For every option of every reading of the DOit ERP commitment, facts on which it matters. */
import { type Money, measureAvailability, type ServiceFacts, termsInForce } from "nines";
import { type DoitErpReadings, doitErp } from "nines/presets";
import { later, maintained, verdictAt } from "./doit-erp-downtime.js";
import { assessed, lastInstantToClaim, owed } from "./doit-erp-owed-quarter.js";
import type { ReadingRow } from "./reading-row.js";
import { hour, minute, moved } from "./written-instants.js";

type Row = ReadingRow<DoitErpReadings>;

const usd = (amountMinor: number): Money => ({ amountMinor, currency: "USD" });

/** One millisecond of downtime at an instant during maintenance that begins then. */
const during =
  (type: string, at: string, announcedAt: string | number, channel?: string) =>
  (readings: DoitErpReadings): string => {
    const announced = { announcedAt, channel: channel ?? "in-app-login" };
    const maintenance = [maintained(type, at, moved(at, hour), announced)];
    return verdictAt(at, { maintenance }, readings);
  };

const plainDowntimeAt =
  (at: string) =>
  (readings: DoitErpReadings): string =>
    verdictAt(at, {}, readings);

const release = "2026-02-12T12:00:00.000-05:00";

const downtimeRows: readonly Row[] = [
  {
    reading: "zoneNames",
    option: "fixed-offset",
    says: "in summer the morning window is an hour later by UTC-5",
    readings: { zoneNames: "fixed-offset" },
    outcome: plainDowntimeAt("2026-07-15T01:30:00.000-04:00"),
    byDefault: "excluded: morning-window",
    under: "counted: unplanned",
  },
  {
    reading: "holidays",
    option: "dated-list",
    says: "a holiday among the two days is no business day",
    readings: { holidays: [{ date: "2026-02-16", name: "Presidents' Day" }] },
    outcome: during("scheduled", "2026-02-18T10:00:00.000-05:00", "2026-02-13T09:00:00-05:00"),
    byDefault: "excluded: scheduled-maintenance",
    under: "counted: late-notice",
  },
  {
    reading: "reservedWindows",
    option: "recorded-maintenance",
    says: "downtime in a window without maintenance counts",
    readings: { reservedWindows: "recorded-maintenance" },
    outcome: plainDowntimeAt("2026-02-12T03:00:00.000-05:00"),
    byDefault: "excluded: morning-window",
    under: "counted: unplanned",
  },
  {
    reading: "unscheduledInWindow",
    option: "excluded",
    says: "unscheduled maintenance in a window does not count",
    readings: { unscheduledInWindow: "excluded" },
    outcome: during("unscheduled", "2026-02-12T03:00:00.000-05:00", "2026-02-12T02:00:00-05:00"),
    byDefault: "counted: carve-out",
    under: "excluded: morning-window",
  },
  {
    reading: "releaseDowntime",
    option: "excluded-only-with-two-full-business-days",
    says: "a release announced two hours ahead counts",
    readings: { releaseDowntime: "excluded-only-with-two-full-business-days" },
    outcome: during("release", release, moved(release, -2 * hour)),
    byDefault: "excluded: release",
    under: "counted: late-notice",
  },
  {
    reading: "releaseDowntime",
    option: "counts",
    says: "a release counts, however early it was announced",
    readings: { releaseDowntime: "counts" },
    outcome: during("release", release, "2026-01-12T12:00:00.000-05:00"),
    byDefault: "excluded: release",
    under: "counted: unplanned",
  },
  {
    reading: "scheduledNotice",
    option: "description",
    says: "scheduled maintenance announced an hour ahead is excluded",
    readings: { scheduledNotice: "description" },
    outcome: during("scheduled", release, moved(release, -hour)),
    byDefault: "counted: late-notice",
    under: "excluded: scheduled-maintenance",
  },
  {
    reading: "maintenanceChannel",
    option: "in-app-login-only",
    says: "an announcement by e-mail is none",
    readings: { maintenanceChannel: "in-app-login-only" },
    outcome: during("scheduled", release, "2026-01-12T12:00:00.000-05:00", "email"),
    byDefault: "excluded: scheduled-maintenance",
    under: "counted: wrong-channel",
  },
  {
    reading: "maintenanceChannel",
    option: "any",
    says: "an announcement by telephone is one",
    readings: { maintenanceChannel: "any" },
    outcome: during("scheduled", release, "2026-01-12T12:00:00.000-05:00", "telephone"),
    byDefault: "counted: wrong-channel",
    under: "excluded: scheduled-maintenance",
  },
  {
    reading: "fullBusinessDay",
    option: "support-hours-day",
    says: "Monday is a full day where it was announced before support opened",
    readings: {
      fullBusinessDay: { supportHours: [{ days: "weekdays", from: "09:00", to: "17:00" }] },
    },
    outcome: during("scheduled", "2026-02-11T10:00:00.000-05:00", "2026-02-09T09:00:00-05:00"),
    byDefault: "counted: late-notice",
    under: "excluded: scheduled-maintenance",
  },
  {
    reading: "weekendNight",
    option: "evenings-of-fri-and-sat",
    says: "Friday evening is reserved",
    readings: { weekendNight: "evenings-of-fri-and-sat" },
    outcome: plainDowntimeAt("2026-02-06T22:30:00.000-05:00"),
    byDefault: "counted: unplanned",
    under: "excluded: weekend-window",
  },
  {
    reading: "weekendNight",
    option: "evenings-of-fri-and-sat",
    says: "Sunday evening is not reserved",
    readings: { weekendNight: "evenings-of-fri-and-sat" },
    outcome: plainDowntimeAt("2026-02-08T22:30:00.000-05:00"),
    byDefault: "excluded: weekend-window",
    under: "counted: unplanned",
  },
  {
    reading: "evidence",
    option: "any",
    says: "an outage known from the customer's monitoring counts",
    readings: { evidence: "any" },
    outcome: (readings) =>
      measured(
        [{ id: "o1", start: release, end: moved(release, hour), source: "customer-monitoring" }],
        readings,
      ).downtimeMs,
    byDefault: 0,
    under: hour,
  },
];

/** The most that is allowed of the whole quarter, on a Monday. */
const allowed = { id: "o1", start: "2026-02-02T08:00-05:00", end: "2026-02-02T18:47:42-05:00" };

function measured(outages: ServiceFacts["outages"], readings: DoitErpReadings, unused = false) {
  const maintenance = unused
    ? [maintained("scheduled", "2026-02-14T12:00:00-05:00", "2026-02-14T16:00:00-05:00")]
    : [];
  const [only] = measureAvailability(
    doitErp(readings),
    { outages, maintenance },
    { period: "2026-Q1", asOf: later },
  );
  if (only === undefined) throw new Error("no measurement");
  return only;
}

/** 89 mornings of five hours and one of four, 26 weekend evenings of 110 minutes. */
const windowsMs = 449 * hour + 26 * 110 * minute;

const denominatorRows: readonly Row[] = [
  {
    reading: "denominator",
    option: "period-less-excluded",
    says: "an hour down in a window leaves the denominator",
    readings: { denominator: "period-less-excluded" },
    outcome: (readings) => {
      const inWindow = { id: "o2", start: "2026-02-03T02:00-05:00", end: "2026-02-03T03:00-05:00" };
      const { ofMs, met } = measured([allowed, inWindow], readings);
      return { ofMs, met };
    },
    byDefault: { ofMs: 2159 * hour, met: true },
    under: { ofMs: 2158 * hour, met: false },
  },
  {
    reading: "denominator",
    option: "period-less-windows",
    says: "the windows leave the denominator, used or not",
    readings: { denominator: "period-less-windows" },
    outcome: (readings) => {
      const { ofMs, met } = measured([allowed], readings, true);
      return { ofMs, met };
    },
    byDefault: { ofMs: 2159 * hour, met: true },
    under: { ofMs: 2159 * hour - windowsMs, met: false },
  },
  {
    reading: "denominator",
    option: "period-less-planned",
    says: "the windows and announced maintenance leave the denominator, used or not",
    readings: { denominator: "period-less-planned" },
    outcome: (readings) => {
      const { ofMs, met } = measured([allowed], readings, true);
      return { ofMs, met };
    },
    byDefault: { ofMs: 2159 * hour, met: true },
    under: { ofMs: 2155 * hour - windowsMs, met: false },
  },
];

/** The decision on the owed quarter, with one claim that was acknowledged when it was sent. */
const claimedAt =
  (submittedAt: string | number, acknowledgedAt = submittedAt) =>
  (readings: DoitErpReadings): string =>
    assessed({
      facts: { claims: [{ submittedAt, acknowledgedAt, period: "2026-Q1" }] },
      readings,
      asOf: later,
    }).decision;

const standingFrom =
  (from: string, to: string | null) =>
  (readings: DoitErpReadings): string => {
    const account = { ...owed.account, standing: [{ status: "past-due", from, to }] };
    return assessed({ facts: { account }, readings }).decision;
  };

const creditRows: readonly Row[] = [
  {
    reading: "claimDays",
    option: "rolled-to-business-day",
    says: "the fifth day is a Sunday: a claim on Monday is in time",
    readings: { claimDays: "rolled-to-business-day" },
    outcome: claimedAt("2026-04-06T23:59:59.999-04:00"),
    byDefault: "ineligible",
    under: "eligible",
  },
  {
    reading: "claimDays",
    option: "business-days-end-of-day",
    says: "the fifth business day is the seventh of April",
    readings: { claimDays: "business-days-end-of-day" },
    outcome: claimedAt("2026-04-07T23:59:59.999-04:00"),
    byDefault: "ineligible",
    under: "eligible",
  },
  {
    reading: "earlyClaim",
    option: "within-five-days-before",
    says: "a claim a millisecond before the quarter's last five days is void",
    readings: { earlyClaim: "within-five-days-before" },
    outcome: claimedAt("2026-03-26T23:59:59.999-04:00"),
    byDefault: "eligible",
    under: "ineligible",
  },
  {
    reading: "earlyClaim",
    option: "void",
    says: "a claim at the quarter's last instant is void",
    readings: { earlyClaim: "void" },
    outcome: claimedAt("2026-03-31T23:59:59.999-04:00"),
    byDefault: "eligible",
    under: "ineligible",
  },
  {
    reading: "acknowledgedBy",
    option: "window-close",
    says: "an acknowledgement a millisecond after the window's last instant comes too late",
    readings: { acknowledgedBy: "window-close" },
    outcome: claimedAt("2026-04-03T10:00:00-04:00", moved(lastInstantToClaim, 1)),
    byDefault: "eligible",
    under: "ineligible",
  },
  {
    reading: "resubmission",
    option: "first-submission-counts",
    says: "a claim sent again after the window is saved by the first one in it",
    readings: { resubmission: "first-submission-counts" },
    outcome: (readings) =>
      assessed({
        facts: {
          claims: [
            { submittedAt: lastInstantToClaim, period: "2026-Q1" },
            {
              submittedAt: "2026-04-08T10:00:00-04:00",
              acknowledgedAt: "2026-04-08T10:00:00-04:00",
              period: "2026-Q1",
            },
          ],
        },
        readings,
        asOf: later,
      }).decision,
    byDefault: "ineligible",
    under: "eligible",
  },
  {
    reading: "standingAt",
    option: "decision",
    says: "an account past due only since the claim is not eligible",
    readings: { standingAt: "decision" },
    outcome: standingFrom("2026-04-05T00:00:00-04:00", null),
    byDefault: "eligible",
    under: "ineligible",
  },
  {
    reading: "standingAt",
    option: "throughout",
    says: "an account past due in the quarter, and cured, is not eligible",
    readings: { standingAt: "throughout" },
    outcome: standingFrom("2026-02-01T00:00:00-05:00", "2026-02-02T00:00:00-05:00"),
    byDefault: "eligible",
    under: "ineligible",
  },
  ...(
    [
      ["average-of-quarter", "the mean of the three months' fees is the base", 29_167],
      ["month-of-first-downtime", "the fee of the month of the first downtime is the base", 27_500],
    ] as const
  ).map(
    ([option, says, amount]): Row => ({
      reading: "monthFee",
      option,
      says,
      readings: { monthFee: option },
      outcome: (readings) => {
        const fees = [
          { month: "2026-01", fee: usd(100_000) },
          { month: "2026-02", fee: usd(110_000) },
          { month: "2026-03", fee: usd(140_000) },
        ];
        return assessed({ facts: { account: { ...owed.account, fees } }, readings }).amount;
      },
      byDefault: usd(35_000),
      under: usd(amount),
    }),
  ),
  {
    reading: "validityFrom",
    option: "issue-date",
    says: "the two years run from the decision",
    readings: { validityFrom: "issue-date" },
    outcome: (readings) => assessed({ readings }).expiresAt,
    byDefault: "2028-03-31T23:59:59.999-04:00",
    under: "2028-04-10T23:59:59.999-04:00",
  },
  ...(
    [
      ["half-even", "a half goes to the even cent", 100_002, 25_001, 25_000],
      ["floor", "three quarters of a cent are dropped", 100_003, 25_001, 25_000],
      ["ceil", "a quarter of a cent is a cent", 100_001, 25_000, 25_001],
      ["toward-zero", "a half is dropped", 100_002, 25_001, 25_000],
      ["away-from-zero", "a quarter of a cent is a cent", 100_001, 25_000, 25_001],
    ] as const
  ).map(
    ([option, says, fee, byDefault, under]): Row => ({
      reading: "creditRounding",
      option,
      says,
      readings: { creditRounding: option },
      outcome: (readings) => {
        const account = { ...owed.account, fees: usd(fee) };
        return assessed({ facts: { account }, readings }).amount;
      },
      byDefault: usd(byDefault),
      under: usd(under),
    }),
  ),
];

/** Since when a change holds that was announced at an instant. */
const amendedSince = (readings: DoitErpReadings, at = "2026-02-10T09:00-05:00"): string | null => {
  const notice = { at, channel: "email", recipient: "administrator" };
  const versions = [{ policy: doitErp(readings) }, { policy: doitErp(), notice }];
  return termsInForce(versions, { at: "2026-12-31T00:00Z" }).since;
};

const amendmentRows: readonly Row[] = [
  {
    reading: "amendmentTakes",
    option: "on-effective-date",
    says: "a change announced in February holds from the thirtieth date after, inside the quarter",
    readings: { amendmentTakes: "on-effective-date" },
    outcome: (readings) => amendedSince(readings),
    byDefault: "2026-04-01T00:00:00.000-04:00",
    under: "2026-03-12T00:00:00.000-04:00",
  },
  {
    reading: "amendmentNotice",
    option: "exact-720-hours",
    says: "thirty dates after the second of March begin with April, 720 hours end on its morning",
    readings: { amendmentNotice: "exact-720-hours" },
    outcome: (readings) => amendedSince(readings, "2026-03-02T09:00-05:00"),
    byDefault: "2026-04-01T00:00:00.000-04:00",
    under: "2026-07-01T00:00:00.000-04:00",
  },
];

export const doitErpRows: readonly Row[] = [
  ...downtimeRows,
  ...denominatorRows,
  ...creditRows,
  ...amendmentRows,
];
