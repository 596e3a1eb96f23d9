/** Inputs that once ended in something else than an answer or a `NinesError`, made small, with what they end in. */
import {
  assessPeriod,
  creditBalance,
  formatIssues,
  type IssueCode,
  parseFacts,
  parsePolicy,
} from "nines";
import { explain } from "nines/explain";
import { doitErp } from "nines/presets";
import {
  businessDaysBetween,
  compileCalendar,
  fullBusinessDaysBetween,
  joinCalendars,
  parseInstant,
  unionIntervals,
} from "nines/time";
import { grant, use } from "../ledger/granted.js";

/** A call that went wrong. */
export interface FoundInput {
  readonly says: string;
  readonly call: () => unknown;
  /** What comes back, or the codes of the refusal with their paths. */
  readonly becomes:
    | { readonly answer: unknown }
    | { readonly issues: readonly [IssueCode, string][] };
}

const office = compileCalendar(
  { weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] },
  "UTC",
);
const early = "2026-05-02T00:00:00.000Z";
/** Beyond what a `Date` can hold. */
const beyond = 8_640_000_000_000_001;
/** An object that cannot become a text. */
const textless = { toString: 1, valueOf: 1 };
const { availability } = doitErp();
const allowance = { max: "PT1H", of: "maintenance-time", per: "civil-day", sharedAs: "hour" };
const works = { kind: "maintenance", types: ["scheduled"] };

export const foundInputs: readonly FoundInput[] = [
  {
    says: "an outage whose resources are no list, beside a list of resources",
    call: () => parseFacts({ resources: [], outages: [{ id: "o", start: 0, resources: {} }] }),
    becomes: { issues: [["invalid_type", "outages[0].resources"]] },
  },
  {
    says: "an outage of a resource whose name cannot become a text",
    call: () =>
      parseFacts({ resources: [], outages: [{ id: "o", start: 0, resources: [textless] }] }),
    becomes: { issues: [["invalid_type", "outages[0].resources[0]"]] },
  },
  {
    says: "a resource whose id cannot become a text, and an outage of another",
    call: () =>
      parseFacts({
        resources: [{ id: textless }],
        outages: [{ id: "o", start: 0, resources: ["a"] }],
      }),
    becomes: {
      issues: [
        ["invalid_type", "resources[0].id"],
        ["unknown_resource", "outages[0].resources[0]"],
      ],
    },
  },
  {
    says: "a hole in the list of resources",
    call: () => parseFacts({ resources: [undefined], outages: [{ start: 0 }] }),
    becomes: {
      issues: [
        ["missing_field", "outages[0].id"],
        ["missing_field", "resources[0]"],
      ],
    },
  },
  {
    says: "issues whose message cannot become a text",
    call: () => formatIssues([{ message: textless }] as never),
    becomes: { answer: "an object" },
  },
  {
    says: "a rule for full days that cannot become a text",
    call: () => fullBusinessDaysBetween(office, 0, 1, textless as never),
    becomes: { issues: [["invalid_value", "dayIs"]] },
  },
  {
    says: "a date-time object that says a bigint",
    call: () => parseInstant({ toMillis: () => 1n, isValid: true } as never),
    becomes: { issues: [["instant_invalid", "instant"]] },
  },
  {
    says: "a set that begins with a zero below zero",
    call: () => unionIntervals([-0, 10], [20, 30]),
    becomes: { answer: [0, 10, 20, 30] },
  },
  {
    says: "a list of calendars with a hole in it",
    call: () => joinCalendars(new Array(2), "open-in-all"),
    becomes: { issues: [["calendar_invalid", "calendar"]] },
  },
  {
    says: "allowances of one name, one of them per something that cannot become a text",
    call: () =>
      parsePolicy({
        ...doitErp(),
        availability: {
          ...availability,
          exclusions: [
            { id: "a", ...works, allowances: [allowance] },
            { id: "b", ...works, allowances: [{ ...allowance, per: textless }] },
          ],
        },
      }),
    becomes: {
      issues: [
        ["invalid_value", "availability.exclusions[1].allowances[0].per"],
        ["invalid_value", "availability.exclusions[1].allowances[0].sharedAs"],
      ],
    },
  },
  {
    says: "a commitment measured by `constructor`, with a credit",
    call: () => {
      const commitments = availability?.commitments.map((each) => ({
        ...each,
        indicator: { kind: "constructor" },
      }));
      return parsePolicy({ ...doitErp(), availability: { ...availability, commitments } });
    },
    becomes: { issues: [["invalid_value", "availability.commitments[0].indicator.kind"]] },
  },
  {
    says: "a document with a condition named `constructor`",
    call: () => {
      const asked = { period: "2026-Q1", asOf: "2026-04-10T00:00Z" };
      const assessment = assessPeriod(doitErp(), { outages: [] }, asked);
      const credits = assessment.credits.map((each) => ({
        ...each,
        conditions: each.conditions.map((condition) => ({ ...condition, id: "constructor" })),
      }));
      return explain({ ...assessment, credits }).includes("| constructor |");
    },
    becomes: { answer: true },
  },
  {
    says: "a text that is an object with a length that cannot become a number",
    call: () => parsePolicy({ ...doitErp(), id: { length: textless } }),
    becomes: { issues: [["unknown_key", "id.length"]] },
  },
  {
    says: "a use after the last date that there is, returned before",
    call: () =>
      creditBalance([grant({ uses: [use({ at: beyond as never, returnedAt: early })] })], {
        asOf: early,
      }),
    becomes: { issues: [["invalid_type", "grants[0].uses[0].at"]] },
  },
  {
    says: "a request received after the last date that there is, with an event before",
    call: () =>
      parseFacts({
        requests: [
          {
            id: "T",
            receivedAt: beyond,
            channel: "portal",
            events: [{ at: 0, type: "acknowledged" }],
          },
        ],
      }),
    becomes: { issues: [["instant_out_of_range", "requests[0].receivedAt"]] },
  },
  {
    says: "a policy with a key without a value and a zero below zero",
    call: () => {
      const policy = parsePolicy({ ...doitErp(), title: undefined, meta: [-0] });
      return ["title" in policy, policy.meta];
    },
    becomes: { answer: [false, [0]] },
  },
  {
    says: "business days counted backwards over a weekend",
    call: () => businessDaysBetween(office, "2026-12-28", "2026-12-26"),
    becomes: { answer: 0 },
  },
  {
    says: "an outage with a report, whose id is an object with a length that cannot become a number",
    call: () => parseFacts({ outages: [{ id: { length: textless }, start: 0, reportedAt: 0 }] }),
    becomes: { issues: [["unknown_key", "outages[0].id.length"]] },
  },
  {
    says: "an outage whose meta is nested deeper than the stack is",
    call: () => {
      const meta: unknown = JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`);
      return parseFacts({ outages: [{ id: "o", start: 0, meta }] });
    },
    becomes: { issues: [["limit_exceeded", ""]] },
  },
  {
    says: "a fee of an item that is a bigint",
    call: () =>
      parseFacts({
        account: {
          fees: [{ month: "2026-04", fee: { amountMinor: 1, currency: "USD" }, item: 10n }],
        },
      }),
    becomes: { issues: [["invalid_type", "account.fees[0].item"]] },
  },
];
