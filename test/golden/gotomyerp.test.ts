/** The deadlines of a batch of requests under the gotomyerp guidelines. */
import { computeDeadlines } from "nines";
import { gotomyerp } from "nines/presets";
import { expect, test } from "vitest";
import { requests } from "./gotomyerp-requests.js";
import { stored } from "./stored.js";

const policy = gotomyerp();
const answered = requests.map((request) => computeDeadlines(policy, request));

test("the deadlines of all requests are the stored ones", () => {
  expect(answered).toEqual(stored("gotomyerp-requests", answered));
});

test("the deadlines are those of the table by hand", () => {
  const due = answered.map(({ requestId, severity, handling, deadlines }) => [
    requestId,
    severity,
    handling,
    ...deadlines.map(({ expectedFrom, dueAt }) =>
      [expectedFrom, dueAt].flatMap((instant) => instant?.slice(5, 16) ?? []).join(" to "),
    ),
  ]);
  expect(due).toEqual([
    ["stopped", "level-1", "standard", "03-04T12:00", "03-04T11:00"],
    ["friday-evening", "level-1", "standard", "03-09T08:30", "03-09T07:30"],
    ["at-closing", "level-1", "standard", "03-09T09:00", "03-09T08:00"],
    ["same-day", "level-2", "standard", "03-05T21:00"],
    ["weekend-day", "level-2", "standard", "03-09T21:00"],
    ["minimal", "level-3", "standard", "03-07T15:00 to 03-08T16:00"],
    ["nominal", "level-4", "standard", "03-11T07:00 to 03-12T07:00"],
    ["mailed", "level-3", "standard", "03-10T07:00 to 03-11T07:00"],
    ["outage", "emergency", "emergency", "03-08T03:15"],
    ["one-place", "level-1", "standard", "03-09T09:00", "03-09T08:00"],
    ["not-all", "level-2", "standard", "03-10T21:00"],
    ["escalated", "level-1", "customer-escalation", "03-11T07:30", "03-10T20:30"],
  ]);
});
