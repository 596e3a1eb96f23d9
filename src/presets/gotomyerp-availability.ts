/**
 * What gotomyerp promises of its availability: an objective and a guarantee, whose exclusions differ;
 * nightly and scheduled maintenance with their allowances; causes outside its control.
 */
import type { Allowance } from "../policy/allowance.js";
import type { AvailabilityTerms } from "../policy/availability-terms.js";
import type { Commitment } from "../policy/commitment.js";
import type { Exclusion } from "../policy/exclusion.js";
import type { PeriodKind } from "../time/period.js";
import type { GotomyerpReadings } from "./gotomyerp-readings.js";

/** Every open point with the choice taken. */
export type Chosen = {
  readonly [K in keyof GotomyerpReadings]-?: NonNullable<GotomyerpReadings[K]>;
};

const scheduledClause = "gotomyerp Availability (i)";

/** The availability terms under the choices taken. */
export function availability(chosen: Chosen): AvailabilityTerms {
  return {
    commitments: [
      commitment(chosen, "objective", "gotomyerp 4", 99, "calendar-month"),
      commitment(chosen, "guarantee", "gotomyerp 4.1", 99.99, chosen.guaranteePeriod),
    ],
    exclusions: [...byCause(chosen), ...byMaintenance(chosen), ...counted(chosen)],
    downtime: {
      granularity: "exact",
      startsAt: "start",
      partialOutage: "in-full",
      unmonitored: "undetermined",
    },
    advisories: [
      {
        id: "long-and-unannounced",
        kind: "unannounced",
        types: ["unscheduled"],
        expectedOver: "PT15M",
        clause: scheduledClause,
      },
    ],
  };
}

function commitment(
  { denominator }: Chosen,
  id: "objective" | "guarantee",
  clause: string,
  targetPercent: number,
  period: PeriodKind,
): Commitment {
  return { id, kind: id, clause, targetPercent, period, denominator, partialPeriod: "clip" };
}

/** Causes on the customer's side, attacks, the upstream, and what else is outside its control. */
function byCause(chosen: Chosen): Exclusion[] {
  const anyRecorded = chosen.eventsOutsideControl === "any-recorded-as-beyond-control";
  return [
    {
      id: "network",
      kind: "cause",
      causes: [
        "customer-isp",
        "customer-connection",
        "customer-network",
        "denial-of-service",
        "similar-attack",
      ],
      clause: "gotomyerp, Network Availability",
    },
    {
      id: "upstream-outage",
      kind: "cause",
      causes: ["upstream-outage"],
      clause: "gotomyerp 4.3",
    },
    ...(chosen.upstreamScheduled === "excluded"
      ? [{ ...upstreamMaintenance, kind: "cause" as const }]
      : []),
    {
      id: "beyond-control",
      kind: "cause",
      causes: ["beyond-control"],
      clause: "gotomyerp 4",
      ...(anyRecorded ? {} : { commitments: ["objective"] }),
    },
    {
      id: "customer-request",
      kind: "cause",
      causes: ["customer-request"],
      clause: "gotomyerp 4",
      commitments: ["objective"],
    },
  ];
}

/** In the order tried: the nightly minutes, the hour a day, what lies beyond it, the customer's own work. */
function byMaintenance(chosen: Chosen): Exclusion[] {
  const hour = perDay(chosen, "PT1H");
  const isShared = chosen.nightlyMaintenance === "within-the-hour";
  const ofTheHour: Allowance = isShared ? { ...hour, sharedAs: "hour-a-day" } : hour;
  const fallsUnder = chosen.nightlyOverrun === "falls-under-the-hour";
  return [
    {
      id: "nightly-maintenance",
      kind: "maintenance",
      types: ["routine"],
      allowances: [perDay(chosen, "PT15M"), ...(isShared ? [ofTheHour] : [])],
      clause: "gotomyerp 4.2",
    },
    {
      id: "scheduled-maintenance",
      kind: "maintenance",
      types: fallsUnder ? ["scheduled", "routine"] : ["scheduled"],
      allowances: [ofTheHour],
      clause: scheduledClause,
    },
    ...(chosen.beyondTheHour === "excluded"
      ? [
          {
            id: "beyond-the-hour",
            kind: "maintenance" as const,
            types: ["scheduled"],
            clause: scheduledClause,
          },
        ]
      : []),
    {
      id: "customer-maintenance",
      kind: "maintenance",
      types: ["customer"],
      clause: "gotomyerp Availability (iii)",
    },
    ...(chosen.unscheduledMaintenance === "excluded"
      ? [{ ...unscheduledMaintenance, kind: "maintenance" as const }]
      : []),
  ];
}

const upstreamMaintenance = {
  id: "upstream-maintenance",
  causes: ["upstream-maintenance"],
  clause: "gotomyerp 4.3.a",
};

const unscheduledMaintenance = {
  id: "unscheduled-maintenance",
  types: ["unscheduled"],
  clause: "gotomyerp Availability (ii)",
};

/** What counts by its clause: last, so that it overrules nothing. */
function counted(chosen: Chosen): Exclusion[] {
  const upstream = chosen.upstreamScheduled === "counts" ? [upstreamMaintenance] : [];
  const unscheduled = chosen.unscheduledMaintenance === "counts" ? [unscheduledMaintenance] : [];
  return [...upstream, ...unscheduled].map((each) => ({ ...each, kind: "carve-out" as const }));
}

/** So much of a day, whose day and of what as the readings say. */
function perDay({ maintenanceDay, allowanceCounts }: Chosen, max: string): Allowance {
  return {
    max,
    of: allowanceCounts,
    per: maintenanceDay === "noon-to-noon" ? "noon-to-noon" : "civil-day",
    ...(maintenanceDay === "civil-day-customer-zone" ? { zone: "account" } : {}),
  };
}
