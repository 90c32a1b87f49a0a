// The table of files: of its rows only those that are seen are in the page.
((archive) => {
  /** Rows above and below those that are seen. */
  const AROUND = 8;
  const MOST_PRINTED = 1000;

  archive.makeTable = (facts, { onChoose }) => {
    const box = document.querySelector("#files");
    const table = box.querySelector("table");
    const body = table.querySelector("#shown");
    const [above, below] = table.querySelectorAll(".pad td");
    let files = [];
    let active = 0;
    let range = "";
    let height = 48;
    /** While it is printed all rows are there, up to a limit. */
    let printing = false;

    function rangeSeen() {
      if (printing) return [0, Math.min(files.length, MOST_PRINTED)];
      const head = table.tHead.offsetHeight;
      const first = Math.floor((box.scrollTop - Math.max(0, table.offsetTop)) / height) - AROUND;
      const count = Math.ceil((box.clientHeight - head) / height) + 2 * AROUND;
      const from = Math.min(Math.max(0, first), Math.max(0, files.length - count));
      return [from, Math.min(files.length, from + count)];
    }

    function render({ again = false } = {}) {
      const [from, to] = rangeSeen();
      if (!again && range === `${from} ${to}`) return;
      range = `${from} ${to}`;
      const focused = body.contains(document.activeElement);
      body.replaceChildren(
        ...files.slice(from, to).map((file, at) => archive.rowOf(file, from + at, { facts, active })),
      );
      // the style attribute of an element is not a style in the page: its policy allows this way alone
      above.style.height = `${from * height}px`;
      below.style.height = `${printing ? 0 : (files.length - to) * height}px`;
      if (focused) rowAt(active)?.focus({ preventScroll: true });
    }

    const rowAt = (at) => body.querySelector(`tr[data-at="${at}"]`);

    /** The height of a row is what the fonts make of it. */
    function measure() {
      const measured = body.rows[0]?.getBoundingClientRect().height ?? height;
      if (Math.abs(measured - height) < 0.5) return;
      height = measured;
      render({ again: true });
    }

    function choose(at, { focus = true } = {}) {
      if (files.length === 0) return;
      active = Math.min(Math.max(0, at), files.length - 1);
      const top = active * height;
      const room = box.clientHeight - table.tHead.offsetHeight;
      if (top < box.scrollTop) box.scrollTop = top;
      if (top + height > box.scrollTop + room) box.scrollTop = top + height - room;
      render({ again: true });
      if (focus) rowAt(active)?.focus({ preventScroll: true });
      onChoose?.();
    }

    let waiting = false;
    box.addEventListener("scroll", () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        render();
      });
    });
    new ResizeObserver(() => {
      render();
      measure();
    }).observe(box);
    body.addEventListener("focusin", (event) => {
      const row = event.target.closest("tr");
      if (row && Number(row.dataset.at) !== active) {
        active = Number(row.dataset.at);
        for (const other of body.rows) other.tabIndex = other === row ? 0 : -1;
      }
    });

    return {
      show(next, at = 0) {
        files = next;
        active = Math.min(at, Math.max(0, next.length - 1));
        table.setAttribute("aria-rowcount", next.length + 1);
        box.scrollTop = 0;
        render({ again: true });
        measure();
        if (active > 0) choose(active, { focus: false });
      },
      move: (by) => choose(body.contains(document.activeElement) ? active + by : active),
      page: () => Math.max(1, Math.floor(box.clientHeight / height) - 2),
      go: (at) => choose(at),
      open: () => rowAt(active)?.querySelector("a.name")?.click(),
      get active() {
        return active;
      },
      print(on) {
        printing = on;
        render({ again: true });
        return files.length - Math.min(files.length, MOST_PRINTED);
      },
    };
  };
})(globalThis.archive);
