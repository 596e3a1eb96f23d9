/** Whether the customer was affected: an attempt at access proves it only inside counted downtime, `[start, end)`. */
import type { FactRecords } from "../facts/facts.js";
import { covers } from "../time/interval-sweep.js";
import { type JudgedCondition, judging } from "./conditions.js";
import type { CreditSubject } from "./subject.js";

/** Whether the customer tried to get access during counted downtime and failed. */
export function customerImpact(
  clause: string | undefined,
  { accessAttempts, outages }: FactRecords,
  { period, incident, countedTime, undeterminedTime }: CreditSubject,
  asOf: number,
): JudgedCondition {
  const judged = judging("customer-impact", "impact", clause);
  if (accessAttempts === null) {
    return judged("unknown", "No record of attempts at access was given.", {}, ["accessAttempts"]);
  }
  const failed = accessAttempts.filter((attempt) => attempt.failed && attempt.at <= asOf);
  const [counted, undetermined] = [countedTime(), undeterminedTime()];
  const hits = failed.filter(({ at }) => covers(counted, at)).length;
  const unwatched = failed.filter(({ at }) => covers(undetermined, at)).length;
  const params = {
    failedDuringCounted: hits,
    failedUnwatched: unwatched,
    attempts: accessAttempts.length,
  };
  if (hits > 0) {
    const attempts = hits === 1 ? "attempt" : "attempts";
    return judged("met", `${hits} failed ${attempts} at access during counted downtime.`, params);
  }
  if (outages === null && failed.length > 0) {
    const text = "Access failed; whether downtime was to blame is not known.";
    return judged("unknown", text, params);
  }
  if (unwatched > 0) {
    const text = "Access failed while nobody watched the service.";
    return judged("unknown", text, params, ["unmonitored"]);
  }
  const text = "No failed attempt at access during counted downtime.";
  const goesOn = incident === null ? period.end > asOf : incident.goesOn;
  return judged(goesOn ? "unknown" : "not-met", text, params);
}
