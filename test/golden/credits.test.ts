/** What a credit's assessment says, whole, of a credit of each kind. */
import { assessAll } from "../credit/credited.js";
import { claimAnswers } from "./claim-answers.js";
import { type CreditScenario, creditScenarios } from "./credit-scenarios.js";
import { feeScenarios } from "./fee-scenarios.js";
import { incidentCreditScenarios } from "./incident-credit-scenarios.js";
import { mustAnswerAsStored } from "./stored-answers.js";

/** The assessments, without what all of them say of the policy. */
function assessments(scenarios: Readonly<Record<string, CreditScenario>>) {
  return Object.fromEntries(
    Object.entries(scenarios).map(([name, { policy, facts, asked }]) => [
      name,
      () =>
        assessAll(policy, facts, asked).map(
          ({ policy: _, readings: __, assumptions: ___, ...rest }) => rest,
        ),
    ]),
  );
}

mustAnswerAsStored("credits", assessments(creditScenarios));
mustAnswerAsStored("incident-credits", assessments(incidentCreditScenarios));
mustAnswerAsStored("fees", assessments(feeScenarios));
mustAnswerAsStored("claims", claimAnswers);
