/**
 * What allowances leave of the time that exclusions by maintenance cover. Time is gone through once, in
 * order. At each instant the first exclusion by maintenance that covers it and has something left draws
 * on its allowances of maintenance time, whether or not the service is down; of downtime, the exclusion
 * that decides draws on its allowances of excluded downtime. An allowance is drawn on once at an
 * instant, however many events go on. What is covered without anything left is given back.
 * Cost: O((bounds + spans of time) × exclusions).
 */
import type { Allowance } from "../policy/allowance.js";
import type { MaintenanceExclusion } from "../policy/exclusion.js";
import { IntervalCursor } from "../time/interval-cursor.js";
import { appendInterval, boundsOf, type IntervalSet } from "../time/interval-sweep.js";
import { type Zone, zoneOf } from "../time/zone.js";
import { type AllowedEvent, type Stock, stockOf } from "./allowance-stock.js";

/** An exclusion's time before allowances are looked at, in policy order. */
export interface Drawing {
  readonly set: IntervalSet;
  /** The exclusion by maintenance whose allowances are drawn on; `null` for all others. */
  readonly exclusion: MaintenanceExclusion | null;
  /** Whether maintenance is what it excuses, so that nothing later draws on the same instant. */
  readonly byMaintenance: boolean;
  /** The events behind an exclusion by maintenance. */
  readonly events: readonly AllowedEvent[];
}

/** Whose dates bound an allowance's spans. */
export interface AllowanceZones {
  readonly contract: Zone;
  readonly account: Zone;
}

/** What is left of each exclusion's time, in the order given. */
export function drawAllowances(
  drawings: readonly Drawing[],
  live: IntervalSet,
  zones: AllowanceZones,
): IntervalSet[] {
  const runs = runsOf(drawings, zones);
  const down = new IntervalCursor(live);
  const cuts = boundsOf([live, ...drawings.map(({ set }) => set)]);
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] as number;
    const on = runs.filter(({ cursor }) => cursor.covers(start));
    const isDown = down.covers(start);
    if (on.some(({ stocks }) => stocks.length > 0)) {
      drawOn(on, isDown, start, cuts[i + 1] as number);
    }
  }
  return runs.map(({ stocks, granted }, k) =>
    stocks.length > 0 ? granted : (drawings[k] as Drawing).set,
  );
}

/** An exclusion while time goes by. */
interface Run {
  readonly cursor: IntervalCursor;
  readonly byMaintenance: boolean;
  readonly stocks: readonly Stock[];
  readonly granted: number[];
}

function runsOf(drawings: readonly Drawing[], zones: AllowanceZones): Run[] {
  const shared = new Map<string, Stock>();
  const stock = (allowance: Allowance, events: readonly AllowedEvent[]): Stock => {
    const { sharedAs, zone = "contract" } = allowance;
    const before = sharedAs === undefined ? undefined : shared.get(sharedAs);
    const own = before ?? stockOf(allowance, zones[zone], events);
    if (sharedAs !== undefined) shared.set(sharedAs, own);
    return own;
  };
  return drawings.map(({ set, exclusion, byMaintenance, events }) => ({
    cursor: new IntervalCursor(set),
    byMaintenance,
    stocks: [...new Set((exclusion?.allowances ?? []).map((each) => stock(each, events)))],
    granted: [],
  }));
}

/**
 * Draws on the allowances of the exclusions that cover a stretch within which none begins or ends. Each
 * step ends at the bound of a span or event, or where a stock that is drawn on is used up; what nobody
 * draws on is passed over whole.
 */
function drawOn(on: readonly Run[], isDown: boolean, start: number, end: number): void {
  let at = start;
  while (at < end) {
    const open = on.filter(({ stocks }) => stocks.every((stock) => stock.hasLeft(at)));
    const granting = open.find(({ byMaintenance }) => byMaintenance);
    const deciding = isDown ? open[0] : undefined;
    const drawn = [
      ...stocksOf(granting, "maintenance-time"),
      ...stocksOf(deciding, "excluded-downtime"),
    ];
    let until = end;
    for (const { stocks } of on) {
      for (const stock of stocks) until = Math.min(until, stock.boundAfter(at));
    }
    for (const stock of drawn) until = Math.min(until, at + stock.lasts(at));
    for (const { granted } of open) appendInterval(granted, at, until);
    for (const stock of drawn) stock.draw(at, until - at);
    at = until;
  }
}

function stocksOf(run: Run | undefined, of: Allowance["of"]): readonly Stock[] {
  return run === undefined ? [] : run.stocks.filter((stock) => stock.of === of);
}

/** The zones of allowances: the account's own where it is known, else the contract's. */
export function allowanceZones(contract: Zone, account: string | null): AllowanceZones {
  return { contract, account: account === null ? contract : zoneOf(account) };
}
