/**
 * What DOit ERP promises of its availability: the commitment, the exclusions in the order tried, whose
 * records count, and what is only described as usual.
 */
import type { Window } from "../calendar/recurrence.js";
import type { AvailabilityTerms } from "../policy/availability-terms.js";
import type { Exclusion } from "../policy/exclusion.js";
import type { Notice } from "../policy/time-limit.js";
import {
  businessDays,
  type Chosen,
  maintenanceClause,
  requestClause,
  supportDays,
} from "./doit-erp-names.js";

/** The availability terms under the choices taken. */
export function availability(chosen: Chosen): AvailabilityTerms {
  const evenings: Window = {
    days: chosen.weekendNight === "evenings-of-fri-and-sat" ? ["fri", "sat"] : ["sat", "sun"],
    from: "22:00",
    to: "23:50",
  };
  return {
    commitments: [
      {
        id: "uptime",
        kind: "guarantee",
        clause: "DOit ERP, Commitment",
        targetPercent: 99.5,
        period: "calendar-quarter",
        denominator: chosen.denominator,
        partialPeriod: "clip",
      },
    ],
    exclusions: exclusions(chosen, evenings),
    downtime: {
      granularity: "exact",
      startsAt: "start",
      partialOutage: "in-full",
      ...(chosen.evidence === "any" ? {} : { evidence: ["provider-log", "provider-record"] }),
      unmonitored: "undetermined",
      clauses: { evidence: requestClause },
    },
    advisories: [
      {
        id: "a-week-ahead",
        kind: "notice",
        types: ["scheduled"],
        notice: { calendarDays: 7 },
        clause: maintenanceClause,
      },
      {
        id: "weekend-nights",
        kind: "usual-window",
        types: ["scheduled"],
        window: { ...evenings, to: "06:00" },
        clause: maintenanceClause,
      },
      {
        id: "hours-a-quarter",
        kind: "quarterly-hours",
        types: ["scheduled", "routine"],
        max: "PT15H",
        clause: maintenanceClause,
      },
    ],
  };
}

/** In the order tried: unscheduled maintenance counts before or after the windows exclude. */
function exclusions(chosen: Chosen, evenings: Window): Exclusion[] {
  const reserved =
    chosen.reservedWindows === "any-downtime"
      ? ({ covers: "any-downtime" } as const)
      : ({ covers: "recorded-maintenance", types: ["scheduled", "routine"] } as const);
  const windows: Exclusion[] = [
    {
      id: "weekend-window",
      kind: "window",
      window: evenings,
      ...reserved,
      clause: maintenanceClause,
    },
    {
      id: "morning-window",
      kind: "window",
      window: { days: "daily", from: "01:00", to: "06:00" },
      ...reserved,
      clause: maintenanceClause,
    },
  ];
  const unscheduled: Exclusion = {
    id: "unscheduled-maintenance",
    kind: "carve-out",
    types: ["unscheduled"],
    clause: maintenanceClause,
  };
  const twoDays: Notice =
    chosen.fullBusinessDay === "civil-weekday"
      ? { fullBusinessDays: 2, calendar: businessDays }
      : { fullBusinessDays: 2, calendar: supportDays, dayIs: "opening-hours" };
  const channels = announcedBy[chosen.maintenanceChannel];
  const announced = channels === null ? {} : { channels };
  const scheduled: Exclusion = {
    id: "scheduled-maintenance",
    kind: "maintenance",
    types: ["scheduled"],
    ...(chosen.scheduledNotice === "condition" ? { notice: twoDays } : {}),
    ...announced,
    clause: maintenanceClause,
  };
  const release: Exclusion = {
    id: "release",
    kind: "maintenance",
    types: ["release"],
    notice: chosen.releaseDowntime === "excluded-with-two-hours" ? { elapsed: "PT2H" } : twoDays,
    ...announced,
    clause: maintenanceClause,
  };
  return [
    ...(chosen.unscheduledInWindow === "counts"
      ? [unscheduled, ...windows]
      : [...windows, unscheduled]),
    scheduled,
    ...(chosen.releaseDowntime === "counts" ? [] : [release]),
  ];
}

const announcedBy: Readonly<Record<Chosen["maintenanceChannel"], readonly string[] | null>> = {
  "notice-section": ["in-app-login", "email"],
  "in-app-login-only": ["in-app-login"],
  any: null,
};
