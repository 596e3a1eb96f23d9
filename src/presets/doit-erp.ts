/**
 * DOit ERP Service Level Commitment: 99.5 % of each calendar quarter, reserved maintenance windows,
 * maintenance announced two full business days ahead, releases two hours ahead, and a credit of a
 * quarter of a month's fee, to be claimed within five days and acknowledged.
 * `docs/contracts.md` says what each clause computes.
 */
import type { CalendarConfig } from "../calendar/weekly-hours.js";
import { refusal, refuse } from "../core/issue.js";
import type { ClaimTerms } from "../policy/claim-terms.js";
import type { CreditTerms } from "../policy/credit-terms.js";
import { definePolicy } from "../policy/parse.js";
import type { Assumption, Policy } from "../policy/policy.js";
import { takeReadings } from "../policy/readings.js";
import type { SupportTerms } from "../policy/support-terms.js";
import type { TimeLimit } from "../policy/time-limit.js";
import { holidaysOf } from "./custom-choices.js";
import { availability } from "./doit-erp-availability.js";
import { businessDays, type Chosen, requestClause, supportDays } from "./doit-erp-names.js";
import { type DoitErpReadings, doitErpPoints } from "./doit-erp-readings.js";
import { plainDowntime } from "./plain-downtime.js";

/** The readings, and the table of priorities that the published text refers to and does not show. */
export interface DoitErpOptions extends DoitErpReadings {
  readonly supportTable?: SupportTable | undefined;
}

/** A table of priorities as support terms, with the calendars that it names beside `always`. */
export interface SupportTable {
  readonly terms: SupportTerms;
  readonly calendars?: Readonly<Record<string, CalendarConfig>> | undefined;
}

/**
 * The DOit ERP Service Level Commitment as a policy, under the given readings of its open points.
 *
 * **Source**: DOit ERP Service Level Commitment, Commitment to Credit Request.
 *
 * @throws NinesError `unknown_reading`, `unknown_key`
 * @example
 * ```ts
 * import { doitErp } from "nines/presets";
 * const policy = doitErp({ reservedWindows: "recorded-maintenance" });
 * console.log(policy.readings?.find(({ id }) => id === "reservedWindows")?.taken);
 * // recorded-maintenance
 * ```
 */
export function doitErp(options: DoitErpOptions = {}): Policy {
  const { supportTable, readings } = withoutTable(options);
  const { taken, recorded } = takeReadings(doitErpPoints, readings);
  const chosen = taken as Chosen;
  const holidays = holidaysOf(chosen.holidays);
  const given = chosen.fullBusinessDay;
  return definePolicy({
    id: "doit-erp-service-level-commitment",
    version: "as-published",
    provider: "DOit ERP",
    title: "DOit ERP Service Level Commitment",
    zone: chosen.zoneNames === "fixed-offset" ? "UTC-5" : "America/New_York",
    calendars: {
      [businessDays]: {
        weekly: [{ days: "weekdays", from: "00:00", to: "24:00" }],
        holidays,
      },
      ...(given === "civil-weekday"
        ? {}
        : { [supportDays]: { weekly: given.supportHours, holidays } }),
      ...supportTable?.calendars,
    },
    ...(supportTable === undefined ? {} : { support: supportTable.terms }),
    availability: availability(chosen),
    credits: [credit(chosen)],
    amendments: {
      notice:
        chosen.amendmentNotice === "civil-days" ? { calendarDays: 30 } : { elapsed: "PT720H" },
      channels: ["in-app-login", "email"],
      recipient: "administrator",
      takes: chosen.amendmentTakes,
      clause: "DOit ERP, Updates/Notice",
    },
    readings: recorded,
    assumptions,
  });
}

function withoutTable(options: DoitErpOptions): {
  supportTable: SupportTable | undefined;
  readings: DoitErpReadings;
} {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    return { supportTable: undefined, readings: options };
  }
  const { supportTable, ...readings } = options;
  for (const id of [businessDays, supportDays]) {
    if (!Object.hasOwn(supportTable?.calendars ?? {}, id)) continue;
    const params = { id, first: "the calendars of the commitment itself" };
    refuse(`supportTable.calendars.${id}`, refusal("duplicate_id", params));
  }
  return { supportTable, readings };
}

function credit(chosen: Chosen): CreditTerms {
  return {
    id: "service-credit",
    commitment: "uptime",
    clause: "DOit ERP, Commitment",
    schedule: { kind: "flat", credit: { percent: 25 } },
    base: { fee: "monthly", month: baseMonth[chosen.monthFee] },
    rounding: chosen.creditRounding,
    conditions: {
      impact: "failed-access",
      impactClause: "DOit ERP, Commitment",
      standing: {
        excludes: ["past-due", "in-default"],
        at: chosen.standingAt,
        clause: requestClause,
      },
    },
    claim: claim(chosen),
    validity: {
      months: 24,
      from: chosen.validityFrom === "quarter-end" ? "period-end" : "issue-date",
      clause: requestClause,
    },
    remedy: "sole",
  };
}

const baseMonth = {
  "last-month-of-quarter": "last-of-period",
  "average-of-quarter": "average-of-period",
  "month-of-first-downtime": "first-downtime",
} as const;

function claim(chosen: Chosen): ClaimTerms {
  const within: Readonly<Record<Chosen["claimDays"], TimeLimit>> = {
    "calendar-days-end-of-day": { calendarDays: 5, endsAt: "end-of-day" },
    "rolled-to-business-day": {
      calendarDays: 5,
      endsAt: "end-of-day",
      roll: "following",
      calendar: businessDays,
    },
    "business-days-end-of-day": { businessDays: 5, calendar: businessDays, endsAt: "end-of-day" },
  };
  const early = chosen.earlyClaim;
  return {
    within: within[chosen.claimDays],
    of: "period-end",
    early: early === "within-five-days-before" ? { calendarDays: 5 } : early,
    acknowledgement: true,
    acknowledgedBy: chosen.acknowledgedBy,
    resubmission: chosen.resubmission,
    channels: ["email"],
    clause: requestClause,
  };
}

const assumptions: readonly Assumption[] = [
  ...plainDowntime,
  {
    id: "partial-periods",
    text: "The first and the last period are clipped to the term.",
    about: ["availability", "credit"],
  },
  {
    id: "usual-nights",
    text: "For what is usual, a weekend night is from 22:00 to 06:00.",
    about: ["availability"],
  },
];
