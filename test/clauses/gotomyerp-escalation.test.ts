/**
 * gotomyerp 1.2: what the customer escalates, and is no emergency, is an escalation, and may be priced
 * at emergency rates.
 */
import { describe, expect, test } from "vitest";
import { deadlinesOf, emergency, ticket, timesOf } from "./gotomyerp-deadlines.js";

const noon = "2026-02-04T12:00:00.000-05:00";

describe("an escalation by the customer", () => {
  test("is handled as one, and may cost more", () => {
    const result = deadlinesOf(ticket(noon, { escalated: true }));
    expect(result).toMatchObject({
      handling: "customer-escalation",
      pricing: "may-be-emergency-rate",
      severity: "level-1",
    });
    expect(result.because).toContainEqual(
      expect.objectContaining({ rule: "escalation", clause: "gotomyerp 1.2", outcome: "applied" }),
    );
  });

  test("keeps the targets of its own severity by default", () => {
    const request = ticket(noon, { escalated: true });
    const plain = deadlinesOf(ticket(noon)).deadlines;
    expect(deadlinesOf(request).deadlines.map(({ metric, dueAt }) => [metric, dueAt])).toEqual(
      plain.map(({ metric, dueAt }) => [metric, dueAt]),
    );
  });

  test("of an emergency is an emergency, at no extra price", () => {
    const request = ticket(noon, { escalated: true, ...emergency("Boston", "Albany") });
    expect(deadlinesOf(request)).toMatchObject({ handling: "emergency", pricing: "included" });
  });

  test("of what does not qualify as an emergency is an escalation", () => {
    const request = ticket(noon, { escalated: true, ...emergency("Boston") });
    const result = deadlinesOf(request);
    expect(result.handling).toBe("customer-escalation");
    expect(result.because.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ["emergency", "not-applied"],
      ["escalation", "applied"],
    ]);
  });

  test("by e-mail stays level 3", () => {
    const request = ticket(noon, { escalated: true, channel: "email", severity: undefined });
    expect(deadlinesOf(request)).toMatchObject({
      handling: "customer-escalation",
      severity: "level-3",
    });
  });

  test("waits for opening like its severity", () => {
    const request = ticket("2026-02-07T12:00:00.000-05:00", { escalated: true });
    expect(timesOf(request).due).toBe("2026-02-09T09:00:00.000-05:00");
  });

  test("that is not one is standard and included", () => {
    const expected = { handling: "standard", pricing: "included" };
    expect(deadlinesOf(ticket(noon, { escalated: false }))).toMatchObject(expected);
    expect(deadlinesOf(ticket(noon))).toMatchObject(expected);
  });
});
