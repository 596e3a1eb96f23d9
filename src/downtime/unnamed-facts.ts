/**
 * Names in the facts that no term of the policy knows: a type of maintenance, a cause, a scope. Perhaps
 * they are misspelt; in any case they change nothing, and a finding says so.
 */
import { type Finding, finding } from "../core/finding.js";
import type { FactRecords } from "../facts/facts.js";
import type { AvailabilityTerms } from "../policy/availability-terms.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import type { DowntimeTerms } from "./downtime-terms.js";

/** The findings about names that the policy does not know, where it knows any of the kind. */
export function unnamedFacts(
  { compiled }: DowntimeTerms,
  { maintenance, outages, slices }: FactRecords,
): readonly Finding[] {
  const causes = outages?.causes ?? noNames;
  const scopes = outages?.scopes ?? noNames;
  const works = maintenance ?? none;
  const logs = slices === null ? noNames : new Set(slices.flatMap(({ scope }) => scope ?? []));
  if (works.length === 0 && causes.size + scopes.size + logs.size === 0) return none;
  const known = namesOf(compiled);
  const types = new Set(works.map(({ type }) => type));
  return [
    ...strange("type", types, known.types),
    ...strange("cause", causes, known.causes),
    ...strange("scope", scopes, known.scopes),
    ...[...logs].filter((log) => !known.scopes.has(log)).map(unread),
  ];
}

const none: readonly never[] = [];
const noNames: ReadonlySet<string> = new Set();

type Names = Readonly<Record<"types" | "causes" | "scopes", ReadonlySet<string>>>;

const found = new WeakMap<CompiledPolicy, Names>();

function namesOf(compiled: CompiledPolicy): Names {
  const before = found.get(compiled);
  if (before !== undefined) return before;
  const { exclusions, advisories, commitments } = compiled.policy.availability as AvailabilityTerms;
  const names = {
    types: new Set(
      [...exclusions, ...(advisories ?? [])].flatMap((term) =>
        "types" in term ? (term.types ?? []) : [],
      ),
    ),
    causes: new Set(exclusions.flatMap((term) => ("causes" in term ? (term.causes ?? []) : []))),
    scopes: new Set(commitments.flatMap(({ scope }) => scope ?? [])),
  };
  found.set(compiled, names);
  return names;
}

/** A log of a scope that no commitment has is read by none. */
function unread(scope: string): Finding {
  const text = `No commitment is of the scope ${scope}; its slices are read by none.`;
  return finding("unnamed-scope", "not-applied", text, null, { name: scope });
}

function strange(what: string, names: ReadonlySet<string>, known: ReadonlySet<string>): Finding[] {
  if (known.size === 0) return [];
  return [...names]
    .filter((name) => !known.has(name))
    .map((name) => {
      const text = `No term of the policy names the ${what} ${name}; it changes nothing.`;
      const params = { name, known: [...known].join(", ") };
      return finding(`unnamed-${what}`, "not-applied", text, null, params);
    });
}
