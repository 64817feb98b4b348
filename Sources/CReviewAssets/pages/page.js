// What pages do beyond links and forms: keys, a palette of commands, drafts, heartbeats of claims, and news without a
// jumping list. Every step is a press on a control that is on the page, so that all of it works without this file too.

const page = document.body.dataset;
const say = (text) => { document.getElementById("say").textContent = text; };
const storage = {
  read(key) { try { return localStorage.getItem(key); } catch { return null; } },
  write(key, text) {
    try { if (text) localStorage.setItem(key, text); else localStorage.removeItem(key); } catch { /* no room, or not allowed */ }
  },
};

/** The control that a key presses: notices come before the page, and what waits to be asked comes last. */
function control(key) {
  const found = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].filter((e) => !e.disabled && e.checkVisibility());
  return found.find((e) => !("late" in e.dataset)) ?? found[0];
}

const isTyping = (element) =>
  element?.matches?.("textarea, select, input:not([type=checkbox], [type=radio])") || element?.isContentEditable;

// Lists: one row is the current one.
const rows = [...document.querySelectorAll("[data-row]")];
const currentRow = () => rows.findIndex((row) => row.contains(document.activeElement));

function move(by) {
  const now = currentRow();
  const next = rows[Math.max(0, Math.min(rows.length - 1, now < 0 ? (by > 0 ? 0 : rows.length - 1) : now + by))];
  next?.querySelector("a.open").focus();
  next?.scrollIntoView({ block: "nearest" });
}

function countSelected() {
  const place = document.getElementById("selected-count");
  if (!place) return 0;
  const count = document.querySelectorAll("input[name=case]:checked").length;
  place.textContent = count ? new Intl.NumberFormat(document.documentElement.lang).format(count) : "";
  return count;
}

// A rejection asks for its reason: a second key picks it, Enter takes what is chosen.
let asksReason = false;
const reasons = document.querySelector(".reasons");

function askReason() {
  asksReason = true;
  reasons.classList.add("asked");
  const chosen = reasons.querySelector("input:checked") ?? reasons.querySelector("input");
  chosen.focus();
  say(reasons.querySelector("legend").textContent);
}

function stopAsking() {
  asksReason = false;
  reasons.classList.remove("asked");
}

const press = (element) => {
  if (element.tagName === "SUMMARY") element.parentElement.open = !element.parentElement.open;
  else element.click();
};

function answer(event) {
  if (event.key === "Escape") return stopAsking();
  if (event.key.startsWith("Arrow") || event.key === "Tab") return;
  const picked = reasons.querySelector(`[data-reason="${CSS.escape(event.key)}"]`);
  if (picked) picked.checked = true;
  if (picked || event.key === "Enter") {
    event.preventDefault();
    stopAsking();
    control("r")?.click();
  }
}

// A key that is held down, or typed ahead while a page loads, decides nothing that nobody has seen.
const leastSight = 200;
const shown = performance.now();
let isLeaving = false;
const decisive = new Set(["a", "r", "e", "s"]);

document.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    return openPalette();
  }
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (isTyping(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (asksReason) return answer(event);
  if (decisive.has(event.key) && (event.repeat || isLeaving || performance.now() - shown < leastSight)) return event.preventDefault();
  const row = rows[currentRow()];
  switch (event.key) {
    case "?": event.preventDefault(); return openKeys();
    case "/": {
      event.preventDefault();
      const field = document.querySelector("input[type=search]");
      if (field) return field.focus();
      location.assign("/search");
      return;
    }
    case "n":
      if (document.querySelector("[data-draft]")) {
        event.preventDefault();
        document.querySelector("[data-draft]").focus();
      }
      return;
    case "g": case "G":
      if (rows.length) { event.preventDefault(); move(event.key === "g" ? -rows.length : rows.length); }
      return;
    case ".": {
      const news = document.querySelector(".arrivals:not([hidden]) a");
      if (news) { event.preventDefault(); news.click(); }
      return;
    }
  }
  if (rows.length && !event.shiftKey) {
    if (event.key === "j" || event.key === "ArrowDown") { event.preventDefault(); return move(1); }
    if (event.key === "k" || event.key === "ArrowUp") { event.preventDefault(); return move(-1); }
    if (event.key === "x" && row) {
      event.preventDefault();
      const box = row.querySelector("input[name=case]");
      if (box) box.click();
      return;
    }
    if (decisive.has(event.key) && !countSelected()) {
      // Nothing is selected: the case is opened, to be read before it is decided.
      event.preventDefault();
      row?.querySelector("a.open").click();
      return;
    }
  }
  if (event.key === "X" && rows.length) {
    event.preventDefault();
    const boxes = [...document.querySelectorAll("input[name=case]")];
    const all = boxes.every((box) => box.checked);
    for (const box of boxes) box.checked = !all;
    countSelected();
    return;
  }
  if (event.key === "r" && reasons && control("r")) { event.preventDefault(); return askReason(); }
  const pressed = control(event.key);
  if (pressed) {
    event.preventDefault();
    press(pressed);
  }
});
document.addEventListener("change", countSelected);
countSelected();

// What is sent twice would be told as a conflict, and so would a step that overtakes its own claim.
let claiming = null;
document.addEventListener("submit", (event) => {
  if (claiming) {
    event.preventDefault();
    const { target, submitter } = event;
    claiming.then(() => target.requestSubmit(submitter));
    return;
  }
  if (isLeaving && event.target.method === "post") return event.preventDefault();
  isLeaving = event.target.method === "post";
});
addEventListener("pageshow", () => { isLeaving = false; });

// The outcome of the step before is spoken.
const notice = document.querySelector(".notice p");
if (notice) setTimeout(() => say(notice.textContent), 150);

// Drafts of notes.
const note = document.querySelector("[data-draft]");
if (note) {
  const key = `parley-note-${note.dataset.draft}`;
  if (!note.value) note.value = storage.read(key) ?? "";
  note.addEventListener("input", () => storage.write(key, note.value));
  note.form.addEventListener("submit", () => storage.write(key, ""));
}

// A case that somebody stays with is theirs while they are at it.
const dwell = 400;
const heartbeat = 40_000;
const absence = 600_000;
const open = document.querySelector(".case[data-open]");
if (open && !("taken" in open.dataset)) {
  let touched = Date.now();
  let token = "";
  let timer = 0;
  for (const kind of ["keydown", "pointerdown", "scroll"]) addEventListener(kind, () => { touched = Date.now(); }, { passive: true });
  const form = (fields) => new URLSearchParams({ csrf: page.csrf, ...fields });
  const address = (step) => `/cases/${open.dataset.case}/${step}`;
  const send = async () => {
    const answer = await fetch(address("claim"), { method: "POST", body: form({}), headers: { Accept: "application/json" } }).catch(() => null);
    if (!answer) return;
    const told = await answer.json().catch(() => ({}));
    if (answer.ok) {
      token = String(told.token);
      for (const field of document.querySelectorAll("#decide input[name=token], #release input[name=token]")) field.value = token;
      for (const field of document.querySelectorAll(".decide input[name=version]")) field.value = told.version;
      open.dataset.version = told.version;
    } else if (answer.status === 409) {
      clearInterval(timer);
      tellChange(told.message);
    }
  };
  const claim = () => {
    if (isLeaving || document.hidden || Date.now() - touched > absence) return;
    claiming = send().finally(() => { claiming = null; });
  };
  setTimeout(() => { claim(); timer = setInterval(claim, heartbeat); }, dwell);
  addEventListener("pagehide", () => {
    if (token && !("mine" in open.dataset) && !isLeaving) navigator.sendBeacon(address("release"), form({ token }));
  });
}

function tellChange(text) {
  const place = document.getElementById("changed");
  if (!place || !text) return;
  place.hidden = false;
  place.querySelector("a").textContent = text;
  say(text);
}

// News: told, and shown when they are asked for.
const arrivals = document.getElementById("arrivals");
if ((arrivals || open) && "EventSource" in window) {
  const query = new URLSearchParams(arrivals ? arrivals.dataset.query : "");
  if (arrivals) query.set("after", arrivals.dataset.after);
  if (open) query.set("case", open.dataset.case);
  const events = new EventSource(`/events?${query}`);
  addEventListener("pagehide", () => events.close());
  events.addEventListener("arrivals", (event) => {
    if (!arrivals || arrivals.textContent === event.data) return;
    arrivals.hidden = false;
    arrivals.querySelector("a").textContent = event.data;
    say(event.data);
  });
  events.addEventListener("case", (event) => {
    const told = JSON.parse(event.data);
    if (open && told.text && Number(told.version) > Number(open.dataset.version)) tellChange(told.text);
  });
}

// Commands: whatever the page and its menu offer, by name.
function commands() {
  const all = [...document.querySelectorAll("nav a, [data-key], summary")].filter((e) => e.checkVisibility());
  return all.map((element) => ({
    name: (element.ariaLabel ?? [...element.childNodes].filter((n) => n.nodeName !== "KBD").map((n) => n.textContent).join(" ")).trim(),
    key: element.dataset.key ?? "",
    run: () => press(element),
  })).filter((command) => command.name);
}

function dialog(title) {
  const box = document.createElement("dialog");
  box.setAttribute("aria-label", title);
  box.addEventListener("close", () => box.remove());
  box.addEventListener("click", (event) => { if (event.target === box) box.close(); });
  document.body.append(box);
  return box;
}

function line(name, key) {
  const item = document.createElement("li");
  const text = document.createElement("span");
  text.textContent = name;
  item.append(text);
  if (key) {
    const sign = document.createElement("kbd");
    sign.textContent = key;
    item.append(sign);
  }
  return item;
}

function openPalette() {
  if (document.querySelector("dialog[open]")) return;
  const box = dialog(page.palette);
  const field = document.createElement("input");
  const list = document.createElement("ul");
  Object.assign(field, { type: "text", autocomplete: "off", placeholder: page.paletteHint });
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-expanded", "true");
  field.setAttribute("aria-controls", "palette-list");
  field.setAttribute("aria-label", page.paletteHint);
  list.id = "palette-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", page.palette);
  // Where it scrolls, keys have to reach it.
  list.tabIndex = 0;
  box.append(field, list);
  const all = commands();
  let found = [];
  let chosen = 0;
  const go = (command) => { box.close(); command.run(); };
  const draw = () => {
    const wanted = field.value.trim().toLowerCase();
    found = all.filter((command) => command.name.toLowerCase().includes(wanted));
    if (/^#?\d+$/.test(wanted)) found.unshift({ name: `${page.case} ${wanted.replace("#", "")}`, run: () => location.assign(`/cases/${wanted.replace("#", "")}`) });
    else if (wanted) found.push({ name: `${page.search}: ${field.value}`, run: () => location.assign(`/search?${new URLSearchParams({ q: field.value })}`) });
    chosen = Math.max(0, Math.min(chosen, found.length - 1));
    list.replaceChildren(...found.map((command, index) => {
      const item = line(command.name, command.key);
      item.id = `palette-${index}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", String(index === chosen));
      item.addEventListener("click", () => go(command));
      return item;
    }));
    field.setAttribute("aria-activedescendant", found.length ? `palette-${chosen}` : "");
    list.children[chosen]?.scrollIntoView({ block: "nearest" });
  };
  field.addEventListener("input", () => { chosen = 0; draw(); });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      chosen += event.key === "ArrowDown" ? 1 : -1;
      draw();
    } else if (event.key === "Enter" && found[chosen]) {
      event.preventDefault();
      go(found[chosen]);
    }
  });
  draw();
  box.showModal();
}

function openKeys() {
  if (document.querySelector("dialog[open]")) return;
  const box = dialog(page.keys);
  const list = document.createElement("ul");
  // It scrolls where it is long.
  list.tabIndex = 0;
  const known = new Map(commands().filter((command) => command.key).map((command) => [command.key, command.name]));
  known.set("/", page.search);
  known.set("Ctrl-K", page.palette);
  for (const [key, name] of known) list.append(line(name, key));
  const close = document.createElement("button");
  close.textContent = page.close;
  close.addEventListener("click", () => box.close());
  box.append(list, close);
  box.showModal();
}
