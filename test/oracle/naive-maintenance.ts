/**
 * Maintenance looked at step by step: what was recorded at an instant, what of it an exclusion excuses
 * and why the rest falls short, and the stocks of allowances, which are drawn on step by step in order
 * of time. Nothing here comes from the library but types.
 */
import type { Allowance, Maintenance, MaintenanceExclusion, PolicyConfig } from "nines";
import { isInTime, isInWindow, lengthOf, spanName } from "./naive-clock.js";

/** The maintenance of some types that was going on, as far as it is known. */
export function recordedAt(
  maintenance: readonly Maintenance[],
  types: readonly string[] | undefined,
  at: number,
  asOf: number,
): readonly Maintenance[] {
  return maintenance.filter(
    ({ type, start, end }) =>
      types?.includes(type) !== false &&
      (start as number) < asOf &&
      (start as number) <= at &&
      at < (end as number),
  );
}

/** Why an exclusion does not excuse maintenance at an instant; none where it does. */
export function shortcomings(
  exclusion: MaintenanceExclusion,
  work: Maintenance,
  policy: PolicyConfig,
  at: number,
  asOf: number,
): readonly string[] {
  const { notice, channels, onlyIn } = exclusion;
  const { announcedAt, announcedEnd, channel, start, end } = work;
  const reasons: string[] = [];
  const announced = announcedAt !== undefined && (announcedAt as number) <= asOf;
  if (
    notice !== undefined &&
    !(announced && isInTime(notice, announcedAt as number, start as number, policy))
  ) {
    reasons.push("late-notice");
  }
  if (channels !== undefined && channel !== undefined && !channels.includes(channel)) {
    reasons.push("wrong-channel");
  }
  const windows = policy.availability?.windows ?? {};
  const inside = (name: string): boolean => {
    const window = windows[name];
    return window !== undefined && isInWindow(window, policy.zone, at);
  };
  if (onlyIn !== undefined && !onlyIn.some(inside)) reasons.push("outside-window");
  if (at >= ((announcedEnd ?? end) as number)) reasons.push("overrun");
  return reasons;
}

/** What is left of allowances. */
export class Stocks {
  readonly #used = new Map<string, number>();
  readonly #zone: string;
  readonly #accountZone: string;
  readonly #step: number;

  constructor(zone: string, accountZone: string, step: number) {
    this.#zone = zone;
    this.#accountZone = accountZone;
    this.#step = step;
  }

  /** Which of the events going on are excused: those for which every allowance has something left. */
  excused(
    { id, allowances = [] }: MaintenanceExclusion,
    events: readonly Maintenance[],
    at: number,
  ): readonly Maintenance[] {
    return events.filter((event) =>
      allowances.every(
        (allowance, n) =>
          (this.#used.get(this.#nameOf(allowance, `${id} ${n}`, event, at)) ?? 0) <
          lengthOf(allowance.max),
      ),
    );
  }

  /** Draws one step on the allowances of one kind, once on each stock. */
  draw(
    { id, allowances = [] }: MaintenanceExclusion,
    of: Allowance["of"],
    events: readonly Maintenance[],
    at: number,
  ): void {
    const names = new Set<string>();
    for (const [n, allowance] of allowances.entries()) {
      if (allowance.of !== of) continue;
      for (const event of events) names.add(this.#nameOf(allowance, `${id} ${n}`, event, at));
    }
    for (const name of names) this.#used.set(name, (this.#used.get(name) ?? 0) + this.#step);
  }

  #nameOf(allowance: Allowance, own: string, event: Maintenance, at: number): string {
    const { per, sharedAs, zone } = allowance;
    const stock = sharedAs === undefined ? `own ${own}` : `shared ${sharedAs}`;
    const part =
      per === "event"
        ? event.id
        : spanName(per, zone === "account" ? this.#accountZone : this.#zone, at);
    return `${stock} ${per} ${part}`;
  }
}
