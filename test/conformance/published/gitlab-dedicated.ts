/**
 * GitLab Dedicated: an objective that scores each request, a whole one within a second, a half within ten;
 * requests in maintenance windows are not counted.
 */
import type { PolicyConfig, ServiceFacts } from "nines";
import { monthly, recordedDowntime } from "./monthly-terms.js";
import type { PublishedContract } from "./published-sla.js";

const dedicatedPolicy: PolicyConfig = {
  id: "gitlab-dedicated",
  version: "published",
  provider: "GitLab",
  zone: "UTC",
  availability: {
    commitments: [
      monthly("scores", 99.5, "Dedicated, objective", {
        kind: "objective",
        indicator: { kind: "occurrences", slice: "PT1H" },
      }),
    ],
    exclusions: [
      {
        id: "maintenance-windows",
        kind: "maintenance",
        types: ["maintenance-window"],
        clause: "Dedicated, maintenance",
      },
    ],
    downtime: { ...recordedDowntime, unmonitored: "up" },
  },
  assumptions: [
    {
      id: "half-requests",
      text: "Slices count half requests: two for each, of which one is bad above a second, both above ten seconds or on an error.",
      about: ["availability"],
    },
  ],
};

/** A million requests: 4,000 failed, so many took more than a second; and an hour of maintenance. */
const scored = (slow: number): ServiceFacts => ({
  slices: [
    { start: "2026-06-10T10:00Z", total: 2_000_000, bad: 2 * 4000 + slow },
    { start: "2026-06-11T02:00Z", total: 90_000, bad: 90_000 },
  ],
  maintenance: [
    {
      id: "m-1",
      type: "maintenance-window",
      start: "2026-06-11T02:00Z",
      end: "2026-06-11T03:00Z",
    },
  ],
});

const ofScores = {
  commitment: "scores",
  period: "2026-06",
  asOf: "2026-07-02T00:00Z",
} as const;

export const dedicated: PublishedContract = {
  name: "Dedicated, objective",
  policy: dedicatedPolicy,
  lint: [],
  cases: [
    {
      ...ofScores,
      says: "4,000 failed and 2,000 slow of a million score exactly 99.5 %",
      met: true,
      facts: scored(2000),
      percent: "99.5000",
    },
    {
      ...ofScores,
      says: "one slow request more is half a request too many",
      met: false,
      facts: scored(2001),
      percent: "99.4999",
    },
  ],
};
