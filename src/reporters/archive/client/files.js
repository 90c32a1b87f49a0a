// What the index knows of its files: reading the rows, their order, the filter. Nothing here touches the page.
globalThis.archive = {};
((archive) => {
  /** Rules and their counts begin here in a row, in pairs. */
  const RULES = 9;

  /** Rows as src/reporters/archive/rows.ts writes them, as files. */
  archive.filesOf = (rows, facts) => {
    const unchecked = new Set(["unreadable", "skipped"]);
    const isUnchecked = facts.verdicts.map(({ id }) => unchecked.has(id));
    let before = "";
    return rows.map((row, at) => {
      const [shared, rest, verdict = 0, format = 0, kind = 0, volume = 0, errors = 0, warnings = 0, infos = 0] = row;
      const path = before.slice(0, shared) + rest;
      before = path;
      const file = { at, path, searched: null, verdict, format, kind, volume };
      if (isUnchecked[verdict])
        return Object.assign(file, { errors: 0, warnings: 0, infos: 0, reason: errors, rules: [] });
      return Object.assign(file, { errors, warnings, infos, reason: 0, rules: row.slice(RULES) });
    });
  };

  // --- order ---

  const collator = new Intl.Collator("zh", { numeric: true });

  /** The place of each name among all of them; the last one for the names that are not there (0). */
  function ranksOf(names) {
    const order = names.map((_, at) => at).sort((a, b) => collator.compare(names[a], names[b]));
    const ranks = [names.length];
    for (const [rank, at] of order.entries()) ranks[at + 1] = rank;
    return ranks;
  }

  /** Paths take a while to compare, and their order never changes. */
  let pathRanks;

  const KEYS = {
    path: (files) => {
      pathRanks ??= ranksOf(files.map(({ path }) => path));
      return (file) => pathRanks[file.at + 1];
    },
    verdict: () => (file) => file.verdict,
    format: (_, { formats }) => keyBy("format", ranksOf(formats)),
    kind: (_, { kinds }) => keyBy("kind", ranksOf(kinds)),
    errors: () => (file) => file.errors,
    warnings: () => (file) => file.warnings,
    infos: () => (file) => file.infos,
    // by the rule that stands first, then by its count; reasons behind them
    rules: (_, { rules, reasons }) => {
      const ranks = ranksOf(rules.map(({ name }) => name));
      const byReason = ranksOf(reasons.map(({ message }) => message));
      return (file) => {
        if (file.rules.length === 0) return (ranks.length + byReason[file.reason]) * MOST_COUNTED;
        return (ranks[file.rules[0]] + 1) * MOST_COUNTED - Math.min(file.rules[1], MOST_COUNTED - 1);
      };
    },
  };
  const MOST_COUNTED = 1e6;

  const keyBy = (column, ranks) => (file) => ranks[file[column]];

  /** The files by a column; files that are equal there stay in the order of the report. */
  archive.sorted = (files, { column, descending }, facts) => {
    if (!column) return files;
    const keyOf = KEYS[column](files, facts);
    const sign = descending ? -1 : 1;
    // key and place in one number, exact below 2 ** 53: numbers are sorted ten times as fast as anything that needs a function
    const keys = Float64Array.from(files, (file) => sign * keyOf(file) * files.length + file.at).sort();
    return Array.from(keys, (key) => files[((key % files.length) + files.length) % files.length]);
  };

  // --- filter ---

  const TEXT = 1;
  const FOLDER = 2;
  /** Each has a bit of its own behind those of text and folder. */
  const FACETS = ["verdict", "format", "kind", "reason", "rule"];
  archive.FACETS = FACETS;

  function hasRule({ rules }, chosen) {
    for (let at = 0; at < rules.length; at += 2) if (chosen.has(rules[at])) return true;
    return false;
  }

  /** What a file fails, as bits: none for one that is shown. */
  function missesOf(file, { text, folder, chosen }, facts) {
    let misses = 0;
    if (folder !== "" && !file.path.startsWith(folder)) misses |= FOLDER;
    for (let bit = 0; bit < FACETS.length; bit++) {
      const values = chosen[FACETS[bit]];
      if (values.size > 0 && !matches(file, FACETS[bit], values, facts)) misses |= 4 << bit;
    }
    if (text !== "" && !(file.searched ??= file.path.toLowerCase()).includes(text)) misses |= TEXT;
    return misses;
  }

  function matches(file, facet, values, { reasons }) {
    if (facet === "rule") return hasRule(file, values);
    if (facet === "reason") return values.has(reasons[file.reason - 1]?.code);
    return values.has(file[facet]);
  }

  /**
   * The files that are shown, and for every value of every facet how many files there are of each verdict; as if the facet itself had no filter, so that the
   * number says what choosing the value would give.
   * @param filter `text` in lower case, `folder` "" or with a slash at its end, `chosen` a set for each facet
   */
  archive.select = (files, filter, facts) => {
    const shown = [];
    const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
    const add = (facet, value, verdict) => {
      let byVerdict = counts[facet].get(value);
      if (byVerdict === undefined) counts[facet].set(value, (byVerdict = facts.verdicts.map(() => 0)));
      byVerdict[verdict]++;
    };
    for (const file of files) {
      const misses = missesOf(file, filter, facts);
      if (misses === 0) shown.push(file);
      for (let bit = 0; bit < FACETS.length; bit++) {
        if ((misses & ~(4 << bit)) !== 0) continue;
        const facet = FACETS[bit];
        if (facet === "rule") {
          for (let at = 0; at < file.rules.length; at += 2) add(facet, file.rules[at], file.verdict);
        } else if (facet === "reason") {
          if (file.reason > 0) add(facet, facts.reasons[file.reason - 1].code, file.verdict);
        } else add(facet, file[facet], file.verdict);
      }
    }
    return { shown, counts };
  };

  /** The deepest folder, with a slash at its end, that all of the files are in; "" for none. */
  archive.rootOf = (files) => {
    let root = files.length === 0 ? "" : files[0].path;
    for (const { path } of files) while (!path.startsWith(root)) root = root.slice(0, -1);
    return root.slice(0, root.lastIndexOf("/") + 1);
  };

  /** The folders right inside one, in order, and how many of the files in each are of each verdict. */
  archive.foldersIn = (files, folder, facts) => {
    const folders = new Map();
    for (const { path, verdict } of files) {
      const end = path.startsWith(folder) ? path.indexOf("/", folder.length) : -1;
      if (end === -1) continue;
      const name = path.slice(folder.length, end + 1);
      let byVerdict = folders.get(name);
      if (byVerdict === undefined) folders.set(name, (byVerdict = facts.verdicts.map(() => 0)));
      byVerdict[verdict]++;
    }
    return [...folders].sort(([a], [b]) => collator.compare(a, b));
  };
})(globalThis.archive);
