/**
 * The statement of one credit: whether it is owed, each condition with its finding, the sum line by line,
 * and the dates that matter.
 */
import type {
  CreditAssessment,
  CreditedIncident,
  ServiceExtension,
} from "../credit/credit-assessment.js";
import { moneyText } from "../money/amount.js";
import { periodName } from "../policy/period-document.js";
import { describeDuration } from "../time/duration.js";
import { bullets, cited, escaped, readable, table } from "./markdown.js";

/** The verdict on a credit in one sentence. */
export function creditVerdict(credit: CreditAssessment): string {
  const period = subjectOf(credit);
  const potential =
    credit.potentialAmount === null ? "" : ` It would be ${moneyText(credit.potentialAmount)}.`;
  switch (credit.decision) {
    case "eligible":
      return `A service credit of ${owedText(credit)} is owed for ${period}.`;
    case "ineligible":
      return `No service credit is owed for ${period}: ${unmet(credit).join(", ")}.`;
    case "premature":
      return `It is too early to decide on a service credit for ${period}${credit.until === null ? "" : `; look again after ${readable(credit.until)}`}.${potential}`;
    case "indeterminate":
      return `A service credit for ${period} cannot be decided from the facts given; missing: ${credit.missing.map(escaped).join(", ") || "see below"}.${potential}`;
    case "no-remedy":
      return "The contract names no service credit.";
  }
}

function unmet({ conditions }: CreditAssessment): string[] {
  return conditions
    .filter(({ status }) => status === "not-met")
    .map(({ id }) => escaped(conditionFails.get(id) ?? `${id} does not hold`));
}

function owedText({ amount, extension }: CreditAssessment): string {
  if (amount !== null) return moneyText(amount);
  return extension === null ? "" : extensionText(extension);
}

const conditionFails: ReadonlyMap<string, string> = new Map([
  ["commitment-missed", "the commitment was met"],
  ["customer-impact", "no failed attempt at access during counted downtime is recorded"],
  ["good-standing", "the account was not in good standing"],
  ["claim", "no claim was properly received in time"],
  ["attainment-missed", "the promised share of requests was answered in time"],
  ["targets-missed", "too few targets were missed"],
  ["incident", "no incident that counts ended in the period"],
  ["incident-report", "not every incident was reported in time"],
  ["minimum-credit", "the amount is below the least that is paid"],
  ["highest-only", "another credit of the period is higher"],
]);

const conditionNames: ReadonlyMap<string, string> = new Map([
  ["commitment-missed", "Commitment missed"],
  ["customer-impact", "Customer was affected"],
  ["good-standing", "Account in good standing"],
  ["claim", "Claimed in time"],
  ["attainment-missed", "Promised share missed"],
  ["targets-missed", "Targets missed"],
  ["incident", "Incident over"],
  ["incident-report", "Incident reported in time"],
  ["minimum-credit", "Reaches the least that is paid"],
  ["highest-only", "Highest credit of the period"],
]);

/** The period, and where each is credited on its own, the resource and the incident. */
function subjectOf({ period, resource, incident }: CreditAssessment): string {
  const of = resource === null ? "" : `${escaped(resource)} in `;
  const name = `${of}${escaped(periodName(period))}`;
  return incident === null ? name : `the incident ${incidentText(incident)}`;
}

function incidentText({ start, end }: CreditedIncident): string {
  return end === null
    ? `from ${readable(start)} on`
    : `from ${readable(start)} to ${readable(end)}`;
}

function extensionText(extension: ServiceExtension): string {
  if ("ms" in extension) return `${describeDuration(extension.ms)} of service`;
  return `${extension.days} ${extension.days === 1 ? "day" : "days"} of service`;
}

/** The section on a credit. */
export function creditSection(credit: CreditAssessment): string {
  if (credit.decision === "no-remedy") {
    return `## Service credit\n\nThe contract names none (${cited(credit.clause)}).`;
  }
  const conditions = table(
    ["Condition", "Status", "Finding", "Clause"],
    credit.conditions.map(({ id, status, because, clause }) => [
      escaped(conditionNames.get(id) ?? id.replace(/^fact:/, "")),
      status.replace("-", " "),
      because.map(({ text }) => escaped(text)).join(" ") || "–",
      cited(clause),
    ]),
  );
  const {
    base,
    amount,
    extension,
    claimWindow,
    resubmitBy,
    decisionDueAt,
    paymentDueAt,
    expiresAt,
  } = credit;
  const facts = [
    base === null ? null : `Base: ${moneyText(base)}`,
    extension === null ? null : `Owed in service: ${extensionText(extension)}`,
    ...credit.lines.map(
      ({ label, amountMinor }) =>
        `${escaped(label)}: ${amount === null ? "" : moneyText({ amountMinor, currency: amount.currency })}`,
    ),
    claimWindow === null
      ? null
      : `Claims: from ${readable(claimWindow.opensAt)}, before ${readable(claimWindow.closesAt)}`,
    resubmitBy === null ? null : `A claim can be sent (again) up to ${readable(resubmitBy)}`,
    decisionDueAt === null ? null : `The provider decides by ${readable(decisionDueAt)}`,
    paymentDueAt === null ? null : `It is given by ${readable(paymentDueAt)}`,
    expiresAt === null ? null : `Valid up to ${readable(expiresAt)}`,
    credit.invoices === "future" ? "It can be used on later invoices only." : null,
    credit.remedy === "sole" ? "The credit is the sole remedy." : null,
  ];
  const list = bullets(facts.filter((fact) => fact !== null));
  return `## Service credit ${escaped(credit.credit ?? "")}, ${subjectOf(credit)}\n\n${conditions}\n\n${list}`;
}
