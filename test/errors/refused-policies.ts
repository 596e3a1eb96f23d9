/** Policies that are refused. */
import { definePolicy, type PolicyConfig } from "nines";
import { doitErp, gotomyerp } from "nines/presets";
import {
  availability,
  available,
  policy,
  promised,
  responseWithin,
  weekdays,
  withHours,
  works,
} from "./broken-terms.js";
import type { RefusedInput } from "./refused-row.js";

/** In the order of the codes. */
export const refusedPolicies: readonly RefusedInput[] = [
  {
    code: "calendar_never_opens",
    says: "hours that open on no date",
    path: "calendars.office",
    call: () => withHours({ weekly: [] }),
  },
  {
    code: "civil_date_invalid",
    says: "30 February",
    path: "term.from",
    call: () => policy({ term: { from: "2026-02-30" } }),
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
    code: "duration_invalid",
    says: "thirty minutes in words",
    path: "support.severities[0].targets[0].within.elapsed",
    call: () => responseWithin({ elapsed: "30 minutes" }),
  },
  {
    code: "missing_field",
    says: "a last date that is rolled to no calendar's business day",
    path: "support.severities[0].targets[0].within.calendar",
    call: () => responseWithin({ calendarDays: 5, endsAt: "end-of-day", roll: "following" }),
  },
  {
    code: "duration_not_exact",
    says: "a day where hours are measured",
    path: "support.severities[0].targets[0].within.elapsed",
    call: () => responseWithin({ elapsed: "P1D" }),
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
    code: "limit_exceeded",
    says: "more weekly hours than are supported",
    path: "calendars.office.weekly",
    call: () => withHours({ weekly: Array.from({ length: 201 }, () => weekdays[0]) }),
  },
  {
    code: "invalid_value",
    says: "resources of a commitment that is measured by slices",
    path: "availability.commitments[0].aggregate",
    call: () => promised({ aggregate: "each", indicator: { kind: "occurrences", slice: "PT5M" } }),
  },
  {
    code: "missing_field",
    says: "a policy without a zone",
    path: "zone",
    call: () => policy({ zone: undefined }),
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
    says: "an outage confirmed from nowhere",
    path: "availability.downtime.minLocations",
    call: () => available({ downtime: { ...availability.downtime, minLocations: 0 } }),
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
    says: "a right to terminate for the sake of a commitment that there is not",
    path: "termination[0].commitment",
    call: () => {
      const term = { id: "t", commitment: "uptimes", rule: { consecutive: 3 } };
      return policy({ availability, termination: [term] });
    },
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
