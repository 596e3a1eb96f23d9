import fc from "fast-check";
import { parseDuration } from "nines/time";
import { describe, expect, test } from "vitest";
import { durations } from "../arbitraries.js";
import { refusalOf } from "./refusal.js";

describe("durations", () => {
  test("a duration's text is the sum of its parts", () => {
    fc.assert(
      fc.property(durations, ({ text, ms }) => {
        expect(parseDuration(text)).toBe(ms);
      }),
    );
  });

  test("a part that is nothing may be left out", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.nat(5000), (hours, minutes, seconds) => {
        expect(parseDuration(`PT${hours}H`)).toBe(hours * 3_600_000);
        expect(parseDuration(`PT${minutes}M`)).toBe(minutes * 60_000);
        expect(parseDuration(`PT${seconds}S`)).toBe(seconds * 1000);
        expect(parseDuration(`PT${hours}H${seconds}S`)).toBe(
          parseDuration(`PT${hours}H0M${seconds}S`),
        );
      }),
    );
  });

  test("a decimal part is exact to the millisecond", () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), (ms) => {
        const [seconds, thousandths] = [Math.floor(ms / 1000), String(ms % 1000).padStart(3, "0")];
        expect(parseDuration(`PT${seconds}.${thousandths}S`)).toBe(ms);
        expect(parseDuration(`PT${seconds}.${thousandths}000S`)).toBe(ms);
        expect(parseDuration(`PT${seconds}.${thousandths}H`)).toBe(ms * 3600);
        expect(parseDuration(`PT${seconds}.${thousandths}M`)).toBe(ms * 60);
      }),
    );
  });

  test("a duration that is no whole millisecond is refused", () => {
    fc.assert(
      fc.property(fc.nat(999), fc.integer({ min: 1, max: 999 }), (ms, below) => {
        const text = `PT0.${String(ms).padStart(3, "0")}${String(below).padStart(3, "0")}S`;
        expect(refusalOf(() => parseDuration(text))).toBe("duration_invalid");
      }),
    );
  });

  test("a day, week, month or year is counted, not measured", () => {
    fc.assert(
      fc.property(durations, fc.nat(99), fc.constantFrom("D", "W", "M", "Y"), (time, n, unit) => {
        for (const text of [`P${n}${unit}`, `P${n}${unit}${time.text.slice(1)}`]) {
          expect(refusalOf(() => parseDuration(text))).toBe("duration_not_exact");
        }
      }),
    );
  });

  test("what is written otherwise is refused", () => {
    fc.assert(
      fc.property(durations, ({ text }) => {
        const others = [
          "",
          "PT",
          `-${text}`,
          text.toLowerCase(),
          `${text} `,
          text.replace("T", ""),
        ];
        for (const other of others) expect(refusalOf(() => parseDuration(other))).not.toBeNull();
      }),
    );
  });
});
