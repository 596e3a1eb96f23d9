/** Laws of a request's clocks: pauses, what is used up and what is left, what a status says. */
import fc from "fast-check";
import {
  type Policy,
  type RequestEvent,
  type SupportRequest,
  supportCompliance,
  trackRequest,
} from "nines";
import { businessTimeBetween } from "nines/time";
import { expect, test } from "vitest";
import {
  delays,
  limits,
  measured,
  officeHours,
  policies,
  policyOf,
  receipts,
  requests,
} from "../support/random-requests.js";

const minute = 60_000;
const day = 86_400_000;
const everyMetric = [
  "acknowledgement",
  "first-response",
  "work-start",
  "progress-update",
  "workaround",
  "resolution",
] as const;

const waits = (at: number): RequestEvent => ({ at, type: "waiting-on-customer" });
const replies = (at: number): RequestEvent => ({ at, type: "customer-replied" });

/** A request received at an instant, a pause of it, and an instant inside the pause. */
const pauses = fc
  .tuple(receipts, fc.nat(3 * 1440), fc.nat(3 * 1440), fc.nat(100))
  .map(([receivedAt, before, length, share]) => {
    const from = receivedAt + before * minute;
    const until = from + length * minute;
    const between = from + Math.floor((length * share) / 100) * minute;
    return { receivedAt, from, between, until };
  });

function request(
  receivedAt: number,
  events: readonly RequestEvent[],
  severity = "high",
): SupportRequest {
  return { id: "R", receivedAt, channel: "portal", severity, events };
}

function dueInstants(policy: Policy, asked: SupportRequest, asOf: number): number[] {
  return trackRequest(policy, asked, { asOf }).deadlines.map(({ dueAt }) => Date.parse(dueAt));
}

test("a pause never brings a deadline nearer", () => {
  fc.assert(
    fc.property(policies(limits), pauses, (policy, { receivedAt, from, until }) => {
      const without = dueInstants(policy, request(receivedAt, []), until);
      const paused = dueInstants(policy, request(receivedAt, [waits(from), replies(until)]), until);
      expect(paused.length).toBe(without.length);
      paused.forEach((due, n) => {
        expect(due).toBeGreaterThanOrEqual(without[n] as number);
      });
    }),
  );
});

test("a longer pause never brings a deadline nearer", () => {
  fc.assert(
    fc.property(policies(limits), pauses, (policy, { receivedAt, from, between, until }) => {
      const short = dueInstants(
        policy,
        request(receivedAt, [waits(from), replies(between)]),
        until,
      );
      const long = dueInstants(policy, request(receivedAt, [waits(from), replies(until)]), until);
      long.forEach((due, n) => {
        expect(due).toBeGreaterThanOrEqual(short[n] as number);
      });
    }),
  );
});

test("two pauses that touch are one", () => {
  fc.assert(
    fc.property(
      policies(limits),
      pauses,
      delays,
      (policy, { receivedAt, from, between, until }, delay) => {
        const asOf = until + delay;
        const one = trackRequest(policy, request(receivedAt, [waits(from), replies(until)]), {
          asOf,
        });
        const touching = [waits(from), replies(between), waits(between), replies(until)];
        const two = trackRequest(policy, request(receivedAt, touching), { asOf });
        fc.pre(from < between && between < until);
        expect(two.deadlines).toEqual(one.deadlines);
        expect(two.nextChangeAt).toBe(one.nextChangeAt);
      },
    ),
  );
});

test("on a clock of open time, used and paused time together are the open time that passed", () => {
  const businessTime = fc.nat(3000).map((minutes) => `PT${minutes}M`);
  fc.assert(
    fc.property(businessTime, pauses, delays, (amount, { receivedAt, from, until }, delay) => {
      const within = { businessTime: amount, calendar: "office" };
      const clock = { outsideHours: "next-opening", pauses: ["resolution"] } as const;
      const policy = policyOf({ high: [{ metric: "resolution", within }] }, clock);
      const asOf = from + delay;
      const asked = request(receivedAt, [waits(from), replies(until)]);
      const [resolution] = trackRequest(policy, asked, { asOf }).deadlines;
      const open = (a: number, b: number) => (b <= a ? 0 : businessTimeBetween(officeHours, a, b));
      expect(resolution?.pausedMs).toBe(open(from, Math.min(until, asOf)));
      expect((resolution?.elapsedMs ?? 0) + (resolution?.pausedMs ?? 0)).toBe(
        open(receivedAt, asOf),
      );
    }),
  );
});

test("what is used up and what is left make up the limit, while it runs or is paused", () => {
  let tried = 0;
  fc.assert(
    fc.property(policies(measured, {}, ["as-is"]), requests, delays, (policy, asked, delay) => {
      const asOf = Number(asked.receivedAt) + delay;
      for (const each of trackRequest(policy, asked, { asOf }).deadlines) {
        if (each.remainingMs === null) continue;
        const severity = policy.support?.severities.find(({ id }) => id === each.severity);
        const target = severity?.targets.find(({ metric }) => metric === each.metric);
        tried++;
        const budget = budgetMs(target?.within);
        expect(each.remainingMs).toBe(Math.max(0, budget - each.elapsedMs));
      }
    }),
  );
  expect(tried).toBeGreaterThan(0);
});

test("a status says what its instants say", () => {
  fc.assert(
    fc.property(policies(limits), requests, delays, (policy, asked, delay) => {
      const asOf = Number(asked.receivedAt) + delay;
      const { deadlines, phase } = trackRequest(policy, asked, { asOf });
      for (const each of deadlines) {
        const { status, satisfiedAt, breachedAt, remainingMs, metric } = each;
        const due = Date.parse(each.dueAt);
        const satisfied = satisfiedAt === null ? null : Date.parse(satisfiedAt);
        const runs = status === "running" || status === "paused";
        expect(remainingMs !== null).toBe(runs);
        expect(breachedAt !== null).toBe(status === "breached");
        expect(each.elapsedMs).toBeGreaterThanOrEqual(0);
        expect(each.pausedMs).toBeGreaterThanOrEqual(0);
        if (status === "met") expect(satisfied).toBeLessThanOrEqual(due);
        else if (status === "breached") expect(Date.parse(breachedAt ?? "")).toBe(due + 1);
        else expect(satisfied).toBe(null);
        if (status === "breached") expect(satisfied ?? asOf).toBeGreaterThan(due);
        if (runs) expect(due).toBeGreaterThanOrEqual(asOf);
        if (status === "paused") {
          expect(phase).toBe("paused");
          expect(policy.support?.clock.pauses).toContain(metric);
        }
      }
    }),
  );
});

test("every metric of the severity has its deadline, one that does not recur only one", () => {
  fc.assert(
    fc.property(policies(limits), requests, delays, (policy, asked, delay) => {
      const status = trackRequest(policy, asked, { asOf: Number(asked.receivedAt) + delay });
      const severity = policy.support?.severities.find(({ id }) => id === status.severity);
      const found = status.deadlines.map(({ metric }) => metric);
      for (const { metric } of severity?.targets ?? []) {
        if (metric !== "progress-update") expect(found).toContain(metric);
      }
      const once = found.filter((metric) => metric !== "progress-update");
      expect(new Set(once).size).toBe(once.length);
      expect(found).toEqual(
        [...found].sort((a, b) => everyMetric.indexOf(a) - everyMetric.indexOf(b)),
      );
    }),
  );
});

test("a row's requests are each met, missed, running or cancelled, and never two of them", () => {
  const several = fc.array(requests, { maxLength: 4 });
  const measuredOnce = policies(limits);
  fc.assert(
    fc.property(measuredOnce, several, delays, (policy, list, delay) => {
      const named = list.map((each, n) => ({ ...each, id: `R${n}` }));
      const first = Math.min(
        ...named.map(({ receivedAt }) => Number(receivedAt)),
        Date.UTC(2029, 0),
      );
      const asOf = first + delay;
      const period = { start: first, end: first + 1000 * day };
      const { rows } = supportCompliance(policy, named, { period, asOf });
      for (const row of rows.filter(({ metric }) => metric !== "progress-update")) {
        const ids = [...row.met, ...row.breached, ...row.running, ...row.cancelled];
        expect(new Set(ids).size).toBe(ids.length);
        const { numerator, denominator } = row.ratio ?? { numerator: "0", denominator: "0" };
        expect([numerator, denominator]).toEqual([
          String(row.met.length),
          String(row.met.length + row.breached.length),
        ]);
      }
    }),
    { numRuns: 100 },
  );
});

test("nothing changes before the instant at which something changes next", () => {
  fc.assert(
    fc.property(policies(measured), requests, delays, (policy, asked, delay) => {
      const asOf = Number(asked.receivedAt) + delay;
      const events = (asked.events ?? []).filter(({ at }) => Number(at) <= asOf);
      const look = (at: number) => trackRequest(policy, { ...asked, events }, { asOf: at });
      const now = look(asOf);
      const next = now.nextChangeAt === null ? asOf + 300 * day : Date.parse(now.nextChangeAt);
      expect(next).toBeGreaterThan(asOf);
      const statuses = (at: number) => look(at).deadlines.map(({ status }) => status);
      expect(statuses(next - 1)).toEqual(now.deadlines.map(({ status }) => status));
    }),
  );
});

function budgetMs(limit: object | undefined): number {
  const text: unknown = Object.entries(limit ?? {}).find(([key]) => key !== "calendar")?.[1];
  return Number(/^PT(\d+)M$/.exec(String(text))?.[1]) * minute;
}
