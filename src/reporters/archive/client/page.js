// The index as a person uses it: what is chosen, kept in the address so that the way back from a volume leads to the same list.
((archive) => {
  const one = (selector) => document.querySelector(selector);
  const read = (selector) => {
    const script = one(selector);
    const data = JSON.parse(script.textContent);
    // many megabytes that nobody needs twice
    script.remove();
    return data;
  };
  const facts = read("#facts");
  const files = archive.filesOf(read("#rows"), facts);
  const root = archive.rootOf(files);
  const form = one("#filter");
  const search = form.elements.text;
  /** Counts are read from the largest. */
  const LARGEST_FIRST = new Set(["errors", "warnings", "infos"]);

  let filter = nothingChosen();
  let order = { column: "", descending: false };
  let ordered = files;
  const table = archive.makeTable(facts, { onChoose: () => remember() });

  function nothingChosen() {
    return { text: "", folder: "", chosen: Object.fromEntries(archive.FACETS.map((facet) => [facet, new Set()])) };
  }

  // --- the address ---

  let remembering = 0;

  /** Soon, not at every key: browsers refuse to be told a hundred addresses in a few seconds. */
  function remember() {
    clearTimeout(remembering);
    remembering = setTimeout(rememberNow, 300);
  }

  function rememberNow() {
    clearTimeout(remembering);
    const state = new URLSearchParams();
    if (filter.text) state.set("q", filter.text);
    if (filter.folder) state.set("in", filter.folder);
    for (const facet of archive.FACETS) for (const value of filter.chosen[facet]) state.append(facet, value);
    if (order.column) state.set("by", (order.descending ? "-" : "") + order.column);
    if (table.active > 0) state.set("at", table.active);
    const text = state.toString();
    history.replaceState(null, "", text === "" ? location.pathname : `#${text}`);
  }

  function recall() {
    const state = new URLSearchParams(location.hash.slice(1));
    filter = nothingChosen();
    filter.text = (state.get("q") ?? "").toLowerCase();
    filter.folder = state.get("in") ?? "";
    for (const facet of archive.FACETS)
      for (const value of state.getAll(facet)) filter.chosen[facet].add(facet === "reason" ? value : Number(value));
    const by = state.get("by") ?? "";
    const column = by.replace(/^-/, "");
    order = one(`[data-sort="${CSS.escape(column)}"]`) ? { column, descending: by.startsWith("-") } : { column: "" };
    search.value = filter.text;
    sort();
    apply(Number(state.get("at")) || 0);
  }

  // --- what is shown ---

  function apply(at = 0) {
    const { shown, counts } = archive.select(ordered, filter, facts);
    table.show(shown, at);
    archive.fillFacets(counts, filter, facts);
    archive.fillFolders(shown, filter, facts, root);
    const chosen = archive.fillChosen(filter);
    one("#clear").hidden = chosen === 0 && filter.text === "";
    one("#none").hidden = shown.length > 0;
    const [n, all] = [shown.length.toLocaleString("en-US"), files.length.toLocaleString("en-US")];
    form.elements.shown.value = facts.words.shown.replace("{n}", n).replace("{all}", all);
    remember();
  }

  function sort() {
    ordered = archive.sorted(files, order, facts);
    for (const button of document.querySelectorAll("[data-sort]")) {
      const is = button.dataset.sort === order.column;
      const direction = order.descending ? "descending" : "ascending";
      button.closest("th").setAttribute("aria-sort", is ? direction : "none");
    }
  }

  /** Once in the usual direction, then the other way round, then as in the report. */
  function sortBy(column) {
    const first = LARGEST_FIRST.has(column);
    if (order.column !== column) order = { column, descending: first };
    else if (order.descending === first) order = { column, descending: !first };
    else order = { column: "", descending: false };
    sort();
    apply();
  }

  function toggle(facet, value) {
    const values = filter.chosen[facet];
    if (!values.delete(value)) values.add(value);
    apply();
  }

  function clear() {
    filter = nothingChosen();
    search.value = "";
    apply();
  }

  // --- events ---

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (event.target.closest("a")) rememberNow();
    if (!button) return openRow(event);
    const { sort: column, folder, value, takes, search: text } = button.dataset;
    if (button.id === "clear") return clear();
    if (button.matches(".all")) return open(button);
    if (column) return sortBy(column);
    if (folder !== undefined) {
      filter.folder = folder;
      return apply();
    }
    if (text !== undefined) {
      search.value = text;
      filter.text = text.toLowerCase();
      return apply();
    }
    const facet = takes ?? button.closest("[data-facet]")?.dataset.facet;
    if (facet !== undefined && value !== undefined) toggle(facet, archive.valueOf(button, facet));
    return undefined;
  });

  /** A long list, whole or its first lines. */
  function open(button) {
    const isOpen = button.closest(".panel").classList.toggle("opened");
    button.setAttribute("aria-expanded", isOpen);
  }

  /** A row leads where its name does, unless text in it is being selected. */
  function openRow({ target }) {
    const row = target.closest("#shown tr");
    if (!row || target.closest("a") || !getSelection().isCollapsed) return;
    row.querySelector("a.name")?.click();
  }

  const KEYS = {
    j: () => table.move(1),
    k: () => table.move(-1),
    ArrowDown: () => table.move(1),
    ArrowUp: () => table.move(-1),
    PageDown: () => table.move(table.page()),
    PageUp: () => table.move(-table.page()),
    Home: () => table.go(0),
    End: () => table.go(Infinity),
    "/": () => search.focus(),
    Escape: clear,
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { target, key } = event;
    if (target === search) {
      if (key === "Escape") {
        if (search.value !== "") clear();
        else search.blur();
      }
      if (key !== "Enter" && key !== "ArrowDown") return;
      event.preventDefault();
      table.go(0);
      return;
    }
    if (key === "Enter" && target.closest("#shown tr")) {
      event.preventDefault();
      table.open();
    }
    const act = KEYS[key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  let waiting = 0;
  search.addEventListener("input", () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => {
      filter.text = search.value.trim().toLowerCase();
      apply();
    });
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", recall);
  addEventListener("beforeprint", () => {
    const left = table.print(true);
    const note = one("#unprinted");
    note.hidden = left === 0;
    note.textContent = facts.words["print.more"].replace("{n}", left.toLocaleString("en-US"));
  });
  addEventListener("afterprint", () => {
    table.print(false);
    one("#unprinted").hidden = true;
  });

  // beside the table there is room for the panels, above it there is not
  const narrow = matchMedia("screen and (max-width: 999px)");
  const fold = () => (one("#facets details").open = !narrow.matches);
  narrow.addEventListener("change", fold);
  fold();
  document.documentElement.classList.add("live");
  recall();
})(globalThis.archive);
