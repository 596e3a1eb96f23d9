/** Deadlines and working time held against the tests of help desks and their SLA engines. */
import { nextOpening } from "nines/time";
import { describe, expect, it } from "vitest";
import { conforms } from "./agreement.js";
import { ourAnswer, writtenInstant } from "./answers.js";
import { businessTime } from "./business-time.js";
import { unpausedTimeBetween } from "./paused-time.js";
import { peerCalendar } from "./peer-calendar.js";
import { noVectors, vectorFolder } from "./vectors.js";

const vectors = conforms("help-desk.json", businessTime);

describe("what a help desk reports in another form", () => {
  it("a budget that ends at closing is due then, and the next opening is one call away", (ctx) => {
    if (vectorFolder === null) ctx.skip(noVectors);
    const atClosing = vectors.filter((vector) => "same_close" in vector && vector.same_close);
    expect(atClosing).not.toEqual([]);
    for (const vector of atClosing) {
      if (!("same_close" in vector) || !vector.same_close || !vector.next_open) continue;
      const [calendar, closing] = [peerCalendar(vector), vector.same_close];
      expect(ourAnswer(vector), vector.id).toBe(writtenInstant(closing, vector.zone));
      expect(writtenInstant(nextOpening(calendar, closing), vector.zone), vector.id).toBe(
        writtenInstant(vector.next_open, vector.zone),
      );
    }
  });

  it("whole minutes are the exact time cut towards zero", (ctx) => {
    if (vectorFolder === null) ctx.skip(noVectors);
    const inMinutes = vectors.flatMap((vector) =>
      vector.op === "working-time-between" && vector.asserted_whole_minutes !== undefined
        ? [{ ...vector, minutes: vector.asserted_whole_minutes }]
        : [],
    );
    expect(inMinutes).not.toEqual([]);
    for (const vector of inMinutes) {
      const { start, end, pauses } = vector;
      const exactMs = unpausedTimeBetween(peerCalendar(vector), start, end, pauses);
      expect(Math.trunc(exactMs / 60_000), vector.id).toBe(vector.minutes);
    }
  });
});
