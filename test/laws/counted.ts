import fc from "fast-check";
import {
  type Calendar,
  type CountedPeriod,
  type CountingRule,
  civilDateAt,
  compileCalendar,
  countPeriod,
  isBusinessDay,
} from "nines/time";
import { datePlus, dayRules, scenarios } from "../arbitraries.js";

/** A calendar, a rule and what counting came to. */
export interface Counted {
  readonly calendar: Calendar;
  readonly zone: string;
  readonly start: number;
  readonly rule: CountingRule;
  readonly result: CountedPeriod;
  /** The date on which the count starts: that of the instant, unless the rule moves it. */
  readonly from: string;
}

/** Checks a law of counting days, for rules of which some parts are given. */
export function holdsForCounts(
  given: Partial<CountingRule>,
  law: (counted: Counted) => void,
): void {
  fc.assert(
    fc.property(scenarios, dayRules, ({ config, zone, at }, any) => {
      const calendar = compileCalendar(config, zone);
      const rule = { ...any, ...given };
      const result = countPeriod(at, rule, calendar);
      let from = civilDateAt(at, zone);
      while (rule.startRoll === "following" && !isBusinessDay(calendar, from)) {
        from = datePlus(from, 1);
      }
      law({ calendar, zone, start: at, rule, result, from });
    }),
  );
}
