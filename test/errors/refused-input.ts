/** For every issue code, input that is refused with it. */
import { refusedCredits } from "./refused-credits.js";
import { refusedEntries } from "./refused-entries.js";
import { refusedFacts } from "./refused-facts.js";
import { refusedPolicies } from "./refused-policies.js";
import { refusedRequests } from "./refused-requests.js";
import type { RefusedInput } from "./refused-row.js";
import { refusedTimes } from "./refused-times.js";

/** All of it. */
export const refusedInputs: readonly RefusedInput[] = [
  ...refusedCredits,
  ...refusedEntries,
  ...refusedFacts,
  ...refusedPolicies,
  ...refusedRequests,
  ...refusedTimes,
];
