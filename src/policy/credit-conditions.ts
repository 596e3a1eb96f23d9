/** What must hold beside the miss: impact on the customer, good standing, and facts that a policy declares. */
import * as z from "zod";

/** What must hold beside the miss. */
export interface CreditConditions {
  /** The customer must have tried to get access and failed because of counted downtime. */
  readonly impact?: "failed-access" | undefined;
  /** The clause that asks for impact. */
  readonly impactClause?: string | undefined;
  readonly standing?: StandingCondition | undefined;
  /** Facts that must be true, such as a deployment across two sites; the facts say so by name. */
  readonly facts?: readonly (string | DeclaredFact)[] | undefined;
}

/** A standing that the customer's account must not have. */
export interface StandingCondition {
  /** The standings, as the account's facts name them. */
  readonly excludes: readonly string[];
  /**
   * When the claim that counts was sent (of an automatic credit at the decision), at the decision, or from
   * the period's start to the decision. The decision is at `asOf`.
   */
  readonly at: "claim" | "decision" | "throughout";
  readonly clause?: string | undefined;
}

/** A fact that must be true, with its clause. */
export interface DeclaredFact {
  /** Its name in the facts. */
  readonly fact: string;
  readonly clause?: string | undefined;
}

const text = z.string().min(1);
const clause = text.optional();

export const creditConditionsSchema: z.ZodType<CreditConditions, CreditConditions> = z.strictObject(
  {
    impact: z.literal("failed-access").optional(),
    impactClause: clause,
    standing: z
      .strictObject({
        excludes: z.array(text).min(1).max(1000),
        at: z.enum(["claim", "decision", "throughout"]),
        clause,
      })
      .optional(),
    facts: z
      .array(z.union([text, z.strictObject({ fact: text, clause })]))
      .max(1000)
      .optional(),
  },
);
