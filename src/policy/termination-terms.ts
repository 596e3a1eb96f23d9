/**
 * Termination terms: how often, or how badly, a commitment must be missed before the customer may end the
 * contract, and within which time after that notice must be given. A contract with several such grounds
 * ("four months in a row, or five of any twelve, or one below 95 %") has a term for each.
 */
import * as z from "zod";
import { refusal } from "../core/issue.js";
import { addRefusal } from "../core/validation.js";
import { creditPercentSchema, type Percent, percentSchema } from "../money/percent.js";
import type { Duration } from "../time/duration.js";
import { durationSchema, type TimeLimit, timeLimitSchema } from "./time-limit.js";

/** One ground on which the customer may end the contract. */
export interface TerminationTerms {
  readonly id: string;
  /** The commitment whose periods are looked at. */
  readonly commitment: string;
  readonly clause?: string | undefined;
  readonly rule: TerminationRule;
  /** Within which time of the end of the period that completes the rule; without one the right stays. */
  readonly exercise?: TimeLimit | undefined;
}

/** What the measurement periods of a commitment must come to. */
export type TerminationRule =
  | {
      /** So many in a row were missed. */
      readonly consecutive: number;
    }
  | {
      /** So many of any so many successive ones were missed. */
      readonly misses: number;
      /** How many successive ones are looked at. */
      readonly of: number;
    }
  | {
      /** In one of them availability was below this. */
      readonly below: Percent;
    }
  | {
      /** In one of them more downtime counted than this. */
      readonly downtimeOver: Duration;
    }
  | {
      /** The mean of the percentages of so many successive ones was below this. */
      readonly averageBelow: Percent;
      /** How many successive ones are looked at. */
      readonly over: number;
    }
  | {
      /** A credit of at least this was owed in so many of any so many successive ones. */
      readonly creditsAtLeast: {
        /** The share of the credit's base. */
        readonly percentOfBase: Percent;
      };
      /** In how many of them. */
      readonly times: number;
      /** How many successive ones are looked at. */
      readonly of: number;
    };

const periods = z.int().min(1).max(1000);

/** Refuses to ask for more periods than there are in the window. */
function inside(key: string): (rule: object, context: z.RefinementCtx) => void {
  return (rule, context) => {
    const { of, [key]: asked } = rule as Readonly<Record<string, number>>;
    if (of === undefined || asked === undefined || asked <= of) return;
    const params = { expected: `at most of, ${of}`, got: asked };
    addRefusal(context, refusal("number_out_of_bounds", params), [key]);
  };
}

const terminationRuleSchema: z.ZodType<TerminationRule, TerminationRule> = z.union([
  z.strictObject({ consecutive: periods }),
  z.strictObject({ misses: periods, of: periods }).superRefine(inside("misses")),
  z.strictObject({ below: percentSchema }),
  z.strictObject({ downtimeOver: durationSchema }),
  z.strictObject({ averageBelow: percentSchema, over: periods }),
  z
    .strictObject({
      creditsAtLeast: z.strictObject({ percentOfBase: creditPercentSchema }),
      times: periods,
      of: periods,
    })
    .superRefine(inside("times")),
]);

export const terminationTermsSchema: z.ZodType<TerminationTerms, TerminationTerms> = z.strictObject(
  {
    id: z.string().min(1),
    commitment: z.string().min(1),
    clause: z.string().min(1).optional(),
    rule: terminationRuleSchema,
    exercise: timeLimitSchema.optional(),
  },
);
