/** Terms that a policy gives a name and that nothing in it refers to by that name. */
import { type Finding, finding } from "../core/finding.js";
import type { Policy } from "../policy/policy.js";

/** Findings about calendars and windows that nothing refers to. */
export function unusedTerms(policy: Policy): Finding[] {
  const { calendars = {}, support, availability, credits, termination } = policy;
  const calendarNames = namesUnder("calendar", [support, availability, credits, termination]);
  const windowNames = namesUnder("onlyIn", availability?.exclusions);
  const unused = (
    names: object,
    used: ReadonlySet<string>,
    kind: "calendar" | "window",
  ): Finding[] =>
    Object.keys(names)
      .filter((name) => !used.has(name))
      .map((name) =>
        finding(`${kind}-unused`, "not-applied", `Nothing refers to the ${kind} ${name}.`, null, {
          [kind]: name,
        }),
      );
  return [
    ...unused(calendars, calendarNames, "calendar"),
    ...unused(availability?.windows ?? {}, windowNames, "window"),
  ];
}

/** The names that stand under a key, anywhere in some terms. */
function namesUnder(key: string, terms: unknown): ReadonlySet<string> {
  if (typeof terms !== "object" || terms === null) return new Set();
  const found = Object.entries(terms).flatMap(([own, value]) => {
    if (own !== key) return [...namesUnder(key, value)];
    return (Array.isArray(value) ? value : [value]).filter((name) => typeof name === "string");
  });
  return new Set(found);
}
