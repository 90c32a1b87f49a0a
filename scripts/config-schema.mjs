/** schema/config.schema.json, for editors: made from the description that checks configurations, with the rules and kinds that exist. */
import { toJsonSchema } from "@valibot/to-json-schema";

/** @typedef {import("../src/rule/types.js").Rule} Rule @typedef {import("../src/rule/options.js").Option} Option */

/** @param {Option} option */
function optionSchema(option) {
  const { default: value, meaning } = option;
  const texts = { type: "array", items: { type: "string", minLength: 1 } };
  const types = {
    integer: () => ({ type: "integer", minimum: /** @type {{ minimum: number }} */ (option).minimum }),
    boolean: () => ({ type: "boolean" }),
    texts: () => texts,
    patterns: () => ({ type: "array", items: { type: "string", format: "regex" } }),
  };
  return { ...types[option.type](), default: value, description: `${meaning.zh} ${meaning.en}` };
}

/** A rule's setting, with its own options. @param {any} setting the schema of any rule's @param {Rule} rule */
function ruleSchema(setting, rule) {
  const options = Object.entries(rule.options ?? {}).map(([name, option]) => [name, optionSchema(option)]);
  const [severity, table] = setting.anyOf;
  const own = { type: "object", properties: Object.fromEntries(options), additionalProperties: false };
  return {
    description: `${rule.name.zh}：${rule.summary.zh} ${rule.summary.en}`,
    anyOf: [severity, { ...table, properties: { ...table.properties, options: own } }],
  };
}

/**
 * @param {{ config: import("valibot").GenericSchema, rules: readonly Rule[], profiles: readonly { id: string }[] }} known
 * @returns {string} the text of the schema
 */
export function configSchema({ config, rules, profiles }) {
  const schema = /** @type {any} */ (toJsonSchema(config));
  for (const settings of [schema, schema.properties.overrides.items]) {
    const { additionalProperties: setting, description } = settings.properties.rules;
    const properties = Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(setting, rule)]));
    // rules of one's own and of plug-ins have other names
    settings.properties.rules = { type: "object", description, properties, additionalProperties: setting };
    const { profile } = settings.properties;
    profile.anyOf = [{ enum: ["auto", ...profiles.map(({ id }) => id)] }, { type: profile.type, minLength: 1 }];
    delete profile.type;
    delete profile.minLength;
    const { properties: allowed } = settings.properties.allow.items;
    settings.properties.allow.items.oneOf = ["text", "pattern"].map((key) => ({ required: [key] }));
    allowed.pattern.format = "regex";
  }
  return `${JSON.stringify({ ...schema, title: "gongwen-lint configuration" }, null, 2)}\n`;
}
