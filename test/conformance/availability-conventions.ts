/**
 * How a caller who wants a monitoring system's convention gets it from nines: one for each section of
 * docs/deviations.md on availability, as that section words it.
 */
import { definePolicy, type Maintenance } from "nines";
import type { Comparison } from "./agreement.js";
import {
  measured,
  ourAvailability,
  theirAvailability,
  writtenAvailability,
} from "./availability-answers.js";
import { factsOf, gapsOf, policyOf, questionSoFar } from "./availability-policy.js";
import { type AvailabilityVector, readAvailabilityVectors } from "./availability-vectors.js";

/** Vectors that ask for a percentage. */
export const availability: Comparison<AvailabilityVector> = {
  read: readAvailabilityVectors,
  title: ({ kind }) => kind,
  theirs: theirAvailability,
  ours: ourAvailability,
  other: (convention, vector) => conventions.get(convention)?.(vector) ?? null,
};

const conventions: ReadonlyMap<string, (vector: AvailabilityVector) => string> = new Map([
  ["A period that is still running", soFar],
  ["An outage while nobody watched", withoutUnwatched],
]);

function soFar(vector: AvailabilityVector): string {
  return writtenAvailability(vector, measured(vector, { question: questionSoFar(vector) }));
}

function withoutUnwatched(vector: AvailabilityVector): string {
  const { availability: terms, ...policy } = policyOf(vector);
  const [commitment] = terms?.commitments ?? [];
  if (terms === undefined || commitment === undefined) throw new Error("no commitment");
  const facts = factsOf(vector);
  const unwatched = gapsOf(vector).map(
    ([start, end], n): Maintenance => ({ id: `gap ${n}`, start, end, type: "unwatched" }),
  );
  return writtenAvailability(
    vector,
    measured(vector, {
      policy: definePolicy({
        ...policy,
        availability: {
          ...terms,
          commitments: [{ ...commitment, denominator: "period-less-maintenance" }],
          exclusions: [
            { id: "unwatched", kind: "maintenance", types: ["unwatched"] },
            ...terms.exclusions,
          ],
        },
      }),
      facts: { ...facts, maintenance: [...(facts.maintenance ?? []), ...unwatched] },
    }),
  );
}
