/** Laws of a request's history: what is known when, and what makes no difference. */
import fc from "fast-check";
import { computeDeadlines, type RequestStatus, type SupportRequest, trackRequest } from "nines";
import { expect, test } from "vitest";
import { delays, limits, policies, requests } from "../support/random-requests.js";

const cases = fc.tuple(policies(limits), requests, delays).map(([policy, request, delay]) => ({
  policy,
  request,
  asOf: Number(request.receivedAt) + delay,
}));

function withoutFuture(status: RequestStatus): RequestStatus {
  return { ...status, because: status.because.filter(({ rule }) => rule !== "after-as-of") };
}

function upTo(request: SupportRequest, asOf: number): SupportRequest {
  return { ...request, events: (request.events ?? []).filter(({ at }) => Number(at) <= asOf) };
}

test("what was known at an instant does not depend on what happened after it", () => {
  fc.assert(
    fc.property(cases, ({ policy, request, asOf }) => {
      const whole = trackRequest(policy, request, { asOf });
      const prefix = trackRequest(policy, upTo(request, asOf), { asOf });
      expect(withoutFuture(whole)).toEqual(prefix);
    }),
  );
});

test("the order in which events are listed makes no difference where their instants differ", () => {
  const shuffled = cases.chain((each) => {
    const { events = [] } = each.request;
    const apart = [...new Map(events.map((event) => [event.at, event])).values()];
    const request = { ...each.request, events: apart };
    const anyOrder = fc.shuffledSubarray(apart, { minLength: apart.length });
    return anyOrder.map((order) => ({ ...each, request, order }));
  });
  fc.assert(
    fc.property(shuffled, ({ policy, request, order, asOf }) => {
      const inOrder = trackRequest(policy, request, { asOf });
      expect(trackRequest(policy, { ...request, events: order }, { asOf })).toEqual(inOrder);
    }),
  );
});

test("an event given twice makes no difference but a finding", () => {
  fc.assert(
    fc.property(cases, fc.nat(7), ({ policy, request, asOf }, n) => {
      const { events = [] } = upTo(request, asOf);
      const again = events[n % Math.max(1, events.length)];
      fc.pre(again !== undefined);
      const once = trackRequest(policy, { ...request, events }, { asOf });
      const twice = trackRequest(policy, { ...request, events: [...events, again] }, { asOf });
      expect(twice.deadlines).toEqual(once.deadlines);
      expect(twice.phase).toBe(once.phase);
      expect(twice.because.length).toBe(once.because.length + 1);
    }),
  );
});

test("a status survives JSON, and so do the policy and the request it is made of", () => {
  fc.assert(
    fc.property(cases, ({ policy, request, asOf }) => {
      const options = { asOf, warnAt: [{ percent: 50 }, { left: "PT1H" }] };
      const status = trackRequest(policy, request, options);
      expect(throughJson(status)).toStrictEqual(status);
      const copied = trackRequest(throughJson(policy), throughJson(request), options);
      expect(copied).toEqual(status);
    }),
  );
});

test("a request to which nothing happened is due when it is computed to be due", () => {
  fc.assert(
    fc.property(cases, ({ policy, request, asOf }) => {
      const untouched = { ...request, events: [] };
      const short = ({
        metric,
        clockStartsAt,
        expectedFrom,
        dueAt,
        clause,
      }: RequestStatus["deadlines"][number]) =>
        JSON.stringify({ metric, clockStartsAt, expectedFrom, dueAt, clause });
      const tracked = trackRequest(policy, untouched, { asOf });
      const computed = computeDeadlines(policy, request).deadlines;
      expect(tracked.deadlines.map(short).sort()).toEqual(
        computed.map((each) => short(each as RequestStatus["deadlines"][number])).sort(),
      );
    }),
  );
});

function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
