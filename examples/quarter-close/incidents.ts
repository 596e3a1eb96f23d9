/**
 * An incident export, an array of `{ service, start, end, impact, title }`, read as facts: an incident
 * is an outage that counts in full; one of impact `none` is no outage; one of impact `maintenance` is
 * maintenance during which the service was down, announced when the export says so.
 */
import { isNinesError, type Maintenance, type Outage, type ServiceFacts } from "nines";
import { civilDateAt, parseInstant } from "nines/time";
import { BadFile } from "./customer-file.js";

/** One entry of an export. */
export interface Incident {
  readonly id: string;
  readonly service: string;
  readonly start: number;
  /** `null` while it goes on. */
  readonly end: number | null;
  readonly impact: string | number;
  readonly title: string;
  readonly announced: number | null;
}

const zone = "America/New_York";

/** Checks an export; every bad record is named. */
export function readIncidents(json: unknown): Incident[] {
  if (!Array.isArray(json)) throw new BadFile("expected an array of incidents");
  const problems: string[] = [];
  const incidents: Incident[] = [];
  for (const [index, entry] of json.entries()) {
    try {
      incidents.push(readIncident(entry, index));
    } catch (error) {
      if (!isNinesError(error) && !(error instanceof BadFile)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new BadFile(problems.join("\n"));
  return incidents;
}

function readIncident(entry: unknown, index: number): Incident {
  const at = `incident [${index}]`;
  if (typeof entry !== "object" || entry === null) throw new BadFile(`${at}: expected an object`);
  const { service, start, end, impact, title, announced } = entry as Record<string, unknown>;
  if (typeof service !== "string") throw new BadFile(`${at}.service: expected a text`);
  if (typeof impact !== "string" && typeof impact !== "number") {
    throw new BadFile(`${at}.impact: expected a text or a number`);
  }
  const from = parseInstant(start as string, `${at}.start`);
  const until = end === null || end === undefined ? null : parseInstant(end as string, `${at}.end`);
  if (until !== null && until < from) throw new BadFile(`${at}.end: ends before it starts`);
  return {
    id: `incident-${index}`,
    service,
    start: from,
    end: until,
    impact,
    title: typeof title === "string" ? title : "",
    announced: typeof announced === "string" ? parseInstant(announced, `${at}.announced`) : null,
  };
}

/** The services of an export, sorted. */
export function servicesOf(incidents: readonly Incident[]): string[] {
  return [...new Set(incidents.map(({ service }) => service))].sort();
}

/** The calendar quarters that a service's incidents touch, in order. */
export function quartersOf(incidents: readonly Incident[], service: string): string[] {
  const quarters = new Set<string>();
  for (const { start, end } of incidents.filter((each) => each.service === service)) {
    const last = quarterAt(Math.max(start, (end ?? start) - 1));
    for (let quarter = quarterAt(start); quarter <= last; quarter = nextQuarter(quarter)) {
      quarters.add(quarter);
    }
  }
  return [...quarters].sort();
}

/** What is known of one service; the export is taken to be complete up to its last instant. */
export function factsOfService(
  incidents: readonly Incident[],
  service: string,
): { facts: ServiceFacts; asOf: number; notes: string[] } {
  const asOf = incidents.reduce((last, { start, end }) => Math.max(last, start, end ?? start), 0);
  const own = incidents.filter((each) => each.service === service);
  const down = own.filter(({ impact }) => impact !== "none" && impact !== 0);
  const planned = own.filter(({ impact }) => impact === "maintenance");
  const outages = down.map(
    ({ id, start, end, title, impact }): Outage => ({ id, start, end, meta: { title, impact } }),
  );
  const maintenance = planned.map(
    ({ id, start, end, announced, title }): Maintenance => ({
      id,
      start,
      end: end ?? asOf,
      type: "scheduled",
      ...(announced === null ? {} : { announcedAt: announced }),
      meta: { title },
    }),
  );
  const notes = [
    `${own.length} incidents: ${down.length} taken as outages that count in full, ${planned.length} of them maintenance; ${own.length - down.length} of impact none left out.`,
  ];
  return { facts: { outages, maintenance }, asOf, notes };
}

function quarterAt(instant: number): string {
  const date = civilDateAt(instant, zone);
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

function nextQuarter(quarter: string): string {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`;
}
