/** YAML data beside a rule is turned into JSON when the tool is built (see scripts/yaml-plugin.mjs), never parsed at run time. */
declare module "*.yaml" {
  const data: unknown;
  export default data;
}
