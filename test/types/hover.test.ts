/** What an editor shows of the package: signatures in the words of a contract, and names where they fit. */
import { describe, expect, test } from "vitest";
import { open } from "./editor.js";

const signatures: Readonly<Record<string, string>> = {
  parsePolicy: "(json: unknown): Policy",
  safeParsePolicy: "(json: unknown): ParseResult<Policy>",
  parseFacts: "(json: unknown): Facts",
  computeDeadlines: "(policy: Policy, request: SupportRequest): RequestDeadlines",
  trackRequest: "(policy: Policy, request: SupportRequest, options: TrackOptions): RequestStatus",
  supportCompliance:
    "(policy: Policy, requests: readonly SupportRequest[], options: ComplianceOptions): SupportCompliance",
  classifyDowntime:
    "(policy: Policy, facts: Facts | ServiceFacts, options: ClassifyOptions): DowntimeClassification",
  measureAvailability:
    "(policy: Policy, facts: Facts | ServiceFacts, options: MeasureOptions): AvailabilityMeasurement[]",
  downtimeBudget:
    "(policy: Policy, facts: Facts | ServiceFacts, options: MeasureOptions): DowntimeBudget[]",
  assessCredit:
    "(policy: Policy, facts: Facts | ServiceFacts, options: AssessOptions): CreditAssessment[]",
  assessPeriod:
    "(policy: Policy, facts: Facts | ServiceFacts, options: AssessOptions): PeriodAssessment",
  terminationRights:
    "(policy: Policy, history: readonly HistoryDocument[], options: TerminationOptions): TerminationRight[]",
  issueCredit: "(assessment: CreditAssessment, options: IssueOptions): CreditGrant",
  applyCredits:
    "(grants: readonly CreditGrant[], invoice: Invoice, options: LedgerOptions): CreditApplication",
};

const uses = Object.keys(signatures).map((name) => `/*${name}*/${name};`);
const editor =
  open(`import { assessCredit as credits, computeDeadlines as deadlines, definePolicy, ${Object.keys(signatures).join(", ")} } from "nines";
import { doitErp } from "nines/presets";
${uses.join("\n")}
/*definePolicy*/definePolicy;
const /*first*/first = credits(doitErp(), {}, { period: "2026-Q1", asOf: 0 })[0]!;
first./*decision*/decision;
first./*conditions*/conditions;
deadlines(doitErp(), { id: "T", receivedAt: 0 }).deadlines[0]!./*dueAt*/dueAt;
export const /*policy*/policy = /*called*/definePolicy({
  id: "acme",
  version: "1",
  provider: "Acme",
  zone: "UTC",
  /*keys*/
  calendars: { office: { weekly: [] } },
  support: {
    calendar: "/*a calendar*/",
    severities: [{ id: "urgent", name: "Urgent", targets: [] }],
    escalation: { pricing: "/*a pricing*/", severity: "/*a severity*/" },
    clock: { /*keys of a clock*/ },
  },
  availability: {
    commitments: [{ id: "monthly", kind: "/*a kind*/" }, { id: "yearly" }],
    exclusions: [],
  },
  credits: [{ id: "credit", commitment: "/*a commitment*/" }],
  combinations: [{ credits: ["/*a credit*/"], pay: "sum" }],
  termination: [{ id: "t", /*commitment*/commitment: "monthly" }],
});
`);

describe("resting on a name shows", () => {
  test.each(Object.entries(signatures))("the signature of %s", (name, signature) => {
    expect(editor.hover(name)).toBe(`function ${name}${signature}`);
  });

  test("of a policy's definition what it takes and that a policy comes back", () => {
    const shown = editor.hover("called").replace(/\s+/g, " ");
    expect(shown).toContain(
      'severity: "urgent"; channel: string; attainment: never; commitment: "monthly" | "yearly"; window: never; credit: "credit"; }, ' +
        '{ calendar: "office" | "always"; severity: "urgent";',
    );
    expect(shown).toMatch(/^definePolicy<.*>\(config: CheckedPolicy<\{.*\}>\): Policy$/);
    expect(editor.hover("definePolicy")).toMatch(/\): Policy$/);
  });

  test.each([
    ["first", "const first: CreditAssessment"],
    ["decision", "(property) CreditAssessment.decision: CreditDecision"],
    ["conditions", "(property) CreditAssessment.conditions: readonly CreditCondition[]"],
    ["dueAt", "(property) Deadline.dueAt: string"],
    ["commitment", '(property) commitment: "monthly" | "yearly"'],
  ])("the type of %s in its own words", (mark, shown) => {
    expect(editor.hover(mark)).toBe(shown);
  });
});

describe("an editor offers", () => {
  test.each([
    ["a calendar", ["always", "office"]],
    ["a severity", ["urgent"]],
    ["a commitment", ["monthly", "yearly"]],
    ["a credit", ["credit"]],
    ["a kind", ["guarantee", "objective"]],
    ["a pricing", ["included", "may-be-emergency-rate"]],
  ])("for %s %j", (mark, names) => {
    expect(editor.offered(mark).sort()).toEqual(names);
  });

  test("the keys of a policy and of its terms", () => {
    expect(editor.offered("keys")).toEqual(
      expect.arrayContaining(["amendments", "noRemedy", "readings", "term", "title"]),
    );
    expect(editor.offered("keys of a clock")).toEqual(
      expect.arrayContaining(["outsideHours", "pauses", "onReopen"]),
    );
  });
});
