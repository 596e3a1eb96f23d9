/**
 * A service of the tables' own, in UTC: one commitment of 99.5 % a calendar month, no exclusions, exact
 * time, and whatever a table changes of that. The tables' month is February 2026, their date Monday the
 * 2nd; a time of day stands for an instant of that date.
 */
import {
  type AvailabilityTerms,
  type Commitment,
  classifyDowntime,
  type DowntimeClassification,
  type DowntimeRules,
  definePolicy,
  type Exclusion,
  type Maintenance,
  type Outage,
  type Policy,
  type PolicyConfig,
  type ServiceFacts,
} from "nines";

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The length of the tables' month. */
export const february = 28 * day;

/** After everything that the tables record. */
export const later = "2026-06-01T00:00Z";

/** What a table changes about the service. */
export interface ServiceTerms extends Partial<Omit<AvailabilityTerms, "downtime" | "commitments">> {
  readonly downtime?: Partial<DowntimeRules>;
  /** What the one commitment, `uptime`, has otherwise. */
  readonly commitment?: Partial<Commitment>;
  /** Several commitments in its place. */
  readonly commitments?: readonly Partial<Commitment>[];
  readonly policy?: Partial<PolicyConfig>;
}

/** The hours that calendars of the tables have: weekdays from nine to five. */
export const officeHours = { days: "weekdays", from: "09:00", to: "17:00" } as const;

export function service(terms: ServiceTerms = {}): Policy {
  const { downtime, commitment, commitments, policy, ...more } = terms;
  return definePolicy({
    id: "service",
    version: "1",
    provider: "the provider",
    zone: "UTC",
    calendars: { office: { weekly: [officeHours] } },
    availability: {
      commitments: (commitments ?? [commitment ?? {}]).map((each) => ({
        id: "uptime",
        kind: "guarantee",
        targetPercent: 99.5,
        period: "calendar-month",
        denominator: "period",
        partialPeriod: "clip",
        ...each,
      })),
      exclusions: [],
      downtime: {
        granularity: "exact",
        startsAt: "start",
        partialOutage: "in-full",
        unmonitored: "up",
        ...downtime,
      },
      ...more,
    },
    ...policy,
  });
}

/** An instant of the tables: `10:00`, `03 10:00` of another date, `03-08 10:00` of another month, or in full. */
export function at(text: string): string {
  if (text.includes("T")) return text;
  const [time = "", date = "02"] = text.split(" ").reverse();
  const full = time.length === 5 ? `${time}:00.000` : time.length === 8 ? `${time}.000` : time;
  return `2026-${date.length === 2 ? `02-${date}` : date}T${full}+00:00`;
}

/** An outage from one time to another. */
export function down(from: string, to: string | null, more: Partial<Outage> = {}): Outage {
  return { id: `${from} to ${to}`, start: at(from), end: to === null ? null : at(to), ...more };
}

/** Maintenance of type `planned` from one time to another. */
export function work(from: string, to: string, more: Partial<Maintenance> = {}): Maintenance {
  return { id: `${from} to ${to}`, start: at(from), end: at(to), type: "planned", ...more };
}

/** A window of a time of every day. */
export function daily(from: string, to: string): { days: "daily"; from: string; to: string } {
  return { days: "daily", from, to };
}

/** An exclusion of all downtime in a window of every day. */
export function windowed(id: string, from: string, to: string): Exclusion {
  return { id, kind: "window", covers: "any-downtime", window: daily(from, to) };
}

/** The classification of the tables' month. */
export function classify(
  policy: Policy,
  facts: ServiceFacts,
  more: Partial<Parameters<typeof classifyDowntime>[2]> = {},
): DowntimeClassification {
  const known = { maintenance: [], ...facts };
  return classifyDowntime(policy, known, { period: "2026-02", asOf: later, ...more });
}

/** The segments, a line each: `10:00-10:05 counted: unplanned`, an exclusion by its id. */
export function told({ segments }: Pick<DowntimeClassification, "segments">): string[] {
  return segments.map(({ start, end, verdict, reason, exclusion }) => {
    const why = verdict === "excluded" ? (exclusion ?? reason) : reason;
    return `${short(start)}-${short(end)} ${verdict}: ${why}`;
  });
}

/** What becomes of outages of the tables' month, a line a segment. */
export function becomes(
  policy: Policy,
  outages: readonly Outage[],
  facts: ServiceFacts = {},
  more: Partial<Parameters<typeof classifyDowntime>[2]> = {},
): string[] {
  return told(classify(policy, { ...facts, outages }, more));
}

/** An instant as `at` reads it: the shortest text, without what is the tables' own. */
export function short(instant: string): string {
  const date = instant.slice(5, 10);
  const time = instant
    .slice(11, 23)
    .replace(/\.000$/, "")
    .replace(/^(\d\d:\d\d):00$/, "$1");
  if (date === "02-02") return time;
  return `${date.startsWith("02-") ? date.slice(3) : date} ${time}`;
}
