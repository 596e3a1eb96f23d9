import fc from "fast-check";
import { formatInstantIn, parseInstant, zoneOffsetAt } from "nines/time";
import { describe, expect, test } from "vitest";
import { allZones, zonedInstants } from "../arbitraries.js";
import { refusalOf } from "./refusal.js";

const day = 86_400_000;
const first = 0;
const last = Date.UTC(2200, 0, 1);

const instants = fc.oneof(
  fc.integer({ min: first, max: last }),
  fc.constantFrom(first, first + 1, last - 1, last, Date.UTC(2024, 1, 29), Date.UTC(1999, 11, 31)),
);

const offsets = fc.integer({ min: -14 * 60, max: 14 * 60 });

/** The text of an instant at an offset in minutes. */
function textAt(instant: number, offset: number): string {
  const local = new Date(instant + offset * 60_000).toISOString().slice(0, -1);
  const size = Math.abs(offset);
  const hours = String(Math.floor(size / 60)).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${hours}:${String(size % 60).padStart(2, "0")}`;
}

describe("instants", () => {
  test("a text written in any zone is read back as the same instant", () => {
    fc.assert(
      fc.property(zonedInstants, fc.nat(day), ({ zone, at }, later) => {
        expect(parseInstant(formatInstantIn(at + later, zone))).toBe(at + later);
      }),
    );
  });

  test("every zone of the host writes the first instant as a text that is read back", () => {
    for (const zone of allZones) expect(parseInstant(formatInstantIn(first, zone))).toBe(first);
  });

  test("the last instant is written east and west of Greenwich as a text that is read back", () => {
    for (const zone of ["America/New_York", "Pacific/Apia", "UTC-12", "UTC+14"]) {
      expect(parseInstant(formatInstantIn(last, zone))).toBe(last);
    }
  });

  test("the text of an instant shows the offset that the zone has then", () => {
    fc.assert(
      fc.property(zonedInstants, ({ zone, at }) => {
        expect(formatInstantIn(at, zone)).toBe(textAt(at, zoneOffsetAt(at, zone) / 60_000));
      }),
    );
  });

  test("the same instant written at any offset is the same instant", () => {
    fc.assert(
      fc.property(instants, offsets, (at, offset) => {
        const text = textAt(at, offset);
        expect(parseInstant(text)).toBe(at);
        expect(parseInstant(text.replace("T", "t"))).toBe(at);
        expect(parseInstant(text.replace(/:(\d\d)$/, "$1"))).toBe(at);
        expect(parseInstant(`${text}[Asia/Tokyo]`)).toBe(at);
      }),
    );
  });

  test("a number, a Date and a date-time object mean the milliseconds they hold", () => {
    fc.assert(
      fc.property(instants, (at) => {
        expect(parseInstant(at)).toBe(at);
        expect(parseInstant(new Date(at))).toBe(at);
        expect(parseInstant({ toMillis: () => at, isValid: true })).toBe(at);
        expect(parseInstant({ epochMilliseconds: at })).toBe(at);
        expect(parseInstant(new Date(at).toISOString())).toBe(at);
      }),
    );
  });

  test("digits below the millisecond are cut off, never rounded up", () => {
    fc.assert(
      fc.property(instants, fc.nat(999_999), (at, below) => {
        fc.pre(at < last);
        const digits = String(below).padStart(6, "0");
        const text = new Date(at).toISOString().replace("Z", `${digits}Z`);
        expect(parseInstant(text)).toBe(at);
        expect(parseInstant(text.replace(".", ","))).toBe(at);
      }),
    );
  });

  test("the day of the year and the week date name the same day as month and day", () => {
    fc.assert(
      fc.property(instants, (at) => {
        const text = new Date(at).toISOString();
        const time = text.slice(10);
        expect(parseInstant(`${ordinalDate(at)}${time}`)).toBe(at);
        expect(parseInstant(`${weekDate(at)}${time}`)).toBe(at);
        expect(parseInstant(text.replaceAll(/[-:]/g, ""))).toBe(at);
      }),
    );
  });

  test("24:00 of a date is 00:00 of the next", () => {
    fc.assert(
      fc.property(fc.nat(last / day - 1), (n) => {
        const date = new Date(n * day).toISOString().slice(0, 10);
        expect(parseInstant(`${date}T24:00Z`)).toBe((n + 1) * day);
        expect(refusalOf(() => parseInstant(`${date}T24:00:01Z`))).toBe("instant_invalid");
      }),
    );
  });

  test("a text without Z or an offset names no instant", () => {
    fc.assert(
      fc.property(instants, (at) => {
        const text = new Date(at).toISOString().slice(0, -1);
        for (const bare of [text, text.slice(0, 16), text.slice(0, 10), `${text}[Asia/Tokyo]`]) {
          expect(refusalOf(() => parseInstant(bare))).toBe("instant_without_offset");
        }
      }),
    );
  });

  test("an instant before 1970 or after the start of 2200 is refused in every form", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.integer({ min: 1, max: 9_000 * day }), (before, by) => {
        const at = before ? first - by : last + by;
        const forms = [at, new Date(at), new Date(at).toISOString(), { epochMilliseconds: at }];
        for (const form of forms) {
          expect(refusalOf(() => parseInstant(form))).toBe("instant_out_of_range");
        }
      }),
    );
  });

  test("a part of a millisecond as a number, and what is no date, are refused", () => {
    const wrong = [0.5, Number.NaN, new Date(Number.NaN), "2026-02-29T00:00Z", "2026-13-01T00:00Z"];
    for (const input of wrong) {
      expect(refusalOf(() => parseInstant(input))).toBe("instant_invalid");
    }
  });
});

/** `2026-090`. */
function ordinalDate(at: number): string {
  const year = new Date(at).getUTCFullYear();
  const dayOfYear = Math.floor((at - Date.UTC(year, 0, 1)) / day) + 1;
  return `${year}-${String(dayOfYear).padStart(3, "0")}`;
}

/** `2026-W14-2`: the week belongs to the year of its Thursday. */
function weekDate(at: number): string {
  const weekday = new Date(at).getUTCDay() || 7;
  const thursday = at + (4 - weekday) * day;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * day)) + 1;
  return `${year}-W${String(week).padStart(2, "0")}-${weekday}`;
}
