/** A credit for each incident of the tables' month, and what becomes of the incidents. */
import type { CreditAssessment, CreditTerms, Outage, ServiceFacts } from "nines";
import { type ServiceTerms, short } from "../downtime/service.js";
import { type Asked, assessAll, credited, owed, percent } from "./credited.js";

/** A tenth of the fee for an incident of an hour at most, a fifth for a longer one, in a month of 100 %. */
export function each(more: Partial<CreditTerms> = {}, terms: ServiceTerms = {}) {
  const tiers = [
    { over: "PT0S", credit: percent(10) },
    { over: "PT1H", credit: percent(20) },
  ];
  const schedule = { kind: "duration-tiers", tiers } as const;
  const commitment = { targetPercent: 100, ...terms.commitment };
  return credited({ per: "incident", schedule, ...more }, { ...terms, commitment });
}

/** What becomes of each incident: `10:00-11:00 20000`. */
function told(found: readonly CreditAssessment[]): string[] {
  return found.map((one) => {
    const { incident } = one;
    const stretch =
      incident === null
        ? "none"
        : `${short(incident.start)}-${incident.end === null ? "" : short(incident.end)}`;
    return `${stretch} ${owed(one)}`;
  });
}

export function becomes(
  outages: readonly Outage[],
  policy = each(),
  facts: ServiceFacts = {},
  asked: Asked = {},
) {
  return told(assessAll(policy, { outages, ...facts }, asked));
}
