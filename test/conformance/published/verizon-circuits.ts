/** An April of two of Verizon's circuits, one of which was down, from the opening of the tickets on. */
import type { ServiceFacts } from "nines";
import { usd } from "./monthly-terms.js";
import { billed, downFor, type Length } from "./recorded-facts.js";
import { proof } from "./verizon-terms.js";

export const lastInstant = "2026-05-31T03:59:59.999Z";
const ticket = "2026-04-10T12:00Z";

/** April's charge is 2,000.00 for the circuit that was down and 500.00 for another. */
export function april(
  lengths: readonly Length[],
  submittedAt = lastInstant,
  evidence: readonly string[] = proof,
): ServiceFacts {
  const outages = lengths.map((length, n) => {
    const start = n === 0 ? ticket : `2026-04-${10 + n * 5}T12:00Z`;
    return downFor(start, length, { reportedAt: start, resources: ["circuit-1"] });
  });
  return {
    ...billed(usd(0), outages, {
      claims: [{ submittedAt, evidence }],
      facts: { "ticket-on-first-awareness": true },
      resources: [{ id: "circuit-1" }, { id: "circuit-2" }],
    }),
    account: {
      fees: [
        { month: "2026-04", item: "circuit-1", fee: usd(200_000) },
        { month: "2026-04", item: "circuit-2", fee: usd(50_000) },
      ],
    },
  };
}

export const inApril = { period: "2026-04", asOf: "2026-07-01T00:00Z" } as const;
export const availability = { ...inApril, credit: "availability" } as const;
export const repair = { ...inApril, credit: "repair" } as const;
