/** Lays settings over one another and remembers where each value came from. */
import type { Layout, Severity } from "../rule/types.js";
import type { Layer } from "./layers.js";
import type { Settings } from "./schema.js";
import type { Path } from "./source.js";
import type { Entry, Origin } from "./types.js";

/** The rule that `allow` speaks to. */
const ALLOWING = "unfilled-placeholder";

/** Settings in force; what comes later wins, lists (`allow`, `terms`) grow. */
export class Merged {
  readonly #entries = new Map<string, Entry>();
  readonly severities: Record<string, Severity | "off"> = {};
  readonly ruleOptions: Record<string, Record<string, unknown>> = {};
  readonly terms: string[] = [];
  profile: string | undefined;
  layout: Layout | undefined;

  get entries(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  /** @param prefix where in the layer's file the settings stand */
  add(settings: Settings, prefix: Path, { source }: Pick<Layer, "source">): void {
    const at = (...path: Path): Origin => source.placeOf([...prefix, ...path]);
    if (settings.profile !== undefined) {
      this.profile = settings.profile === "auto" ? undefined : settings.profile;
      this.#note(["profile"], settings.profile, at("profile"));
    }
    if (settings.layout !== undefined) {
      this.layout = settings.layout === "off" ? undefined : settings.layout;
      this.#note(["layout"], settings.layout, at("layout"));
    }
    for (const [id, setting] of Object.entries(settings.rules ?? {})) {
      if (typeof setting === "string") this.#severity(id, setting, at("rules", id));
      else {
        if (setting.severity !== undefined) this.#severity(id, setting.severity, at("rules", id, "severity"));
        for (const [name, value] of Object.entries(setting.options ?? {}))
          this.#option(id, name, value, at("rules", id, "options", name));
      }
    }
    for (const [index, { text, pattern, reason }] of (settings.allow ?? []).entries()) {
      const [name, value] = pattern === undefined ? ["allow", text] : ["allowPatterns", pattern];
      const before = (this.ruleOptions[ALLOWING]?.[name] ?? []) as readonly unknown[];
      (this.ruleOptions[ALLOWING] ??= {})[name] = [...before, value];
      this.#note(
        ["allow"],
        { ...(text !== undefined && { text }), ...(pattern !== undefined && { pattern }), reason },
        at("allow", index),
      );
    }
    for (const [index, term] of (settings.terms ?? []).entries()) {
      this.terms.push(term);
      this.#note(["terms"], term, at("terms", index));
    }
  }

  #severity(id: string, severity: Severity | "off", origin: Origin): void {
    this.severities[id] = severity;
    this.#note(["rules", id, "severity"], severity, origin);
  }

  #option(id: string, name: string, value: unknown, origin: Origin): void {
    (this.ruleOptions[id] ??= {})[name] = value;
    this.#note(["rules", id, "options", name], value, origin);
  }

  #note(key: readonly string[], value: unknown, origin: Origin): void {
    // a list has an entry for each of its members
    const member = key[0] === "allow" || key[0] === "terms" ? [value] : [];
    this.#entries.set(JSON.stringify([...key, ...member]), { key, value, origin });
  }
}
