/** The fee that a credit is a part of: which fee, of which month, and of which items. */
import * as z from "zod";

/** The fee that a percentage or a day is of. */
export type CreditBase =
  | {
      /** One month's fee. */
      readonly fee: "monthly";
      /** Which month's fee, where the fees of a period differ. */
      readonly month: BaseMonth;
      readonly of?: BaseItems | undefined;
    }
  | {
      /** The fees of all months that the period touches, together; of a billing month that of the month it begins in. */
      readonly fee: "period";
      readonly of?: BaseItems | undefined;
    }
  | {
      /** A year's fee: the account's own, else twelve times its one monthly fee. */
      readonly fee: "annual";
    };

/** Which month's fee. */
export type BaseMonth = "last-of-period" | "average-of-period" | "first-downtime" | "previous";

/** All items of the account, or those that counted downtime affected. */
export type BaseItems = "all" | "affected";

const of = z.enum(["all", "affected"]).optional();

export const creditBaseSchema: z.ZodType<CreditBase, CreditBase> = z.discriminatedUnion("fee", [
  z.strictObject({
    fee: z.literal("monthly"),
    month: z.enum(["last-of-period", "average-of-period", "first-downtime", "previous"]),
    of,
  }),
  z.strictObject({ fee: z.literal("period"), of }),
  z.strictObject({ fee: z.literal("annual") }),
]);
