"use strict";
const encoded = JSON.parse(document.getElementById("key").textContent);
const decoded = new TextDecoder().decode(Uint8Array.from(atob(encoded), (one) => one.charCodeAt(0)));
const { tasks: key, words, mark, head } = JSON.parse(decoded);
const tasks = [...document.querySelectorAll("form.task")];
const part = (id) => document.getElementById(id);
const LETTERS = "ABCDEFGH";
const FRAGMENT = "#answers=";

function tell(name, values = {}) {
  const found = words[name];
  const text = typeof found === "string" ? found : found[new Intl.PluralRules(words.language).select(values.n)];
  return text.replace(/\{(\w+)\}/g, (_, one) => values[one]);
}

// Answers are kept in the browser, or where it keeps nothing for such a page, in its address.

const NAME = `argmap-worksheet-${mark}`;

function storage() {
  try {
    localStorage.setItem(`${NAME}-try`, "1");
    localStorage.removeItem(`${NAME}-try`);
    return localStorage;
  } catch {
    return null;
  }
}

const kept = storage();

// An address may come from anybody: what is read has the kinds that the page itself writes.
function sound(name, value) {
  if (/^(chosen|checked|own|name)$/.test(name)) return String(value ?? "");
  return /^(tries|hints|open)$/.test(name) ? Math.trunc(value) || 0 : value;
}

function load() {
  try {
    const there = location.hash.startsWith(FRAGMENT) ? location.hash.slice(FRAGMENT.length) : "";
    return { ...JSON.parse((kept ? kept.getItem(NAME) : decodeURIComponent(there)) || "{}", sound) };
  } catch {
    return {};
  }
}

const state = load();
const of = (form) => (state[form.id] = Object(state[form.id]));

function save() {
  const text = JSON.stringify(state);
  try {
    if (kept) kept.setItem(NAME, text);
    else history.replaceState(null, "", FRAGMENT + encodeURIComponent(text));
  } catch {
    // It is full, or a page of this kind has no address: the answers last as long as the page is open.
  }
  report();
}

// What is said to an answer

const chosen = (form) => [...form.querySelectorAll("input:checked")].map((box) => box.value).join("");
const isRight = (form) => of(form).checked === key[form.id].answer;

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function say(form, word, lines) {
  const [first, ...others] = lines;
  const opening = element("p", ` ${first ?? ""}`);
  opening.prepend(element("b", word));
  form.querySelector(".feedback").replaceChildren(opening, ...others.map((line) => element("p", line)));
}

const reason = (form, letter) => tell("of", { letter, reason: key[form.id].reasons[LETTERS.indexOf(letter)] });

function notYet(form, letters) {
  const { answer } = key[form.id];
  const wrong = [...letters].filter((letter) => !answer.includes(letter));
  if (answer.length === 1 && wrong.length === 1) return [reason(form, wrong[0])];
  const missing = answer.length - (letters.length - wrong.length);
  const parts = [wrong.length && tell("too-many", { n: wrong.length }), missing && tell("missing", { n: missing })];
  return [`${parts.filter(Boolean).join(", ")}.`, ...wrong.map((letter) => reason(form, letter))];
}

function judge(form) {
  const { checked, tries = 0, shown } = of(form);
  const right = isRight(form);
  form.classList.toggle("right", right);
  form.querySelector(".show").hidden = tries < 2 || right;
  if (right) say(form, tell("right"), [key[form.id].why]);
  else if (shown) showAnswer(form);
  else say(form, tell("wrong"), notYet(form, checked));
}

function check(form) {
  const letters = chosen(form);
  if (!letters) {
    say(form, tell("none"), [tell("choose")]);
    return;
  }
  const one = of(form);
  one.tries = (one.tries ?? 0) + 1;
  one.checked = letters;
  one.shown = false;
  judge(form);
  save();
}

function showAnswer(form) {
  const { answer, why, reasons } = key[form.id];
  const others = [...LETTERS].slice(0, reasons.length).filter((letter) => !answer.includes(letter));
  say(form, tell("answer", { letters: [...answer].join(", ") }), [why, ...others.map((letter) => reason(form, letter))]);
}

function changed(form) {
  const one = of(form);
  Object.assign(one, { chosen: chosen(form), checked: "", shown: false });
  form.classList.remove("right");
  form.querySelector(".feedback").replaceChildren();
  save();
}

function showHints(form) {
  const { hints = 0, open = hints } = of(form);
  form.querySelectorAll("button.hint").forEach((button, at) => {
    button.hidden = at > hints;
    button.setAttribute("aria-expanded", String(at < open));
    form.querySelectorAll(".hint-text")[at].hidden = at >= open;
  });
}

function hint(form, at) {
  const one = of(form);
  const { hints = 0, open = hints } = one;
  one.open = at < open ? at : at + 1;
  one.hints = Math.max(hints, one.open);
  showHints(form);
  save();
}

// The result, for a teacher

function line(form) {
  const { named } = key[form.id];
  const { checked, tries = 0, hints = 0, seen, own } = of(form);
  const sign = checked ? (isRight(form) ? "✓" : "✗") : "–";
  const asides = [tries && tell("tries", { n: tries }), hints && tell("hints", { n: hints }), seen && tell("shown")].filter(Boolean);
  const letters = checked ? [...checked].join(", ") : tell("open");
  const text = `${sign} ${named}: ${letters}${asides.length ? " (" + asides.join(", ") + ")" : ""}`;
  return own ? `${text}\n   ${own.trim().replace(/\s+/g, " ")}` : text;
}

function report() {
  const score = tell("score", { n: tasks.filter(isRight).length, all: tasks.length });
  part("score").textContent = score;
  part("report").value = [head, ...(state.name ? [state.name] : []), score, "", ...tasks.map(line)].join("\n");
}

async function copy() {
  const text = part("report");
  let done = false;
  try {
    await navigator.clipboard.writeText(text.value);
    done = true;
  } catch {
    text.select();
    done = document.execCommand("copy");
  }
  part("copied").textContent = tell(done ? "copied" : "not-copied");
}

function restart() {
  if (!confirm(tell("restart"))) return;
  for (const name of Object.keys(state)) delete state[name];
  part("name").value = part("copied").textContent = "";
  tasks.forEach(restore);
  save();
}

function restore(form) {
  const one = of(form);
  for (const box of form.querySelectorAll("input")) box.checked = (one.chosen ?? "").includes(box.value);
  const own = form.querySelector("textarea");
  if (own) own.value = one.own ?? "";
  form.classList.remove("right");
  form.querySelector(".feedback").replaceChildren();
  form.querySelector(".show").hidden = (one.tries ?? 0) < 2;
  showHints(form);
  if (one.checked) judge(form);
}

for (const form of tasks) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    check(form);
  });
  form.addEventListener("change", (event) => {
    if (event.target.matches("input")) changed(form);
  });
  form.querySelector("textarea")?.addEventListener("input", (event) => {
    of(form).own = event.target.value;
    save();
  });
  form.querySelectorAll("button.hint").forEach((button, at) => button.addEventListener("click", () => hint(form, at)));
  form.querySelector("button.show").addEventListener("click", () => {
    Object.assign(of(form), { shown: true, seen: true });
    showAnswer(form);
    save();
  });
  restore(form);
}
part("name").value = state.name ?? "";
part("name").addEventListener("input", (event) => {
  state.name = event.target.value;
  save();
});
part("copy").addEventListener("click", copy);
part("restart").addEventListener("click", restart);
for (const figure of document.querySelectorAll("form figure")) {
  figure.scrollLeft = (figure.scrollWidth - figure.clientWidth) / 2;
}
report();
